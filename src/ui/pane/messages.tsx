import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { useSession, useSessionState } from '../session-context';
import { paneTexts } from '../texts/pane';
import { sharedTexts } from '../texts/shared';
import { useLanguage, useText } from '../texts/text';
import { ReportMessage } from './report-message';

const useStyles = makeStyles({ messages: { display: 'flex', flexDirection: 'column', gap: '4px' } });

/** What went wrong, what the last write came to, and that the results are out of date. */
export function Messages() {
  const styles = useStyles();
  return (
    <div className={styles.messages}>
      <TroubleMessage />
      <ReportMessage />
      <StaleMessage />
    </div>
  );
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
