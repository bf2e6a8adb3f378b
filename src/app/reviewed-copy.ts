import { planReview } from '../core/edits/plan-review';
import { refKey, type CellRef } from '../core/model/address';
import type { EditPlan } from '../core/model/edit';
import type { ApplyReport, CellMark, MarkGroup, WorkbookHost } from '../hosts/workbook-host';
import { markedCells } from './mark-cells';
import { planCleared, planMarks } from './plan-marks';
import { keysOf, readMarks } from './recorded-marks';
import { writeRecorded } from './recorded-write';
import type { Review } from './review';
import { cellsStillOurs } from './write-journal';

/** A workbook that can be coloured: a file's. */
export interface ColouredHost extends WorkbookHost {
  mark(cells: readonly CellRef[], colour: string): Promise<readonly CellMark[]>;
  unmark(marks: readonly CellMark[], colour: string): Promise<void>;
}

/**
 * Marks the cells of all findings, and records the marks in the workbook, so that they can be taken away from it later.
 * Marks of an earlier review go first.
 * @param at the time to be recorded (ISO 8601)
 * @returns how many cells carry a mark now
 */
export async function markReviewed(host: ColouredHost, { findings }: Review, at: string): Promise<number> {
  const earlier = readMarks(await host.read());
  for (const { marks, colour } of [...earlier].reverse()) await host.unmark(marks, colour);
  const groups: MarkGroup[] = [];
  for (const { cells, colour } of markedCells(findings))
    groups.push({ colour, marks: await host.mark(cells, colour) });
  const standing = keysOf(groups);
  const gone = earlier.map((group) => ({
    ...group,
    marks: group.marks.filter(({ ref }) => !standing.has(refKey(ref))),
  }));
  await applyLines(host, planCleared(await host.read(), gone, at));
  await applyLines(host, planMarks(await host.read(), groups, at));
  return standing.size;
}

/**
 * Writes 复核得分 and 复核说明 beside the scores of a workbook, with the lines of the record by which they can be taken
 * back and left out of a copy for handing in.
 * @param at the time to be recorded (ISO 8601)
 * @returns what became of the cells; null where there is nothing to write
 */
export async function scoreReviewed(
  host: WorkbookHost,
  { recognition, scores }: Pick<Review, 'recognition' | 'scores'>,
  at: string,
): Promise<ApplyReport | null> {
  const workbook = await host.read();
  const plan = planReview(workbook, recognition, scores, { ours: cellsStillOurs(workbook) });
  if (plan.edits.length === 0) return null;
  return (await writeRecorded(host, workbook, plan, at)).report;
}

async function applyLines(host: WorkbookHost, lines: EditPlan): Promise<void> {
  if (lines.edits.length > 0) await host.apply(lines);
}
