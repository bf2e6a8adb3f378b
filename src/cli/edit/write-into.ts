import { askForEvidence } from '../../app/evidence';
import { planFates } from '../../app/plan-writes';
import { writeRecorded, type RecordedWrite } from '../../app/recorded-write';
import { rescore } from '../../app/rescore';
import { scoreWorkbook, type Scored } from '../../app/review';
import { cellsStillOurs, readWrites } from '../../app/write-journal';
import type { Settings } from '../../core/checks/settings';
import { planReview } from '../../core/edits/plan-review';
import type { EditPlan } from '../../core/model/edit';
import type { Workbook } from '../../core/model/grid';
import { type XlsxFile, XlsxHost } from '../../hosts/xlsx';
import { engine } from '../engine';
import { UsageError } from '../usage';

/** What only some of the commands know. */
export interface WriteOptions {
  /** `score`: scores that the standard would raise are written too. */
  readonly raise: boolean;
  /** Nothing is written, what would be is listed. */
  readonly isDry: boolean;
}

/** What a command writes into the copy; `undo` writes what takes the last write of the file back. */
const PLANS = {
  score: (scored: Scored, { raise }: WriteOptions): EditPlan => rescore(scored, { raise }),
  evidence: (scored: Scored): EditPlan => askForEvidence(scored),
  review: ({ workbook, recognition, scores }: Scored): EditPlan =>
    planReview(workbook, recognition, scores, { ours: cellsStillOurs(workbook) }),
  undo: ({ workbook }: Scored): EditPlan => takeBack(workbook),
};

/** The commands that write a plan. */
export type Writer = keyof typeof PLANS;

/** Whose writes are recorded in the copy, so that they can be taken back. */
const RECORDED: ReadonlySet<Writer> = new Set(['score', 'review']);

/** What was written, and the bytes that came of it. */
export interface Written extends RecordedWrite {
  readonly bytes: Uint8Array;
  readonly plan: EditPlan;
  /** The forms as they were scored before the write. */
  readonly scored: Scored;
}

/**
 * Writes what a command plans into a workbook, in memory. By what it was written stands on the record and no time: the same
 * file gives the same copy.
 * @throws UsageError for `undo` on a file without a record
 */
export async function writeInto(
  command: Writer,
  opened: XlsxFile,
  settings: Settings,
  how: WriteOptions,
): Promise<Written> {
  const host = new XlsxHost(opened);
  const scored = scoreWorkbook(await host.read(), settings);
  const plan = PLANS[command](scored, how);
  const written =
    RECORDED.has(command) && plan.edits.length > 0
      ? await writeRecorded(host, scored.workbook, plan, `ziping ${engine}`)
      : { report: await host.apply(plan), isRecorded: true };
  return { ...written, bytes: host.bytes, plan, scored };
}

/** What takes the last write back by the journal in the workbook, and notes there that it was. */
function takeBack(workbook: Workbook): EditPlan {
  const last = readWrites(workbook).entries.at(-1);
  if (!last) throw new UsageError('usage.noJournal');
  const fates = planFates(workbook, last.id, () => 'undone');
  return { ...last.undo, edits: [...last.undo.edits, ...fates.edits] };
}
