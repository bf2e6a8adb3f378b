import type { Change } from './cases';

/** Numbers at the edges of what their fields hold. */
const EDGES = [0, 1, 2, 0x7f, 0xff, 0xfffe, 0xffff, 0x10000, 0x7fffffff, 0xfffffffa, 0xfffffffe, 0xffffffff];

/** A number in a file: where it stands and how many bytes it has. */
type Field = readonly [at: number, bytes: 2 | 4];

const from = <T>(items: readonly T[], place: number): T =>
  items[Math.min(items.length - 1, Math.floor(place * items.length))]!;

/** An archive with numbers of its directory, headers and end changed. */
export function spoiltZip(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  return withNumbers(bytes, changes, zipFields);
}

/** A compound file with numbers of its header, tables of chains and directory changed. */
export function spoiltCompound(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  return withNumbers(bytes, changes, compoundFields);
}

function withNumbers(
  bytes: Uint8Array,
  changes: readonly Change[],
  fieldsOf: (view: DataView) => readonly Field[],
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const fields = fieldsOf(view);
  for (const { at, how, length } of changes) {
    const field = from(fields, at);
    const now = numberAt(view, field);
    const other = numberAt(view, from(fields, (at * 97) % 1));
    const made = { set: from(EDGES, length / 41), insert: now + length, remove: now - length, repeat: other };
    setNumber(view, field, made[how]);
  }
  return copy;
}

function numberAt(view: DataView, [at, bytes]: Field): number {
  return bytes === 2 ? view.getUint16(at, true) : view.getUint32(at, true);
}

function setNumber(view: DataView, [at, bytes]: Field, value: number): void {
  if (bytes === 2) view.setUint16(at, value & 0xffff, true);
  else view.setUint32(at, value >>> 0, true);
}

const CENTRAL: readonly Field[] = [
  ...([8, 10, 28, 30, 32].map((at) => [at, 2]) as Field[]),
  ...([16, 20, 24, 42].map((at) => [at, 4]) as Field[]),
];
const LOCAL: readonly Field[] = [
  ...([6, 8, 26, 28].map((at) => [at, 2]) as Field[]),
  ...([14, 18, 22].map((at) => [at, 4]) as Field[]),
];
const END: readonly Field[] = [
  ...([8, 10, 20].map((at) => [at, 2]) as Field[]),
  ...([12, 16].map((at) => [at, 4]) as Field[]),
];
const BY_SIGNATURE = new Map([
  [0x02014b50, CENTRAL],
  [0x04034b50, LOCAL],
  [0x06054b50, END],
]);

function zipFields(view: DataView): Field[] {
  const found: Field[] = [];
  for (let at = 0; at + 22 <= view.byteLength; at++) {
    if (view.getUint8(at) !== 0x50) continue;
    for (const [field, bytes] of BY_SIGNATURE.get(view.getUint32(at, true)) ?? []) {
      if (at + field + bytes <= view.byteLength) found.push([at + field, bytes]);
    }
  }
  return found;
}

/** Where a header tells of sectors, the records of the directory, and the start of the table of chains. */
function compoundFields(view: DataView): Field[] {
  const size = 512;
  const header: Field[] = [...sequence(24, 34, 2, 2), ...sequence(40, 90, 4, 4)];
  const sectorAt = (field: number) => {
    const at = (view.getUint32(field, true) + 1) * size;
    return at + size <= view.byteLength ? at : size;
  };
  const records = [0, 128, 256, 384].flatMap((entry): Field[] => {
    const at = sectorAt(48) + entry;
    return [[at + 64, 2], ...sequence(at + 68, at + 80, 4, 4), [at + 116, 4], [at + 120, 4]];
  });
  return [...header, ...records, ...sequence(sectorAt(76), sectorAt(76) + size, 4, 4)];
}

function sequence(start: number, end: number, step: number, bytes: 2 | 4): Field[] {
  return Array.from({ length: Math.floor((end - start) / step) }, (_, i) => [start + i * step, bytes]);
}

/** Markup that still nests: values of attributes, attributes and whole elements are changed. */
export function spoiltMarkup(xml: string, changes: readonly Change[]): string {
  return changes.reduce((now, change) => spoiltOnce(now, change), xml);
}

const ATTRIBUTE = /\s[\w:.-]+="[^"<]*"/g;
/** An element without others in it. */
const ELEMENT = /<([\w:.-]+)(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1>)/g;

function spoiltOnce(xml: string, { at, how, what, length }: Change): string {
  const isElement = length % 2 === 0;
  const found = [...xml.matchAll(isElement ? ELEMENT : ATTRIBUTE)];
  if (found.length === 0) return xml;
  const { 0: whole, index } = from(found, at);
  const other = from(found, (at * 97) % 1)[0];
  const value = what.replace(/[<&"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\0\ud800]/g, '');
  const made = {
    set: isElement ? whole.replace(/>[^<]*<\//, `>${value}</`) : whole.replace(/"[^"]*"/, `"${value}"`),
    insert: whole + other,
    remove: '',
    repeat: isElement ? whole + whole : whole.replace(/"([^"]*)"/, '"$1$1"'),
  }[how];
  return xml.slice(0, index) + made + xml.slice(index + whole.length);
}
