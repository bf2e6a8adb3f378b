import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Form } from '../../core/model/form';
import type { RowScore } from '../../core/model/score';
import { useSessionState } from '../session-context';
import { scoreTexts } from '../messages/scores';
import { useText } from '../messages/text';
import { standardShown } from './reading';

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
});

/** The words of the standard, and clause by clause how they were understood. */
export function StandardReading({ row, form }: { row: RowScore; form: Form }) {
  const styles = useStyles();
  const say = useText(scoreTexts);
  const { template } = useSessionState().settings;
  const standard = useMemo(() => standardShown(row, form, template), [row, form, template]);
  if (!standard) return null;
  return (
    <>
      <h3 className={styles.title}>{say('standard')}</h3>
      <blockquote className={styles.text}>{standard.text.trim()}</blockquote>
      {standard.clauses.length > 0 && (
        <>
          <h3 className={styles.title}>{say('readings')}</h3>
          <ol className={styles.list}>
            {standard.clauses.map(({ text, reading, isApplied }, index) => (
              <li key={index} className={mergeClasses(isApplied && styles.applied)}>
                {reading}
                {isApplied && say('applied')}
                <div className={styles.printed}>{text}</div>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
