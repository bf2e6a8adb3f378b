import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useText } from '../../../pane/messages/text';
import { workbenchTexts } from '../../messages/workbench';
import { useWindowState } from '../../window/window-context';

/** Milliseconds after which a person wonders whether anything is going on. */
const PATIENCE = 300;

const useStyles = makeStyles({
  veil: {
    position: 'fixed',
    inset: 0,
    zIndex: 950,
    display: 'grid',
    placeItems: 'center',
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
  },
});

/** Tells that a file is being opened, once that takes more than a moment. */
export function Opening() {
  const { opening } = useWindowState();
  // A region that is there before its words: they are read out.
  return <div role="status">{opening !== null && <Slow key={opening} name={opening} />}</div>;
}

function Slow({ name }: { name: string }) {
  const styles = useStyles();
  const say = useText(workbenchTexts);
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return isSlow ? (
    <div className={styles.veil}>
      <Spinner label={say('opening', { name })} />
    </div>
  ) : null;
}
