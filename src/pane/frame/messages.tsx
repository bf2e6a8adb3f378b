import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect, useRef, type RefObject } from 'react';
import { useSession, useSessionState } from '../session-context';
import { paneTexts } from '../messages/pane';
import { sharedTexts } from '../messages/shared';
import { useLanguage, useText } from '../messages/text';
import { ReportMessage } from './report-message';

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
  const { trouble } = useSessionState();
  const language = useLanguage();
  const say = useText(sharedTexts);
  if (!trouble) return null;
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>{trouble[language]}</MessageBarBody>
      <MessageBarActions>
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
