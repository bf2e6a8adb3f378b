import { planUpdate } from '../core/edits/plan-lines';
import { PlanBuilder } from '../core/edits/plan-builder';
import type { EditPlan } from '../core/model/edit';
import type { Workbook } from '../core/model/grid';
import { RECORD, type RecordLine } from './record';

/** The plan that adds lines to the record, or brings those up to date that stand under the same 编号. */
export function planRecord(workbook: Workbook, lines: readonly RecordLine[]): EditPlan {
  const builder = new PlanBuilder(workbook);
  const reason = { key: 'edit.record' } as const;
  planUpdate(builder, workbook, RECORD, lines, { head: reason, line: () => reason });
  return builder.build();
}
