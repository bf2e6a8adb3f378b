import { parseA1 } from '../../core/model/address';
import type { FindingReport } from '../../core/report/file-report';
import type { OpenDocument } from './window-state';

/** A finding as the table of files knows it. */
export type FoundThere = Pick<FindingReport, 'fingerprint' | 'sheet' | 'cell'>;

/** Shows a finding of an open file in sheet and list; its cell alone where it is not found (any more, or yet). */
export async function showFinding(
  { session, navigator }: Pick<OpenDocument, 'session' | 'navigator'>,
  { fingerprint, sheet, cell }: FoundThere,
): Promise<void> {
  if (!session.getState().review) await session.check();
  const known = session.getState().review?.findings.find((one) => one.fingerprint === fingerprint);
  navigator.go('findings', { severity: 'all' });
  if (known) return session.selectFinding(known);
  const at = parseA1(cell);
  if (at) await session.select({ sheet, ...at });
}
