import type { FileRow } from '../../app/batch/file-row';
import type { FindingReport } from '../../core/report/file-report';
import { PageBoundary } from '../../pane/frame/page-boundary';
import { fetched } from '../../pane/shared/fetched';
import type { DeskTools } from './use-desk';

const DecisionDialog = fetched(() => import('./decision-dialog'));

/** Fetches the dialog ahead. */
export const prefetchDeciding = DecisionDialog.prefetch;

/** A finding that is being decided about. */
export interface DecidedOn {
  readonly row: FileRow;
  readonly finding: FindingReport;
}

/** The dialog that decides about a finding, while there is one. */
export function Deciding({
  rows,
  tools,
  on,
  onClose,
}: {
  rows: readonly FileRow[];
  tools: DeskTools;
  on: DecidedOn | null;
  onClose: () => void;
}) {
  if (!on) return null;
  const { row, finding } = on;
  const before = tools.desk.rows.get(row.key)?.decisions.get(finding.fingerprint);
  return (
    <PageBoundary fallback={() => null} onFail={onClose}>
      <DecisionDialog
        rows={rows}
        row={row}
        finding={finding}
        before={before?.choice ? { choice: before.choice, note: before.note } : null}
        phrases={tools.desk.phrases}
        onDecide={(decision) => {
          tools.decide(decision);
          onClose();
        }}
        onClose={onClose}
      />
    </PageBoundary>
  );
}
