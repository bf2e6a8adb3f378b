import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { BarLine } from '../../app/desk/ledger';
import { useText } from '../../pane/messages/text';
import { NumberField } from '../files/number-field';
import { deskTexts } from './messages/desk';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  hint: { flexBasis: '100%', margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The conditions of the bureau without their time. */
export type Bar = Pick<BarLine, 'errors' | 'difference' | 'grade'>;

/** No condition. */
const NO_BAR: Bar = { errors: null, difference: null, grade: false };

/** Where the bureau draws its line: what a file may have and still be handed in. */
export function BarForm({ bar, onBar }: { bar: BarLine | null; onBar: (bar: Bar) => void }) {
  const styles = useStyles();
  const say = useText(deskTexts);
  const [errors, setErrors] = useState(bar ? textOf(bar.errors) : '0');
  const [difference, setDifference] = useState(bar ? textOf(bar.difference) : '1');
  const [grade, setGrade] = useState(bar?.grade ?? true);
  const [most, apart] = [boundIn(errors, true), boundIn(difference, false)];
  const isBad = most === undefined || apart === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBad) onBar({ errors: most, difference: apart, grade });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <NumberField
        kind="decimal"
        label={say('barErrors')}
        value={errors}
        isBad={most === undefined}
        onChange={setErrors}
      />
      <NumberField
        kind="decimal"
        label={say('barDifference')}
        value={difference}
        isBad={apart === undefined}
        onChange={setDifference}
      />
      <Checkbox
        label={say('barGrade')}
        checked={grade}
        onChange={(_, { checked }) => setGrade(checked === true)}
      />
      <Button type="submit" appearance="primary" disabledFocusable={isBad}>
        {say('barSet')}
      </Button>
      <Button onClick={() => onBar(NO_BAR)}>{say('barNone')}</Button>
      <p className={styles.hint}>{say('barHint')}</p>
    </form>
  );
}

const textOf = (bound: number | null) => (bound === null ? '' : String(bound));

/** A bound as it may be typed; null where it is left blank, undefined for anything else. */
function boundIn(text: string, isWhole: boolean): number | null | undefined {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  return (isWhole ? /^\d{1,6}$/ : /^\d{1,6}(?:\.\d{1,4})?$/).test(plain) ? Number(plain) : undefined;
}
