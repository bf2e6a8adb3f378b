import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Edit, EditPurpose } from '../../core/model/edit';
import type { SessionState } from '../../app/session/session';
import { useIsBusy, useSession, useSessionState } from '../session-context';
import { CellLink } from '../shared/cell-link';
import { paneTexts } from '../messages/pane';
import { sharedTexts } from '../messages/shared';
import { useLanguage, useText } from '../messages/text';
import { reportText } from './report-text';
import { spoken } from '../../core/text';

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: '18px' },
  summary: { cursor: 'pointer' },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
});

/** What the last write, undo or marking came to, until the person has read it. */
export function ReportMessage() {
  const session = useSession();
  const isBusy = useIsBusy();
  const { report, journal } = useSessionState();
  const [read, setRead] = useState<typeof report>(null);
  const language = useLanguage();
  const say = useText(paneTexts);
  const { close } = useShared();
  if (!report || report === read) return null;
  const { kind, result } = report;
  const isWhole = result.stale.length + result.skipped.length === 0;
  const canUndo = kind === 'write' && result.written.length > 0 && journal.length > 0;
  return (
    <MessageBar intent={isWhole ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>
        {reportText(report, say)}
        {result.notices.map(({ key, words }) => (
          <div key={key}>{spoken(words, language)}</div>
        ))}
        {kind === 'write' && <Written edits={result.written} />}
        {!isWhole && <LeftAlone report={report} />}
      </MessageBarBody>
      <MessageBarActions>
        {canUndo && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void session.undo()}>
            {say('report.undoIt')}
          </Button>
        )}
        <Button size="small" onClick={() => setRead(report)}>
          {close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** So many cells are named; the sheet shows the others beside them. */
const MOST_NAMED = 6;

const POINTS: readonly EditPurpose[] = ['score', 'total', 'grade'];

/** The way to the scores that were written: they may stand on another sheet than the one in front. */
function Written({ edits }: { edits: readonly Edit[] }) {
  const styles = useStyles();
  const cells = edits.filter(({ purpose }) => POINTS.includes(purpose)).map(({ ref }) => ref);
  if (cells.length === 0) return null;
  return (
    <div className={styles.cells}>
      {cells.slice(0, MOST_NAMED).map((cell, index) => (
        <CellLink key={index} cell={cell} {...(index > 0 && { beside: cells[index - 1]!.sheet })} />
      ))}
      {cells.length > MOST_NAMED && '…'}
    </div>
  );
}

function LeftAlone({ report }: { report: NonNullable<SessionState['report']> }) {
  const { stale, skipped } = report.result;
  const why = report.kind === 'undo' ? 'report.kept' : 'report.stale';
  const styles = useStyles();
  const language = useLanguage();
  const say = useText(paneTexts);
  return (
    <details>
      <summary className={styles.summary}>
        {say('report.left', { count: stale.length + skipped.length })}
      </summary>
      <ul className={styles.list}>
        {stale.map(({ ref }, index) => (
          <li key={`stale${index}`}>
            <CellLink cell={ref} /> {say(why)}
          </li>
        ))}
        {skipped.map(({ ref, reason }, index) => (
          <li key={`skipped${index}`}>
            <CellLink cell={ref} /> {spoken(reason, language)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function useShared() {
  const say = useText(sharedTexts);
  return { close: say('close') };
}
