import { recalculate, valueOfCell } from '../../../src/core/formulas';
import { parseA1, refKey, type CellRef } from '../../../src/core/model/address';
import type { Cell, Row, Sheet, Workbook } from '../../../src/core/model/grid';
import { decimalText } from '../../../src/core/number/exact';
import { growth, LINEAR } from '../../helpers/growth';
import { formula, set, sheet, workbook } from '../../helpers/sheet-builder';

const ref = (text: string): CellRef => {
  const [address, name = '表'] = text.split('@');
  return { sheet: name, ...parseA1(address!)! };
};

/** The formulas that a change reaches, in order, with their results: "表!B1=2". */
function reach(book: Workbook, changed: readonly string[], options = {}): string[] {
  return recalculate(book, changed.map(ref), options).map(({ ref: at, value }) => {
    if (!value) return `${refKey(at)}=?`;
    const shown =
      value.kind === 'number' ? decimalText(value.value) : value.kind === 'blank' ? '' : value.value;
    return `${refKey(at)}=${shown}`;
  });
}

describe('recalculate', () => {
  const book = workbook(
    set(sheet('表', []), {
      A1: 1,
      A2: 2,
      B1: formula('A1*2', 0),
      B2: formula('SUM(A1:A2)+B1', 0),
      B3: formula('A9', 0),
      C1: formula("SUM('别 表'!A:A)", 0),
    }),
    set(sheet('别 表', []), { A1: formula('表!B2*10', 0), B1: 5, B2: formula('b1+1', 0) }),
  );

  it('goes over steps and sheets, each formula after those it counts', () => {
    expect(reach(book, ['A1'])).toEqual(['表!B1=2', '表!B2=5', '别 表!A1=50', '表!C1=50']);
  });

  it('leaves alone what does not hang on the change', () => {
    expect(reach(book, ['C9'])).toEqual([]);
    expect(reach(book, ['B1@别 表'])).toEqual(['别 表!B2=6']);
    expect(reach(book, [])).toEqual([]);
  });

  it('counts a blank cell that was emptied', () => expect(reach(book, ['A9'])).toEqual(['表!B3=0']));

  it('takes a changed formula by its stored result, unless told to work it out', () => {
    expect(reach(book, ['B1'])[0]).toBe('表!B2=3');
    expect(reach(book, ['B1'], { withChanged: true }).slice(0, 2)).toEqual(['表!B1=2', '表!B2=5']);
  });

  it('passes results on with all the digits that a cell has', () => {
    const thirds = workbook(
      set(sheet('表', []), {
        A1: 10,
        B1: formula('A1/3', 0),
        B2: formula('A1/3', 0),
        B3: formula('A1/3', 0),
        B4: formula('SUM(B1:B3)', 0),
        B5: formula('IF(B1*3>=A1,"满分","扣分")', '扣分'),
        B6: formula('ROUNDDOWN(B4,0)', 0),
      }),
    );
    expect(reach(thirds, ['A1'])).toEqual(expect.arrayContaining(['表!B4=10', '表!B5=满分', '表!B6=10']));
  });

  it('works nothing out from what is out of date', () => {
    const stale = new Set(['表!B1']);
    expect(reach(book, ['A2'], { stale })).toEqual(['表!B2=?', '别 表!A1=?', '表!C1=?']);
    expect(reach(book, ['A1'], { stale })[0]).toBe('表!B1=2');
  });

  it('leaves circles, and what counts them', () => {
    const round = workbook(
      set(sheet('表', []), {
        A1: 1,
        B1: formula('A1+B2', 0),
        B2: formula('B1', 0),
        B3: formula('B3+A1', 0),
        C1: formula('B1+1', 0),
        C2: formula('A1+1', 0),
      }),
    );
    expect(reach(round, ['A1']).sort()).toEqual(['表!B1=?', '表!B2=?', '表!B3=?', '表!C1=?', '表!C2=2']);
  });

  it('counts names and INDIRECT as hanging on every cell', () => {
    const odd = workbook(
      set(sheet('表', []), {
        A1: 1,
        B1: formula('总分', 0),
        B2: formula('INDIRECT("A1")', 0),
        B3: formula('B1+1', 0),
        B4: formula('TODAY()', 0),
        B5: formula('IF(A1>0,"是",B1)', '否'),
      }),
    );
    expect(reach(odd, ['A1']).sort()).toEqual(['表!B1=?', '表!B2=?', '表!B3=?', '表!B5=是']);
    expect(reach(odd, ['Z9']).sort()).toEqual(['表!B1=?', '表!B2=?', '表!B3=?', '表!B5=是']);
  });

  it('counts ranges that are made on the way as hanging on every cell', () => {
    const shifting = workbook(
      set(sheet('表', []), {
        E1: formula('SUM(OFFSET(A1,1,1))', 0),
        E2: formula('SUM(A1:INDEX(C1:C9,5))', 0),
      }),
    );
    expect(reach(shifting, ['B2']).sort()).toEqual(['表!E1=?', '表!E2=?']);
  });

  it('works nothing out before what it counts, be it by a formula that may count any cell', () => {
    const steps = workbook(
      set(sheet('表', []), {
        A1: 1,
        B1: formula('A1*2', 0),
        B2: formula('B1+1', 0),
        B3: formula('IF(A1>0,B2,总分)', 0),
      }),
    );
    expect(reach(steps, ['A1']).sort()).toEqual(['表!B1=2', '表!B2=3', '表!B3=?']);
  });

  it('finds sheets by their names, which mind no capitals', () => {
    const mixed = workbook(
      set(sheet("It's 1", []), { A1: 1, B1: formula('A1*2', 0) }),
      set(sheet('汇总', []), { A1: formula("'IT''S 1'!B1+1", 0), A2: formula("SUM('It''s 1:汇总'!A1)", 0) }),
    );
    expect(reach(mixed, ["A1@It's 1"]).sort()).toEqual(["It's 1!B1=2", '汇总!A1=3', '汇总!A2=?']);
  });

  it('takes a formula without a result for none of what its cell holds', () => {
    const cell = { column: 0, kind: 'text', text: '', formula: 'NOW()' } as const;
    expect(valueOfCell(cell)).toEqual({ kind: 'text', value: '' });
    expect(valueOfCell({ ...cell, isUncalculated: true })).toBe('unknown');
  });

  it('leaves formulas of other workbooks alone, where nothing changes when this one does', () => {
    const linked = workbook(
      set(sheet('表', []), {
        A1: 1,
        B1: formula("SUM('[1]预算 表'!A1,[2]表!总分)", 0),
        B2: formula('[1]表!A1+A1', 0),
        B3: formula('[0]表!总分', 0),
        B4: formula('表1[得分]', 0),
      }),
    );
    expect(reach(linked, ['Z9'])).toEqual(['表!B3=?', '表!B4=?']);
    expect(reach(linked, ['A1']).sort()).toEqual(['表!B2=?', '表!B3=?', '表!B4=?']);
  });

  it('finds ranges of every height', () => {
    for (const height of [1, 15, 16, 17, 31, 33, 255, 300, 5000, 70_000, 1_048_576]) {
      for (const top of [1, 14, 250, 4090]) {
        const bottom = Math.min(1_048_576, top + height - 1);
        const one = workbook(set(sheet('表', []), { C1: formula(`SUM(A${top}:A${bottom})`, 1) }));
        for (const inside of [top, (top + bottom) >> 1, bottom]) {
          expect(reach(one, [`A${inside}`])).toEqual(['表!C1=0']);
        }
        if (top > 1) expect(reach(one, [`A${top - 1}`])).toEqual([]);
        if (bottom < 1_048_576) expect(reach(one, [`A${bottom + 1}`])).toEqual([]);
        expect(reach(one, [`B${top}`])).toEqual([]);
      }
    }
  });
});

/** Rows of ten cells, the last a sum of its row; the first cell of every hundredth row counts the sums before it. */
function largeSheet(count: number): Sheet {
  const rows: Row[] = [];
  for (let row = 0; row < count; row++) {
    const cells: Cell[] = [];
    for (let column = 0; column < 9; column++)
      cells.push({ column, kind: 'number', raw: '1.5', text: '1.5' });
    const own = {
      formula: `SUM(A${row + 1}:I${row + 1})`,
      kind: 'number',
      raw: '13.5',
      text: '13.5',
    } as const;
    cells.push({ column: 9, ...own });
    if (row % 100 === 99) cells.push({ ...own, column: 10, formula: `SUM(J${row - 98}:J${row + 1})` });
    rows.push({ row, cells });
  }
  return { name: '大', hidden: false, rows, merges: [] };
}

describe('a workbook whose formulas take longer than a person waits', () => {
  const numbered = { kind: 'number', raw: '1', text: '1' } as const;

  it('is left alone where each counts all of a column of others', () => {
    const rows = Array.from({ length: 1500 }, (_, row): Row => {
      const cells = [
        { ...numbered, column: 0, formula: 'Z$1*2' },
        { ...numbered, column: 1, formula: `A${row + 1}/SUM(A$1:A$1500)` },
      ];
      return { row, cells };
    });
    const results = recalculate({ sheets: [{ name: '表', hidden: false, rows, merges: [] }] }, [ref('Z1')]);
    expect(results).toHaveLength(3000);
    expect(results.every(({ value }) => value === null)).toBe(true);
  });

  it('is worked out as far as there is time', () => {
    const rows = [0, 19_999].map((row): Row => {
      const sums = Array.from({ length: 40 }, (_, at) => ({
        ...numbered,
        column: 10 + at,
        formula: 'SUM(A1:J20000)',
      }));
      return { row, cells: row === 0 ? [{ ...numbered, column: 0 }, ...sums] : [{ ...numbered, column: 9 }] };
    });
    const results = recalculate({ sheets: [{ name: '表', hidden: false, rows, merges: [] }] }, [ref('A1')]);
    const unknown = results.filter(({ value }) => value === null).length;
    expect([results.length, unknown]).toEqual([40, 15]);
  });
});

describe('a workbook of 50,000 cells and 5,000 formulas', () => {
  it('is worked out in no more time a cell than a smaller one', () => {
    const sheets = new Map([1_250, 5_000].map((count) => [count, largeSheet(count)]));
    let turn = 0;
    const work = (count: number) => {
      // Over many edits, so that the garbage of both sizes is counted.
      for (let edit = 0; edit < 10; edit++) {
        // A changed sheet is a new object, as a host gives it.
        const changed = { ...sheets.get(count)!, rows: [...sheets.get(count)!.rows] };
        expect(recalculate({ sheets: [changed] }, [ref(`A${(turn++ % 500) + 200}@大`)])).toHaveLength(2);
      }
    };
    expect(growth(work, 1_250)).toBeLessThan(LINEAR);
  });

  it('follows a chain through all its rows', () => {
    const rows = Array.from({ length: 20_000 }, (_, row): Row => {
      const cell = { column: 0, kind: 'number', raw: '1', text: '1' } as const;
      return { row, cells: [row === 0 ? cell : { ...cell, formula: `A${row}+1` }] };
    });
    const results = recalculate({ sheets: [{ name: '链', hidden: false, rows, merges: [] }] }, [
      ref('A1@链'),
    ]);
    const last = results[results.length - 1]!.value!;
    expect(last.kind === 'number' && decimalText(last.value)).toBe('20000');
  });
});
