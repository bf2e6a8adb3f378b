const ENTRY = 128;
/** Numbers from here on are no sectors: ends of chains and the like. */
export const NONE = 0xfffffffa;
/** A header names so many sectors of the table of chains (7 MB); larger files name more in lists of their own. */
const IN_HEADER = 109;
const MOST_ENTRIES = 100_000;

/** What stands at the top of a compound file. */
export interface RootEntry {
  readonly name: string;
  /** Where its record in the directory begins. */
  readonly at: number;
}

/**
 * The names of what stands at the top of a compound file (MS-CFB): an embedded document's own streams stand below it.
 * @returns null when the directory cannot be followed
 */
export function rootStreams(bytes: Uint8Array): string[] | null {
  return rootEntries(bytes)?.entries.map(({ name }) => name) ?? null;
}

/** The records of what stands at the top, and of the top itself. */
export function rootEntries(
  bytes: Uint8Array,
): { readonly root: number; readonly entries: readonly RootEntry[] } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return null;
  const entries = directory(view);
  const root = entries?.[0];
  if (!entries || root === undefined) return null;
  const found: RootEntry[] = [];
  const seen = new Set<number>();
  const open = [view.getUint32(root + 76, true)];
  while (open.length > 0) {
    const at = open.pop()!;
    const entry = entries[at];
    if (entry === undefined || seen.has(at)) continue;
    seen.add(at);
    found.push({ name: nameOf(view, entry), at: entry });
    open.push(view.getUint32(entry + 68, true), view.getUint32(entry + 72, true));
  }
  return found.length > 0 ? { root, entries: found } : null;
}

/** Where each entry of the directory stands, by its number. */
function directory(view: DataView): number[] | null {
  const size = 1 << view.getUint16(30, true);
  if (size !== 512 && size !== 4096) return null;
  const entries: number[] = [];
  let sector = view.getUint32(48, true);
  while (sector < NONE) {
    const start = (sector + 1) * size;
    if (start + size > view.byteLength || entries.length > MOST_ENTRIES) return null;
    for (let at = start; at < start + size; at += ENTRY) entries.push(at);
    const next = nextSector(view, sector, size);
    if (next === null) return null;
    sector = next;
  }
  return entries;
}

/** The sector after one in its chain; null when the table of chains does not hold it. */
export function nextSector(view: DataView, sector: number, size: number): number | null {
  if ((sector + 1) * size >= view.byteLength) return null;
  const table = tableSector(view, Math.floor(sector / (size / 4)), size);
  if (table === null) return null;
  const place = (table + 1) * size + (sector % (size / 4)) * 4;
  return place + 4 <= view.byteLength ? view.getUint32(place, true) : null;
}

/** The sector that holds a part of the table of chains: the header names the first ones, a chain of lists the others. */
function tableSector(view: DataView, at: number, size: number): number | null {
  if (at < IN_HEADER) return view.getUint32(76 + at * 4, true);
  const named = size / 4 - 1;
  const rest = at - IN_HEADER;
  let list = view.getUint32(68, true);
  for (let hops = Math.floor(rest / named); ; hops--) {
    const place = (list + 1) * size;
    if (list >= NONE || place + size > view.byteLength) return null;
    if (hops === 0) return view.getUint32(place + (rest % named) * 4, true);
    list = view.getUint32(place + named * 4, true);
  }
}

function nameOf(view: DataView, entry: number): string {
  const length = Math.min(view.getUint16(entry + 64, true), 64);
  let name = '';
  for (let at = 0; at + 2 < length; at += 2) name += String.fromCharCode(view.getUint16(entry + at, true));
  return name;
}
