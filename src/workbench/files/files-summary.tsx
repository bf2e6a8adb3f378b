import { makeStyles, tokens } from '@fluentui/react-components';
import { fileTexts } from './messages/files';
import { useText } from '../../pane/messages/text';
import type { Figures } from './figures';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 20px',
    margin: 0,
    padding: 0,
    listStyle: 'none',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** What a reviewer asks of the whole folder, in one line. */
export function FilesSummary({
  figures,
  duplicates,
  skipped,
}: {
  figures: Figures;
  /** Files that were handed in twice. */
  duplicates: number;
  skipped: number;
}) {
  const styles = useStyles();
  const say = useText(fileTexts);
  const { higher, lower, difference, stated } = figures;
  const items = [
    stated !== null && say('averageStated', { value: stated }),
    difference !== null && say('average', { value: difference }),
    higher > 0 && say('higher', { count: higher }),
    lower > 0 && say('lower', { count: lower }),
    duplicates > 0 && say('duplicates', { count: duplicates }),
    skipped > 0 && say('skipped', { count: skipped }),
  ].filter((item) => item !== false);
  if (items.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={say('overview')}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
