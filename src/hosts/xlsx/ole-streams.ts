import { nextSector, NONE, rootEntries } from './ole-directory';

/** Streams shorter than this stand in small sectors inside the stream of the root. */
const SMALL = 4096;
const SMALL_SECTOR = 64;

/**
 * The bytes of a stream at the top of a compound file (MS-CFB).
 * @param name in any capitals
 * @returns null when there is none, or its chain is broken
 */
export function rootStream(bytes: Uint8Array, name: string): Uint8Array<ArrayBuffer> | null {
  const top = rootEntries(bytes);
  const entry = top?.entries.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!top || entry === undefined) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(entry.at + 120, true);
  const first = view.getUint32(entry.at + 116, true);
  if (size >= SMALL) return largeStream(view, first, size);
  const small = largeStream(view, view.getUint32(top.root + 116, true), view.getUint32(top.root + 120, true));
  const chains = largeStream(view, view.getUint32(60, true), view.getUint32(64, true) * sectorSize(view));
  if (small === null || chains === null) return null;
  const table = new DataView(chains.buffer);
  const next = (sector: number) =>
    sector * 4 + 4 <= chains.length ? table.getUint32(sector * 4, true) : null;
  return follow(first, size, SMALL_SECTOR, next, (sector) => sector * SMALL_SECTOR, small);
}

const sectorSize = (view: DataView): number => 1 << view.getUint16(30, true);

function largeStream(view: DataView, first: number, size: number): Uint8Array<ArrayBuffer> | null {
  const step = sectorSize(view);
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const next = (sector: number) => nextSector(view, sector, step);
  return follow(first, size, step, next, (sector) => (sector + 1) * step, bytes);
}

/** Puts a chain of sectors together; one that runs in a circle ends with the size. */
function follow(
  first: number,
  size: number,
  step: number,
  next: (sector: number) => number | null,
  placeOf: (sector: number) => number,
  from: Uint8Array,
): Uint8Array<ArrayBuffer> | null {
  if (size > from.length) return null;
  const out = new Uint8Array(size);
  let sector: number | null = first;
  for (let at = 0; at < size; at += step) {
    if (sector === null || sector >= NONE) return null;
    const place = placeOf(sector);
    const part = from.subarray(place, place + Math.min(step, size - at));
    if (part.length < Math.min(step, size - at)) return null;
    out.set(part, at);
    sector = next(sector);
  }
  return out;
}
