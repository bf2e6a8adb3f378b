import { refKey } from '../../../src/core/model/address';
import { previewRows } from '../../../src/core/edits/diff';
import { set, sheet, table, type CellInput, type CellSpec } from '../../helpers/sheet-builder';
import { carriedOut, editTexts, formWithNotes, plainForm, planOf, skippedTexts } from './plan-case';
import { inChinese } from '../../helpers/sayings';

const NOTE = '合格率90%，低于目标值95%，按完成比例得28.42分，扣1.58分。';
const OTHER = '合格率80%，低于目标值95%，按完成比例得25.26分，扣4.74分。';
const HEADING = '扣分说明（自评助手）';

describe('planScores: scores', () => {
  it('writes the score, the total, and the note in a new column beside the scores', () => {
    const plan = planOf(plainForm(), { 合格率: [28.42, NOTE] });
    expect(editTexts(plan)).toEqual([
      `H2 ∅ → ${HEADING}`,
      'G4 30 → 28.42',
      `H4 ∅ → ${NOTE}`,
      'G6 100 → 98.42',
    ]);
    expect(plan.edits.map((edit) => edit.styleFrom ?? null)).toEqual([
      { sheet: '自评表', row: 1, column: 6 },
      null,
      { sheet: '自评表', row: 3, column: 6 },
      null,
    ]);
  });

  it('has nothing to write a second time', () => {
    const once = planOf(plainForm(), { 合格率: [28.42, NOTE] });
    const again = planOf(carriedOut(plainForm(), once), { 合格率: [28.42, NOTE] });
    expect([again.edits, again.skipped]).toEqual([[], []]);
  });

  it.each<[string, CellInput, number, string[], string[]]>([
    ['an empty cell is filled', null, 28.42, ['G4 ∅ → 28.42'], []],
    ['a number as text is replaced', '30', 28.42, ['G4 30 → 28.42'], []],
    ['a number with its unit is replaced', '30分', 28.42, ['G4 30分 → 28.42'], []],
    ['the same number as text stays', '28.42', 28.42, [], []],
    ['binary noise is no difference', 28.420000000000002, 28.42, [], []],
    [
      'words stay, and the total with them',
      '待核定',
      28.42,
      [],
      ['G4 单元格内是文字“待核定”', 'G6 还有1行没有得分'],
    ],
    ['a formula that fits stays', { v: 28.42105, f: 'D4*F4/E4' }, 28.42, [], []],
    ['a formula that differs stays', { v: 30, f: 'D4' }, 28.42, [], ['G4 单元格是公式']],
  ])('%s', (_, cell, score, edits, skipped) => {
    const plan = planOf(plainForm({ G4: cell, G6: null }), { 合格率: [score] });
    expect(editTexts(plan).filter((text) => text.startsWith('G4'))).toEqual(edits);
    expect(skippedTexts(plan).map((text) => text.split(/[，；]/)[0])).toEqual(skipped);
  });

  it('takes a stated score over its points down to them, and the total follows', () => {
    const plan = planOf(plainForm({ G3: 35, G6: 105 }), {});
    expect(editTexts(plan)).toEqual(['G3 35 → 30', 'G6 105 → 100']);
    expect(inChinese(plan.edits[0]!.reason)).toBe('填报得分35不在0至分值30之间，按30分计。');
  });

  it('leaves the total alone where a score over its points stays', () => {
    const left = new Set([refKey({ sheet: '自评表', row: 2, column: 6 })]);
    const plan = planOf(plainForm({ G3: 35, G6: 105 }), {}, { left });
    expect(editTexts(plan)).toEqual([]);
    expect(skippedTexts(plan)).toEqual([
      'G3 按您的选择未改动；重算结果为30。',
      'G6 有1项得分超出分值而未改，总分未改动。',
    ]);
  });

  it('lists a score that the standard would raise, and keeps the total of what stands', () => {
    const form = plainForm({ G4: 20, G6: 88 });
    const plan = planOf(form, { 合格率: [28.42] });
    expect(editTexts(plan)).toEqual(['G6 88 → 90']);
    expect(skippedTexts(plan)).toEqual([
      'G4 “合格率”填报20分，按标准可得28.42分，相差8.42分；从严自评的可不改。',
    ]);
    expect(editTexts(planOf(form, { 合格率: [28.42] }, { raise: true }))).toEqual([
      'G4 20 → 28.42',
      'G6 88 → 98.42',
    ]);
  });

  it('offers a raise for a person to tick; once ticked the total follows', () => {
    const form = plainForm({ G4: 20, G6: 90 });
    const [offer, ...others] = planOf(form, { 合格率: [28.42] }, { formulas: true }).edits;
    expect([offer!.raises, others]).toEqual([true, []]);
    const taken = new Set([refKey(offer!.ref)]);
    const plan = planOf(form, { 合格率: [28.42] }, { formulas: true, taken });
    expect(editTexts(plan)).toEqual(['G4 20 → 28.42', 'G6 90 → 98.42']);
  });

  it('leaves a score and a total that say the same with fewer digits', () => {
    expect(editTexts(planOf(plainForm({ G4: 28.4, G6: 98.4 }), { 合格率: [28.42] }))).toEqual([]);
  });

  it('counts a formula that is kept with what it gives', () => {
    const plan = planOf(plainForm({ G4: { v: 15, f: 'D4/2' }, G6: 9 }), { 合格率: [14] });
    expect(editTexts(plan)).toEqual(['G6 9 → 85']);
  });

  it('says in the preview what a cell held, gets, and why', () => {
    const [row] = previewRows(planOf(plainForm(), { 合格率: [28.42] }), 'en');
    expect(row).toEqual({
      sheet: '自评表',
      cell: 'G4',
      purpose: 'score',
      before: '30',
      after: '28.42',
      reason: '合格率: worked out as 28.42.',
    });
  });
});

describe('planScores: totals and grades', () => {
  const sumOf = (v: number): CellSpec => ({ v, f: 'SUM(G3:G5)' });

  it.each<[string, CellInput, string[], string[]]>([
    ['a typed total is rewritten', 100, ['G6 100 → 98.42'], []],
    ['a sum keeps its formula and gets its new result', sumOf(100), ['G6 100 → =SUM(G3:G5) (98.42)'], []],
    ['a formula that is no sum of the scores stays', { v: 100, f: 'MAX(G3,1)' }, [], ['G6 单元格是公式']],
    ['a sum that does not give its stored result stays', sumOf(97), [], ['G6 单元格是公式']],
  ])('%s', (_, total, edits, skipped) => {
    const plan = planOf(plainForm({ G6: total }), { 合格率: [28.42] });
    expect(editTexts(plan).slice(1)).toEqual(edits);
    expect(skippedTexts(plan).map((text) => text.split('，')[0])).toEqual(skipped);
  });

  it.each([100, 50, null])('leaves a total of %p alone while rows have no score', (total) => {
    const plan = planOf(plainForm({ G5: null, G6: total }), { 合格率: [28.42] });
    expect(editTexts(plan)).toEqual(['G4 30 → 28.42']);
    expect(skippedTexts(plan)).toEqual(['G6 还有1行没有得分，已有得分合计58.42分，总分未改动。']);
  });

  it.each<[string, CellInput, string[]]>([
    ['a stated grade follows the total', '优', ['G7 优 → 良']],
    ['an empty grade is filled', null, ['G7 ∅ → 良']],
    ['a grade by formula stays', { v: '优', f: 'IF(G6>=90,"优","良")' }, []],
  ])('%s', (_, grade, edits) => {
    const source = plainForm({ A7: '评价等级', G7: grade });
    const plan = planOf(source, { 合格率: [15] });
    expect(editTexts(plan).filter((text) => text.startsWith('G7'))).toEqual(edits);
  });
});

describe('planScores: sums of a level and before the bonus', () => {
  const leveled = (changes: Parameters<typeof set>[1] = {}) =>
    set(
      sheet(
        '自评表',
        table(`
  某局部门整体支出绩效自评表
  一级指标 | 分值 | 得分 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分
  产出指标 | 60 | 60 | 检查企业 | 30 | ≥100家 | 120家 | 30
           |    |    | 合格率 | 30 | ≥95% | 90% | 30
  效益指标 | 40 | 40 | 群众满意度 | 40 | ≥90% | 92% | 40
  总分 | | | | 100 | | | 100`),
        { merges: ['A1:H1', 'A3:A4', 'B3:B4', 'C3:C4'] },
      ),
      changes,
    );

  it('follows the rows of the level', () => {
    expect(editTexts(planOf(leveled(), { 合格率: [28.42] }))).toEqual([
      'C3 60 → 58.42',
      'H4 30 → 28.42',
      'H6 100 → 98.42',
    ]);
  });

  it('waits while a row of the level is open', () => {
    expect(editTexts(planOf(leveled({ H3: null }), { 合格率: [28.42] }))).toEqual(['H4 30 → 28.42']);
  });

  const withBonus = (changes: Parameters<typeof set>[1] = {}) =>
    set(
      sheet(
        '自评表',
        table(`
  某局部门整体支出绩效自评表
  一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分
  产出指标 | 数量指标 | 检查企业 | 30 | ≥100家 | 120家 | 30
           | 质量指标 | 合格率 | 30 | ≥95% | 90% | 30
  效益指标 | 社会效益指标 | 群众满意度 | 40 | ≥90% | 92% | 40
  合计 | | | 100 | | | 100
  加分项 | 获得表彰 | 获得省级以上表彰 | 2 | | | 0
  总分 | | | 100 | | | 100`),
        { merges: ['A1:G1', 'A3:A4', 'A6:C6', 'A8:C8'] },
      ),
      changes,
    );

  it('follows the rows above, not the bonus', () => {
    expect(editTexts(planOf(withBonus(), { 合格率: [28.42] }))).toEqual([
      'G4 30 → 28.42',
      'G6 100 → 98.42',
      'G8 100 → 98.42',
    ]);
  });

  it('waits for the rows above', () => {
    expect(editTexts(planOf(withBonus({ G3: null }), { 合格率: [28.42] }))).toEqual(['G4 30 → 28.42']);
  });

  it('leaves the grade to a person while the total waits, also one by formula', () => {
    const total = { v: 100, f: 'SUM(G3:G5)' };
    const plan = planOf(plainForm({ G5: null, G6: total, A7: '评价等级', G7: '优' }), { 合格率: [28.42] });
    expect(editTexts(plan).filter((text) => text.startsWith('G7'))).toEqual([]);
  });
});

describe('planScores: deduction notes', () => {
  it.each<[string, CellInput, string[], string[]]>([
    ['an empty cell of the form’s own column is filled', null, [`H4 ∅ → ${NOTE}`], []],
    ['what a person wrote stays', '台风影响', [], [`H4 已有人工填写的说明，未改动；建议内容：${NOTE}`]],
    ['our own words stay', NOTE, [], []],
  ])('%s', (_, held, edits, skipped) => {
    const plan = planOf(formWithNotes({ H4: held }), { 合格率: [28.42, NOTE] });
    expect(editTexts(plan).filter((text) => text.startsWith('H'))).toEqual(edits);
    expect(skippedTexts(plan)).toEqual(skipped);
  });

  it.each<[string, string, string | undefined, string[], string[]]>([
    ['a stale note of ours is renewed', NOTE, OTHER, [`H4 ${NOTE} → ${OTHER}`], []],
    ['a note of ours is cleared when nothing is lost', NOTE, undefined, [`H4 ${NOTE} → ∅`], []],
    [
      'a person’s words in our column stay',
      '见附件',
      OTHER,
      [],
      [`H4 已有人工填写的说明，未改动；建议内容：${OTHER}`],
    ],
    ['a person’s words stay when nothing is lost', '见附件', undefined, [], []],
  ])('%s', (_, held, note, edits, skipped) => {
    const source = plainForm({ H2: HEADING, H4: held, G4: 25.26, G6: 95.26 });
    const plan = planOf(source, { 合格率: note ? [25.26, note] : [25.26] });
    expect(editTexts(plan)).toEqual(edits);
    expect(skippedTexts(plan)).toEqual(skipped);
  });

  it('passes over columns that hold something in a row of the table', () => {
    const plan = planOf(plainForm({ H5: '附注' }), { 合格率: [28.42, NOTE] });
    expect(editTexts(plan).filter((text) => /^[H-K]/.test(text))).toEqual([
      `I2 ∅ → ${HEADING}`,
      `I4 ∅ → ${NOTE}`,
    ]);
  });

  it('goes beyond a hidden column and what stands beside the form', () => {
    const source = { ...plainForm({ I4: '附注' }), hiddenColumns: new Set([7]) };
    const plan = planOf(source, { 合格率: [28.42, NOTE] });
    expect(editTexts(plan).filter((text) => /^[H-M]/.test(text))).toEqual([
      `J2 ∅ → ${HEADING}`,
      `J4 ∅ → ${NOTE}`,
    ]);
  });

  it('writes no note beside a score it may not write', () => {
    const plan = planOf(plainForm({ G4: { v: 30, f: 'D4' } }), { 合格率: [28.42, NOTE] });
    expect(editTexts(plan).filter((text) => text.startsWith('H'))).toEqual([]);
  });
});
