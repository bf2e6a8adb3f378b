import { Button, makeStyles } from '@fluentui/react-components';
import { useSessionState } from '../../pane/session-context';
import { Icon } from '../../pane/shared/icon';
import { useText } from '../../pane/messages/text';
import { workbenchTexts } from '../messages/workbench';
import { usePreferences } from './window-context';
import { PANE_ID } from './side-pane';

const useStyles = makeStyles({ button: { minWidth: 'auto', whiteSpace: 'nowrap' } });

/** Shows and hides the pane; while it is hidden the button tells how many findings there are. */
export function PaneToggle() {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  const { review } = useSessionState();
  const [{ isPaneOpen }, change] = usePreferences();
  const count = review?.findings.length ?? 0;
  const words = isPaneOpen ? say('paneHide') : count > 0 ? say('paneShowCount', { count }) : say('paneShow');
  return (
    <Button
      className={styles.button}
      appearance={isPaneOpen ? 'subtle' : 'outline'}
      icon={<Icon name="panel" size={18} />}
      aria-expanded={isPaneOpen}
      aria-controls={isPaneOpen ? PANE_ID : undefined}
      aria-label={words}
      title={words}
      onClick={() => change({ isPaneOpen: !isPaneOpen })}
    >
      {isPaneOpen || count === 0 ? null : count}
    </Button>
  );
}
