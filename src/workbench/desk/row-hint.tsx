import { makeStyles, tokens } from '@fluentui/react-components';
import type { RowDesk } from '../../app/desk/row-desk';
import { useText } from '../../pane/messages/text';
import { deskTexts } from './messages/desk';

const useStyles = makeStyles({
  // Broken between its parts, not within them.
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, wordBreak: 'keep-all' },
});

/** Where a file is on the desk, under its result. */
export function RowHint({ desk }: { desk: RowDesk | undefined }) {
  const styles = useStyles();
  const say = useText(deskTexts);
  if (!desk) return null;
  const { state, isChanged, isBack, since, unmet } = desk;
  const words = [
    state && say(`state.${state}`),
    isChanged && say('changed'),
    isBack && say('again'),
    since && since.fresh.size > 0 && say('fresh', { count: since.fresh.size }),
    unmet && say(unmet.length > 0 ? 'back' : 'ready'),
  ].filter(Boolean);
  return words.length > 0 ? <div className={styles.hint}>{words.join(' · ')}</div> : null;
}
