import { planReview, type ReviewPlanOptions } from '../../../src/core/edits/plan-review';
import { gatherFacts } from '../../../src/core/facts/gather';
import { recognise } from '../../../src/core/layouts';
import type { EditPlan } from '../../../src/core/model/edit';
import type { Sheet, Workbook } from '../../../src/core/model/grid';
import { exact } from '../../../src/core/number/exact';
import { scoreForms } from '../../../src/core/scoring';
import { set } from '../../helpers/sheet-builder';
import { carriedOut, editTexts, plainForm, skippedTexts } from './plan-case';

/** The form of {@link plainForm}, whose satisfaction of 92 % is full and whose 合格率 of 90 % is not: 28.42 of 30. */
function planOf(source: Sheet, options: ReviewPlanOptions = {}): EditPlan {
  const workbook: Workbook = { sheets: [source] };
  const recognition = recognise(workbook);
  const settings = { convention: null, template: null };
  const scores = scoreForms(workbook, recognition, gatherFacts(workbook, recognition), settings);
  return planReview(workbook, recognition, scores, options);
}

const NOTE = '自评30分，复核28.42分。合格率90%，低于目标值95%，按完成比例得28.42分，扣1.58分。';
/** A target that nothing can be worked out for. */
const OPEN = { E5: '明显改善', F5: '见附件' };

describe('planReview', () => {
  it('heads two columns beside the form and leaves every cell that stands', () => {
    const source = plainForm();
    const plan = planOf(source);
    expect(editTexts(plan)).toEqual([
      'H2 ∅ → 复核得分',
      'I2 ∅ → 复核说明',
      'H3 ∅ → 30',
      'H4 ∅ → 28.42',
      `I4 ∅ → ${NOTE}`,
      'H5 ∅ → 40',
      'H6 ∅ → 98.42',
    ]);
    expect(plan.skipped).toEqual([]);
  });

  it('knows its columns again, and has nothing to add', () => {
    const once = carriedOut(plainForm(), planOf(plainForm()));
    const [form] = recognise({ sheets: [once] }).forms;
    expect(form!.tables[0]!.columns).toMatchObject({ score: 6, reviewScore: 7, reviewNote: 8 });
    expect(planOf(once)).toEqual({ newSheets: [], edits: [], skipped: [] });
  });

  it('uses the columns the form has for its reviewer, and adds only the one it lacks', () => {
    expect(editTexts(planOf(plainForm({ H2: '财政复核得分', I2: '复核意见' })))).toEqual([
      'H3 ∅ → 30',
      'H4 ∅ → 28.42',
      `I4 ∅ → ${NOTE}`,
      'H5 ∅ → 40',
      'H6 ∅ → 98.42',
    ]);
    expect(editTexts(planOf(plainForm({ H2: '财政复核得分' })))).toContain('I2 ∅ → 复核说明');
  });

  it('passes over a column that holds something', () => {
    const plan = planOf(plainForm({ H4: '有字' }));
    expect(editTexts(plan)).toContain('I2 ∅ → 复核得分');
    expect(editTexts(plan)).toContain('J2 ∅ → 复核说明');
  });

  it('keeps the total under the limit that a low execution rate puts on it', () => {
    const workbook: Workbook = { sheets: [plainForm()] };
    const recognition = recognise(workbook);
    const scores = scoreForms(workbook, recognition, gatherFacts(workbook, recognition), {
      convention: null,
      template: null,
    });
    const totals = scores.totals.map((total) => ({ ...total, cap: exact(80) }));
    expect(editTexts(planReview(workbook, recognition, { ...scores, totals }))).toContain('H6 ∅ → 80');
  });

  it('leaves a row it cannot work out to the reviewer, and the total with it', () => {
    const plan = planOf(plainForm(OPEN));
    expect(editTexts(plan).map((text) => text.split(' ')[0])).toEqual(['H2', 'I2', 'H3', 'H4', 'I4']);
    expect(skippedTexts(plan)).toEqual(['H6 还有1行没有复核得分，复核总分未写入。']);
  });

  it('counts what the reviewer typed, and never replaces it', () => {
    const typed = { H2: '复核得分', I2: '复核说明', H4: 29, H5: 38, I4: '按现场情况核定' };
    const plan = planOf(plainForm({ ...OPEN, ...typed }));
    expect(editTexts(plan)).toEqual(['H3 ∅ → 30', 'H6 ∅ → 97']);
    expect(skippedTexts(plan)).toEqual([
      'H4 复核人已填写，未改动；建议内容：28.42',
      `I4 复核人已填写，未改动；建议内容：${NOTE}`,
    ]);
  });

  it('replaces its own score and note when the figures have changed', () => {
    const once = carriedOut(plainForm(), planOf(plainForm()));
    const ours = new Set(['自评表!H4', '自评表!I4', '自评表!H6']);
    const mended = set(once, { F4: '96%' });
    expect(editTexts(planOf(mended, { ours }))).toEqual([
      'H4 28.42 → 30',
      `I4 ${NOTE} → ∅`,
      'H6 98.42 → 100',
    ]);
    expect(planOf(mended).edits).toEqual([]);
  });

  it('asks for a decision on a self-score outside its weight', () => {
    const plan = planOf(plainForm({ ...OPEN, G5: 45 }));
    expect(editTexts(plan)).toContain('I5 ∅ → 自评45分，不在0至分值40之间，请核定。');
  });

  it('keeps a formula in a review column', () => {
    const sum = { f: 'SUM(H3:H5)', v: 0 };
    const plan = planOf(plainForm({ H2: '复核得分', H6: sum }), { ours: new Set(['自评表!H6']) });
    expect(editTexts(plan).some((text) => text.startsWith('H6'))).toBe(false);
    expect(skippedTexts(plan)).toEqual(['H6 复核人已填写，未改动；建议内容：98.42']);
  });
});
