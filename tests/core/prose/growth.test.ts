import { readProse } from '../../../src/core/prose/read';

/** How many figures were held to one another, by the functions that do. */
const mockHeld = { count: 0 };

jest.mock('../../../src/core/number/agreement', () => counting('../../../src/core/number/agreement'));
jest.mock('../../../src/core/prose/claim', () => counting('../../../src/core/prose/claim'));

function counting(path: string): Record<string, unknown> {
  const actual = jest.requireActual<Record<string, unknown>>(path);
  const compared = ['agreeRatio', 'agreeSum', 'isNearRate', 'operand'];
  const counted = Object.entries(actual).map(([name, value]) => [
    name,
    compared.includes(name)
      ? (...given: unknown[]) => {
          mockHeld.count += 1;
          return (value as (...given: unknown[]) => unknown)(...given);
        }
      : value,
  ]);
  return Object.fromEntries(counted) as Record<string, unknown>;
}

const NAMES = '甲乙丙丁戊己庚辛壬癸';
const PARAGRAPHS: Readonly<Record<string, (nth: number) => string>> = {
  'shares of a whole that is named': (nth) =>
    `${NAMES[nth % 10]}类项目年初预算安排${1000 + nth}万元，全年实际支出${800 + nth}万元，占项目预算总额的${(nth % 90) + 1}.5%。`,
  'growth beside a list of parts': (nth) =>
    `本年收入${2000 + nth}万元，比上年的${1900 + nth}万元增加100万元，增长${5 + (nth % 9)}.${nth % 7}%，其中：财政拨款${1500 + nth}万元，其他收入500万元。`,
  'rates of the whole report': (nth) =>
    `部门整体预算执行率为${90 + (nth % 5)}.${nth % 5}%，部门预算${300 + nth}万元，部门支出${290 + nth}万元。`,
  'budgets that were not exceeded': (nth) =>
    `三公经费支出未超过预算，三公经费预算${10 + nth}万元，实际支出${9 + nth}万元，占全部支出的${nth % 10}%。`,
  'counts and rates': (nth) =>
    `排查隐患${nth * 3 + 100}处，整改${nth * 2 + 90}处，整改率${(nth % 50) + 50}%，满意度${90 + (nth % 10)}%。`,
};

const comparisons = (paragraph: (nth: number) => string, count: number): number => {
  mockHeld.count = 0;
  readProse(Array.from({ length: count }, (_, nth) => paragraph(nth)));
  return mockHeld.count;
};

describe('the figures of a text that are held to one another', () => {
  it.each(Object.entries(PARAGRAPHS))('grow with its length: %s', (_, paragraph) => {
    const few = comparisons(paragraph, 60);
    expect(few).toBeGreaterThanOrEqual(60);
    expect(comparisons(paragraph, 240)).toBeLessThan(few * 5);
  });

  it('grow with its length: all of them in turn', () => {
    const kinds = Object.values(PARAGRAPHS);
    const mixed = (nth: number) => kinds[nth % kinds.length]!(nth);
    expect(comparisons(mixed, 240)).toBeLessThan(comparisons(mixed, 60) * 5);
  });
});
