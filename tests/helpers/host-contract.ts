import type { CellInput, CellState, Edit, EditPlan } from '../../src/core/model/edit';
import { indexSheet, type Workbook } from '../../src/core/model/grid';
import { parseA1, type Area, type CellRef } from '../../src/core/model/address';
import type { WorkbookChange, WorkbookHost } from '../../src/hosts/workbook-host';
import { cellState } from '../../src/core/model/cell-state';
import { formula, sheet, workbook } from './sheet-builder';
import { inChinese, inEnglish, sayingOf } from './sayings';

/** A reference by words: at('表', 'B2'). */
export function at(name: string, address: string): CellRef {
  return { sheet: name, ...parseA1(address)! };
}

/** What a cell of a workbook holds. */
export function stateAt(book: Workbook, ref: CellRef): CellState {
  const found = book.sheets.find((s) => s.name === ref.sheet);
  return cellState(found && indexSheet(found).cell(ref.row, ref.column));
}

/** A plan whose `before` is what the workbook holds. */
export function planOf(
  book: Workbook,
  edits: readonly { at: CellRef; to: CellInput; over?: Partial<Edit> }[],
  newSheets: readonly string[] = [],
): EditPlan {
  return {
    newSheets,
    skipped: [],
    edits: edits.map(({ at: ref, to, over }) => ({
      ref,
      before: stateAt(book, ref),
      after: to,
      purpose: 'score',
      reason: sayingOf('测试', 'test'),
      ...over,
    })),
  };
}

export const number = (value: string): CellInput => ({ kind: 'number', value });
export const text = (value: string): CellInput => ({ kind: 'text', value });
const BLANK: CellInput = { kind: 'blank' };

/** The workbook every host is tried with. */
export const CONTRACT_WORKBOOK: Workbook = workbook(
  sheet(
    '表',
    [
      ['指标', '分值', '得分', '说明'],
      ['数量', 10, 8.5, null],
      ['质量', 20, '待定', '原因'],
      ['合计', formula('SUM(B2:B3)', 30), formula('SUM(C2:C3)', 8.5), true],
      ['合并', null, 3, '#REF!'],
    ],
    { merges: ['A5:B6'] },
  ),
  sheet('受保护', [['项', 1, formula('B1*2', 2)]], { protected: true }),
);

/** A host that holds a workbook, and the hand of somebody else in the same workbook. */
export interface OpenHost {
  readonly host: WorkbookHost;
  /** Types a number into 表!C2 past the host. */
  typeElsewhere(): void | Promise<unknown>;
}

/**
 * What every host of a workbook has to keep to.
 * @param open gives a host that holds the workbook
 * @param recalculates the host works formulas out itself and keeps no stored results
 */
export function describeHost(
  name: string,
  open: (book: Workbook) => Promise<OpenHost>,
  recalculates = false,
): void {
  const start = async () => {
    const { host, typeElsewhere } = await open(CONTRACT_WORKBOOK);
    return { host, typeElsewhere, before: await host.read() };
  };

  describe(`the host ${name}`, () => {
    it('reads every cell', async () => {
      const { before } = await start();
      expect(before.sheets.map((s) => s.name)).toEqual(['表', '受保护']);
      expect(stateAt(before, at('表', 'C2'))).toEqual({ value: '8.5', kind: 'number', formula: null });
      expect(stateAt(before, at('表', 'C4'))).toEqual({
        value: '8.5',
        kind: 'number',
        formula: 'SUM(C2:C3)',
      });
      expect(stateAt(before, at('表', 'D4')).kind).toBe('boolean');
      expect(stateAt(before, at('表', 'D5'))).toEqual({ value: '#REF!', kind: 'error', formula: null });
      expect(stateAt(before, at('表', 'D2')).kind).toBe('blank');
      expect(before.sheets[1]!.isProtected).toBe(true);
    });

    it('writes numbers, texts and blanks', async () => {
      const { host, before } = await start();
      const report = await host.apply(
        planOf(before, [
          { at: at('表', 'C2'), to: number('9.95') },
          { at: at('表', 'D2'), to: text('未达标，扣0.05分。') },
          { at: at('表', 'D3'), to: BLANK },
          { at: at('表', 'H40'), to: text('远处') },
        ]),
      );
      const after = await host.read();
      expect(report.written).toHaveLength(4);
      expect(stateAt(after, at('表', 'C2')).value).toBe('9.95');
      expect(stateAt(after, at('表', 'D2')).value).toBe('未达标，扣0.05分。');
      expect(stateAt(after, at('表', 'D3')).kind).toBe('blank');
      expect(stateAt(after, at('表', 'H40')).value).toBe('远处');
      expect(stateAt(after, at('表', 'A2')).value).toBe('数量');
    });

    it('refuses an edit whose cell has changed since', async () => {
      const { host, before } = await start();
      const plan = planOf(before, [
        {
          at: at('表', 'C2'),
          to: number('1'),
          over: { before: { value: '7', kind: 'number', formula: null } },
        },
        { at: at('表', 'C3'), to: number('2') },
      ]);
      const report = await host.apply(plan);
      expect(report.stale.map((e) => e.ref)).toEqual([at('表', 'C2')]);
      expect(report.written.map((e) => e.ref)).toEqual([at('表', 'C3')]);
      expect(stateAt(await host.read(), at('表', 'C2')).value).toBe('8.5');
    });

    it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|calc!A0'])('writes %s as text', async (value) => {
      const { host, before } = await start();
      await host.apply(planOf(before, [{ at: at('表', 'D2'), to: text(value) }]));
      expect(stateAt(await host.read(), at('表', 'D2'))).toEqual({ value, kind: 'text', formula: null });
    });

    it('adds sheets before it writes to them, once', async () => {
      const { host, before } = await start();
      const plan = planOf(before, [{ at: at('评分依据', 'B2'), to: text('满意度') }], ['评分依据']);
      await host.apply(plan);
      const after = await host.read();
      expect(after.sheets.map((s) => s.name)).toEqual(['表', '受保护', '评分依据']);
      expect(stateAt(after, at('评分依据', 'B2')).value).toBe('满意度');
      const again = await host.apply(plan);
      expect([again.written, again.stale, again.skipped]).toEqual([[], [], []]);
      expect((await host.read()).sheets).toHaveLength(3);
    });

    it.each(['a/b', '表', '', 'x'.repeat(32)])('adds no sheet called %j', async (name) => {
      const { host, before } = await start();
      const report = await host.apply(planOf(before, [], [name]));
      expect((await host.read()).sheets).toHaveLength(2);
      expect(report.skipped).toHaveLength(name === '表' ? 0 : 1);
    });

    it.each([
      ['a formula', at('表', 'C4'), /formula/],
      ['a covered cell', at('表', 'B5'), /merged/],
      ['a protected sheet', at('受保护', 'B1'), /protected/],
      ['a sheet that is not there', at('无', 'A1'), /no such sheet/],
    ])('leaves %s alone and says so', async (_, ref, reason) => {
      const { host, before } = await start();
      const report = await host.apply(planOf(before, [{ at: ref, to: number('4') }]));
      expect(report.written).toEqual([]);
      expect(report.skipped.map((s) => s.ref)).toEqual([ref]);
      expect(inEnglish(report.skipped[0]!.reason)).toMatch(reason);
      expect(inChinese(report.skipped[0]!.reason)).toMatch(/[一-鿿]/);
      expect(await host.read()).toEqual(before);
    });

    it('replaces a formula only when the edit says so and saw it', async () => {
      const { host, before } = await start();
      const ref = at('表', 'C4');
      const over = { overwriteFormula: true };
      const blind = { ...over, before: { value: '8.5', kind: 'number', formula: 'SUM(C2)' } as const };
      const refused = await host.apply(planOf(before, [{ at: ref, to: number('1'), over: blind }]));
      expect(refused.written).toEqual([]);
      const report = await host.apply(planOf(before, [{ at: ref, to: number('1'), over }]));
      expect(stateAt(await host.read(), ref)).toEqual({ value: '1', kind: 'number', formula: null });
      await host.apply(report.inverse);
      expect(stateAt(await host.read(), ref)).toEqual(stateAt(before, ref));
    });

    it('refreshes the stored result of a formula that stays', async () => {
      const { host, before } = await start();
      const to: CellInput = { kind: 'formula', value: 'SUM(C2:C3)', shown: '9.95' };
      await host.apply(planOf(before, [{ at: at('表', 'C4'), to }]));
      expect(stateAt(await host.read(), at('表', 'C4'))).toEqual({
        value: recalculates ? '8.5' : '9.95',
        kind: 'number',
        formula: 'SUM(C2:C3)',
      });
    });

    it('refreshes results on a protected sheet, and nothing else', async () => {
      const { host, before } = await start();
      const ref = at('受保护', 'C1');
      const to: CellInput = { kind: 'formula', value: 'B1*2', shown: '4' };
      const other = await host.apply(planOf(before, [{ at: ref, to: { ...to, value: 'B1*4' } }]));
      expect(other.skipped.map((s) => s.ref)).toEqual([ref]);
      const report = await host.apply(planOf(before, [{ at: ref, to }]));
      expect([report.stale, report.skipped]).toEqual([[], []]);
      expect(stateAt(await host.read(), ref).value).toBe(recalculates ? '2' : '4');
    });

    it('gives every cell back by the inverse plan', async () => {
      const { host, before } = await start();
      const cells = ['A1', 'C2', 'C3', 'D2', 'D3', 'D4', 'D5', 'F9'];
      const report = await host.apply(
        planOf(
          before,
          cells.map((address, i) => ({
            at: at('表', address),
            to: i % 3 === 0 ? text(`=新${i}`) : i % 3 === 1 ? number(String(i)) : BLANK,
          })),
        ),
      );
      expect(report.written.length).toBe(cells.length);
      expect(await host.read()).not.toEqual(before);
      const undone = await host.apply(report.inverse);
      expect([undone.stale, undone.skipped]).toEqual([[], []]);
      expect(await host.read()).toEqual(before);
    });

    it('gives a cell a number format, and takes it back', async () => {
      const { host, before } = await start();
      const refs = [at('表', 'C2'), at('表', 'D2')];
      const formats = async () => {
        const index = indexSheet((await host.read()).sheets[0]!);
        return refs.map(({ row, column }) => index.cell(row, column)?.format);
      };
      const plan = planOf(
        before,
        refs.map((ref) => ({ at: ref, to: number('0.95'), over: { format: '0.00%' } })),
      );
      const report = await host.apply(plan);
      expect(await formats()).toEqual(['0.00%', '0.00%']);
      expect((await host.apply(plan)).written).toEqual([]);
      await host.apply(report.inverse);
      expect(await formats()).toEqual([undefined, undefined]);
      expect(await host.read()).toEqual(before);
    });

    it('takes two edits of one cell in their order', async () => {
      const { host, before } = await start();
      const ref = at('表', 'C2');
      const [first] = planOf(before, [{ at: ref, to: number('1') }]).edits;
      const second = {
        ...first!,
        before: { value: '1', kind: 'number', formula: null } as const,
        after: text('二'),
      };
      const report = await host.apply({ newSheets: [], skipped: [], edits: [first!, second] });
      expect(report.written).toHaveLength(2);
      expect(stateAt(await host.read(), ref).value).toBe('二');
      await host.apply(report.inverse);
      expect(await host.read()).toEqual(before);
    });

    it('changes nothing when the same plan comes again', async () => {
      const { host, before } = await start();
      const plan = planOf(before, [{ at: at('表', 'C2'), to: number('9') }]);
      await host.apply(plan);
      const once = await host.read();
      const report = await host.apply(plan);
      expect([report.written, report.stale, report.skipped]).toEqual([[], [], []]);
      expect(await host.read()).toEqual(once);
    });

    it('writes no number that is none and no text longer than a cell', async () => {
      const { host, before } = await start();
      const report = await host.apply(
        planOf(before, [
          { at: at('表', 'C2'), to: number('九') },
          { at: at('表', 'D2'), to: text('长'.repeat(32_768)) },
        ]),
      );
      expect(report.skipped).toHaveLength(2);
      expect(await host.read()).toEqual(before);
    });

    it('tells of what somebody else typed, with the sheet and an area around it, and of nothing it wrote itself', async () => {
      const { host, before, typeElsewhere } = await start();
      const seen: WorkbookChange[] = [];
      const stop = host.watch((change) => seen.push(change));
      await host.apply(planOf(before, [{ at: at('表', 'D2'), to: text('自己写的') }]));
      await host.select(at('表', 'A1'));
      expect(seen).toEqual([]);
      await typeElsewhere();
      expect(seen.map(({ sheet: changed }) => changed)).toContain('表');
      for (const { sheet: changed, area } of seen) {
        if (changed === '表' && area) expect(holds(area, at('表', 'C2'))).toBe(true);
      }
      expect(stateAt(await host.read(), at('表', 'C2')).value).toBe('9.25');
      stop();
    });

    it('stops telling a listener that has gone, and goes on telling the others', async () => {
      const { host, typeElsewhere } = await start();
      const seen: string[] = [];
      const stop = host.watch(() => seen.push('gone'));
      const stopHere = host.watch(() => seen.push('here'));
      stop();
      await typeElsewhere();
      expect(new Set(seen)).toEqual(new Set(['here']));
      stopHere();
    });
  });
}

function holds({ top, bottom, left, right }: Area, { row, column }: CellRef): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}
