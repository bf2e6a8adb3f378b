import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { FileRow } from '../../app/batch/file-row';
import { useText } from '../../pane/messages/text';
import type { FilesView } from './view';
import { fileTexts } from './messages/files';
import { sampleWords } from './sample-words';
import { NumberField } from './number-field';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  words: { flexBasis: '100%', margin: 0, fontVariantNumeric: 'tabular-nums' },
});

/** So many files are drawn unless a person says otherwise, and never more than anybody wants. */
const USUAL = 20;
const MOST = 99_999;

/** Seeds that a person can read aloud. */
const SEEDS = 1_000_000;

/** The files, how they are filtered now, and whom it tells. */
interface SpotCheckProps {
  readonly rows: readonly FileRow[];
  readonly view: FilesView;
  readonly onView: (view: FilesView) => void;
}

/** Draws files for a spot check (抽查); the seed is shown, so that the same files can be drawn again. */
export function SpotCheck({ rows, view, onView }: SpotCheckProps) {
  const styles = useStyles();
  const say = useText(fileTexts);
  const { sample } = view;
  const [count, setCount] = useState(String(sample?.count ?? USUAL));
  const [seed, setSeed] = useState(() => String(sample?.seed ?? newSeed()));
  const [wanted, start] = [wholeIn(count, 1), wholeIn(seed, 0)];
  const draw = (number: number) => {
    setSeed(String(number));
    if (wanted !== null) onView({ ...view, sample: { count: wanted, seed: number } });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (start !== null) draw(start);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <NumberField
        kind="whole"
        label={say('sampleCount')}
        value={count}
        isBad={wanted === null}
        onChange={setCount}
      />
      <NumberField
        kind="whole"
        label={say('sampleSeed')}
        value={seed}
        isBad={start === null}
        onChange={setSeed}
      />
      <Button type="submit" appearance="primary" disabledFocusable={wanted === null || start === null}>
        {say('drawNow')}
      </Button>
      {sample && (
        <>
          <Button disabledFocusable={wanted === null} onClick={() => draw(newSeed())}>
            {say('drawAnew')}
          </Button>
          <Button appearance="subtle" onClick={() => onView({ ...view, sample: null })}>
            {say('sampleEnd')}
          </Button>
          <p className={styles.words} role="status">
            {sampleWords(rows, sample, say)}
          </p>
        </>
      )}
    </form>
  );
}

/** A whole number as it may be typed, full-width digits too; null for anything else. */
function wholeIn(text: string, least: number): number | null {
  const plain = text.normalize('NFKC').trim();
  const value = /^\d{1,9}$/.test(plain) ? Number(plain) : null;
  return value === null || value < least || (least > 0 && value > MOST) ? null : value;
}

function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0]! % SEEDS;
}
