import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { decimalText } from '../../core/number/exact';
import type { AskedOfRow } from '../../core/scoring/asked';
import { scoreTexts } from '../messages/scores';
import { useText } from '../messages/text';
import { AnswerField } from './answer-field';
import type { Typed } from './answers';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'grid', gap: '8px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '8px' },
  name: { fontWeight: tokens.fontWeightSemibold, flexGrow: 1 },
});

export interface AnswerGroupProps {
  readonly group: AskedOfRow;
  readonly typed: Typed;
  readonly onChange: (values: Typed) => void;
  /** The group stands under its row, which has its name and points already. */
  readonly isOfRow: boolean;
}

/** What one row asks for, with the points that wait for it; where ticks can say so, all of them at once. */
export function AnswerGroup({ group, typed, onChange, isOfRow }: AnswerGroupProps) {
  const styles = useStyles();
  const say = useText(scoreTexts);
  const { row, points, inputs, fulfilled } = group;
  const name = row.name.replace(/\s+/g, ' ').trim();
  return (
    <fieldset className={styles.group} aria-label={name}>
      <div className={styles.head}>
        {!isOfRow && (
          <span className={styles.name}>{say('fill.row', { name, points: decimalText(points) })}</span>
        )}
        {Object.keys(fulfilled).length > 0 && (
          <Button size="small" onClick={() => onChange(fulfilled)}>
            {say('fill.fulfilled')}
          </Button>
        )}
      </div>
      {inputs.map(({ input, worth }) => (
        <AnswerField
          key={input.name}
          input={input}
          worth={worth && decimalText(worth)}
          value={typed[input.name] ?? ''}
          onChange={(value) => onChange({ [input.name]: value })}
          showsCells={!isOfRow}
        />
      ))}
    </fieldset>
  );
}
