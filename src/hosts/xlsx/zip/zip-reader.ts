import { Inflate, inflateSync } from 'fflate';

import { fault, FileFault } from '../file-errors';
import type { Limits } from '../limits';
import { sizeText } from '../limits';
import { crc32 } from './crc32';

/** One entry of the central directory. Sizes and offsets in bytes from the start of the file. */
export interface ZipEntry {
  /** As stored, for messages; look entries up with {@link Zip.find}. */
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly localOffset: number;
  /** Where its packed bytes begin. */
  readonly dataOffset: number;
  /** Its record in the central directory. */
  readonly central: { readonly start: number; readonly end: number };
}

/** A zip archive whose directory has been read and found consistent; nothing is inflated yet. */
export interface Zip {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly centralOffset: number;
  readonly endOffset: number;
  /** An entry by part name: case, backslashes and a leading slash do not matter. */
  find(partName: string): ZipEntry | undefined;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const ZIP64_END = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const MAX_32 = 0xffffffff;
/** Parts packed larger than this are inflated piecemeal, so that a wrong stated size costs little. */
const PIECEMEAL = 256 * 1024;

/** The name parts are looked up by. */
export function partKey(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

/**
 * Reads the directory of a zip archive.
 * @throws FileFault when it is damaged, encrypted or beyond the limits
 */
export function readZip(bytes: Uint8Array, limits: Limits): Zip {
  if (bytes.length > limits.fileBytes) throw fault('fileSize', sizeText(limits.fileBytes));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const { count, offset } = directory(view, end);
  if (count > limits.entries) throw fault('entries', String(limits.entries));
  const entries: ZipEntry[] = [];
  let position = offset;
  let total = 0;
  for (let i = 0; i < count; i++) {
    const entry = readEntry(bytes, view, position, end);
    checkSize(entry, limits);
    total += entry.size;
    if (total > limits.totalBytes) throw fault('expansion', sizeText(total));
    entries.push(entry);
    position = entry.central.end;
  }
  checkOverlap(entries, offset);
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    // Readers differ in which of two they take, so that two people could see different figures in one file.
    if (byName.has(key) && !key.endsWith('/')) throw fault('twice', entry.name);
    byName.set(key, entry);
  }
  return {
    bytes,
    entries,
    centralOffset: offset,
    endOffset: end,
    find: (name) => byName.get(partKey(name)),
  };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw fault('truncated');
}

function directory(view: DataView, end: number): { count: number; offset: number } {
  let count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (
    (count === 0xffff || offset === MAX_32) &&
    locator >= 0 &&
    view.getUint32(locator, true) === ZIP64_LOCATOR
  ) {
    const at = Number(view.getBigUint64(locator + 8, true));
    if (at + 56 > view.byteLength || view.getUint32(at, true) !== ZIP64_END) throw fault('zip');
    count = Number(view.getBigUint64(at + 32, true));
    offset = Number(view.getBigUint64(at + 48, true));
  }
  if (offset > end || count * 46 > end - offset) throw fault('truncated');
  return { count, offset };
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const CHINESE = new TextDecoder('gb18030');

/** Archives made on a Chinese Windows have their names in its own encoding, and do not say so. */
function nameIn(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    return CHINESE.decode(bytes);
  }
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, limit: number): ZipEntry {
  if (at + 46 > limit || view.getUint32(at, true) !== CENTRAL) throw fault('zip');
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const end = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (end > limit) throw fault('zip');
  const sizes = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    localOffset: view.getUint32(at + 42, true),
  };
  readZip64(view, at + 46 + nameLength, extraLength, sizes);
  const { localOffset } = sizes;
  if (localOffset + 30 > limit || view.getUint32(localOffset, true) !== LOCAL) throw fault('zip');
  const dataOffset =
    localOffset + 30 + view.getUint16(localOffset + 26, true) + view.getUint16(localOffset + 28, true);
  if (dataOffset + sizes.packedSize > limit) throw fault('truncated');
  return {
    name: nameIn(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    flags: view.getUint16(at + 8, true),
    crc: view.getUint32(at + 16, true),
    ...sizes,
    dataOffset,
    central: { start: at, end },
  };
}

/** Replaces the sizes that do not fit 32 bits by those of the zip64 extra field. */
function readZip64(
  view: DataView,
  start: number,
  length: number,
  sizes: { size: number; packedSize: number; localOffset: number },
): void {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), start + length);
    let field = at + 4;
    for (const key of ['size', 'packedSize', 'localOffset'] as const) {
      if (sizes[key] !== MAX_32 || field + 8 > end) continue;
      sizes[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
}

function checkSize(entry: ZipEntry, limits: Limits): void {
  const swollen = entry.size > 1024 * 1024 && entry.size > entry.packedSize * limits.ratio;
  if (swollen || entry.size > limits.partBytes) throw fault('expansion', entry.name);
}

/** Entries that share bytes are the trick of the archives that unpack to petabytes. */
function checkOverlap(entries: readonly ZipEntry[], centralOffset: number): void {
  const ordered = [...entries].sort((a, b) => a.localOffset - b.localOffset);
  for (let i = 0; i < ordered.length; i++) {
    const entry = ordered[i]!;
    const next = ordered[i + 1]?.localOffset ?? centralOffset;
    if (entry.dataOffset + entry.packedSize > next) throw fault('zip');
  }
}

/**
 * The unpacked bytes of an entry, its checksum verified.
 * @throws FileFault when the bytes are not what the directory promised
 */
export function unpack(zip: Zip, entry: ZipEntry): Uint8Array {
  if (entry.flags & 1) throw fault('encrypted');
  const packed = zip.bytes.subarray(entry.dataOffset, entry.dataOffset + entry.packedSize);
  let data: Uint8Array;
  if (entry.method === 0) data = packed;
  else if (entry.method === 8) data = inflate(packed, entry);
  else throw fault('packing');
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw fault('checksum', entry.name);
  return data;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  try {
    if (packed.length <= PIECEMEAL) return inflateSync(packed, { out: new Uint8Array(entry.size) });
    return inflatePiecemeal(packed, entry);
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw fault('checksum', entry.name);
  }
}

function inflatePiecemeal(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const data = new Uint8Array(entry.size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > data.length) throw fault('expansion', entry.name);
    data.set(chunk, filled);
    filled += chunk.length;
  });
  const step = 64 * 1024;
  for (let at = 0; at < packed.length; at += step) {
    stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  }
  return data.subarray(0, filled);
}
