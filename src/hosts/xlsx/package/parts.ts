import { fault } from '../file-errors';
import { decodePart, type PartText } from '../xml/decode';
import { OPEN, END, XmlScanner } from '../xml/scanner';
import { type Zip, unpack } from '../zip/zip-reader';

/** One relationship of a part. */
export interface Relationship {
  readonly id: string;
  /** The last segment of its type: "worksheet", "styles" … the same for transitional and strict files. */
  readonly kind: string;
  readonly type: string;
  /** The part it points at, without a leading slash; null for targets outside the file, which are never followed. */
  readonly part: string | null;
}

/** Text of a part. @throws FileFault when it is missing or damaged */
export function readPart(zip: Zip, name: string): PartText {
  const entry = zip.find(name);
  if (!entry) throw fault('missingPart', name);
  return decodePart(unpack(zip, entry), name);
}

/** The name of the part that holds a part's relationships; "" is the package itself. */
export function relsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part; none when it has no list. */
export function readRelationships(zip: Zip, part: string): Relationship[] {
  const name = relsName(part);
  if (!zip.find(name)) return [];
  const scanner = new XmlScanner(readPart(zip, name).text, name);
  const list: Relationship[] = [];
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN || scanner.localName() !== 'Relationship') continue;
    const type = scanner.attribute('Type') ?? '';
    const target = scanner.attribute('Target') ?? '';
    const external = scanner.attribute('TargetMode')?.toLowerCase() === 'external';
    list.push({
      id: scanner.attribute('Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      part: external ? null : storedName(zip, resolveTarget(part, target)),
    });
  }
  return list;
}

/** A part under the name that the package has it by: programs differ in whether they escape what is not ASCII, and where. */
function storedName(zip: Zip, name: string): string {
  if (!/[%\u0080-\uffff]/.test(name) || zip.find(name)) return name;
  const others = [decoded(name), encodeURI(decoded(name))];
  return others.find((other) => zip.find(other)) ?? name;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Resolves a target against the folder of its part. Targets that climb out of the package stay at its root. */
export function resolveTarget(part: string, target: string): string {
  const clean = target.replace(/\\/g, '/');
  const base = clean.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of clean.split('/')) {
    if (segment === '..') base.pop();
    else if (segment !== '.' && segment !== '') base.push(segment);
  }
  return base.join('/');
}
