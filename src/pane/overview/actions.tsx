import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Review } from '../../app/review';
import { useCanWrite } from '../capabilities';
import { useNavigator } from '../navigator';
import { isScored } from '../scores/score-state';
import { useIsBusy, useSession, useSessionState } from '../session-context';
import { Icon } from '../shared/icon';
import { overviewTexts } from '../messages/overview';
import { paneTexts } from '../messages/pane';
import { useText } from '../messages/text';

const useStyles = makeStyles({
  actions: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '8px',
    padding: '12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  wide: { gridColumn: '1 / -1' },
  words: { margin: 0 },
});

/**
 * The big button and what stands beside it. Where nothing can be written, or a form has no scores to work out, that is
 * said in its place.
 */
export function Actions({ review }: { review: Review }) {
  const styles = useStyles();
  const session = useSession();
  const navigator = useNavigator();
  const isBusy = useIsBusy();
  const { journal } = useSessionState();
  const say = useText(overviewTexts);
  const pane = useText(paneTexts);
  const { rows, missing: asked } = review.scores;
  const canWrite = useCanWrite();
  const canRescore = canWrite && rows.some(isScored);
  const missing = canWrite ? asked.length : 0;
  return (
    <div className={styles.actions}>
      {canRescore ? (
        <ScoreButtons isBusy={isBusy} />
      ) : (
        <p className={mergeClasses(styles.wide, styles.words)}>
          {say(canWrite ? 'unscored' : 'onlyLooking')}
        </p>
      )}
      <Button
        {...(!canRescore && { className: styles.wide })}
        disabledFocusable={isBusy}
        onClick={() => void session.check()}
      >
        {pane('checkAgain')}
      </Button>
      {missing > 0 && (
        <Button
          className={styles.wide}
          icon={<Icon name="pencil" />}
          onClick={() => navigator.go('scores', { scores: 'missing', score: null })}
        >
          {say('missing', { count: missing })}
        </Button>
      )}
      {journal.length > 0 && (
        <Button
          className={styles.wide}
          appearance="subtle"
          icon={<Icon name="undo" />}
          disabledFocusable={isBusy}
          onClick={() => void session.undo()}
        >
          {say('undo')}
        </Button>
      )}
    </div>
  );
}

function ScoreButtons({ isBusy }: { isBusy: boolean }) {
  const styles = useStyles();
  const session = useSession();
  const navigator = useNavigator();
  const { mode } = useSessionState();
  const say = useText(overviewTexts);
  const preview = () => {
    navigator.go('overview', { mending: null });
    void session.previewScores();
  };
  return (
    <>
      <Button
        className={styles.wide}
        appearance="primary"
        size="large"
        disabledFocusable={isBusy}
        onClick={() => void session.rescore()}
      >
        {say(mode === 'review' ? 'rescoreReview' : 'rescore')}
      </Button>
      <Button disabledFocusable={isBusy} onClick={preview}>
        {say('preview')}
      </Button>
    </>
  );
}
