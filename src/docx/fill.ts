import type { Step } from "./compile/step";
import type { Limits } from "./limits";
import { relationshipsOf } from "./parts/links";
import type { DocxPackage, TextPart } from "./parts/package";
import { NOWHERE } from "./problems";
import { Ids, type IdFloor } from "./render/ids";
import { Media } from "./render/media";
import { Restarts } from "./render/numbering";
import { Out, OutputTooLarge } from "./render/out";
import { NewRelationships } from "./render/relationships";
import { Run } from "./render/run";
import { rootScope } from "./render/scope";
import { DocxFillError, type FillOptions } from "./types";
import { packEntry, storeEntry } from "./zip/deflate";
import type { ZipEntry } from "./zip/read";
import { writeZip } from "./zip/write";

/** A part that varies, with the size it had last time, to make room for. */
export interface CompiledPart {
  readonly part: TextPart;
  readonly step: Step;
  expected: number;
}

export interface CompiledFile {
  readonly file: DocxPackage;
  readonly parts: readonly CompiledPart[];
  readonly idFloor: IdFloor;
  readonly limits: Limits;
}

/**
 * Fills every part that varies, then packs: entries that did not change are copied as they are stored. Order and
 * dates stay; pictures and new relationship parts come last.
 *
 * Rejects with `DocxFillError`, or with the reason of an aborted signal.
 */
export async function fillFile(
  compiled: CompiledFile,
  data: unknown,
  options: FillOptions,
): Promise<Uint8Array> {
  const { file, parts, idFloor, limits } = compiled;
  options.signal?.throwIfAborted();
  const restarts = new Restarts(file.numbering?.lists);
  const run = new Run(options, limits.rounds, new Ids(idFloor), new Media(mediaPrefix(file)), restarts);
  const written = new Written(file);
  for (const part of parts) fillPart(part, data, limits, run, written);
  if (run.problems.length > 0) throw new DocxFillError(run.problems);

  if (restarts.made.length > 0 && file.numbering)
    written.text(file.numbering.entry.name, file.numbering.lists.with(restarts.made));
  for (const [name, picture] of run.media.files) written.picture(name, picture.data);
  const extensions = new Set([...run.media.files.values()].map(({ extension }) => extension));
  const types = withExtensions(file, extensions);
  if (types !== undefined) written.text(file.typesPart.name, types);
  return written.pack(options.signal);
}

function fillPart(compiled: CompiledPart, data: unknown, limits: Limits, run: Run, written: Written): void {
  const { part, step } = compiled;
  const relationships = new NewRelationships(part.links?.freePrefix ?? "rIdF");
  const out = new Out(compiled.expected, limits.outputBytes, relationships);
  try {
    step(rootScope(data), out, run);
  } catch (error) {
    if (!(error instanceof OutputTooLarge)) throw error;
    run.problem("too-much-output", { ...NOWHERE, part: part.name }, {});
    return;
  }
  const pieces = out.finish();
  compiled.expected = Math.ceil(pieces.reduce((size, piece) => size + piece.length, 0) * 1.1);
  written.pieces(part.name, pieces);
  const changed =
    relationships.writeInto(part.links?.source) ??
    (part.links?.templated.size ? part.links.source : undefined);
  if (changed !== undefined) written.text(relationshipsOf(part.name), changed);
}

/** What the filled file has in place of, or besides, the template's entries. */
class Written {
  private readonly contents = new Map<string, readonly Uint8Array[]>();
  private readonly stored = new Map<string, Uint8Array>();
  private readonly encoder = new TextEncoder();

  constructor(private readonly file: DocxPackage) {}

  pieces(name: string, pieces: readonly Uint8Array[]): void {
    this.contents.set(name, pieces);
  }

  text(name: string, content: string): void {
    this.contents.set(name, [this.encoder.encode(content)]);
  }

  /** Pictures are compressed in themselves. */
  picture(name: string, data: Uint8Array): void {
    this.stored.set(name, data);
  }

  async pack(signal: AbortSignal | undefined): Promise<Uint8Array> {
    const { entries } = this.file;
    const dateOf = (name: string) =>
      entries.find((entry) => entry.name === name)?.dosTime ?? entries[0]?.dosTime ?? 0;
    const packed = new Map<string, ZipEntry>();
    for (const [name, pieces] of this.contents) {
      packed.set(name, await packEntry(name, pieces, dateOf(name)));
      signal?.throwIfAborted();
    }
    for (const [name, data] of this.stored) packed.set(name, storeEntry(name, data, dateOf(name)));
    const kept = entries.map((entry) => packed.get(entry.name) ?? entry);
    const known = new Set(entries.map(({ name }) => name));
    return writeZip([...kept, ...[...packed.values()].filter(({ name }) => !known.has(name))]);
  }
}

function mediaPrefix({ entries }: DocxPackage): string {
  let prefix = "anh";
  while (entries.some(({ name }) => name.startsWith(`word/media/${prefix}`))) prefix += "_";
  return prefix;
}

/** The content types with those of new pictures; undefined when nothing has to be added. */
function withExtensions(
  { types, typesPart }: DocxPackage,
  extensions: ReadonlySet<string>,
): string | undefined {
  const added = [...extensions].filter((extension) => types.ofExtension(extension) === undefined);
  if (added.length === 0) return undefined;
  const { root } = typesPart;
  const { source } = root;
  const defaults = added
    .map((extension) => `<Default Extension="${extension}" ContentType="image/${extension}"/>`)
    .join("");
  return source.slice(0, root.openEnd) + defaults + source.slice(root.openEnd);
}
