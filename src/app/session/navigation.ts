import type { CellRef } from '../../core/model/address';
import type { Finding } from '../../core/model/finding';
import type { Workbook } from '../../core/model/grid';
import type { SessionCore } from './session-state';

/** Shows a hidden sheet, and then the cell that was asked for. */
export async function reveal(core: SessionCore, sheet: string): Promise<void> {
  const { host } = core.tools;
  await host.reveal?.(sheet);
  const { review } = core.state;
  const asked = core.asked;
  if (review) core.set({ review: { ...review, workbook: shown(review.workbook, sheet) } });
  if (asked?.sheet === sheet) await host.select(asked);
}

function shown(workbook: Workbook, name: string): Workbook {
  const sheets = workbook.sheets.map((sheet) => (sheet.name === name ? { ...sheet, hidden: false } : sheet));
  return { ...workbook, sheets };
}

/** Goes to a cell. */
export async function goTo(core: SessionCore, ref: CellRef): Promise<void> {
  core.asked = ref;
  await core.tools.host.select(ref);
}

/** Shows the cell of a finding. */
export async function show(core: SessionCore, finding: Finding): Promise<void> {
  await goTo(core, finding.ref);
  core.set({ current: finding.fingerprint });
  const place = core.state.review?.findings.findIndex(
    ({ fingerprint }) => fingerprint === finding.fingerprint,
  );
  if (place !== undefined && place >= 0) core.place = place;
}

/**
 * Shows the finding after the one shown last, in the order of the list and round to its beginning. Where the one
 * shown last has been mended, the one that took its place comes next.
 */
export async function nextFinding(core: SessionCore): Promise<void> {
  const { findings } = core.state.review ?? (await core.check());
  if (findings.length === 0) return;
  const { current } = core.state;
  const at = findings.findIndex(({ fingerprint }) => fingerprint === current);
  const next = at >= 0 ? at + 1 : current === null ? 0 : core.place;
  await show(core, findings[next % findings.length]!);
}
