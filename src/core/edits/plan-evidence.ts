import { EVIDENCE_HEAD, EVIDENCE_SHEET, evidenceRows } from '../facts/evidence';
import type { EditPlan } from '../model/edit';
import type { Workbook } from '../model/grid';
import type { MissingInput } from '../model/score';
import { findRecordSheet, recordLines, type RecordSheetKind } from './record-sheet';
import { planLines, planUpdate, type LineTexts } from './plan-lines';
import { PlanBuilder } from './plan-builder';

type Head = (typeof EVIDENCE_HEAD)[number];

const EVIDENCE: RecordSheetKind<Head> = {
  sheet: EVIDENCE_SHEET,
  heads: EVIDENCE_HEAD,
  needed: ['数据项', '数值'],
  key: '数据项',
};

/** A figure, tick or choice as a person gave it. */
export interface GivenAnswer {
  readonly input: MissingInput;
  /** As typed: "97.45%", "504,000元", "是", an option; blank takes an earlier answer back. */
  readonly value: string;
  readonly source: string;
}

/**
 * The plan that asks for what the scores still need: one line a figure, count, tick or choice on the sheet 评分依据,
 * which is added when it is not there. Lines that stand, filled or not, are left as they are.
 */
export function planEvidence(workbook: Workbook, missing: readonly MissingInput[]): EditPlan {
  const builder = new PlanBuilder(workbook);
  planLines(builder, workbook, EVIDENCE, askingLines(missing), REASONS);
  return builder.build();
}

/**
 * The plan that fills answers in: in the line of that name where there is one, else in a new one. Answers are kept
 * letter by letter as text, so that no number format of the sheet changes what they mean.
 */
export function planAnswers(workbook: Workbook, answers: readonly GivenAnswer[]): EditPlan {
  const builder = new PlanBuilder(workbook);
  const given = new Map(answers.map((answer) => [answer.input.name, answer]));
  const known = new Set(knownNames(workbook));
  const lines = askingLines(answers.map(({ input }) => input)).map((line): LineTexts<Head> => {
    const { value, source } = given.get(line.数据项!)!;
    const told = { 数据项: line.数据项!, 数值: value.trim(), 来源: source.trim() };
    return known.has(line.数据项!) ? told : { ...line, ...told };
  });
  const fill = (line: LineTexts<Head>) =>
    ({ key: 'edit.answer', data: { name: line.数据项 ?? '' } }) as const;
  planUpdate(builder, workbook, EVIDENCE, lines, { ...REASONS, line: fill });
  return builder.build();
}

const REASONS = {
  head: { key: 'edit.evidence.heading' },
  line: (line: LineTexts<Head>) => ({ key: 'edit.evidence' as const, data: { name: line.数据项 ?? '' } }),
} as const;

function askingLines(missing: readonly MissingInput[]): LineTexts<Head>[] {
  return evidenceRows(missing).map((row) => ({
    数据项: row.name,
    数值: row.value,
    单位: row.unit,
    来源: row.source,
    说明: row.note,
  }));
}

function knownNames(workbook: Workbook): string[] {
  const recordSheet = findRecordSheet(workbook, EVIDENCE);
  return recordSheet ? recordLines(recordSheet, EVIDENCE.key).map((line) => line.数据项) : [];
}
