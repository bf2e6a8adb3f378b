import { deflateSync } from 'fflate';

import { crc32 } from './crc32';
import { unpack, type Zip, type ZipEntry } from './zip-reader';

/** A part to be added. A name that is not plain ASCII is written as UTF-8 and says so. */
export interface NewPart {
  readonly name: string;
  readonly data: Uint8Array;
}

export interface ZipChanges {
  /** New content of entries; null takes an entry out. */
  readonly replaced: ReadonlyMap<ZipEntry, Uint8Array | null>;
  readonly added: readonly NewPart[];
  /** Large parts are left unpacked, which saves nearly all of the time; {@link packDraft} makes up for it. */
  readonly isDraft?: boolean;
}

/** 1980-01-01 00:00 in the words of the zip format. */
const NO_DATE = 0x0021_0000;
const MAX_32 = 0xffffffff;
const ZIP64_FIELD = 1;
/** The flag that says that a name is UTF-8. */
const UTF8_NAME = 0x800;

/**
 * Writes a zip archive in which only the changed entries differ: the bytes, order and dates of all others are
 * copied as they stand, gaps included.
 */
export function rewriteZip(zip: Zip, { replaced, added, isDraft = false }: ZipChanges): Uint8Array {
  const output = new Output();
  const inPlace = [...zip.entries].sort((a, b) => a.localOffset - b.localOffset);
  output.push(zip.bytes.subarray(0, inPlace[0]?.localOffset ?? 0));
  const central = new Map<ZipEntry, Uint8Array>();
  inPlace.forEach((entry, i) => {
    const end = inPlace[i + 1]?.localOffset ?? zip.centralOffset;
    const data = replaced.get(entry);
    if (data === null) return;
    const offset = output.length;
    if (data === undefined) {
      output.push(zip.bytes.subarray(entry.localOffset, end));
      central.set(entry, movedRecord(zip, entry, offset));
    } else {
      const content = pack(data, isDraft);
      output.push(localHeader(zip, entry, content), content.bytes);
      central.set(entry, changedRecord(zip, entry, content, offset));
    }
  });
  const records = zip.entries.flatMap((entry) => central.get(entry) ?? []);
  for (const part of added) records.push(appendPart(output, part, isDraft));
  finish(output, records, zip.bytes.subarray(zip.endOffset + 22));
  return output.bytes();
}

/**
 * Writes a fresh archive; the same parts always give the same bytes.
 * @param isDraft large parts are left unpacked: what is packed already gains nothing by it
 */
export function writeZip(parts: readonly NewPart[], isDraft = false): Uint8Array {
  const output = new Output();
  const records = parts.map((part) => appendPart(output, part, isDraft));
  finish(output, records, new Uint8Array(0));
  return output.bytes();
}

class Output {
  length = 0;
  private readonly chunks: Uint8Array[] = [];

  push(...chunks: readonly Uint8Array[]): void {
    for (const chunk of chunks) {
      this.chunks.push(chunk);
      this.length += chunk.length;
    }
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const chunk of this.chunks) {
      all.set(chunk, at);
      at += chunk.length;
    }
    return all;
  }
}

/** Parts up to this many bytes are packed in a moment. */
const SMALL = 64 * 1024;

/**
 * Packs what drafts left unpacked; an archive without any is given back as it is.
 * @param wasStored whether a part was unpacked before there were drafts, and is to stay so
 */
export function packDraft(zip: Zip, wasStored: (name: string) => boolean): Uint8Array {
  const drafts = zip.entries.filter(
    ({ method, size, name }) => method === 0 && size > SMALL && !wasStored(name),
  );
  if (drafts.length === 0) return zip.bytes;
  return rewriteZip(zip, {
    replaced: new Map(drafts.map((entry) => [entry, unpack(zip, entry)])),
    added: [],
  });
}

interface Packed {
  readonly method: number;
  readonly bytes: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

const STORED = 0;
const DEFLATED = 8;

function pack(data: Uint8Array, isDraft = false): Packed {
  const [method, bytes] =
    isDraft && data.length > SMALL ? [STORED, data] : [DEFLATED, deflateSync(data, { level: 6 })];
  return { method, bytes, crc: crc32(data), size: data.length };
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Sets what local header and central record share, from the flags to the sizes. */
function setContent(view: DataView, at: number, packed: Packed): void {
  // Bit 3 promises a descriptor after the data; the sizes stand in the header now.
  view.setUint16(at, view.getUint16(at, true) & ~8, true);
  view.setUint16(at + 2, packed.method, true);
  view.setUint32(at + 8, packed.crc, true);
  view.setUint32(at + 12, packed.bytes.length, true);
  view.setUint32(at + 16, packed.size, true);
}

function localHeader(zip: Zip, entry: ZipEntry, packed: Packed): Uint8Array {
  const view = viewOf(zip.bytes);
  const nameEnd = entry.localOffset + 30 + view.getUint16(entry.localOffset + 26, true);
  const extra = withoutZip64(zip.bytes.subarray(nameEnd, entry.dataOffset));
  const header = join(zip.bytes.subarray(entry.localOffset, nameEnd), extra);
  setContent(viewOf(header), 6, packed);
  viewOf(header).setUint16(28, extra.length, true);
  return header;
}

function changedRecord(zip: Zip, entry: ZipEntry, packed: Packed, offset: number): Uint8Array {
  const { start, end } = entry.central;
  const view = viewOf(zip.bytes);
  const nameEnd = start + 46 + view.getUint16(start + 28, true);
  const extraEnd = nameEnd + view.getUint16(start + 30, true);
  const extra = withoutZip64(zip.bytes.subarray(nameEnd, extraEnd));
  const record = join(zip.bytes.subarray(start, nameEnd), extra, zip.bytes.subarray(extraEnd, end));
  setContent(viewOf(record), 8, packed);
  viewOf(record).setUint16(30, extra.length, true);
  viewOf(record).setUint32(42, offset, true);
  return record;
}

/** The central record of an entry that only moved. */
function movedRecord(zip: Zip, entry: ZipEntry, offset: number): Uint8Array {
  const record = zip.bytes.slice(entry.central.start, entry.central.end);
  const view = viewOf(record);
  if (view.getUint32(42, true) !== MAX_32) {
    view.setUint32(42, offset, true);
    return record;
  }
  // The offset stands in the zip64 field, after those sizes that do not fit either.
  let at = 46 + view.getUint16(28, true);
  const end = at + view.getUint16(30, true);
  while (at + 4 <= end && view.getUint16(at, true) !== ZIP64_FIELD) at += 4 + view.getUint16(at + 2, true);
  const sizes = [24, 20].filter((field) => view.getUint32(field, true) === MAX_32).length;
  view.setBigUint64(at + 4 + sizes * 8, BigInt(offset), true);
  return record;
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length;) {
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), extra.length);
    if (view.getUint16(at, true) !== ZIP64_FIELD) kept.push(extra.subarray(at, end));
    at = end;
  }
  return join(...kept);
}

/** Appends a new entry; gives back its central record. */
function appendPart(output: Output, { name, data }: NewPart, isDraft = false): Uint8Array {
  const packed = pack(data, isDraft);
  const nameBytes = new TextEncoder().encode(name);
  const offset = output.length;
  const header = new Uint8Array(30);
  const view = viewOf(header);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  view.setUint32(10, NO_DATE, true);
  if (nameBytes.length > name.length) view.setUint16(6, UTF8_NAME, true);
  setContent(view, 6, packed);
  view.setUint16(26, nameBytes.length, true);
  output.push(header, nameBytes, packed.bytes);
  const record = new Uint8Array(46);
  const recordView = viewOf(record);
  recordView.setUint32(0, 0x02014b50, true);
  recordView.setUint16(4, 20, true);
  record.set(header.subarray(4, 30), 6);
  recordView.setUint32(42, offset, true);
  return join(record, nameBytes);
}

function finish(output: Output, records: readonly Uint8Array[], comment: Uint8Array): void {
  const offset = output.length;
  output.push(...records);
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(12, output.length - offset, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, comment.length, true);
  output.push(end, comment);
}

function join(...chunks: readonly Uint8Array[]): Uint8Array {
  const output = new Output();
  output.push(...chunks);
  return output.bytes();
}
