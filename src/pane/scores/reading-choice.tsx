import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { RowScore } from '../../core/model/score';
import { boundaryTables, doubtOf, readStandard } from '../../core/rules';
import { doubtSentence } from '../../core/report/doubt-words';
import { readingTexts } from '../messages/readings';
import { useLanguage, useText } from '../messages/text';
import { useIsBusy, useSession } from '../session-context';
import { BoundaryTable } from './boundary-table';
import type { OpenStandard } from './reading';

const OWN = 'own';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '8px' },
  title: { margin: '8px 0 2px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '18px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/**
 * Asks which reading of a standard counts: one of the wordings offered, or one typed, which is read as it is typed. The
 * answer goes to the sheet 评分口径.
 */
export function ReadingChoice({ row, text, open }: { row: RowScore; text: string; open: OpenStandard }) {
  const styles = useStyles();
  const say = useText(readingTexts);
  const session = useSession();
  const isBusy = useIsBusy();
  const title = useId();
  const [chosen, choose] = useState(open.candidates.length > 0 ? '' : OWN);
  const [own, type] = useState('');
  const [note, setNote] = useState('');
  const wording = chosen === OWN ? own.trim() : chosen;
  const { isGood } = useWording(wording, open);
  const save = () => {
    if (!isGood) return;
    void session.layDown({ name: row.name, text, points: open.context.max, reading: wording, note });
  };
  return (
    <div className={styles.form} role="group" aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        {say('choose')}
      </h3>
      {open.candidates.length > 0 && (
        <RadioGroup value={chosen} onChange={(_, { value }) => choose(value)} aria-labelledby={title}>
          {open.candidates.map((one) => (
            <Radio key={one} value={one} label={one} />
          ))}
          <Radio value={OWN} label={say('own')} />
        </RadioGroup>
      )}
      {chosen === OWN && (
        <Field label={say('wording')}>
          <Textarea
            value={own}
            rows={3}
            placeholder={say('wordingHint')}
            onChange={(_, { value }) => type(value)}
          />
        </Field>
      )}
      {wording !== '' && <WordingRead wording={wording} open={open} />}
      <Field label={say('why')}>
        <Textarea value={note} rows={1} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <p className={styles.hint}>{say('hint')}</p>
      <Button appearance="primary" onClick={save} disabled={!isGood} disabledFocusable={isBusy}>
        {say('save')}
      </Button>
    </div>
  );
}

function useWording(wording: string, { context }: OpenStandard) {
  return useMemo(() => {
    const rule = readStandard(wording, context);
    const doubt = doubtOf(rule);
    return { rule, doubt, isGood: wording !== '' && doubt === null };
  }, [wording, context]);
}

/** How a wording is read at once, clause by clause, and what it gives at its bounds. */
function WordingRead({ wording, open }: { wording: string; open: OpenStandard }) {
  const styles = useStyles();
  const say = useText(readingTexts);
  const language = useLanguage();
  const { rule, doubt } = useWording(wording, open);
  const why = doubt && doubtSentence(doubt, open.context.max, language);
  return (
    <div aria-live="polite">
      <h3 className={styles.title}>{say('readAs')}</h3>
      <ol className={styles.list}>
        {rule.clauses.map(({ reading }, at) => (
          <li key={at}>{reading}</li>
        ))}
      </ol>
      <p className={styles.hint}>{why ? say('bad', { why }) : say('good')}</p>
      {!why &&
        boundaryTables(rule).map((table) => <BoundaryTable key={table.name} table={table} figure={null} />)}
    </div>
  );
}
