import fc from 'fast-check';
import { contains } from '../../../src/core/model/address';
import { grow } from '../../../src/grid/edit/area';
import { pickColumns, pickRegion, pickRows, wholeLines } from '../../../src/grid/edit/pick';
import { advance, extend, move, standAt, type Move, type Stand } from '../../../src/grid/edit/selection';
import type { Direction } from '../../../src/grid/edit/steps';
import { areaAt, at, sheetBounds, standOn, told } from './support';

const step = (direction: Direction, count = 1): Move => ({ to: 'step', direction, count });
const edge = (direction: Direction): Move => ({ to: 'edge', direction });

/** A form: a title over A1:E1, level-1 names merged downwards, hidden row 5 and column D. */
const FORM = sheetBounds(
  {
    A1: '自评表',
    A2: '一级',
    B2: '二级',
    C2: '分值',
    D2: '隐',
    E2: '得分',
    A3: '投入',
    B3: '预算',
    C3: '10',
    D3: 'x',
    E3: '9',
    B4: '管理',
    C4: '20',
    E4: '19',
    B5: '藏',
    A6: '产出',
    B6: '数量',
    C6: '30',
    E6: '30',
    B9: '附',
  },
  { merges: ['A1:E1', 'A3:A5', 'A6:A8', 'C6:E8'], hiddenRows: [5], hiddenColumns: ['D'] },
);

describe('a move', () => {
  it.each<[string, Move, string]>([
    ['B2', step('right'), 'C2'],
    ['C2', step('right'), 'E2'],
    ['E2', step('left'), 'C2'],
    ['A2', step('left'), 'A2'],
    ['B4', step('down'), 'B6'],
    ['B6', step('up'), 'B4'],
    ['C2', step('up'), 'A1 in A1:E1'],
    ['A1', step('up'), 'A1 in A1:E1'],
    ['A1', step('right'), 'F1'],
    ['A1', step('down'), 'A2'],
    ['A2', step('down'), 'A3 in A3:A5'],
    ['A3', step('down'), 'A6 in A6:A8'],
    ['A6', step('down'), 'A9'],
    ['C4', step('down'), 'C6 in C6:E8'],
    ['E4', step('down'), 'C6 in C6:E8'],
    ['C6', step('right'), 'F6'],
    ['J3', step('right'), 'J3'],
    ['B30', step('down'), 'B30'],
    ['B2', step('down', 3), 'B6'],
    ['A2', step('down', 2), 'A3 in A3:A5'],
    ['A6', step('down', 1), 'A9'],
    ['B28', step('down', 20), 'B30'],
    ['B3', step('up', 20), 'A1 in A1:E1'],
    ['E3', { to: 'rowStart' }, 'A3 in A3:A5'],
    ['A3', { to: 'rowEnd' }, 'E3'],
    ['B20', { to: 'rowEnd' }, 'B20'],
    ['E9', { to: 'sheetStart' }, 'A1 in A1:E1'],
    ['A1', { to: 'sheetEnd' }, 'E9'],
  ])('from %s: %j → %s', (from, how, to) => {
    expect(told(move(FORM, standOn(FORM, from), how))).toBe(to);
  });

  it.each<[string, Move, string]>([
    ['E9', { to: 'sheetStart' }, 'C4'],
    ['A1', { to: 'sheetStart' }, 'C4'],
    ['E9', { to: 'rowStart' }, 'C9'],
    ['B9', { to: 'rowStart' }, 'A9'],
  ])('goes back behind frozen rows and columns: from %s %j → %s', (from, how, to) => {
    const frozen = sheetBounds({ A1: '头', E9: '尾' }, { frozen: { rows: 3, columns: 2 } });
    expect(told(move(frozen, standOn(frozen, from), how))).toBe(to);
  });

  it('keeps the column it came along through merged areas', () => {
    let stand = standOn(FORM, 'E4');
    stand = move(FORM, stand, step('down'));
    expect(told(stand)).toBe('C6 in C6:E8');
    expect(told(move(FORM, stand, step('down')))).toBe('E9');
    expect(told(move(FORM, move(FORM, standOn(FORM, 'C2'), step('up')), step('down')))).toBe('C2');
    const inName = move(FORM, standOn(FORM, 'B8'), step('left'));
    expect(told(inName)).toBe('A6 in A6:A8');
    expect(told(move(FORM, inName, step('right')))).toBe('B8');
  });

  it('starts at the first visible cell of a merged area that was chosen elsewhere', () => {
    const wide = sheetBounds({ A2: 'x' }, { merges: ['A2:C2'], hiddenColumns: ['A'] });
    const stand = standAt(wide, { active: at('A2'), area: areaAt('A2:C2') });
    expect(told(move(wide, stand, step('down')))).toBe('B3');
  });

  it('stays where everything else is hidden', () => {
    const narrow = sheetBounds({ A1: 'x' }, { hiddenColumns: ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'] });
    expect(told(move(narrow, standOn(narrow, 'A1'), step('right')))).toBe('A1');
    expect(told(move(narrow, standOn(narrow, 'A1'), edge('right')))).toBe('A1');
  });
});

describe('Ctrl with an arrow', () => {
  const DATA = sheetBounds(
    { B2: '1', B3: '2', B4: '3', B8: '4', C2: 'x', D2: 'y', G2: 'z', E8: '终' },
    { hiddenRows: [3] },
  );
  it.each<[string, Direction, string]>([
    ['B2', 'down', 'B4'],
    ['B4', 'down', 'B8'],
    ['B8', 'down', 'B30'],
    ['B8', 'up', 'B4'],
    ['B4', 'up', 'B2'],
    ['B2', 'up', 'B1'],
    ['B1', 'up', 'B1'],
    ['B30', 'up', 'B8'],
    ['B2', 'right', 'D2'],
    ['D2', 'right', 'G2'],
    ['G2', 'right', 'J2'],
    ['J2', 'left', 'G2'],
    ['A2', 'right', 'B2'],
    ['A5', 'right', 'J5'],
  ])('from %s %s → %s', (from, direction, to) => {
    expect(told(move(DATA, standOn(DATA, from), edge(direction)))).toBe(to);
  });

  it('takes merged areas as one cell', () => {
    expect(told(move(FORM, standOn(FORM, 'A2'), edge('down')))).toBe('A6 in A6:A8');
    expect(told(move(FORM, standOn(FORM, 'A6'), edge('down')))).toBe('A30');
  });

  it('is quick in a sheet with a cell far away', () => {
    const far = sheetBounds({ A1: 'x', A1048576: 'y' });
    expect(told(move(far, standOn(far, 'A1'), edge('down')))).toBe('A1048576');
    expect(told(move(far, standOn(far, 'B1'), edge('down')))).toBe('B1048576');
  });
});

describe('Shift with a move', () => {
  it.each<[string, readonly Move[], string]>([
    ['B2', [step('down')], 'B2 in B2:B3'],
    ['B2', [step('down'), step('right')], 'B2 in B2:C3'],
    ['B2', [step('down'), step('up')], 'B2'],
    ['B3', [step('up')], 'B3 in B2:B3'],
    ['B3', [step('up'), step('up')], 'B3 in A1:E5'],
    ['C2', [step('right')], 'C2 in C2:E2'],
    ['B3', [step('left')], 'B3 in A3:B5'],
    ['B4', [step('down')], 'B4 in B4:B6'],
    ['C4', [step('down')], 'C4 in C4:E8'],
    ['C4', [step('down'), step('down')], 'C4 in C4:E9'],
    ['C4', [step('down'), step('down'), step('up')], 'C4 in C4:E8'],
    ['C4', [step('down'), step('up')], 'C4'],
    ['A3', [step('down')], 'A3 in A3:A8'],
    ['A3', [step('down'), step('up')], 'A3 in A3:A5'],
    ['A3', [step('up')], 'A3 in A2:A5'],
    ['E4', [{ to: 'rowStart' }], 'E4 in A3:E5'],
    ['B2', [{ to: 'sheetEnd' }], 'B2 in B2:E9'],
    ['B2', [edge('right')], 'B2 in B2:E2'],
    ['B10', [step('down', 5)], 'B10 in B10:B15'],
    ['J30', [step('down')], 'J30'],
  ])('from %s: %j → %s', (from, moves, to) => {
    const end = moves.reduce((stand: Stand, how) => extend(FORM, stand, how), standOn(FORM, from));
    expect(told(end)).toBe(to);
  });

  it('goes on from an area that was chosen elsewhere', () => {
    const stand = standAt(FORM, { active: at('C12'), area: areaAt('B10:C12') });
    expect(told(extend(FORM, stand, step('up')))).toBe('C12 in B9:C12');
    expect(told(extend(FORM, stand, step('right')))).toBe('C12 in C10:C12');
  });
});

describe('Tab and Enter', () => {
  const keys = (from: string, ...pressed: readonly string[]) =>
    pressed.reduce(
      (stand: Stand, key) =>
        advance(FORM, stand, key.endsWith('tab') ? 'tab' : 'enter', key.startsWith('shift')),
      standOn(FORM, from),
    );

  it.each([
    ['B2', ['tab'], 'C2'],
    ['C2', ['tab'], 'E2'],
    ['C2', ['shift-tab'], 'B2'],
    ['B2', ['enter'], 'B3'],
    ['B3', ['shift-enter'], 'B2'],
    ['B4', ['enter'], 'B6'],
    ['B9', ['tab', 'tab', 'enter'], 'B10'],
    ['B9', ['tab', 'tab', 'enter', 'enter'], 'B11'],
    ['B9', ['tab', 'enter', 'tab', 'tab', 'enter'], 'B11'],
    ['B10:C11', ['tab'], 'C10 in B10:C11'],
    ['B10:C11', ['tab', 'tab'], 'B11 in B10:C11'],
    ['B10:C11', ['tab', 'tab', 'tab', 'tab'], 'B10 in B10:C11'],
    ['B10:C11', ['shift-tab'], 'C11 in B10:C11'],
    ['B10:C11', ['enter'], 'B11 in B10:C11'],
    ['B10:C11', ['enter', 'enter'], 'C10 in B10:C11'],
    ['B10:C11', ['shift-enter'], 'C11 in B10:C11'],
    ['A2:E8', ['tab', 'tab', 'tab', 'tab'], 'A3 in A2:E8'],
    ['B4:B6', ['enter'], 'B6 in B4:B6'],
    ['A2:E8', ['shift-tab'], 'B8 in A2:E8'],
  ])('%s %j → %s', (from, pressed, to) => {
    expect(told(keys(from, ...pressed))).toBe(to);
  });

  it('forgets the column of the first Tab after an arrow', () => {
    const tabbed = keys('B9', 'tab');
    expect(told(advance(FORM, move(FORM, tabbed, step('right')), 'enter', false))).toBe('E10');
  });

  it('is quick where millions of cells are merged', () => {
    const vast = sheetBounds({ A1: 'x' }, { merges: ['A1:XFC1048576'] });
    const stand = standAt(vast, { active: at('A1'), area: areaAt('A1:XFD1048576') });
    expect(told(advance(vast, stand, 'tab', false))).toMatch(/ in A1:XFD1048576$/);
  });

  it('stays in an area of which nothing is to be seen', () => {
    const hidden = sheetBounds({}, { hiddenRows: [3, 4] });
    const stand = standAt(hidden, { active: at('B3'), area: areaAt('B3:B4') });
    expect(told(advance(hidden, stand, 'enter', false))).toBe('B3 in B3:B4');
  });
});

describe('picking', () => {
  it.each([
    ['row 2', pickRows(FORM, 1, 1), 'A2 in A2:XFD2'],
    ['row 4, inside a merged name', pickRows(FORM, 3, 3), 'B4 in A4:XFD4'],
    ['rows 4 to 2', pickRows(FORM, 3, 1), 'B4 in A2:XFD4'],
    ['column B, under the title', pickColumns(FORM, 1, 1), 'B2 in B1:B1048576'],
    ['columns B to C', pickColumns(FORM, 1, 2), 'B2 in B1:C1048576'],
    ['Shift+Space in a merged name', wholeLines(standOn(FORM, 'A3'), 'rows'), 'A3 in A3:XFD5'],
    ['Ctrl+Space', wholeLines(standOn(FORM, 'C2'), 'columns'), 'C2 in C1:C1048576'],
    ['Ctrl+A in the form', pickRegion(FORM, standOn(FORM, 'B3')), 'B3 in A1:E9'],
    ['Ctrl+A away from it', pickRegion(FORM, standOn(FORM, 'H20')), 'H20 in A1:XFD1048576'],
  ])('%s', (_, stand, to) => {
    expect(told(stand)).toBe(to);
  });

  it('takes the whole sheet by Ctrl+A twice', () => {
    const once = pickRegion(FORM, standOn(FORM, 'B3'));
    expect(told(pickRegion(FORM, once))).toBe('B3 in A1:XFD1048576');
  });

  it('extends whole columns by whole columns', () => {
    expect(told(extend(FORM, pickColumns(FORM, 1, 1), step('right')))).toBe('B2 in B1:C1048576');
  });
});

describe('whatever keys are pressed', () => {
  const direction = fc.constantFrom<Direction>('up', 'down', 'left', 'right');
  const how = fc.oneof(
    fc.record({ to: fc.constant('step' as const), direction, count: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ to: fc.constant('edge' as const), direction }),
    fc.record({ to: fc.constantFrom('rowStart', 'rowEnd', 'sheetStart', 'sheetEnd') }),
  );
  const press = fc.oneof(
    how.map((to: Move) => (stand: Stand) => move(FORM, stand, to)),
    how.map((to: Move) => (stand: Stand) => extend(FORM, stand, to)),
    fc.tuple(fc.constantFrom('tab' as const, 'enter' as const), fc.boolean()).map(
      ([key, isBack]) =>
        (stand: Stand) =>
          advance(FORM, stand, key, isBack),
    ),
  );

  it('a cell to be seen is active, inside an area of whole merged areas, on the grid', () => {
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
        let stand = standOn(FORM, 'B2');
        for (const next of presses) {
          stand = next(stand);
          const { active, area } = stand.selection;
          expect(FORM.index.master(active.row, active.column)).toEqual(active);
          expect(contains(area, active)).toBe(true);
          expect(grow(FORM.index.sheet.merges, area)).toEqual(area);
          expect(area.bottom).toBeLessThanOrEqual(FORM.bounds.lastRow);
          expect(area.right).toBeLessThanOrEqual(FORM.bounds.lastColumn);
          expect(FORM.isRowHidden(active.row) || FORM.isColumnHidden(active.column)).toBe(false);
        }
      }),
    );
  });
});
