import type { EditPlan } from '../../core/model/edit';
import type { Finding } from '../../core/model/finding';
import type { Workbook } from '../../core/model/grid';
import { planIgnore, planRestore } from '../ignore';
import { planSettings } from '../recorded-settings';
import type { Desk } from './session-state';
import { SessionTrouble, TROUBLES } from './trouble';

/** Sets a finding aside on the sheet 核查记录. */
export async function ignore(desk: Desk, finding: Finding, reason: string): Promise<void> {
  if (reason.trim() === '') throw new SessionTrouble(TROUBLES.noReason);
  const recorded = desk.stamp();
  await keepRecord(desk, (workbook) => planIgnore(workbook, [{ finding, reason: reason.trim(), recorded }]));
}

/** Takes such a decision back. */
export function restore(desk: Desk, fingerprint: string): Promise<void> {
  return keepRecord(desk, (workbook) => planRestore(workbook, fingerprint, desk.stamp()));
}

/** Records the settings that change findings or scores. */
export function recordSettings(desk: Desk): Promise<void> {
  const { settings } = desk.state;
  return keepRecord(desk, (workbook) => planSettings(workbook, settings, desk.stamp()));
}

/** Writes what is to be recorded, and checks anew. */
async function keepRecord(desk: Desk, plan: (workbook: Workbook) => EditPlan): Promise<void> {
  const { host } = desk.tools;
  desk.set({ phase: 'reading' });
  const planned = plan(await host.read());
  desk.set({ phase: 'writing' });
  const report = planned.edits.length > 0 ? await host.apply(planned) : null;
  await desk.check();
  const refused = report?.skipped[0]?.reason;
  if (refused) throw new SessionTrouble(refused);
  if (report && report.stale.length > 0) throw new SessionTrouble(TROUBLES.general);
}
