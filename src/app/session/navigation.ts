import type { Finding } from '../../core/model/finding';
import type { Desk } from './session-state';

/** Shows the cell of a finding. */
export async function show(desk: Desk, finding: Finding): Promise<void> {
  await desk.tools.host.select(finding.ref);
  desk.set({ current: finding.fingerprint });
  const place = desk.state.review?.findings.findIndex(
    ({ fingerprint }) => fingerprint === finding.fingerprint,
  );
  if (place !== undefined && place >= 0) desk.place = place;
}

/**
 * Shows the finding after the one shown last, in the order of the list and round to its beginning. Where the one
 * shown last has been mended, the one that took its place comes next.
 */
export async function nextFinding(desk: Desk): Promise<void> {
  const { findings } = desk.state.review ?? (await desk.check());
  if (findings.length === 0) return;
  const { current } = desk.state;
  const at = findings.findIndex(({ fingerprint }) => fingerprint === current);
  const next = at >= 0 ? at + 1 : current === null ? 0 : desk.place;
  await show(desk, findings[next % findings.length]!);
}
