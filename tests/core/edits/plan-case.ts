import { planScores, type ScorePlanOptions } from '../../../src/core/edits/plan';
import { recognise } from '../../../src/core/layouts';
import { a1 } from '../../../src/core/model/address';
import type { Edit, EditPlan } from '../../../src/core/model/edit';
import type { IndicatorRow, Recognition } from '../../../src/core/model/form';
import type { Sheet, Workbook } from '../../../src/core/model/grid';
import type { RowScore, Scores } from '../../../src/core/model/score';
import { exact, ZERO, type Exact } from '../../../src/core/number/exact';
import { set, sheet, table } from '../../helpers/sheet-builder';
import { inChinese } from '../../helpers/sayings';

/** What a row was worked out to: its score and, where points were lost, the note. */
export type WorkedOut = Readonly<Record<string, readonly [score: number, note?: string]>>;

const FORM = `
  某局部门整体支出绩效自评表
  一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分
  产出指标 | 数量指标 | 检查企业 | 30 | ≥100家 | 120家 | 30
           | 质量指标 | 合格率 | 30 | ≥95% | 90% | 30
  效益指标 | 社会效益指标 | 群众满意度 | 40 | ≥90% | 92% | 40
  总分 | | | 100 | | | 100`;

/** A small form: scores in G3:G5, the total in G6, no note column. */
export function plainForm(changes: Parameters<typeof set>[1] = {}): Sheet {
  const built = sheet('自评表', table(FORM), { merges: ['A1:G1', 'A3:A4', 'A6:C6'] });
  return set(built, changes);
}

/** The same form with a column for deduction notes in H. */
export function formWithNotes(changes: Parameters<typeof set>[1] = {}): Sheet {
  return plainForm({ H2: '扣分说明', ...changes });
}

/** Plans the recalculation of a one-sheet workbook in which some rows, by name, were worked out. */
export function planOf(source: Sheet, workedOut: WorkedOut, options: ScorePlanOptions = {}): EditPlan {
  const workbook: Workbook = { sheets: [source] };
  const recognition = recognise(workbook);
  return planScores(workbook, recognition, scoresOf(recognition, workedOut), options);
}

/** The edits of a plan, one short text each: "G4 30 → 28.42". */
export function editTexts(plan: EditPlan): string[] {
  return plan.edits.map((edit) => `${a1(edit.ref)} ${edit.before.value ?? '∅'} → ${afterText(edit)}`);
}

/** The cells left alone, with the beginning of the reason. */
export function skippedTexts(plan: EditPlan): string[] {
  return plan.skipped.map(({ ref, reason }) => `${a1(ref)} ${inChinese(reason)}`);
}

/** The sheet after a plan. */
export function carriedOut(source: Sheet, plan: EditPlan): Sheet {
  const changes = plan.edits.map(({ ref, after }) => {
    const value = after.kind === 'blank' ? null : after.kind === 'number' ? Number(after.value) : after.value;
    return [a1(ref), after.kind === 'formula' ? { f: after.value, v: Number(after.shown) } : value] as const;
  });
  return set(source, Object.fromEntries(changes));
}

function afterText({ after }: Edit): string {
  if (after.kind === 'blank') return '∅';
  return after.kind === 'formula' ? `=${after.value} (${after.shown})` : after.value;
}

function scoresOf(recognition: Recognition, workedOut: WorkedOut): Scores {
  const form = recognition.forms[0]!;
  const rows = form.indicators.map((row, index) => rowScore(row, index, workedOut[row.name.text]));
  const sum = (pick: (row: RowScore) => Exact | null) =>
    rows.reduce((total, row) => total.add(pick(row) ?? ZERO), ZERO);
  return {
    rows,
    missing: [],
    totals: [
      {
        form: 0,
        ref: form.total?.scoreRef ?? null,
        stated: form.total?.score ?? null,
        score: sum((row) => row.score),
        statedSum: sum((row) => row.stated?.value ?? null),
        gradeStated: form.grade?.stated?.text ?? null,
        grade: sum((row) => row.score).compare(90) >= 0 ? '优' : '良',
        gradeRef: form.grade?.ref ?? null,
        cap: null,
        coverage: null,
        grades: ['90', '80', '60'],
      },
    ],
  };
}

function rowScore(row: IndicatorRow, indicator: number, worked?: readonly [number, string?]): RowScore {
  const stated = row.score?.value ?? null;
  const weight = row.weight?.value ?? null;
  const limited = stated && weight && stated.compare(weight) > 0 ? weight : stated;
  return {
    form: 0,
    table: row.table,
    indicator,
    fund: null,
    ref: row.cells.score ?? null,
    name: row.name.text,
    weight,
    stated: row.score,
    score: worked ? exact(worked[0]) : limited,
    state: worked ? 'computed' : 'stated',
    method: worked ? 'indicator' : 'none',
    convention: 'national',
    note: worked?.[1] ?? '',
    applied: [],
    formula: '',
    inputs: [],
    band: null,
    met: null,
    missing: [],
    judgement: [],
    reading: null,
  };
}
