import { refKey } from '../../core/model/address';
import type { Edit, EditPlan } from '../../core/model/edit';
import type { Workbook } from '../../core/model/grid';
import { sameState, stateAfter } from '../../hosts/workbook-host-rules';
import type { ApplyReport } from '../../hosts/workbook-host';
import { entryOf, planFates, planWriteLines, type NumberedEntry } from '../write-journal';
import type { Desk } from './session-state';
import { TROUBLES } from './trouble';
import { unmarkCopies } from './unmark-copies';

/** A report of nothing done. */
export const NOTHING_DONE: ApplyReport = {
  written: [],
  stale: [],
  skipped: [],
  inverse: { newSheets: [], edits: [], skipped: [] },
  notices: [],
};

/**
 * Writes a plan and its lines of the record, lines first: where a write breaks off, what is needed to take it back
 * already stands in the workbook.
 * @param workbook as it was read for the plan, a moment ago
 * @param stale edits that were asked for and are no longer part of the plan
 */
export async function carryOut(
  desk: Desk,
  workbook: Workbook,
  plan: EditPlan,
  stale: readonly Edit[] = [],
): Promise<void> {
  if (plan.edits.length === 0) {
    const result = { ...NOTHING_DONE, stale, skipped: plan.skipped };
    desk.set({ preview: null, report: { kind: 'write', result } });
    return;
  }
  const at = desk.tools.now();
  const entry = entryOf(plan, desk.journal.nextId(workbook), at);
  desk.set({ phase: 'writing' });
  desk.journal.put(entry);
  const lines = planWriteLines(workbook, plan, entry.id, desk.stamp(at));
  const report = await applyOrKeep(desk, together(lines, plan), entry);
  await unmarkCopies(desk, report.written);
  const { form, isRecorded } = parted(report, keysOf(lines.edits));
  if (form.written.length > 0) desk.journal.put({ ...entry, undo: form.inverse });
  else desk.journal.drop(entry.id);
  const result = {
    ...form,
    stale: [...stale, ...form.stale],
    skipped: [...plan.skipped, ...form.skipped],
    notices: isRecorded || form.written.length === 0 ? form.notices : [...form.notices, TROUBLES.noRecord],
  };
  const made = form.written.length > 0 && { entry: entry.id };
  desk.set({ preview: null, report: { kind: 'write', result, ...made }, isStale: true });
  await saveAfter(desk, () => noteFates(desk, entry.id, form));
}

/** A write that breaks off may have reached some cells: its entry is kept, so that they can be given back. */
async function applyOrKeep(desk: Desk, plan: EditPlan, entry: NumberedEntry): Promise<ApplyReport> {
  try {
    return await desk.tools.host.apply(plan);
  } catch (error) {
    desk.set({ isStale: true, journal: [...desk.state.journal, entry] });
    // The host's own words say more than those of a store that fails for the same reason.
    await Promise.allSettled([saveJournal(desk)]);
    throw error;
  }
}

/** Does what is left to do, and keeps the journal whether or not that succeeds. */
export async function saveAfter(desk: Desk, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    await saveJournal(desk);
  }
}

/** Checks what a write gave; cells that were refused are noted as not written. */
async function noteFates(desk: Desk, id: number, report: ApplyReport): Promise<void> {
  const refused = keysOf([...report.stale, ...report.skipped]);
  const { workbook } = await desk.check();
  const plan = planFates(workbook, id, (ref) => (refused.has(refKey(ref)) ? 'refused' : null));
  if (refused.size === 0 || plan.edits.length === 0) return;
  await desk.tools.host.apply(plan);
  await desk.check();
}

/**
 * Of the edits offered and ticked, those that a fresh plan still holds, and the others. Where a score has gone stale,
 * the totals and grades of its sheet wait too: they were worked out with it.
 */
export function stillTheSame(
  offered: readonly Edit[],
  fresh: EditPlan,
): { readonly edits: readonly Edit[]; readonly stale: readonly Edit[] } {
  const now = new Map(fresh.edits.map((edit) => [refKey(edit.ref), edit]));
  const isSame = (edit: Edit): boolean => {
    const found = now.get(refKey(edit.ref));
    return (
      found !== undefined &&
      sameState(found.before, edit.before) &&
      sameState(stateAfter(found.after), stateAfter(edit.after))
    );
  };
  const moved = offered.filter((edit) => edit.purpose === 'score' && !isSame(edit));
  const sheets = new Set(moved.map(({ ref }) => ref.sheet));
  const waits = ({ purpose, ref }: Edit) =>
    (purpose === 'total' || purpose === 'grade') && sheets.has(ref.sheet);
  const holds = (edit: Edit) => isSame(edit) && !waits(edit);
  return {
    edits: offered.filter(holds).map(({ ref }) => now.get(refKey(ref))!),
    stale: offered.filter((edit) => !holds(edit)),
  };
}

async function saveJournal(desk: Desk): Promise<void> {
  await desk.tools.store.save('journal', desk.journal.save());
}

/** The keys of the cells of edits or of cells left alone. */
export function keysOf(items: readonly { readonly ref: Edit['ref'] }[]): ReadonlySet<string> {
  return new Set(items.map(({ ref }) => refKey(ref)));
}

function together(first: EditPlan, second: EditPlan): EditPlan {
  return {
    newSheets: [...new Set([...first.newSheets, ...second.newSheets])],
    edits: [...first.edits, ...second.edits],
    skipped: second.skipped,
  };
}

/** A report without the lines of the record: a person wants to know about the cells of the forms. */
function parted(report: ApplyReport, lines: ReadonlySet<string>) {
  const isForm = ({ ref }: { readonly ref: Edit['ref'] }) => !lines.has(refKey(ref));
  const { written, stale, skipped, inverse } = report;
  const form: ApplyReport = {
    ...report,
    written: written.filter(isForm),
    stale: stale.filter(isForm),
    skipped: skipped.filter(isForm),
    inverse: { ...inverse, edits: inverse.edits.filter(isForm) },
  };
  const isRecorded = form.stale.length + form.skipped.length === stale.length + skipped.length;
  return { form, isRecorded };
}
