import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { BatchState } from '../../app/batch/batch-state';
import { useHiddenText } from '../../pane/shared/hidden-text';
import { fileTexts } from './messages/files';
import { useText } from '../../pane/messages/text';
import type { Say } from '../../core/text';
import type { Figures } from './figures';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  text: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  bar: { flex: '1 1 120px', minWidth: '80px' },
});

/** How far the batch is, and what can be done about it. */
export interface BatchProgressProps {
  readonly state: BatchState;
  readonly figures: Figures;
  readonly onCancel: () => void;
  readonly onResume: () => void;
}

/** How far the check of many files is, and the way to stop it. Its end is read out; its steps are not. */
export function BatchProgress({ state, figures, onCancel, onResume }: BatchProgressProps) {
  const hidden = useHiddenText();
  const say = useText(fileTexts);
  const { total, isRunning, isCancelled } = state;
  const isFinished = total > 0 && !isRunning && !isCancelled;
  const { error: errors, unreadable } = figures.counts;
  return (
    <>
      {isRunning && <Running state={state} onCancel={onCancel} />}
      {isCancelled && <Stopped left={total - state.done} onResume={onResume} />}
      <span role="status" className={hidden.hidden}>
        {isFinished ? say('finished', { total, errors, unreadable }) : ''}
      </span>
    </>
  );
}

function Running({ state, onCancel }: Pick<BatchProgressProps, 'state' | 'onCancel'>) {
  const styles = useStyles();
  const say = useText(fileTexts);
  const { done, total, secondsLeft } = state;
  const text = say('running', { done, total });
  return (
    <div className={styles.line}>
      <span className={styles.text}>
        {text} {secondsLeft !== null && timeText(secondsLeft, say)}
      </span>
      <ProgressBar className={styles.bar} value={done} max={total} aria-label={text} thickness="large" />
      <Button size="small" onClick={onCancel}>
        {say('cancel')}
      </Button>
    </div>
  );
}

function Stopped({ left, onResume }: { left: number; onResume: () => void }) {
  const styles = useStyles();
  const say = useText(fileTexts);
  return (
    <div className={styles.line}>
      <span className={styles.text} role="status">
        {say('cancelled', { count: left })}
      </span>
      <Button size="small" appearance="primary" onClick={onResume}>
        {say('resume')}
      </Button>
    </div>
  );
}

/** Seconds are told in steps of five, so that the number does not flicker. */
function timeText(seconds: number, say: Say<'secondsLeft' | 'minutesLeft'>): string {
  if (seconds > 90) return say('minutesLeft', { count: Math.round(seconds / 60) });
  return say('secondsLeft', { count: seconds > 5 ? Math.ceil(seconds / 5) * 5 : seconds });
}
