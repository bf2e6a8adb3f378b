import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Phase } from '../../app/session/session';
import { useSessionState } from '../session-context';
import { paneTexts } from '../messages/pane';
import { useText } from '../messages/text';

/** Milliseconds after which a person wonders whether anything is going on. */
const PATIENCE = 1000;

const useStyles = makeStyles({
  progress: { padding: '4px 12px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What the session is busy with, once that takes more than a second. */
export function Progress() {
  const { phase } = useSessionState();
  const isSlow = useIsLong(phase !== 'idle');
  return isSlow && phase !== 'idle' ? <Running phase={phase} /> : null;
}

function Running({ phase }: { phase: Exclude<Phase, 'idle'> }) {
  const styles = useStyles();
  const say = useText(paneTexts);
  return (
    <div className={styles.progress} role="status">
      {say(phase)}
      <ProgressBar aria-label={say(phase)} />
    </div>
  );
}

function useIsLong(isRunning: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(() => setIsLong(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isRunning]);
  return isLong;
}
