/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { plainAppearance } from '../../../src/workbench/document/content/plain-appearance';
import { review } from '../../../src/app/review';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import type { Workbook } from '../../../src/core/model/grid';
import { printDocument } from '../../../src/workbench/paper/print-document';
import { printedForm } from '../../../src/workbench/paper/printed-form';
import { scoringBook } from '../../helpers/score-books';
import { sheet, workbook } from '../../helpers/sheet-builder';

const FINDING = {
  code: 'JX303',
  id: 'score-total',
  severity: 'error',
  ref: { sheet: '表', row: 3, column: 2 },
  related: [],
  fingerprint: 'x',
  message: { 'zh-CN': { what: '合计不对。', why: '', fix: '' }, en: { what: 'Wrong.', why: '', fix: '' } },
} as never;

const book: Workbook = workbook(
  sheet('表', [
    ['自评表', null, null],
    ['指标', '分值', '得分'],
    ['甲', 10, 9],
    ['合计', 10, 8],
  ]),
);
const merged: Workbook = {
  sheets: [{ ...book.sheets[0]!, merges: [{ top: 0, left: 0, bottom: 0, right: 2 }] }],
};

const paperOf = (given: Workbook, heads: number, findings: readonly (typeof FINDING)[] = [FINDING]) =>
  printedForm(
    { workbook: given, appearance: plainAppearance(given), findings, sheets: ['表'] },
    () => heads,
    'zh-CN',
  );

describe('a form on paper', () => {
  it('has its head on every page, merged cells whole, and numbered marks that lead to the findings', () => {
    const paper = paperOf(merged, 2);
    const [form, list] = paper.querySelectorAll('table');
    expect(form!.tHead!.rows).toHaveLength(2);
    expect(form!.tHead!.rows[0]!.cells[0]!.colSpan).toBe(3);
    expect(form!.tBodies[0]!.rows).toHaveLength(2);
    const marked = paper.querySelectorAll<HTMLElement>('[data-mark]');
    expect([...marked].map((cell) => [cell.textContent, cell.dataset.mark])).toEqual([['8[1]', 'error']]);
    expect([...list!.tBodies[0]!.rows[0]!.cells].map(({ textContent }) => textContent)).toEqual([
      '1',
      '表!C4',
      '错误',
      '合计不对。',
    ]);
  });

  it('repeats no head that an area reaches out of', () => {
    const torn = { sheets: [{ ...book.sheets[0]!, merges: [{ top: 1, left: 0, bottom: 2, right: 0 }] }] };
    const [form] = paperOf(torn, 2).querySelectorAll('table');
    expect([form!.tHead!.rows.length, form!.tBodies[0]!.rows.length]).toEqual([0, 4]);
    expect(form!.tBodies[0]!.rows[1]!.cells[0]!.rowSpan).toBe(2);
  });

  it('leaves hidden rows and columns out, and carries what an area shows in its first row left', () => {
    const hidden = {
      sheets: [
        {
          ...book.sheets[0]!,
          hiddenRows: new Set([1]),
          hiddenColumns: new Set([1]),
          merges: [{ top: 1, left: 0, bottom: 2, right: 0 }],
        },
      ],
    };
    const [form] = paperOf(hidden, 0).querySelectorAll('table');
    expect([...form!.rows].map((row) => [...row.cells].map(({ textContent }) => textContent))).toEqual([
      ['自评表', ''],
      ['指标', '9'],
      ['合计', '8[1]'],
    ]);
  });

  it('says that nothing was found', () => {
    expect(paperOf(book, 2, []).textContent).toContain('没有查出问题。');
  });

  it('is printed on its side, forms alone', () => {
    const given = {
      sheets: [...scoringBook({ H11: 95 }).sheets, ...workbook(sheet('通讯录', [['姓名']])).sheets],
    };
    const seen: string[] = [];
    window.print = () => {
      seen.push(document.head.querySelector('style:last-of-type')!.textContent!);
      seen.push(document.querySelector('[data-print]')!.textContent!);
    };
    printDocument('甲.xlsx', review(given, DEFAULT_SETTINGS), plainAppearance(given), 'zh-CN');
    window.dispatchEvent(new Event('afterprint'));
    expect(seen[0]).toContain('landscape');
    expect(seen[1]).toMatch(/^甲/);
    expect(seen[1]).toContain('清河县水利局');
    expect(seen[1]).not.toContain('通讯录');
  });
});
