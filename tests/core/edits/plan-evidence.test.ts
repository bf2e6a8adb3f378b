import { planEvidence } from '../../../src/core/edits/plan-evidence';
import type { Sheet } from '../../../src/core/model/grid';
import type { MissingInput } from '../../../src/core/model/score';
import { sheet, workbook } from '../../helpers/sheet-builder';
import { carriedOut, editTexts } from './plan-case';

function missing(name: string, unit: string | null = null): MissingInput {
  return {
    name,
    kind: 'figure',
    text: '',
    unit,
    options: [],
    isConflict: false,
    candidates: [],
    for: [{ sheet: '评分表', row: 4, column: 8 }],
  };
}

const HEADS = ['数据项', '数值', '单位', '来源', '说明'];
const form = sheet('评分表', [['评分表']]);

const textsOf = (source: Sheet, wanted: readonly MissingInput[]) =>
  editTexts(planEvidence(workbook(form, source), wanted));

describe('planEvidence', () => {
  it('adds the sheet with its heads and a line for each figure', () => {
    const plan = planEvidence(workbook(form), [missing('支出率', '%'), missing('编制数')]);
    expect(plan.newSheets).toEqual(['评分依据']);
    expect(editTexts(plan)).toEqual([
      ...HEADS.map((head, column) => `${'ABCDE'[column]}1 ∅ → ${head}`),
      'A2 ∅ → 支出率',
      'C2 ∅ → %',
      'A3 ∅ → 编制数',
    ]);
  });

  it('adds nothing where nothing is wanted', () => {
    expect(planEvidence(workbook(form), [])).toEqual({ newSheets: [], edits: [], skipped: [] });
  });

  it('goes on below the lines that stand and keeps them, filled or not', () => {
    const filled = sheet('评分依据', [HEADS, ['支出率', '97.45%', '%'], ['编制数']]);
    expect(textsOf(filled, [missing('支出率', '%'), missing('编制数'), missing('在编人数', '人')])).toEqual([
      'A4 ∅ → 在编人数',
      'C4 ∅ → 人',
    ]);
  });

  it('follows heads that somebody moved', () => {
    const turned = sheet('评分依据', [['请填写'], [null, '单位', '数值', '数据项']]);
    expect(textsOf(turned, [missing('在编人数', '人')])).toEqual(['B3 ∅ → 人', 'D3 ∅ → 在编人数']);
  });

  it('writes heads below what stands on a sheet of that name without them', () => {
    const other = sheet('评分依据', [['说明文字']]);
    expect(textsOf(other, [missing('编制数')]).slice(0, 2)).toEqual(['A2 ∅ → 数据项', 'B2 ∅ → 数值']);
  });

  it('has nothing to add a second time', () => {
    const wanted = [missing('支出率', '%'), missing('编制数')];
    const empty: Sheet = { name: '评分依据', hidden: false, rows: [], merges: [] };
    const once = carriedOut(empty, planEvidence(workbook(form, empty), wanted));
    expect(textsOf(once, wanted)).toEqual([]);
  });
});
