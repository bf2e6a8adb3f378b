import { hasOwnNoteColumn } from '../layouts/own-note-column';
import { type CellRef, refKey } from '../model/address';
import type { Form } from '../model/form';
import { exact } from '../number/exact';
import type { Check, FindingDraft } from './check';
import {
  hasReason,
  isBonusRow,
  isExecutionRow,
  pointsText,
  refsOf,
  rowName,
  scoredForms,
} from './shared/scored-forms';
import type { ScoredRow } from './shared/scored-forms';
import { isFull, lossOf } from './shared/score-verdict';
import { shortText } from './shared/format';

/** An execution rate this high explains its own loss; below it JX106's limit asks for a reason too. */
const HIGH_RATE = exact('0.9');

/**
 * JX308: points were lost and the note or reason is empty, in a form that has such a column.
 *
 * Told at the empty cell, where it is mended. One filled column is enough where a form has both.
 */
export const deductionNote: Check = {
  code: 'JX308',
  id: 'deduction-note',
  severity: 'warning',
  docs: {
    'zh-CN': {
      what: '该行得分低于分值，而表中的扣分说明、偏差原因栏是空的（“无”和短横线视同空白）。执行率在90%以上的得分尾差不需要说明。',
      why: '扣分要有理由。没有说明，复核人员无法判断扣得对不对，单位也无从改进。',
      fix: '在说明栏写清完成情况、对应的评分标准和扣了几分；可以用一键评分生成说明后再修改。',
      basis: '各地绩效自评表填表说明：未完成指标值或有扣分的，应逐项说明偏差原因及改进措施。',
    },
    en: {
      what: 'The score is below the points of the row and the column for the note or the reason is empty (“无” and a dash count as empty). The small loss of an execution rate of 90% or more needs no words.',
      why: 'A deduction needs a reason; without one a reviewer cannot judge it and the office cannot learn from it.',
      fix: 'Write what was reached, which part of the standard applies and how many points are lost; one-click scoring offers a note to start from.',
      basis:
        'Notes of the local self-evaluation forms: reasons and improvements are given row by row wherever a target is missed or points are lost.',
    },
  },
  messages: {
    empty: {
      'zh-CN': {
        what: '“{name}”分值{weight}分，得{stated}分，扣了{gap}分，没有写原因。',
        why: '扣分没有说明，复核时要退回补充。',
        fix: '在本格写明扣分的依据和原因。',
      },
      en: {
        what: '"{name}" scores {stated} of {weight}: {gap} lost, and no reason is written.',
        why: 'A deduction without a word is sent back to be completed.',
        fix: 'Write in this cell what the deduction rests on.',
      },
    },
    contrary: {
      'zh-CN': {
        what: '“{name}”的说明写“{words}”，得分却是满分{stated}分，两处不一致。',
        why: '说明与得分互相矛盾，复核时以哪一个为准无法确定。',
        fix: '按说明改得分，或改正说明。',
      },
      en: {
        what: 'The note of "{name}" says “{words}”, yet the row has full points, {stated}.',
        why: 'Note and score contradict each other, and a reviewer cannot tell which one counts.',
        fix: 'Change the score as the note says, or correct the note.',
      },
    },
  },
  reasons: {
    noColumn: {
      'zh-CN': '表中没有扣分说明或偏差原因栏，或者没有已填写的得分',
      en: 'no form has a column for notes or reasons with scores filled in',
    },
  },
  *run(context) {
    let compared = 0;
    for (const scored of scoredForms(context)) {
      if (scored.isPerHundred) continue;
      for (const row of scored.rows) {
        const cell = noteCell(row, scored.form);
        if (!cell || !row.stated || isBonusRow(row) || row.indicator?.isInapplicable) continue;
        compared++;
        if (lossOf(row) && !hasReason(row) && !explainsItself(row)) yield draftOf(row, cell);
        const contrary = contraryNote(row);
        if (contrary) yield contrary;
      }
    }
    if (compared === 0) yield { notChecked: 'noColumn' };
  },
};

/**
 * The cell where the reason belongs: the deduction note, else the reason for the deviation. The column that one-click
 * scoring adds does not count: the form asks for no notes, and a tool that adds a column must not complain of its gaps.
 */
function noteCell({ indicator, fund }: ScoredRow, form: Form): CellRef | null {
  const row = indicator ?? fund;
  if (!row) return null;
  const { deductionNote: note, deviationReason: reason } = row.cells;
  return (note && !hasOwnNoteColumn(form.tables[row.table]!) ? note : reason) ?? null;
}

/** The rate of a budget nearly spent, or a loss that the printed standard takes off the figure which the row itself gives. */
function explainsItself(row: ScoredRow): boolean {
  if (isFromOwnFigure(row)) return true;
  return isExecutionRow(row) && row.stated!.compare(row.weight!.mul(HIGH_RATE)) >= 0;
}

/** 完成情况 says 执行率94%, the standard 得分=执行率×10, the score 9.4: nothing is left to be told. */
function isFromOwnFigure({ score, stated, indicator }: ScoredRow): boolean {
  const { completion, explanation } = indicator ?? {};
  if (score.method !== 'standard' || score.state !== 'computed' || !score.score?.equals(stated!))
    return false;
  const own = [completion, explanation].flatMap((field) => (field ? [refKey(field.ref)] : []));
  return (
    score.inputs.length > 0 && score.inputs.every(({ ref }) => ref !== null && own.includes(refKey(ref)))
  );
}

function draftOf(row: ScoredRow, ref: CellRef): FindingDraft {
  const data = {
    name: rowName(row),
    weight: pointsText(row.weight!),
    stated: pointsText(row.stated!),
    gap: pointsText(lossOf(row)!),
  };
  return {
    message: 'empty',
    data,
    ref,
    related: refsOf(row.score.ref, row.weightRef),
    stated: data.stated,
    gap: data.gap,
  };
}

/** Words of a rule, which say what would be taken off and not what was. */
const OF_A_RULE =
  /如|若|凡|每|否则|的[，,]?(?:不(?:予)?得分|扣|得)|扣完|以下|以上|低于|高于|超过|达不到|标准|规定/;
const NOTHING_GIVEN = /不(?:予)?得分|不计分|[得计记]0分/;
const TAKEN_OFF = /扣(?:除|减|掉)?了?\s*(\d+(?:\.\d+)?)\s*分/;
const GIVEN =
  /(?:实|自评|评|故|本项)得(?:分为?)?\s*(\d+(?:\.\d+)?)\s*分|(?:^|[，,；;。])得(?:分为?)?\s*(\d+(?:\.\d+)?)\s*分/;

/** A note that takes points off, or names another score, beside full points. */
function contraryNote(row: ScoredRow): FindingDraft | null {
  if (!isFull(row) || !row.weight || row.weight.n === 0n) return null;
  for (const field of [row.indicator?.deductionNote, row.indicator?.deviationReason]) {
    if (!field) continue;
    // Points given part by part are no other score.
    const isInParts = (field.text.match(/得(?:分为?)?\s*\d/g)?.length ?? 0) > 1;
    const words = field.text
      .split(/[。；;\n]/)
      .find((part) => !OF_A_RULE.test(part) && takesOff(part, isInParts, row));
    if (!words) continue;
    const data = { name: rowName(row), words: shortText(words), stated: pointsText(row.stated!) };
    const related = refsOf(row.score.ref, row.weightRef);
    return { message: 'contrary', data, ref: field.ref, related, stated: data.stated };
  }
  return null;
}

function takesOff(words: string, isInParts: boolean, { stated, weight }: ScoredRow): boolean {
  if (NOTHING_GIVEN.test(words)) return true;
  const taken = TAKEN_OFF.exec(words)?.[1];
  if (taken !== undefined) return exact(taken).compare(0) > 0 && exact(taken).compare(weight!) <= 0;
  if (isInParts) return false;
  const match = GIVEN.exec(words);
  const given = match?.[1] ?? match?.[2];
  return given !== undefined && exact(given).compare(weight!) < 0 && !exact(given).equals(stated!);
}
