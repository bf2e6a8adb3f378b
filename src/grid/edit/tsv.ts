import Papa from 'papaparse';
import { MOST_CELLS, widthOf, type Block } from './paste';

/** Texts above this length are not looked at: reading them would hold the page up. */
const MOST_CHARACTERS = 20_000_000;

/**
 * A block as Excel puts it on the clipboard: tabs and line ends, and quotes only round a text that would else be
 * misread.
 */
export function writeTsv(block: Block): string {
  return block.map((row) => row.map(quoted).join('\t') + '\r\n').join('');
}

function quoted(text: string): string {
  return /^"|[\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A text with tabs as it was read. */
export interface ReadTsv {
  readonly block: Block;
  /** The quotes do not pair: the text was not written by a spreadsheet, and was taken as it stands. */
  readonly hasOddQuotes: boolean;
}

/**
 * The cells of a text with tabs and line ends, quoted as Excel quotes; line ends inside quotes become "\n". The line
 * end that closes the last row makes no further row.
 * @returns 'tooMuch' when there are more than {@link MOST_CELLS} cells
 */
export function readTsv(plain: string): ReadTsv | 'tooMuch' {
  if (plain.length > MOST_CHARACTERS) return 'tooMuch';
  const text = plain.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const read = parse(text);
  if (!isTooMuch(read.block)) return read;
  // Whole columns copied from a spreadsheet: a million rows, nearly all blank.
  const trimmed = parse(text.replace(/[\t\n]+$/, ''));
  return isTooMuch(trimmed.block) ? 'tooMuch' : trimmed;
}

const isTooMuch = (block: Block): boolean => block.length * widthOf(block) > MOST_CELLS;

function parse(text: string): ReadTsv {
  if (text === '') return { block: [['']], hasOddQuotes: false };
  const options = { delimiter: '\t', newline: '\n', preview: MOST_CELLS + 1 } as const;
  const { data, errors } = Papa.parse<string[]>(text, options);
  const hasOddQuotes = errors.some(({ type }) => type === 'Quotes');
  return { block: hasOddQuotes ? asItStands(text) : data, hasOddQuotes };
}

function asItStands(text: string): Block {
  return text.split('\n', MOST_CELLS + 1).map((line) => line.split('\t', MOST_CELLS + 1));
}
