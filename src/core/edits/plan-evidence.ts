import { EVIDENCE_HEAD, EVIDENCE_SHEET, evidenceRows } from '../facts/evidence';
import type { EditPlan } from '../model/edit';
import type { Workbook } from '../model/grid';
import type { MissingInput } from '../model/score';
import { planLines, type LedgerKind } from './ledger';
import { PlanBuilder } from './plan-builder';

type Head = (typeof EVIDENCE_HEAD)[number];

const EVIDENCE: LedgerKind<Head> = {
  sheet: EVIDENCE_SHEET,
  heads: EVIDENCE_HEAD,
  needed: ['数据项', '数值'],
  key: '数据项',
};

/**
 * The plan that asks for what the scores still need: one line a figure, count, tick or choice on the sheet 评分依据,
 * which is added when it is not there. Lines that stand, filled or not, are left as they are.
 */
export function planEvidence(workbook: Workbook, missing: readonly MissingInput[]): EditPlan {
  const builder = new PlanBuilder(workbook);
  const lines = evidenceRows(missing).map((row) => ({
    数据项: row.name,
    数值: row.value,
    单位: row.unit,
    来源: row.source,
    说明: row.note,
  }));
  planLines(builder, workbook, EVIDENCE, lines, {
    head: { key: 'edit.evidence.heading' },
    line: (line) => ({ key: 'edit.evidence', data: { name: line.数据项 } }),
  });
  return builder.build();
}
