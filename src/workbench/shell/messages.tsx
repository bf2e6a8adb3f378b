import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useLanguage, useText } from '../../ui/texts/text';
import { workbenchTexts } from '../../ui/texts/workbench';
import { useShellState, useWorkbench } from './shell-context';

const useStyles = makeStyles({
  messages: {
    position: 'fixed',
    zIndex: 900,
    bottom: '44px',
    left: '50%',
    transform: 'translateX(-50%)',
    display: 'grid',
    gap: '8px',
    width: 'min(640px, calc(100vw - 32px))',
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
  const { messages } = useShellState();
  if (messages.length === 0) return null;
  return (
    <div className={styles.messages}>
      {messages.map(({ id, intent, name, sentence }) => (
        <MessageBar
          key={id}
          className={styles.message}
          intent={intent}
          layout="multiline"
          politeness={intent === 'success' || intent === 'info' ? 'polite' : 'assertive'}
        >
          <MessageBarBody>
            {name && <MessageBarTitle>{name}</MessageBarTitle>} {sentence[language]}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => workbench.dismiss(id)}>
              {say('dismiss')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}
