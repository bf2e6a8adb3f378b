import { planRecalculation } from '../../../src/app/typing';
import { a1, parseA1, type CellRef } from '../../../src/core/model/address';
import type { Workbook } from '../../../src/core/model/grid';
import { MemoryHost } from '../../../src/hosts/memory';
import { formula, set, sheet, workbook } from '../../helpers/sheet-builder';

const ref = (address: string): CellRef => ({ sheet: '表', ...parseA1(address)! });

function plan(book: Workbook, changed: readonly string[], stale?: ReadonlySet<string>) {
  const made = planRecalculation(book, changed.map(ref), stale);
  return {
    edits: made.plan.edits.map(({ ref: at, after }) =>
      after.kind === 'formula' ? `${a1(at)} ${after.value} → ${after.stored} ${after.shown}` : '',
    ),
    unknown: made.unknown.map(a1),
    known: made.known.map(a1),
  };
}

const book = workbook(
  set(sheet('表', []), {
    A1: 5,
    A2: { v: '', f: 'TODAY()' },
    B1: formula('A1*2', 8),
    B2: formula('A1', 5),
    B3: formula('IF(A1>3,"达标","未达标")', '未达标'),
    B4: formula('A1/0', '#DIV/0!'),
    B5: { v: false, f: 'B1>9' },
    B6: formula('A1/3', '1.66666666666667'),
    B7: formula('A1*SQRT(2)', 5),
    B8: formula('B7+1', 6),
  }),
);

describe('planRecalculation', () => {
  it('renews the results that are no longer right, and no others', () => {
    const { edits, unknown, known } = plan(book, ['A1']);
    expect(edits).toEqual([
      'B1 A1*2 → number 10',
      'B3 IF(A1>3,"达标","未达标") → text 达标',
      'B6 A1/3 → number 1.6666666666666667',
      'B5 B1>9 → boolean TRUE',
    ]);
    expect(unknown).toEqual(['B7', 'B8']);
    expect(known.sort()).toEqual(['B1', 'B2', 'B3', 'B4', 'B5', 'B6']);
  });

  it('does not mind the noise of binary fractions', () => {
    const noisy = workbook(
      set(sheet('表', []), {
        A1: 0.1,
        A2: 0.2,
        B1: { v: 0.30000000000000004, f: 'A1+A2' },
      }),
    );
    expect(plan(noisy, ['A1']).edits).toEqual([]);
  });

  it('lists a formula that was stored without a result, and what counts it', () => {
    const empty = { column: 0, kind: 'text', text: '', formula: 'NOW()', isUncalculated: true } as const;
    const counting = { column: 1, kind: 'number', raw: '1', text: '1', formula: 'A1+1' } as const;
    const fresh: Workbook = {
      sheets: [{ name: '表', hidden: false, merges: [], rows: [{ row: 0, cells: [empty, counting] }] }],
    };
    expect(plan(fresh, ['A1'])).toEqual({ edits: [], unknown: ['A1', 'B1'], known: [] });
  });

  it('works nothing out from what is out of date', () => {
    expect(plan(book, ['A1'], new Set(['表!B7'])).unknown).toEqual(['B7', 'B8']);
    expect(plan(book, ['B7'], new Set()).edits).toEqual([]);
    expect(plan(book, ['B7'], new Set(['表!B7'])).unknown).toEqual(['B8']);
  });

  it('is written by a host, after which nothing is left to renew', async () => {
    const host = new MemoryHost(book);
    const { plan: refreshing } = planRecalculation(book, [ref('A1')]);
    const report = await host.apply(refreshing);
    expect(report.written).toHaveLength(4);
    expect(report.skipped).toEqual([]);
    expect(planRecalculation(await host.read(), [ref('A1')]).plan.edits).toEqual([]);
  });
});
