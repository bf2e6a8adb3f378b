import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { useLanguage, useText } from '../../../pane/messages/text';
import { workbenchTexts } from '../../messages/workbench';
import { useWindowState, useWorkbench } from '../window-context';
import type { WindowMessage } from '../window-state';
import { spoken } from '../../../core/text';

const useStyles = makeStyles({
  messages: {
    position: 'fixed',
    zIndex: 900,
    bottom: '72px',
    left: '16px',
    display: 'grid',
    gap: '8px',
    width: 'min(520px, calc(100vw - 32px))',
    maxHeight: '60vh',
    overflowY: 'auto',
  },
  message: { boxShadow: tokens.shadow16 },
});

/** What went wrong or right with files, over the page until it is read. */
export function Messages() {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  const language = useLanguage();
  const workbench = useWorkbench();
  const { messages } = useWindowState();
  useFading(messages);
  return (
    // A region that is there before its words: what comes into it is read out.
    <div
      className={styles.messages}
      aria-live="polite"
      data-region={messages.length > 0 ? 'messages' : undefined}
    >
      {messages.map(({ id, intent, name, words, action }) => (
        <MessageBar key={id} className={styles.message} intent={intent} layout="multiline">
          <MessageBarBody>
            {name && <MessageBarTitle>{name}</MessageBarTitle>} {spoken(words, language)}
          </MessageBarBody>
          <MessageBarActions>
            {action && (
              <Button
                size="small"
                appearance="primary"
                onClick={() => {
                  workbench.dismiss(id);
                  void (action === 'saveAs' ? workbench.save(true) : workbench.restore(action.restore));
                }}
              >
                {say(action === 'saveAs' ? action : 'restore')}
              </Button>
            )}
            <Button size="small" onClick={() => workbench.dismiss(id)}>
              {say('dismiss')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}

/** Milliseconds a message of success stays: it asks for nothing, and the file's own line says the same. */
const FADES_AFTER = 8000;

function useFading(messages: readonly WindowMessage[]): void {
  const workbench = useWorkbench();
  useEffect(() => {
    const timers = messages
      .filter(({ intent }) => intent === 'success')
      .map(({ id }) => setTimeout(() => workbench.dismiss(id), FADES_AFTER));
    return () => timers.forEach((timer) => clearTimeout(timer));
  }, [messages, workbench]);
}
