import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useSession, useSessionState } from '../../../pane/session-context';
import { SeverityMark } from '../../../pane/shared/severity-mark';
import { useLanguage, useText } from '../../../pane/messages/text';
import { workbenchTexts } from '../../messages/workbench';
import type { DocumentState } from '..';
import { findingsAt } from './marks';
import { usePreferences } from '../../window/window-context';
import type { OpenDocument } from '../../window/window-state';

const useStyles = makeStyles({
  finding: {
    display: 'flex',
    flexGrow: 1,
    flexBasis: '240px',
    alignItems: 'center',
    gap: '8px',
    minWidth: 0,
  },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  fixed: { flexShrink: 0, whiteSpace: 'nowrap' },
});

interface Props {
  readonly document: OpenDocument;
  readonly state: DocumentState;
}

/** What was found about the chosen cell, and the way to it in the pane. */
export function FindingHere({ document, state }: Props) {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  const language = useLanguage();
  const show = useShowFinding(document);
  const findings = useFindingsHere(state);
  const first = findings[0];
  if (!first) return null;
  const { workbook, sheet, selection } = state;
  const { hiddenRows, hiddenColumns } = workbook.sheets[sheet]!;
  const isHidden = hiddenRows?.has(selection.active.row) || hiddenColumns?.has(selection.active.column);
  return (
    <div className={styles.finding}>
      <SeverityMark severity={first.severity} />
      <span className={styles.words}>{first.message[language].what}</span>
      {isHidden && <span className={styles.fixed}>{say('hiddenHere')}</span>}
      {findings.length > 1 && (
        <span className={styles.fixed}>{say('moreHere', { count: findings.length - 1 })}</span>
      )}
      <Button className={styles.fixed} size="small" title="Alt+F8" aria-keyshortcuts="Alt+F8" onClick={show}>
        {say('findingHere')}
      </Button>
    </div>
  );
}

function useFindingsHere({ workbook, sheet, selection }: DocumentState) {
  const { review } = useSessionState();
  const findings = review?.findings;
  return useMemo(
    () => findingsAt(findings ?? [], workbook.sheets[sheet]!, selection.active.row, selection.active.column),
    [findings, workbook, sheet, selection],
  );
}

/** Shows the finding of the chosen cell in the pane, which opens for it. */
export function useShowFinding({ host, navigator, report }: OpenDocument): () => void {
  const session = useSession();
  const [, change] = usePreferences();
  return () => {
    const { workbook, sheet, selection } = host.getState();
    if (report) return navigator.go('findings', { severity: 'all' });
    const { row, column } = selection.active;
    const findings = session.getState().review?.findings ?? [];
    const finding = findingsAt(findings, workbook.sheets[sheet]!, row, column)[0];
    if (!finding) return;
    change({ isPaneOpen: true });
    navigator.go('findings', { severity: 'all' });
    void session.selectFinding(finding);
  };
}
