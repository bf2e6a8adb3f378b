import type { EvidenceAnswer, Session } from '../../../src/app/session/session';
import { review } from '../../../src/app/review';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import { a1 } from '../../../src/core/model/address';
import { decimalText } from '../../../src/core/number/exact';
import { fileHost, hostOf, linesOf, sessionOn } from './stage';

/** What Yantian's report says, by the names the pane asks under. */
const REPORT: Readonly<Record<string, string>> = {
  '“三公”经费预算安排数': '504,000元',
  '“三公”经费实际支出数': '503,975.70元',
  日常公用经费调整预算数: '1,263,507元',
  日常公用经费决算数: '1,263,391.60元',
  一季度部门预算支出进度: '20.85%',
  二季度部门预算支出进度: '39.92%',
  三季度部门预算支出进度: '73.61%',
  四季度部门预算支出进度: '94.51%',
  '本年度在编人数（含工勤人员）': '23',
  '核定编制数（含工勤人员）': '25',
  '使用劳务派遣人员数量（含直接聘用的编外人员）': '71',
  '在职人员总数（在编+编外）': '94人',
  实际在用固定资产总额: '3,000,000元',
  所有固定资产总额: '3,000,000元',
};

function answersOf(session: Session, given: Readonly<Record<string, string>>): EvidenceAnswer[] {
  const { missing } = session.getState().review!.scores;
  return Object.entries(given).map(([name, value]) => {
    const input = missing.find((one) => one.name === name);
    if (!input) throw new Error(`not asked for: ${name}`);
    return { input, value, source: '决算报告' };
  });
}

function scoresIn(session: Session, cells: readonly string[]): (string | null)[] {
  const { rows } = session.getState().review!.scores;
  return cells.map((cell) => {
    const row = rows.find(({ ref }) => ref && ref.sheet === '评分表' && a1(ref) === cell);
    return row?.state === 'stated' || !row?.score ? null : decimalText(row.score);
  });
}

const CELLS = ['I19', 'I20', 'I16', 'I17', 'I15'];

describe('answers to what the scores still need', () => {
  it('give Yantian the scores of its report, and stay in the file', async () => {
    const host = fileHost('yantian-2023');
    const session = sessionOn(host);
    await session.check();
    expect(scoresIn(session, CELLS)).toEqual([null, null, null, null, null]);
    await session.answer(answersOf(session, REPORT));
    expect(session.getState().trouble).toBeNull();
    expect(scoresIn(session, CELLS)).toEqual(['4', '4.7', '1', '0', '1']);

    const reopened = hostOf(host.bytes);
    const { scores } = review(await reopened.read(), DEFAULT_SETTINGS);
    const total = scores.totals.find(({ ref }) => ref?.sheet === '评分表')!;
    expect(decimalText(total.score!)).toBe('91.7');
    const later = sessionOn(reopened);
    await later.undo();
    expect(scoresIn(later, CELLS)).toEqual([null, null, null, null, null]);
  });

  it('by ticks make a judged score; a second answer takes the place of the first', async () => {
    const host = fileHost('yantian-2023');
    const session = sessionOn(host);
    await session.check();
    const names = [1, 2, 3, 4, 5].map((n) => `预算编制合理性（${n}）`);
    const answers = answersOf(session, Object.fromEntries(names.map((name) => [name, '是'])));
    await session.answer(answers);
    expect(scoresIn(session, ['I5'])).toEqual(['5']);
    await session.answer([{ ...answers[3]!, value: '否', source: '' }]);
    expect(scoresIn(session, ['I5'])).toEqual(['4']);
    const lines = linesOf(await host.read(), '评分依据');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toEqual(['数据项', '数值', '单位', '来源', '说明']);
    expect(lines[4]!.slice(0, 4)).toEqual(['预算编制合理性（4）', '否', '是/否', '']);
    await session.undo();
    expect(linesOf(await host.read(), '评分依据')[4]!.slice(0, 4)).toEqual([
      '预算编制合理性（4）',
      '是',
      '是/否',
      '决算报告',
    ]);
  });
});
