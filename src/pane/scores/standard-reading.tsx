import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Form } from '../../core/model/form';
import type { RowScore } from '../../core/model/score';
import { doubtSentence } from '../../core/report/doubt-words';
import { useCanWrite } from '../capabilities';
import { useSessionState } from '../session-context';
import { readingTexts } from '../messages/readings';
import { scoreTexts } from '../messages/scores';
import { useLanguage, useText } from '../messages/text';
import { BoundaryTable } from './boundary-table';
import { ownFigure, standardShown } from './reading';
import { ReadingChoice } from './reading-choice';

const useStyles = makeStyles({
  title: { margin: '8px 0 2px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: 0,
    padding: '6px 8px',
    whiteSpace: 'pre-line',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: 0, paddingLeft: '18px', display: 'grid', gap: '4px' },
  printed: { color: tokens.colorNeutralForeground2 },
  applied: { fontWeight: tokens.fontWeightSemibold },
  told: { margin: '4px 0' },
});

/**
 * The words of the standard, and clause by clause how they were understood; what they give at their bounds, what
 * stops them from being proven, and the choice of a plainer wording.
 */
export function StandardReading({ row, form }: { row: RowScore; form: Form }) {
  const styles = useStyles();
  const say = useText(scoreTexts);
  const canWrite = useCanWrite();
  const { template } = useSessionState().settings;
  const standard = useMemo(() => standardShown(row, form, template), [row, form, template]);
  if (!standard) return null;
  const { text, clauses, tables, open } = standard;
  return (
    <>
      <h3 className={styles.title}>{say('standard')}</h3>
      <blockquote className={styles.text}>{text.trim()}</blockquote>
      <LaidDown row={row} />
      {clauses.length > 0 && (
        <>
          <h3 className={styles.title}>{say('readings')}</h3>
          <ol className={styles.list}>
            {clauses.map(({ text: printed, reading, isApplied }, index) => (
              <li key={index} className={mergeClasses(isApplied && styles.applied)}>
                {reading}
                {isApplied && say('applied')}
                <div className={styles.printed}>{printed}</div>
              </li>
            ))}
          </ol>
        </>
      )}
      {tables
        .filter(({ rows }) => rows.length > 0)
        .map((table, at) => (
          <BoundaryTable key={at} table={table} figure={ownFigure(row, form, table)} />
        ))}
      {open && (
        <>
          <WhyOpen row={row} open={open} />
          {canWrite && <ReadingChoice key={text} row={row} text={text} open={open} />}
        </>
      )}
    </>
  );
}

/** The row of 评分口径 that counts for the standard, or that does not count. */
function LaidDown({ row: { reading } }: { row: RowScore }) {
  const styles = useStyles();
  const say = useText(readingTexts);
  if (!reading) return null;
  const told = { place: reading.place, reading: reading.text };
  return <p className={styles.told}>{say(reading.isUsed ? 'rests' : 'refused', told)}</p>;
}

function WhyOpen({
  row,
  open,
}: {
  row: RowScore;
  open: NonNullable<ReturnType<typeof standardShown>>['open'];
}) {
  const styles = useStyles();
  const say = useText(readingTexts);
  const language = useLanguage();
  if (!open || !row.weight) return null;
  return (
    <>
      <h3 className={styles.title}>{say('open')}</h3>
      <p className={styles.told}>{doubtSentence(open.doubt, row.weight, language)}</p>
    </>
  );
}
