import type { CellRef } from '../../core/model/address';
import type { EditPlan } from '../../core/model/edit';
import type { Workbook } from '../../core/model/grid';

/** What recalculation gives. */
export interface Recalculation {
  readonly plan: EditPlan;
  readonly unknown: readonly CellRef[];
  readonly known?: readonly CellRef[];
}

export function planRecalculation(
  workbook: Workbook,
  changed: readonly CellRef[],
  fresh: readonly CellRef[] = [],
): Recalculation {
  void workbook;
  void changed;
  return { plan: { newSheets: [], edits: [], skipped: [] }, unknown: fresh };
}
