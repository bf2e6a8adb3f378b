import { signOf } from '../number/exact';
import type { CellRef } from '../model/address';
import type { Field } from '../model/figure';
import { indexSheet, sheetNamed } from '../model/grid';
import type { Check, CheckContext, FindingDraft } from './check';
import { formName, isBonusRow, pointsText, refsOf, rowName, scoredForms } from './shared/scored-forms';
import type { ScoredForm, ScoredRow } from './shared/scored-forms';
import { isNothing, shortText } from './shared/format';

/**
 * JX312: a row with points and no score, in a form that has the column.
 *
 * A form nobody has scored yet is told once, as information: thirty warnings would say no more.
 */
export const missingScore: Check = {
  code: 'JX312',
  id: 'missing-score',
  severity: 'warning',
  docs: {
    'zh-CN': {
      what: '有分值的指标没有填得分，或者得分栏写的不是数。整张表都还没有打分的，只提示一次；写明不适用的指标不在此列。',
      why: '漏一项得分，总分就少一项，还会被当作0分汇总。',
      fix: '补填得分；可以一键计算能算出的得分，其余由人工判断。确实不考核的，注明“不适用”并移走分值。',
      basis: '各地绩效自评表填表说明：有分值的指标应逐项自评打分。',
    },
    en: {
      what: 'An indicator with points has no score, or its score is no number. A form that nobody has scored yet is told once; indicators marked as not applicable are left out.',
      why: 'A score left out is missing from the total and will be taken for 0.',
      fix: 'Fill in the score; one click works out those that can be, the rest need a person. Mark indicators that are not assessed and move their points.',
      basis: 'Notes of the local self-evaluation forms: every indicator with points is scored.',
    },
  },
  messages: {
    blank: {
      'zh-CN': {
        what: '“{name}”分值{weight}分，没有填得分。',
        why: '漏填的得分会被当作0分，总分因此偏低或对不上。',
        fix: '补填0～{weight}分；不考核的注明“不适用”并移走分值。',
      },
      en: {
        what: '"{name}" carries {weight} points and has no score.',
        why: 'A score left out is taken for 0, and the total will be low or not match.',
        fix: 'Enter 0 to {weight}, or mark the row as not applicable and move its points.',
      },
    },
    unreadable: {
      'zh-CN': {
        what: '“{name}”得分栏填的是“{stated}”，不是分数。',
        why: '文字不能参加求和，总分会漏掉这一项。',
        fix: '改填0～{weight}之间的数，文字写到说明栏。',
      },
      en: {
        what: 'The score of "{name}" reads “{stated}”, which is no number.',
        why: 'Words cannot be added up, so the total misses this row.',
        fix: 'Enter a number between 0 and {weight} and put the words in the note.',
      },
    },
    unscored: {
      'zh-CN': {
        what: '“{form}”共{count}项有分值的指标，都还没有打分。',
        why: '没有逐项得分，总分和等级就没有依据。',
        fix: '一键计算能算出的得分，再由人工补齐其余各项。',
      },
      en: {
        what: 'None of the {count} rows with points in "{form}" has been scored.',
        why: 'Without scores of its rows a total or a grade rests on nothing.',
        fix: 'Let one click work out what can be, then fill in the rest by hand.',
      },
    },
  },
  reasons: {
    noScores: {
      'zh-CN': '表中没有得分栏，或者没有带分值的指标',
      en: 'no form has a score column with points beside it',
    },
  },
  *run(context) {
    let looked = 0;
    for (const scored of scoredForms(context)) {
      const rows = scored.rows.filter(needsScore);
      if (rows.length === 0) continue;
      looked++;
      const open = rows.filter(({ stated, score }) => !stated && !isOtherFault(score.stated));
      if (open.length === 0) continue;
      if (rows.every(({ score }) => !score.stated)) yield unscored(scored, rows);
      else for (const row of open) yield draftOf(context, row);
    }
    if (looked === 0) yield { notChecked: 'noScores' };
  },
};

function needsScore(row: ScoredRow): boolean {
  if (!row.score.ref || isBonusRow(row) || row.indicator?.isInapplicable) return false;
  return Boolean(row.weight && signOf(row.weight) > 0);
}

/** A malformed number is JX401's, a formula error JX404's. */
function isOtherFault(figure: ScoredRow['score']['stated']): boolean {
  return Boolean(figure && (figure.isMalformed || figure.error));
}

function draftOf({ workbook }: CheckContext, row: ScoredRow): FindingDraft {
  const name = rowName(row);
  const weight = pointsText(row.weight!);
  const typed = textAt(workbook, row.score.ref!);
  const stated = isNothing(typed) ? '' : shortText(typed);
  const place = { ref: row.score.ref!, related: refsOf(row.weightRef), expected: `0–${weight}` };
  return stated
    ? { message: 'unreadable', data: { name, weight, stated }, ...place, stated }
    : { message: 'blank', data: { name, weight }, ...place };
}

/** What stands in a score cell that holds no number. */
function textAt(workbook: CheckContext['workbook'], ref: CellRef): Field | null {
  const sheet = sheetNamed(workbook, ref.sheet);
  const cell = sheet && indexSheet(sheet).cell(ref.row, ref.column);
  return cell ? { ref, text: cell.text } : null;
}

/** Told at the total's cell, or at the first score where there is no total. */
function unscored({ form, total }: ScoredForm, rows: readonly ScoredRow[]): FindingDraft {
  const cells: CellRef[] = refsOf(...rows.map(({ score }) => score.ref));
  const ref = total?.ref ?? form.total?.scoreRef ?? cells[0]!;
  return {
    message: 'unscored',
    data: { form: formName(form), count: rows.length },
    ref,
    related: cells,
    severity: 'info',
  };
}
