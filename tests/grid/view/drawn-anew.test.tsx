/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { cleanup, render } from '@testing-library/react';
import type { Cell, Row, Sheet } from '../../../src/core/model/grid';
import { Grid } from '../../../src/grid/view/grid';
import type { CellMark } from '../../../src/grid/model/selection';
import { chance } from '../../fuzz/cases';
import { areaAt, sheetOf } from '../edit/support';
import { looksOf } from '../support';

/** A form with heads over several rows and columns, and room around it. */
const FORM = sheetOf(
  {
    A1: '整体支出绩效自评表',
    A2: '一级指标',
    C2: '分值',
    A3: '产出指标',
    B3: '举办培训',
    C3: '10',
    B4: '参训人数',
    C4: '10',
    B5: '及时率',
    C5: '10',
    E5: '备注：文字比格子长得多，会伸到右边的空格里去',
    A6: '合计',
    C6: '30',
  },
  { merges: ['A1:E1', 'A3:A5', 'A2:B2'] },
);

interface Shown {
  readonly sheet: Sheet;
  readonly place: string;
  readonly marks: ReadonlyMap<string, CellMark>;
}

const PLACES = ['A1:A1', 'B3:B3', 'B4:C5', 'A3:A5', 'C6:C6', 'E5:E5', 'B8:D9'];
/** The same object as long as the same is chosen, as in the workbench. */
const SELECTIONS = new Map(
  PLACES.map((place) => {
    const area = areaAt(place);
    return [place, { active: { row: area.top, column: area.left }, area }];
  }),
);

/** Cells to be written and marked, that of the merged area beyond the frozen edge oftener than others. */
const CELLS = [
  [2, 0],
  [2, 0],
  [0, 0],
  [3, 1],
  [4, 4],
  [5, 2],
  [7, 1],
] as const;
const MARKS: readonly CellMark[] = [
  { severity: 'error', words: ['合计不等于各行之和'] },
  { severity: 'warning', words: ['没有单位'] },
  { shown: 'related' },
  { isNotRecalculated: true, words: ['没有重新计算'] },
];

/** The sheet with other words in one cell; rows beside it stay the same objects, as in a document. */
function typedInto(sheet: Sheet, row: number, column: number, text: string): Sheet {
  const made: Cell = { column, text, kind: 'text' };
  const change = (one: Row): Row => {
    const others = one.cells.filter((cell) => cell.column !== column);
    return { row: one.row, cells: [...others, made].sort((a, b) => a.column - b.column) };
  };
  const rows = sheet.rows.some((one) => one.row === row)
    ? sheet.rows.map((one) => (one.row === row ? change(one) : one))
    : [...sheet.rows, change({ row, cells: [] })].sort((a, b) => a.row - b.row);
  return { ...sheet, rows };
}

/** Does one thing to what is shown. */
function stepped(shown: Shown, pick: (count: number) => number): Shown {
  const [row, column] = CELLS[pick(CELLS.length)]!;
  switch (pick(4)) {
    case 0:
    case 1:
      return { ...shown, sheet: typedInto(shown.sheet, row, column, ['', '8', '很长'.repeat(9)][pick(3)]!) };
    case 2:
      return { ...shown, place: PLACES[pick(PLACES.length)]! };
    default: {
      const marks = new Map(shown.marks);
      if (!marks.delete(`${row},${column}`)) marks.set(`${row},${column}`, MARKS[pick(MARKS.length)]!);
      return { ...shown, marks };
    }
  }
}

/** What is seen and told of an element; without ids, which are counted, and whatever the order it was set in. */
function drawing(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  const told = [...node.attributes]
    .filter(({ name }) => name !== 'id' && name !== 'aria-describedby')
    .map(({ name, value }) => `${name}=${name === 'style' ? value.split('; ').sort().join() : value}`);
  return `${node.tagName} ${told.sort().join(' ')}(${[...node.childNodes].map(drawing).join('|')})`;
}

/** The heads and the rows of the form with some below it: the others are blank all along. */
const drawnRows = (container: HTMLElement) =>
  [...container.querySelectorAll('[role="row"]')].slice(0, 13).map((row) => drawing(row));

describe.each([
  ['plain', {}],
  ['with frozen panes that cut a merged area', { frozen: { rows: 3, columns: 1 } }],
] as const)('a grid %s', (_, plan) => {
  const { appearance, styles } = looksOf(plan);
  const gridOf = ({ sheet, place, marks }: Shown) => {
    const selection = SELECTIONS.get(place)!;
    const nothing = () => undefined;
    const told = { onSelect: nothing, onType: nothing, onUndo: nothing, onRedo: nothing };
    return (
      <Grid {...{ sheet, appearance, styles, selection, marks, ...told }} isReadOnly={false} reveal={0} />
    );
  };
  it('looks after any edits, marks and moves as one that was never drawn before', () => {
    const next = chance(20_231);
    const pick = (count: number) => Math.floor(next() * count);
    let shown: Shown = { sheet: FORM, place: 'B3:B3', marks: new Map() };
    const { container, rerender } = render(gridOf(shown));
    const drawn = [drawnRows(container)];
    const steps = [shown];
    for (let step = 0; step < 20; step++) {
      shown = stepped(shown, pick);
      steps.push(shown);
      rerender(gridOf(shown));
      drawn.push(drawnRows(container));
    }
    cleanup();
    steps.forEach((one, at) => {
      const fresh = render(gridOf(one));
      const rows = drawnRows(fresh.container);
      expect(rows.length).toBeGreaterThan(FORM.rows.length);
      const others = rows.flatMap((row, place) => (row === drawn[at]![place] ? [] : [place]));
      expect([at, rows.length, others]).toEqual([at, drawn[at]!.length, []]);
      cleanup();
    });
    expect(drawn.map((rows) => rows.join('').includes('data-copy'))).toEqual(
      drawn.map(() => 'frozen' in plan),
    );
    expect(new Set(drawn.map(String)).size).toBeGreaterThan(10);
  });
});
