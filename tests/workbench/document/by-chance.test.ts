import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARK_COLOURS } from '../../../src/app/mark-cells';
import { a1, refKey } from '../../../src/core/model/address';
import { indexSheet, type Cell, type Workbook } from '../../../src/core/model/grid';
import { openXlsx, readAppearance, type XlsxFile } from '../../../src/hosts/xlsx';
import { writeWorkbook } from '../../../src/hosts/xlsx/write-workbook';
import type { DocumentState, OpenFile } from '../../../src/workbench/document';
import { formula, pct, sheet, workbook } from '../../helpers/sheet-builder';
import { rawEntries } from '../../helpers/xlsx-package';
import { MACRO_PARTS, richXlsx } from '../../helpers/xlsx-rich';
import { machine } from './machine';
import { REACH, Person, sequence, type Deed } from './person';

const sample = (name: string) => () =>
  new Uint8Array(readFileSync(join(__dirname, `../../../assets/samples/${name}.xlsx`)));

/** Sheets whose formulas hang on each other, a locked one, merged areas, texts that look like something else. */
const TANGLED = workbook(
  sheet(
    '甲 表',
    [
      ['指标', '分值', '得分', '完成率'],
      ['数量', 10, 8.5, pct(0.945)],
      ["'引号", 20, formula("'乙!表'!B2*2", 4), pct(1)],
      ['合计', formula('SUM(B2:B3)', 30), formula('SUM(C2:C3)', 12.5), formula('AVERAGE(D2:D3)', 0.9725)],
      ['备注\n第二行', null, '=不是公式', true],
    ],
    { merges: ['A6:D7', 'F2:G9'] },
  ),
  sheet('乙!表', [
    ['标题', '数'],
    ['一', 2],
    ['二', formula("IF('甲 表'!B2>5,NOSUCH(1),A2)", '#NAME?')],
  ]),
  sheet(
    '锁',
    [
      ['甲', 1],
      ['乙', formula('B1*2', 2)],
    ],
    { protected: true },
  ),
);

const BOOKS: readonly (readonly [name: string, fileName: string, bytesOf: () => Uint8Array])[] = [
  ['a published form', '盐田.xlsx', sample('yantian-2023')],
  ['a published form of several tables', '荔湾.xlsx', sample('liwan-2021')],
  ['charts, macros, a signature, shared formulas', '宏.xlsm', () => richXlsx(MACRO_PARTS)],
  ['formulas across sheets, one of them locked', '甲.xlsx', () => writeWorkbook(TANGLED)],
];

function opened(bytes: Uint8Array): XlsxFile {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(result.error.message.key);
  return result.file;
}

function cellsOf({ sheets }: Workbook): Map<string, Cell> {
  const cells = sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells: inRow }) =>
      inRow.map((cell) => [refKey({ sheet: name, row, column: cell.column }), cell] as const),
    ),
  );
  return new Map(cells);
}

/** How the first cells of every sheet look. */
function looksOf(workbook: Workbook, appearance: ReturnType<typeof readAppearance>) {
  return workbook.sheets.map(({ name }, at) => {
    const styles = [];
    for (let row = 0; row < REACH.rows + 4; row++) {
      for (let column = 0; column < REACH.columns + 4; column++) {
        styles.push([a1({ row, column }), appearance.styles[appearance.sheets[at]!.styleOf(row, column)]]);
      }
    }
    return { name, styles };
  });
}

/** The cells that have a colour of reviewer mode. */
function marksIn({ workbook, appearance }: Pick<DocumentState, 'workbook' | 'appearance'>): string[] {
  const colours = Object.values(MARK_COLOURS).map((colour) => colour.toLowerCase());
  return workbook.sheets.flatMap(({ name }, at) => {
    const { lastRow, lastColumn, styleOf } = appearance.sheets[at]!;
    const refs = [];
    for (let row = 0; row <= lastRow; row++) {
      for (let column = 0; column <= lastColumn; column++) {
        const fill = appearance.styles[styleOf(row, column)]?.fill;
        if (fill && colours.includes(fill.toLowerCase())) refs.push(refKey({ sheet: name, row, column }));
      }
    }
    return refs;
  });
}

const stateOf = (bytes: Uint8Array) => {
  const file = opened(bytes);
  return { workbook: file.workbook, appearance: readAppearance(file) };
};

/** What is shown, and what would be saved and kept, is one and the same to a reader who knows nothing of the other. */
function holdsTogether({ host }: OpenFile): void {
  const { workbook, appearance } = host.getState();
  const draft = opened(host.draft);
  expect(draft.workbook).toEqual(workbook);
  expect(opened(host.bytes).workbook).toEqual(workbook);
  expect(looksOf(workbook, readAppearance(draft))).toEqual(looksOf(workbook, appearance));
}

/** Nothing but the cells meant, and results of formulas, is another than before; what was left alone is as it was. */
function wroteOnly(before: Workbook, after: Workbook, { sheet, cells, left }: Deed): void {
  if (!cells || sheet === undefined) return;
  const meant = new Set(cells.map((cell) => refKey({ sheet, ...cell })));
  const [was, is] = [cellsOf(before), cellsOf(after)];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [one, other] = [was.get(key), is.get(key)];
    if (meant.has(key) && !left!.has(key)) continue;
    if (one?.formula !== undefined && one.formula === other?.formula) continue;
    expect([key, other]).toEqual([key, one]);
  }
}

const words = (text: string) => (cell: Cell) => cell.text === text && cell.formula === undefined;
/** In a cell of percentages a bare number is one of per cent, as in Excel. */
const number = (value: number) => (cell: Cell) =>
  cell.kind === 'number' && cell.formula === undefined && [value, value / 100].includes(Number(cell.raw));
const calculation = (formula: string) => (cell: Cell) => cell.formula === formula;

/** What has to stand in the file for what a person typed, where Excel leaves no doubt of it. */
const STORED: Readonly<Record<string, (cell: Cell) => boolean>> = {
  '5': number(5),
  '-3.25': number(-3.25),
  '95%': number(0.95),
  '1,234.5': number(1234.5),
  "'001": words('001'),
  是: words('是'),
  ' 两端有空格 ': words(' 两端有空格 '),
  '两行\n文字': words('两行\n文字'),
  '<&>"\'': words('<&>"\''),
  '\u{1F600}表情': words('\u{1F600}表情'),
  _x0041_: words('_x0041_'),
  '=1+1': calculation('1+1'),
  '=SUM(A1:B4)': calculation('SUM(A1:B4)'),
  '=C2/0': calculation('C2/0'),
  '=IF(B2>1,"是","否")': calculation('IF(B2>1,"是","否")'),
};

/** What was typed stands in its cell. */
function tookWhatWasMeant(after: Workbook, { sheet, cells = [], left }: Deed): void {
  const index = indexSheet(after.sheets.find(({ name }) => name === sheet) ?? after.sheets[0]!);
  for (const { row, column, text } of cells) {
    if (left!.has(refKey({ sheet: sheet!, row, column }))) continue;
    const cell = index.cell(row, column);
    const at = a1({ row, column });
    const stored = STORED[text];
    if (text === '') expect([at, cell?.formula ?? cell?.text ?? '']).toEqual([at, '']);
    else if (stored) expect([at, text, stored(cell!)]).toEqual([at, text, true]);
    else expect([at, text, cell === undefined]).toEqual([at, text, text === "'"]);
  }
}

/** Parts that a written cell may change: the sheets, their looks, what lists them. */
const MAY_CHANGE =
  /^(?:xl\/worksheets\/[^/]+\.xml|xl\/styles\.xml|xl\/calcChain\.xml|xl\/workbook\.xml|\[Content_Types\]\.xml|xl\/_rels\/workbook\.xml\.rels|docProps\/app\.xml)$/;

function keepsOtherParts(original: Uint8Array, bytes: Uint8Array): void {
  const [before, after] = [rawEntries(original), rawEntries(bytes)];
  for (const [name, raw] of before)
    if (!MAY_CHANGE.test(name)) expect([name, after.get(name)]).toEqual([name, raw]);
  const added = [...after.keys()].filter((name) => !before.has(name));
  expect(added.filter((name) => !/^xl\/worksheets\/[^/]+\.xml$/.test(name))).toEqual([]);
}

it.each(Object.keys(STORED))('%j is stored as it was meant', async (text) => {
  const here = machine();
  const { host } = await here
    .window('一')
    .open(here.window('二').documents.open('甲.xlsx', writeWorkbook(TANGLED)));
  const cell = { row: 20, column: 3, text };
  expect(await host.type('甲 表', [cell])).toEqual([]);
  tookWhatWasMeant(opened(host.bytes).workbook, {
    words: '',
    sheet: '甲 表',
    cells: [cell],
    left: new Set(),
  });
  here.close();
});

const SEEDS = [2, 8];
const STEPS = 25;

describe.each(BOOKS)('%s', (_, name, bytesOf) => {
  it.each(SEEDS)('is what its cells show, whatever is done to it (%i)', async (seed) => {
    const next = sequence(seed);
    const here = machine();
    let window = here.window('一');
    const original = bytesOf();
    let person = new Person(next, await window.open(window.documents.open(name, original)));
    await person.file.session.check();
    const done: string[] = [];
    let wasRestored = false;
    try {
      for (let step = 0; step < STEPS; step++) {
        const { host } = person.file;
        const before = host.getState().workbook;
        const deed = await person.act();
        done.push(deed.words);
        const after = host.getState().workbook;
        holdsTogether(person.file);
        wroteOnly(before, after, deed);
        tookWhatWasMeant(after, deed);
        keepsOtherParts(original, host.bytes);
        if (next(12) === 0) await person.file.save(true);
        if (next(15) === 0 && host.getState().isDirty) {
          done.push('crashes');
          await window.documents.flush();
          window.crash();
          window = here.window(String(step));
          const [item] = await window.documents.listDrafts();
          const restored = await window.open(window.documents.restore(item!.id));
          expect(restored.host.getState().workbook).toEqual(after);
          expect(restored.host.bytes).toEqual(host.bytes);
          person = new Person(next, restored);
          await restored.session.check();
          wasRestored = true;
        }
      }
      const { host, session } = person.file;
      await session.unmark();
      expect(marksIn(host.getState())).toEqual(marksIn(stateOf(original)));
      while (host.getState().canUndo) await host.undo();
      holdsTogether(person.file);
      if (!wasRestored) expect(host.bytes).toEqual(original);
    } catch (error) {
      throw new Error(`after this: ${done.join('; ')}`, { cause: error });
    } finally {
      here.close();
    }
  });
});
