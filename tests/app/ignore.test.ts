import { planIgnore } from '../../src/app/plan-ignore';
import { readIgnored, splitIgnored } from '../../src/app/ignore';
import type { Finding } from '../../src/core/model/finding';
import { sheet, workbook } from '../helpers/sheet-builder';
import { carriedOut } from '../core/edits/plan-case';

function finding(fingerprint: string): Finding {
  const message = { what: '得分超过分值', why: '总分虚高', fix: '改正' };
  return {
    code: 'JX301',
    id: 'score-range',
    severity: 'error',
    ref: { sheet: '自评表', row: 3, column: 6 },
    related: [],
    stated: '35',
    expected: '0–30',
    gap: '5',
    message: { 'zh-CN': message, en: message },
    fingerprint,
  };
}

const empty = sheet('核查记录', []);
const recorded = (fingerprints: readonly string[], start = empty) =>
  carriedOut(
    start,
    planIgnore(
      workbook(start),
      fingerprints.map((fingerprint) => ({
        finding: finding(fingerprint),
        reason: '省厅同意',
        recorded: '2026-03-01',
      })),
    ),
  );

describe('ignored findings', () => {
  it('are recorded on a sheet of their own', () => {
    const plan = planIgnore(workbook(), [{ finding: finding('a1'), reason: '省厅同意', recorded: '' }]);
    expect(plan.newSheets).toEqual(['核查记录']);
  });

  it('are read back and parted from the others, with their reason', () => {
    const entries = readIgnored(workbook(recorded(['a1'])));
    expect(entries).toEqual([{ fingerprint: 'a1', reason: '省厅同意' }]);
    const parted = splitIgnored([finding('a1'), finding('b2')], entries);
    expect(parted.findings.map((item) => item.fingerprint)).toEqual(['b2']);
    expect(parted.ignored).toEqual([{ finding: finding('a1'), reason: '省厅同意' }]);
  });

  it('lapse in forms of another year where they were for one year only', () => {
    const plan = planIgnore(workbook(empty), [
      { finding: finding('a1'), reason: '当年特例', recorded: '', onlyYear: 2023 },
    ]);
    const entries = readIgnored(workbook(carriedOut(empty, plan)));
    expect(entries).toEqual([{ fingerprint: 'a1', reason: '当年特例', onlyYear: 2023 }]);
    const left = (...years: number[]) => splitIgnored([finding('a1')], entries, years).ignored.length;
    expect([left(2023), left(2022, 2023), left(2024), left()]).toEqual([1, 1, 0, 0]);
  });

  it.each([
    ['忽略（仅2023年度）', 2023],
    ['忽略(仅 ２０２３ 年)', 2023],
    ['忽略', undefined],
    ['忽略 2023年已核', undefined],
  ])('read the year of %s', (text, year) => {
    const heads = ['编号', '代码', '位置', '问题', '处理', '理由', '记录'];
    const lines = [['a1', 'JX301', '自评表!G4', '得分超过分值', text, '省厅同意', '']];
    expect(readIgnored(workbook(sheet('核查记录', [heads, ...lines])))[0]!.onlyYear).toBe(year);
  });

  it('are added below, and none twice', () => {
    const twice = recorded(['a1', 'b2'], recorded(['a1']));
    expect(readIgnored(workbook(twice)).map((entry) => entry.fingerprint)).toEqual(['a1', 'b2']);
  });

  it('count no longer when somebody rewrites 处理', () => {
    const heads = ['编号', '代码', '位置', '问题', '处理', '理由', '记录'];
    const lines = [['a1', 'JX301', '自评表!G4', '得分超过分值', '恢复', '省厅同意', '']];
    expect(readIgnored(workbook(sheet('核查记录', [heads, ...lines])))).toEqual([]);
  });

  it('are none in a workbook without the sheet', () => {
    expect(readIgnored(workbook(sheet('自评表', [['编号', '理由']])))).toEqual([]);
  });
});
