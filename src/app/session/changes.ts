import { planAnswers } from '../../core/edits/plan-evidence';
import { planReading } from '../../core/edits/plan-readings';
import { choicesOf, following, isOffer, planFor } from './plans';
import type { ChosenReading, EvidenceAnswer } from './session';
import type { SessionCore } from './session-state';
import { carryOut, stillTheSame } from './writing';

export { mark, unmark } from './marking';
export { ignore, recordMapping, recordSettings, restore } from './record-changes';
export { undoLast } from './undoing';

/** Checks anew and offers the changes. */
export async function preview(core: SessionCore): Promise<void> {
  const made = await core.check();
  core.set({ preview: planFor(core.state.mode, made, true) });
}

/** Writes the offered changes that are still to be written. */
export async function write(core: SessionCore, ticked?: readonly number[]): Promise<void> {
  const offered = core.state.preview;
  if (!offered) return;
  const chosen = ticked
    ? [...new Set(ticked)].flatMap((at) => offered.edits[at] ?? [])
    : offered.edits.filter((edit) => !isOffer(edit));
  const made = await core.check();
  const fresh = planFor(core.state.mode, made, true, choicesOf(offered.edits, chosen));
  const { edits, stale } = stillTheSame(following(chosen, offered.edits, fresh), fresh);
  await carryOut(core, made.workbook, { ...fresh, edits }, stale);
}

/** Checks anew, then writes everything. */
export async function rescoreAll(core: SessionCore): Promise<void> {
  const made = await core.check();
  await carryOut(core, made.workbook, planFor(core.state.mode, made, false));
}

/** Writes answers on the sheet 评分依据. */
export async function answer(core: SessionCore, answers: readonly EvidenceAnswer[]): Promise<void> {
  const { workbook } = await core.check();
  await carryOut(core, workbook, planAnswers(workbook, answers));
}

/** Writes how a standard is to be read on the sheet 评分口径. */
export async function layDown(core: SessionCore, reading: ChosenReading): Promise<void> {
  const { workbook } = await core.check();
  const date = core.tools.now().slice(0, 'YYYY-MM-DD'.length);
  await carryOut(core, workbook, planReading(workbook, { ...reading, date }));
}
