import { shareForms, shareWorkbook } from '../../../src/core/model/sharing';
import type { Form } from '../../../src/core/model/form';
import type { Sheet, Workbook } from '../../../src/core/model/grid';
import { exact } from '../../../src/core/number/exact';

const sheet = (name: string, texts: readonly string[], more: Partial<Sheet> = {}): Sheet => ({
  name,
  hidden: false,
  merges: [],
  rows: texts.map((text, row) => ({ row, cells: [{ column: 0, kind: 'text', text }] })),
  ...more,
});
const book = (...sheets: Sheet[]): Workbook => ({ sheets });

describe('shareWorkbook', () => {
  it('gives the workbook before where every cell says the same', () => {
    const before = book(sheet('甲', ['一', '二']), sheet('乙', ['三']));
    expect(shareWorkbook(before, structuredClone(before))).toBe(before);
  });

  it('keeps the sheets and rows that are the same, and no others', () => {
    const before = book(sheet('甲', ['一', '二']), sheet('乙', ['三']));
    const now = book(sheet('甲', ['一', '贰']), sheet('乙', ['三']));
    const shared = shareWorkbook(before, now);
    expect(shared).toEqual(now);
    expect(shared.sheets[1]).toBe(before.sheets[1]);
    expect(shared.sheets[0]!.rows[0]).toBe(before.sheets[0]!.rows[0]);
    expect(shared.sheets[0]!.rows[1]).not.toBe(before.sheets[0]!.rows[1]);
  });

  it.each([
    ['a merged area', { merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] }],
    ['hidden', { hidden: true }],
    ['hidden rows', { hiddenRows: new Set([1]) }],
    ['another format', { rows: [{ row: 0, cells: [{ column: 0, kind: 'text', text: '一', format: '@' }] }] }],
  ] as [string, Partial<Sheet>][])('takes a sheet anew for %s', (_, more) => {
    const before = book(sheet('甲', ['一']));
    const now = book(sheet('甲', ['一'], more));
    expect(shareWorkbook(before, now)).toEqual(now);
    expect(shareWorkbook(before, now).sheets[0]).not.toBe(before.sheets[0]);
  });

  it('takes a workbook anew for what it says of itself', () => {
    const before = book(sheet('甲', ['一']));
    expect(shareWorkbook(before, { ...before, date1904: true }).date1904).toBe(true);
  });

  it('finds sheets by name, where others were put before them', () => {
    const before = book(sheet('甲', ['一']), sheet('乙', ['二']));
    const shared = shareWorkbook(before, book(sheet('丙', ['零']), sheet('乙', ['二'])));
    expect(shared.sheets[1]).toBe(before.sheets[1]);
    expect(shared.sheets).toHaveLength(2);
  });
});

describe('shareForms', () => {
  const form = (weights: readonly string[]) =>
    ({
      sheet: '甲',
      title: null,
      indicators: weights.map((weight, row) => ({ row, weight: { value: exact(weight), text: weight } })),
    }) as unknown as Form;

  it('gives the forms before where they say the same', () => {
    const before = [form(['1', '2'])];
    expect(shareForms(before, [form(['1', '2'])])).toBe(before);
  });

  it('keeps the rows that are the same, exact numbers told apart by their value', () => {
    const before = [form(['1', '2'])];
    const [shared] = shareForms(before, [form(['1', '3'])]);
    expect(shared).toEqual(form(['1', '3']));
    expect(shared!.indicators[0]).toBe(before[0]!.indicators[0]);
    expect(shared!.indicators[1]).not.toBe(before[0]!.indicators[1]);
  });
});
