import type { Skeleton } from "../skeleton";
import { b1ToTrinh } from "./b1-to-trinh";
import { b2BaoCao } from "./b2-bao-cao";
import { b3BienBanHop } from "./b3-bien-ban-hop";
import { b4BangTuChamDiem } from "./b4-bang-tu-cham-diem";

/** Every template, in the order of the dossier. */
export const SKELETONS: readonly Skeleton[] = [b1ToTrinh, b2BaoCao, b3BienBanHop, b4BangTuChamDiem];
