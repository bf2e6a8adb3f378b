import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useCanWrite, useCapabilities } from '../capabilities';
import { useIsBusy, useSession, useSessionState } from '../session-context';
import { overviewTexts } from '../messages/overview';
import { useText } from '../messages/text';

const useStyles = makeStyles({
  part: { padding: '8px 12px 16px' },
  hint: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The switch to reviewer mode; in it, marking cells and taking every mark away. Marks can go in either mode. */
export function ReviewerMode() {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useIsBusy();
  const { canMark } = useCapabilities();
  const canWrite = useCanWrite();
  const { mode, marked, review } = useSessionState();
  const say = useText(overviewTexts);
  const isReview = mode === 'review';
  const canColour = isReview && canMark && (review?.findings.length ?? 0) > 0;
  const hasForm = review === null || review.recognition.forms.length > 0;
  if (!canWrite || !(hasForm || marked > 0)) return null;
  return (
    <div className={styles.part}>
      <Switch
        label={say('reviewMode')}
        checked={isReview}
        onChange={(_, { checked }) => session.setMode(checked ? 'review' : 'fill')}
      />
      <p className={styles.hint}>{say('reviewHint')}</p>
      <div className={styles.buttons}>
        {canColour && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void session.mark()}>
            {say('mark')}
          </Button>
        )}
        {marked > 0 && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void session.unmark()}>
            {say('unmark', { count: marked })}
          </Button>
        )}
      </div>
    </div>
  );
}
