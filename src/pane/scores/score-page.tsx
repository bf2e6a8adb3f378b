import { makeStyles } from '@fluentui/react-components';
import type { Review } from '../../app/review';
import { askedByRow } from '../../core/scoring/asked';
import { useCanWrite } from '../capabilities';
import { useNavigator, usePlace, type ScoreFilter } from '../navigator';
import { useSessionState } from '../session-context';
import { Choice } from '../shared/choice';
import { useHiddenText } from '../shared/hidden-text';
import { Section } from '../shared/section';
import { useListKeys } from '../shared/use-list-keys';
import { groupHeading, plainList } from '../shared/list-styles';
import { scoreTexts } from '../messages/scores';
import { useText } from '../messages/text';
import { AnswerForm } from './answer-form';
import { ScoreItem } from './score-item';
import { isScored, isShown, scoreKey } from './score-state';

const useStyles = makeStyles({
  words: { padding: '12px', margin: 0 },
  filter: { padding: '8px 12px' },
  heading: groupHeading,
  list: plainList,
});

/** Every scored row, form by form, and the data that are missing. */
export default function ScorePage() {
  const styles = useStyles();
  const say = useText(scoreTexts);
  const { review } = useSessionState();
  const { scores: filter } = usePlace();
  const canWrite = useCanWrite();
  if (!review) return <p className={styles.words}>{say('unchecked')}</p>;
  if (!review.scores.rows.some(isScored)) return <p className={styles.words}>{say('none')}</p>;
  const { missing } = review.scores;
  return (
    <>
      <Filter review={review} />
      {canWrite && filter === 'missing' && missing.length > 0 && (
        <Section title={say('fill.all', { count: missing.length })}>
          <AnswerForm groups={askedByRow(review.scores)} />
        </Section>
      )}
      <Rows review={review} filter={filter} />
    </>
  );
}

const FILTERS: readonly ScoreFilter[] = ['all', 'different', 'missing', 'person'];

function Filter({ review }: { review: Review }) {
  const styles = useStyles();
  const navigator = useNavigator();
  const { scores: filter } = usePlace();
  const say = useText(scoreTexts);
  const count = (one: ScoreFilter) => review.scores.rows.filter((row) => isShown(row, one)).length;
  return (
    <div className={styles.filter}>
      <Choice
        label={say('filter')}
        value={filter}
        options={FILTERS.map((one) => [one, say('choice', { name: say(one), count: count(one) })] as const)}
        onChange={(value) => navigator.go('scores', { scores: value as ScoreFilter, score: null })}
      />
    </div>
  );
}

function Rows({ review, filter }: { review: Review; filter: ScoreFilter }) {
  const styles = useStyles();
  const say = useText(scoreTexts);
  const { ref, onKeyDown } = useListKeys<HTMLDivElement>();
  const { score: open } = usePlace();
  // One form needs no telling apart, yet the headings of its rows hang under one.
  const { hidden } = useHiddenText();
  const { forms } = review.recognition;
  const shown = review.scores.rows.filter((row) => isShown(row, filter) || scoreKey(row) === open);
  const scored = forms.map((form, index) => ({ form, rows: shown.filter((row) => row.form === index) }));
  const stop = shown.find((row) => scoreKey(row) === open) ?? shown[0];
  if (shown.length === 0) return <p className={styles.words}>{say('noneHere')}</p>;
  return (
    // The rows inside are the interactive elements; the list only hears the keys pressed on them.
    <div ref={ref} role="presentation" onKeyDown={onKeyDown}>
      {scored.map(({ form, rows }, index) =>
        rows.length === 0 ? null : (
          <section key={index}>
            <h2 className={forms.length > 1 ? styles.heading : hidden}>{form.sheet}</h2>
            <ul className={styles.list}>
              {rows.map((row, at) => (
                <ScoreItem key={`${scoreKey(row)}${at}`} row={row} form={form} isStop={row === stop} />
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}
