import { refKey } from '../../core/model/address';
import type { Edit, EditPlan } from '../../core/model/edit';
import type { Workbook } from '../../core/model/grid';
import { sameState, stateAfter } from '../../core/model/cell-state';
import type { ApplyReport, Notice } from '../../hosts/workbook-host';
import { planFates, planWriteLines } from '../plan-writes';
import { keysOf, parted, together } from '../recorded-write';
import { entryOf, standingCells, type NumberedEntry } from '../write-journal';
import type { SessionCore } from './session-state';
import { TROUBLES } from './trouble';
import { unmarkCopies } from './unmark-copies';

const NOT_RECORDED: Notice = { key: 'noRecord', words: TROUBLES.noRecord };
const NOT_KEPT: Notice = { key: 'noRecord', words: TROUBLES.notKept };

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
  core: SessionCore,
  workbook: Workbook,
  plan: EditPlan,
  stale: readonly Edit[] = [],
): Promise<void> {
  if (plan.edits.length === 0) {
    const result = { ...NOTHING_DONE, stale, skipped: plan.skipped };
    core.set({ preview: null, report: { kind: 'write', result } });
    return;
  }
  const at = core.tools.now();
  const entry = entryOf(plan, core.journal.nextId(workbook), at);
  core.set({ phase: 'writing' });
  core.journal.put(entry);
  const lines = planWriteLines(workbook, plan, entry.id, core.stamp(at));
  const report = await applyOrKeep(core, together(lines, plan), entry);
  await unmarkCopies(core, report.written);
  const { form, isRecorded } = parted(report, keysOf(lines.edits));
  if (form.written.length > 0) core.journal.put({ ...entry, undo: form.inverse });
  else core.journal.drop(entry.id);
  const isLeftToStore = !isRecorded && form.written.length > 0;
  const isKept = isLeftToStore && (await saveJournal(core));
  const result = {
    ...form,
    stale: [...stale, ...form.stale],
    skipped: [...plan.skipped, ...form.skipped],
    notices: isLeftToStore ? [...form.notices, isKept ? NOT_RECORDED : NOT_KEPT] : form.notices,
  };
  const made = form.written.length > 0 && { entry: entry.id };
  core.set({ preview: null, report: { kind: 'write', result, ...made }, isStale: true });
  await saveAfter(core, () => noteFates(core, entry.id, form));
}

/** A write that breaks off may have reached some cells: its entry is kept, so that they can be given back. */
async function applyOrKeep(core: SessionCore, plan: EditPlan, entry: NumberedEntry): Promise<ApplyReport> {
  try {
    return await core.tools.host.apply(plan);
  } catch (error) {
    core.set({ isStale: true, journal: [...core.state.journal, entry] });
    // The host's own words say more than those of a check or a store that fails for the same reason.
    await Promise.allSettled([lookAgain(core, entry)]);
    throw error;
  }
}

/**
 * What a write that broke off has left: where none of it stands there is nothing to take back. Its lines may stand all
 * the same, for they come first: those of cells that were not reached say so.
 */
async function lookAgain(core: SessionCore, entry: NumberedEntry): Promise<void> {
  const { workbook } = await core.check('remember').catch(() => ({ workbook: null }));
  if (!workbook) return keepBroken(core);
  const standing = standingCells(entry, workbook);
  const fates = planFates(workbook, entry.id, (ref) => (standing.has(refKey(ref)) ? null : 'refused'));
  if (standing.size === 0) core.journal.drop(entry.id);
  try {
    if (fates.edits.length > 0) {
      await core.tools.host.apply(fates);
      await core.check('remember');
    } else core.set({ journal: core.journal.entries(workbook) });
  } finally {
    if (standing.size > 0) await keepBroken(core);
  }
}

async function keepBroken(core: SessionCore): Promise<void> {
  core.set({ isStale: true });
  await saveJournal(core);
}

/** Does what is left to do, and keeps the journal whether or not that succeeds. */
export async function saveAfter(core: SessionCore, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    await saveJournal(core);
  }
}

/** Checks what a write gave; cells that were refused are noted as not written. */
async function noteFates(core: SessionCore, id: number, report: ApplyReport): Promise<void> {
  const refused = keysOf([...report.stale, ...report.skipped]);
  const { workbook } = await core.check('remember');
  const plan = planFates(workbook, id, (ref) => (refused.has(refKey(ref)) ? 'refused' : null));
  if (refused.size === 0 || plan.edits.length === 0) return;
  await core.tools.host.apply(plan);
  await core.check('remember');
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

/**
 * Keeps the journal outside the workbook as well. Where the store takes nothing, as that of a read-only file, what stands
 * on the sheet 核查记录 has to do.
 * @returns whether it was taken
 */
function saveJournal(core: SessionCore): Promise<boolean> {
  return core.tools.store.save('journal', core.journal.save()).then(
    () => true,
    () => false,
  );
}
