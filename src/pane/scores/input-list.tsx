import { makeStyles } from '@fluentui/react-components';
import type { InputUsed } from '../../core/model/score';
import { CellLink } from '../shared/cell-link';
import { scoreTexts } from '../messages/scores';
import { useText } from '../messages/text';

const useStyles = makeStyles({ list: { listStyle: 'none', margin: 0, padding: 0 } });

/** The figures a score was worked out from, each with the way to its cell. */
export function InputList({ inputs, sheet }: { inputs: readonly InputUsed[]; sheet: string }) {
  const styles = useStyles();
  const say = useText(scoreTexts);
  return (
    <ul className={styles.list}>
      {inputs.map(({ name, value, ref }, index) => (
        <li key={index}>
          {say('input', { name, value })} {ref && <CellLink cell={ref} beside={sheet} />}
        </li>
      ))}
    </ul>
  );
}
