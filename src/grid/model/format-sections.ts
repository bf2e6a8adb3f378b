import type { Cell } from '../../core/model/grid';

/** One of the parts of a number format code between its semicolons. */
interface Section {
  /** As `#rrggbb`; null where the section names none. */
  readonly colour: string | null;
  /** Null: the section is chosen by the sign of the number. */
  readonly condition: ((value: number) => boolean) | null;
  /** What the section makes of a text: pieces around it, `null` being the text itself. */
  readonly words: readonly (string | null)[];
  /** What stands before the character that fills the cell, with `*`; null where nothing fills it. */
  readonly lead: string | null;
  /** Widths of a character kept free behind the number, with `_`. */
  readonly spaces: number;
}

const COLOURS: ReadonlyMap<string, string> = new Map(
  (
    'black 000000 white ffffff red ff0000 green 00ff00 blue 0000ff yellow ffff00 magenta ff00ff cyan 00ffff ' +
    'color1 000000 color2 ffffff color3 ff0000 color4 00ff00 color5 0000ff color6 ffff00 color7 ff00ff color8 00ffff ' +
    'color9 800000 color10 008000 color11 000080 color12 808000 color13 800080 color14 008080 color15 c0c0c0 ' +
    'color16 808080'
  )
    .match(/\w+ \w+/g)!
    .map((pair): [string, string] => [pair.split(' ')[0]!, `#${pair.split(' ')[1]!}`]),
);

/** What belongs together in a code: "…", \x, !x, _x, *x, […]; else a single character. */
const TOKEN = /"[^"]*"?|[\\!_*][\s\S]|\[[^\]]*\]|[\s\S]/g;
const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]$/;

const parsed = new Map<string, readonly Section[]>();
/** Codes come from files: a hostile one must not fill the memory. */
const MOST_PARSED = 500;

/** Is not lost at the end of a line. */
const SPACE = '\u00a0';

/**
 * A cell as it is shown: texts with what their number format puts around them (or in place of them), numbers with the
 * room it keeps behind them, or like text where it says so. The same object where that is no difference.
 */
export function shownCell(cell: Cell): Cell {
  const { format, text, column } = cell;
  if (format === undefined || text === '') return cell;
  if (cell.kind === 'number') return format === '@' ? { column, text, kind: 'text' } : spaced(cell, format);
  if (cell.kind !== 'text' || !/[@;]/.test(format)) return cell;
  const words = textSection(sectionsOf(format))?.words;
  const shown = words?.map((word) => word ?? text).join('') ?? text;
  return shown === text ? cell : { ...cell, text: shown };
}

function spaced(cell: Extract<Cell, { kind: 'number' }>, format: string): Cell {
  const spaces = format.includes('_') ? (sectionOf(cell.raw, format)?.spaces ?? 0) : 0;
  return spaces > 0 ? { ...cell, text: cell.text + SPACE.repeat(spaces) } : cell;
}

/**
 * What a number format keeps at the left edge of the cell (￥), the number itself standing at the right one, whatever
 * the alignment says: formats for accounting. Null for all others.
 */
export function leadOf(cell: Cell): string | null {
  if (cell.kind !== 'number' || !cell.format?.includes('*')) return null;
  const lead = sectionOf(cell.raw, cell.format)?.lead ?? null;
  return lead !== null && !cell.text.startsWith(lead) ? '' : lead;
}

/** The colour that a cell's number format gives it, before that of its font; null for none. */
export function formatColour(cell: Cell): string | null {
  const { format } = cell;
  if (!format?.includes('[')) return null;
  const sections = sectionsOf(format);
  if (cell.kind === 'text') return textSection(sections)?.colour ?? null;
  return cell.kind === 'number' ? (sectionOf(cell.raw, format)?.colour ?? null) : null;
}

/** The section of texts: the fourth, or the last when it says where the text is to stand. */
function textSection(sections: readonly Section[]): Section | undefined {
  if (sections.length >= 4) return sections[3];
  const last = sections[sections.length - 1];
  return last?.words.includes(null) ? last : undefined;
}

const sectionOf = (raw: string, format: string): Section | undefined =>
  numberSection(sectionsOf(format), Number(raw));

function numberSection(all: readonly Section[], value: number): Section | undefined {
  const sections = all.slice(0, 3).filter((section, at) => at === 0 || !section.words.includes(null));
  if (sections.some(({ condition }) => condition)) {
    return sections.find(({ condition }) => !condition || condition(value));
  }
  const [positive, negative = positive, zero = positive] = sections;
  return value > 0 ? positive : value < 0 ? negative : zero;
}

function sectionsOf(code: string): readonly Section[] {
  let sections = parsed.get(code);
  if (!sections) {
    if (parsed.size >= MOST_PARSED) parsed.clear();
    parsed.set(code, (sections = split(code).map(readSection)));
  }
  return sections;
}

function split(code: string): string[][] {
  const sections: string[][] = [[]];
  for (const token of code.match(TOKEN) ?? []) {
    if (token === ';') sections.push([]);
    else sections[sections.length - 1]!.push(token);
  }
  return sections;
}

function readSection(tokens: readonly string[]): Section {
  let colour: string | null = null;
  let condition: Section['condition'] = null;
  const words: (string | null)[] = [];
  for (const token of tokens) {
    if (token.startsWith('[')) {
      colour ??= COLOURS.get(token.slice(1, -1).trim().toLowerCase().replace(/\s/g, '')) ?? null;
      condition ??= conditionOf(token);
    } else words.push(wordOf(token));
  }
  return { colour, condition, words, lead: leadIn(tokens), spaces: spacesBehind(tokens) };
}

function leadIn(tokens: readonly string[]): string | null {
  const fill = tokens.findIndex((token) => token.startsWith('*'));
  if (fill < 0) return null;
  const before = tokens.slice(0, fill).filter((token) => !/^[[_]/.test(token));
  return before
    .map((token) => wordOf(token) ?? '')
    .join('')
    .trim();
}

/** A digit that is not there counts where a word stands in place of the number: `"-"??_ `. */
function spacesBehind(tokens: readonly string[]): number {
  let from = tokens.length;
  while (from > 0 && /^_|^\?$/.test(tokens[from - 1]!)) from--;
  const behind = tokens.slice(from);
  const isWord = tokens[from - 1]?.startsWith('"') ?? false;
  return behind.filter((token) => isWord || token.startsWith('_')).length;
}

/** What a token writes where a text is shown; null for the text itself. */
function wordOf(token: string): string | null {
  if (token === '@') return null;
  if (token.startsWith('"')) return token.replace(/"/g, '');
  if (token.length === 1) return token;
  if (token.startsWith('*')) return '';
  return token.startsWith('_') ? ' ' : token.slice(1);
}

function conditionOf(token: string): Section['condition'] {
  const match = CONDITION.exec(token);
  if (!match) return null;
  const limit = Number(match[2]);
  switch (match[1]) {
    case '<':
      return (value) => value < limit;
    case '<=':
      return (value) => value <= limit;
    case '>':
      return (value) => value > limit;
    case '>=':
      return (value) => value >= limit;
    case '=':
      return (value) => value === limit;
    default:
      return (value) => value !== limit;
  }
}
