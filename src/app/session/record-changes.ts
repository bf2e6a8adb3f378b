import type { EditPlan } from '../../core/model/edit';
import type { Finding } from '../../core/model/finding';
import type { Workbook } from '../../core/model/grid';
import { planIgnore, planRestore } from '../plan-ignore';
import { planSettings } from '../plan-settings';
import { planRecord } from '../plan-record';
import { layoutLines, layoutsOf } from '../recorded-layouts';
import { mappingLines } from '../recorded-mapping';
import { mappingOf, type SessionCore } from './session-state';
import { SessionTrouble, TROUBLES } from './trouble';

/** Sets a finding aside on the sheet 核查记录, and with it the rows that have the same remark: they are shown as one entry. */
export async function ignore(
  core: SessionCore,
  finding: Finding,
  reason: string,
  onlyYear: number | null,
): Promise<void> {
  if (reason.trim() === '') throw new SessionTrouble(TROUBLES.noReason);
  const recorded = core.stamp();
  const requests = withGroup(finding, core.state.review?.findings ?? []).map((one) => ({
    finding: one,
    reason: reason.trim(),
    recorded,
    onlyYear,
  }));
  await keepRecord(core, (workbook) => planIgnore(workbook, requests));
}

function withGroup(finding: Finding, all: readonly Finding[]): readonly Finding[] {
  const members = all.filter(({ group }) => group && group.id === finding.group?.id);
  return members.length > 1 ? members : [finding];
}

/** Takes such a decision back. */
export function restore(core: SessionCore, fingerprint: string): Promise<void> {
  return keepRecord(core, (workbook) => planRestore(workbook, fingerprint, core.stamp()));
}

/** Records the settings that change findings or scores. */
export function recordSettings(core: SessionCore): Promise<void> {
  const { settings } = core.state;
  return keepRecord(core, (workbook) => planSettings(workbook, settings, core.stamp()));
}

/**
 * Records which columns a person pointed out, so that the file is read so wherever it is opened; and of which of its
 * heads other files are read so too, for those who are given this one.
 */
export function recordMapping(core: SessionCore): Promise<void> {
  const { corrections, layouts } = core.state.settings;
  const mapping = mappingOf(corrections);
  const tables = core.state.review?.recognition.forms.flatMap((form) => form.tables) ?? [];
  return keepRecord(core, (workbook) => {
    const own = new Set(layoutsOf(workbook, mapping, tables).map(({ heads }) => heads));
    const shared = layouts.filter(({ heads }) => own.has(heads));
    const stamp = core.stamp();
    const lines = [...mappingLines(workbook, mapping, stamp), ...layoutLines(workbook, shared, stamp)];
    return planRecord(workbook, lines);
  });
}

/** Writes what is to be recorded, and checks anew. */
async function keepRecord(core: SessionCore, plan: (workbook: Workbook) => EditPlan): Promise<void> {
  const { host } = core.tools;
  core.set({ phase: 'reading' });
  const planned = plan(await host.read());
  core.set({ phase: 'writing' });
  const report = planned.edits.length > 0 ? await host.apply(planned) : null;
  await core.check('remember');
  const refused = report?.skipped[0]?.reason;
  if (refused) throw new SessionTrouble(refused);
  if (report && report.stale.length > 0) throw new SessionTrouble(TROUBLES.general);
}
