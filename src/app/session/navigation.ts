import type { Finding } from '../../core/model/finding';
import type { SessionCore } from './session-state';

/** Shows the cell of a finding. */
export async function show(core: SessionCore, finding: Finding): Promise<void> {
  await core.tools.host.select(finding.ref);
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
