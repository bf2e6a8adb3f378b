import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect, useRef, type RefObject } from 'react';
import type { Area } from '../../core/model/address';
import { useIsBusy, useSession, useSessionState } from '../session-context';
import { paneTexts } from '../messages/pane';
import { sharedTexts } from '../messages/shared';
import { useLanguage, useText } from '../messages/text';
import { ReportMessage } from './report-message';
import { spoken } from '../../core/text';

const useStyles = makeStyles({
  // The bar of views stays in front of what is scrolled.
  messages: { display: 'flex', flexDirection: 'column', gap: '4px', scrollMarginTop: '80px' },
});

/** What went wrong, what the last write came to, and that the results are out of date. */
export function Messages() {
  const styles = useStyles();
  return (
    <div ref={useComingIntoSight()} className={styles.messages}>
      <TroubleMessage />
      <ReportMessage />
      <StaleMessage />
      <UnreadMessage />
    </div>
  );
}

/** What has just been told is seen, however far down the page the button was that was pressed. */
function useComingIntoSight(): RefObject<HTMLDivElement | null> {
  const messages = useRef<HTMLDivElement>(null);
  const { report, trouble } = useSessionState();
  useEffect(() => {
    if (report || trouble) messages.current?.scrollIntoView?.({ block: 'nearest' });
  }, [report, trouble]);
  return messages;
}

function TroubleMessage() {
  const session = useSession();
  const { trouble, hiddenSheet } = useSessionState();
  const isBusy = useIsBusy();
  const language = useLanguage();
  const say = useText(sharedTexts);
  const sayHere = useText(paneTexts);
  if (!trouble) return null;
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>{spoken(trouble, language)}</MessageBarBody>
      <MessageBarActions>
        {hiddenSheet !== null && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void session.reveal(hiddenSheet)}>
            {sayHere('showSheet')}
          </Button>
        )}
        <Button size="small" onClick={() => session.clearTrouble()}>
          {say('close')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function StaleMessage() {
  const session = useSession();
  const { isStale, review, phase } = useSessionState();
  const say = useText(paneTexts);
  if (!isStale || !review) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say('stale')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={phase !== 'idle'} onClick={() => void session.check()}>
          {say('checkAgain')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Sheets that were too large to be read whole: what was not looked at is not called faultless. */
function UnreadMessage() {
  const { review } = useSessionState();
  const say = useText(paneTexts);
  const sheets = review?.workbook.sheets.filter(({ unread }) => unread && unread.length > 0) ?? [];
  if (sheets.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {sheets.map(({ name, unread }) => (
          <div key={name}>{say('unread', { sheet: name, rows: rowsOf(unread!) })}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

/** From the first row left out to the last: "100–900". */
function rowsOf(areas: readonly Area[]): string {
  const last = Math.max(...areas.map(({ bottom }) => bottom));
  const first = Math.min(...areas.map(({ top }) => top));
  return first === last ? String(first + 1) : `${first + 1}–${last + 1}`;
}
