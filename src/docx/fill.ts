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

const encoder = new TextEncoder();

/**
 * Fills every part that varies, then packs: entries that did not change are copied as they are stored. Order and
 * dates stay; pictures and new relationship parts come last.
 *
 * Rejects with `DocxFillError`, or with the reason of an aborted signal.
 */
export async function fillFile(
  { file, parts, idFloor, limits }: CompiledFile,
  data: unknown,
  options: FillOptions,
): Promise<Uint8Array> {
  options.signal?.throwIfAborted();
  const restarts = new Restarts(file.numbering?.lists);
  const run = new Run(options, limits.rounds, new Ids(idFloor), new Media(mediaPrefix(file)), restarts);
  const contents = new Map<string, readonly Uint8Array[]>();
  const text = (name: string, content: string | undefined) =>
    content !== undefined && contents.set(name, [encoder.encode(content)]);

  for (const compiled of parts) {
    const { name, links } = compiled.part;
    const relationships = new NewRelationships(links?.freePrefix ?? "rIdF");
    const pieces = fillPart(compiled, data, limits, run, relationships);
    contents.set(name, pieces);
    text(
      relationshipsOf(name),
      relationships.writeInto(links?.source) ?? (links?.templated.size ? links.source : undefined),
    );
  }
  if (run.problems.length > 0) throw new DocxFillError(run.problems);

  if (restarts.made.length > 0 && file.numbering)
    text(file.numbering.entry.name, file.numbering.lists.with(restarts.made));
  text(file.typesPart.name, withExtensions(file, run.media));
  return pack(file.entries, contents, run.media, options.signal);
}

function fillPart(
  compiled: CompiledPart,
  data: unknown,
  limits: Limits,
  run: Run,
  relationships: NewRelationships,
): Uint8Array[] {
  const out = new Out(compiled.expected, limits.outputBytes, relationships);
  try {
    compiled.step(rootScope(data), out, run);
  } catch (error) {
    if (!(error instanceof OutputTooLarge)) throw error;
    run.problem("too-much-output", { ...NOWHERE, part: compiled.part.name }, {});
  }
  const pieces = out.finish();
  compiled.expected = Math.ceil(pieces.reduce((size, piece) => size + piece.length, 0) * 1.1);
  return pieces;
}

async function pack(
  entries: readonly ZipEntry[],
  contents: ReadonlyMap<string, readonly Uint8Array[]>,
  media: Media,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const times = new Map(entries.map(({ name, dosTime }) => [name, dosTime]));
  const timeOf = (name: string) => times.get(name) ?? entries[0]?.dosTime ?? 0;
  const packed = new Map<string, ZipEntry>();
  for (const [name, pieces] of contents) {
    packed.set(name, await packEntry(name, pieces, timeOf(name)));
    signal?.throwIfAborted();
  }
  // Pictures are compressed in themselves.
  for (const [name, { data }] of media.files) packed.set(name, storeEntry(name, data, timeOf(name)));
  const kept = entries.map((entry) => packed.get(entry.name) ?? entry);
  return writeZip([...kept, ...[...packed.values()].filter(({ name }) => !times.has(name))]);
}

function mediaPrefix({ entries }: DocxPackage): string {
  let prefix = "anh";
  while (entries.some(({ name }) => name.startsWith(`word/media/${prefix}`))) prefix += "_";
  return prefix;
}

/** The content types with those of new pictures; undefined when nothing has to be added. */
function withExtensions({ types, typesPart: { root } }: DocxPackage, { files }: Media): string | undefined {
  const extensions = new Set([...files.values()].map(({ extension }) => extension));
  const added = [...extensions].filter((extension) => types.ofExtension(extension) === undefined);
  if (added.length === 0) return undefined;
  const defaults = added.map((each) => `<Default Extension="${each}" ContentType="image/${each}"/>`);
  return root.source.slice(0, root.openEnd) + defaults.join("") + root.source.slice(root.openEnd);
}
