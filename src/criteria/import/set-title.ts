import { fileSlug } from "../../vi";

/** A title for an imported set where the person gives none: by the document's number, else by the file's name. */
export function usualSetTitle(number: string, fileName: string): string {
  if (number.trim() !== "") return `Thang điểm theo ${number.trim()}`;
  const name = fileName.replace(/\.\w+$/, "");
  return fileSlug(name) === "" ? "Thang điểm nhập từ bảng đã dán" : `Thang điểm ${name}`;
}
