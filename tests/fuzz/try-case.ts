import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { review } from '../../src/app/review';
import { DEFAULT_SETTINGS } from '../../src/core/checks/settings';
import type { Cell, Workbook } from '../../src/core/model/grid';
import { parseExact } from '../../src/core/number/exact';
import { readProse } from '../../src/core/prose/read';
import { evaluateRule, factsFromList, readStandard } from '../../src/core/rules';
import { readIndicator } from '../../src/core/scoring/targets';
import { compareWorkbooks, openXlsx, patchXlsx, type XlsxFile } from '../../src/hosts/xlsx';
import { number, planOf } from '../helpers/host-contract';
import { rootStream } from '../../src/hosts/xlsx/ole-streams';
import { agileXlsx, standardXlsx } from '../helpers/locked-xlsx';
import { zipOf } from '../helpers/xlsx-package';
import { spoilt, type Case, type Kind } from './cases';
import { spoiltCompound, spoiltMarkup, spoiltZip } from './structures';
import { inChinese, inEnglish } from '../helpers/sayings';

const ROOT = join(__dirname, '../..');
const FILES = ['assets/samples', 'tests/fixtures/files'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.xlsx') && !name.startsWith('R'))
    .sort()
    .map((name) => new Uint8Array(readFileSync(join(ROOT, folder, name)))),
);
const COMPOUNDS = [
  agileXlsx(FILES[0]!, { password: 'VelvetSweatshop', spins: 10 }),
  standardXlsx(FILES[1]!, 'x'),
];
const BOOKS = FILES.flatMap((bytes) => {
  const opened = openXlsx(bytes);
  return opened.ok ? [opened.file.workbook] : [];
});
const TEXTS = BOOKS.flatMap(({ sheets }) =>
  sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text))),
).filter((text) => /\d/.test(text) && text.length > 8);

const from = <T>(items: readonly T[], place: number): T => items[Math.floor(place * items.length)]!;

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Reads whatever the bytes are: told in a sentence, or read and reviewed; never an exception. */
function tryFile(bytes: Uint8Array): void {
  const opened = openXlsx(bytes);
  if (!opened.ok) return must(/[。.]$/.test(inChinese(opened.error.message)), 'an error without a sentence');
  tryBook(opened.file.workbook);
  tryWrite(opened.file);
}

function tryBook(book: Workbook): void {
  const { scores, findings } = review(book, DEFAULT_SETTINGS);
  for (const { score, weight } of scores.rows) {
    const isWithin = score === null || weight === null || score.compare(weight) <= 0;
    must(isWithin || weight!.compare(0) < 0, `a score above its points: ${String(score)}`);
  }
  for (const { message } of findings) must(message['zh-CN'].what !== '', 'a finding that says nothing');
}

/** One cell is written, and nothing else changes. */
function tryWrite(file: XlsxFile): void {
  const sheet = file.workbook.sheets.find(({ isProtected }) => !isProtected);
  if (!sheet) return;
  const at = { sheet: sheet.name, row: 200, column: 20 };
  const { bytes, report } = patchXlsx(file, planOf(file.workbook, [{ at, to: number('7.25') }]));
  if (report.written.length === 0) return;
  const after = openXlsx(bytes);
  if (!after.ok) throw new Error(`what was written does not open: ${inEnglish(after.error.message)}`);
  const compared = compareWorkbooks(file, after.file);
  if (!compared.ok) return;
  const values = compared.differences.cells.filter((cell) => cell.in.includes('value'));
  must(values.map(({ cell }) => cell).join() === 'U201', `other cells changed: ${JSON.stringify(values)}`);
}

function tryText(text: string): void {
  const max = parseExact('6')!;
  const rule = readStandard(text, { max });
  for (const value of ['90%', '1', 'true', '优']) {
    const { score } = evaluateRule(rule, factsFromList([{ name: '满意度', value }], rule));
    must(score === null || (score.compare(0) >= 0 && score.compare(max) <= 0), 'a score outside its points');
  }
  readIndicator({ target: text, actual: text.slice(3), unit: null, name: text.slice(0, 9) });
  readProse([text, text]);
}

const TRIALS: Readonly<Record<Kind, (one: Case) => void>> = {
  bytes: ({ base, changes }) => {
    const text = Buffer.from(from(FILES, base)).toString('latin1');
    const latin = changes.map((change) => ({ ...change, what: Buffer.from(change.what).toString('latin1') }));
    tryFile(new Uint8Array(Buffer.from(spoilt(text, latin), 'latin1')));
  },
  archive: ({ base, changes }) => tryFile(spoiltZip(from(FILES, base), changes)),
  compound: ({ base, changes }) => tryCompound(spoiltCompound(from(COMPOUNDS, base), changes)),
  xml: ({ base, changes }) => tryPart(base, (text) => spoilt(text, changes)),
  markup: ({ base, changes }) => tryPart(base, (text) => spoiltMarkup(text, changes)),
  cells: ({ base, changes }) => tryBook(withCells(from(BOOKS, base), changes)),
  texts: ({ base, changes }) => tryText(spoilt(from(TEXTS, base), changes)),
};

function tryPart(base: number, spoil: (text: string) => string): void {
  const parts = unzipSync(from(FILES, base));
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = from(names, (base * 97) % 1);
  tryFile(zipOf({ ...parts, [name]: spoil(strFromU8(parts[name]!)) }));
}

/** The kind of a compound file is told, and its streams are read or not, whatever its tables say. */
function tryCompound(bytes: Uint8Array): void {
  const opened = openXlsx(bytes);
  must(
    !opened.ok && /[。.]$/.test(inChinese(opened.error.message)),
    'a compound file that is no package was read',
  );
  for (const name of ['EncryptionInfo', 'EncryptedPackage', 'Workbook']) {
    const stream = rootStream(bytes, name);
    must(stream === null || stream.length <= bytes.length, `a stream larger than its file: ${name}`);
  }
}

function withCells(book: Workbook, changes: Case['changes']): Workbook {
  const places = book.sheets.flatMap((sheet, s) =>
    sheet.rows.flatMap((row, r) => row.cells.map((_, c) => [s, r, c].join())),
  );
  const changed = new Map(changes.map((change) => [from(places, change.at), change]));
  const cellOf = (cell: Cell, key: string): Cell[] => {
    const change = changed.get(key);
    if (!change) return [cell];
    if (change.how === 'remove') return [];
    const { column } = cell;
    if (change.how === 'repeat') return [{ ...cell, text: cell.text.repeat(3) } as Cell];
    const text = change.how === 'insert' ? cell.text + change.what : change.what;
    const isNumber = /^-?\d+(?:\.\d+)?$/.test(text);
    return [isNumber ? { column, kind: 'number', raw: text, text } : { column, kind: 'text', text }];
  };
  const sheets = book.sheets.map((sheet, s) => ({
    ...sheet,
    rows: sheet.rows.map((row, r) => ({
      ...row,
      cells: row.cells.flatMap((cell, c) => cellOf(cell, [s, r, c].join())),
    })),
  }));
  return { ...book, sheets };
}

/** What went wrong with a case; null where all held. */
export function failureOf(one: Case): string | null {
  try {
    TRIALS[one.kind](one);
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
