import { printNumeral } from '../../core/number/numerals';
import { END, OPEN, XmlScanner } from '../xlsx/xml/scanner';

/** The list number of a paragraph: which list, and how deep (from 0). */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

interface Level {
  readonly format: string;
  /** "%1、", "（%2）" …: %n stands for the number of level n. */
  readonly pattern: string;
  readonly start: number;
}

type Levels = Map<number, Level>;

/** Counts the lists of a document and spells their numbers out, in the order of the paragraphs. */
export class Numbering {
  private readonly counters = new Map<string, number[]>();

  constructor(private readonly lists: ReadonlyMap<string, Levels>) {}

  /** The number of the next paragraph at a place: "一、", "（2）", "1.1"; "" for a bullet or an unknown list. */
  next({ list, level }: ListPlace): string {
    const levels = this.lists.get(list);
    const own = levels?.get(level);
    if (!levels || !own) return '';
    const counts = this.counters.get(list) ?? [];
    counts.length = level + 1;
    for (let at = 0; at < level; at++) counts[at] ??= levels.get(at)?.start ?? 1;
    counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
    this.counters.set(list, counts);
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return spell(counts[at] ?? 1, levels.get(at)?.format ?? 'decimal');
    });
  }
}

/** A number in one of Word's formats; decimal for those not known. */
function spell(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return printNumeral(value);
    case 'lowerLetter':
    case 'upperLetter': {
      const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
      return format === 'lowerLetter' ? letter : letter.toUpperCase();
    }
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value > 399) return String(value);
  let left = value;
  let text = '';
  for (const [size, letters] of ROMAN) {
    for (; left >= size; left -= size) text += letters;
  }
  return text;
}

/** Reads the lists of a numbering part. @throws FileFault when it is malformed */
export function readNumbering(text: string, part: string): Numbering {
  const scanner = new XmlScanner(text, part);
  const abstract = new Map<string, Levels>();
  const lists = new Map<string, Levels>();
  let levels: Levels = new Map();
  let list = '';
  let level = 0;
  let inList = false;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    const value = scanner.attribute('w:val') ?? '';
    if (scanner.is('abstractNum')) {
      levels = new Map();
      inList = false;
      abstract.set(scanner.attribute('w:abstractNumId') ?? '', levels);
    } else if (scanner.is('num')) {
      list = scanner.attribute('w:numId') ?? '';
      inList = true;
    } else if (scanner.is('abstractNumId') && inList) {
      levels = new Map(abstract.get(value) ?? []);
      lists.set(list, levels);
    } else if (scanner.is('lvl') || scanner.is('lvlOverride')) {
      level = wholeNumber(scanner.attribute('w:ilvl'), 0);
      if (scanner.is('lvl')) levels.set(level, { format: 'decimal', pattern: '', start: 1 });
    } else if (scanner.is('start') || scanner.is('startOverride'))
      change(levels, level, { start: wholeNumber(value, 1) });
    else if (scanner.is('numFmt')) change(levels, level, { format: value });
    else if (scanner.is('lvlText')) change(levels, level, { pattern: value });
  }
  return new Numbering(lists);
}

function change(levels: Levels, level: number, part: Partial<Level>): void {
  const known = levels.get(level);
  if (known) levels.set(level, { ...known, ...part });
}

/** A whole number of an attribute that counts something; hostile ones are limited. */
export function wholeNumber(text: string | undefined, otherwise: number): number {
  const value = Number(text);
  return text !== undefined && Number.isInteger(value) && value >= 0 && value <= 100_000 ? value : otherwise;
}
