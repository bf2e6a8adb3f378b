import { makeStyles, tokens } from '@fluentui/react-components';
import { MARK_COLOURS } from '../../app/mark-cells';
import type { Review } from '../../app/review';
import { reviewNote } from '../../core/edits/review-note';
import type { Severity } from '../../core/model/finding';
import type { RowScore, TotalScore } from '../../core/model/score';
import { overviewTexts } from '../messages/overview';
import { sharedTexts } from '../messages/shared';
import { useText } from '../messages/text';
import { CellLink } from '../shared/cell-link';
import { exactText, statedText } from '../shared/score-text';
import { Section } from '../shared/section';
import { GapCell, useScoreTableStyles } from './score-table';

const useStyles = makeStyles({
  reason: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', listStyle: 'none', margin: 0, padding: 0 },
  colour: {
    display: 'inline-block',
    width: '14px',
    height: '14px',
    marginInlineEnd: '4px',
    verticalAlign: '-2px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    forcedColorAdjust: 'none',
  },
});

/** What a reviewer has to defend: the review score of every row and of the total, how far off the self-score is, and why. */
export default function ReviewTables({ review: { recognition, scores } }: { review: Review }) {
  const say = useText(overviewTexts);
  const several = recognition.forms.length > 1;
  return (
    <>
      {recognition.forms.map((form, at) => {
        const rows = scores.rows.filter((row) => row.form === at && (row.stated ?? row.score) !== null);
        const total = scores.totals.find((one) => one.form === at);
        if (rows.length === 0) return null;
        const title = say('reviewScores');
        return (
          <Section key={at} title={several ? `${title} · ${form.sheet}` : title}>
            <ReviewTable rows={rows} total={total} sheet={form.sheet} />
          </Section>
        );
      })}
      <Section title={say('legend')}>
        <Legend />
      </Section>
    </>
  );
}

interface ReviewTableProps {
  readonly rows: readonly RowScore[];
  readonly total: TotalScore | undefined;
  readonly sheet: string;
}

function ReviewTable({ rows, total, sheet }: ReviewTableProps) {
  const styles = useStyles();
  const looks = useScoreTableStyles();
  const say = useText(overviewTexts);
  return (
    <table className={looks.table}>
      <thead>
        <tr>
          <th scope="col">{say('reviewRow')}</th>
          {(['stated', 'reviewScore', 'reviewGap'] as const).map((key) => (
            <th key={key} scope="col" data-figure="">
              {say(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            <th scope="row" className={looks.name}>
              {row.name.replace(/\s+/g, ' ')} {row.ref && <CellLink cell={row.ref} beside={sheet} />}
              <div className={styles.reason}>
                {reviewNote(row) || (row.state === 'stated' && say('reviewOpen'))}
              </div>
            </th>
            <Figures stated={row.stated} score={row.state === 'stated' ? null : row.score} />
          </tr>
        ))}
        {total && (
          <tr>
            <th scope="row">
              {say('reviewTotal')} {total.ref && <CellLink cell={total.ref} beside={sheet} />}
            </th>
            <Figures stated={total.stated} score={total.score} />
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Figures({ stated, score }: Pick<RowScore, 'stated' | 'score'>) {
  const gap = stated?.value && score ? stated.value.sub(score) : null;
  return (
    <>
      <td data-figure="">{statedText(stated) || '—'}</td>
      <td data-figure="">{exactText(score) ?? '—'}</td>
      <GapCell gap={gap} sign="+" />
    </>
  );
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What the colours mean that marked cells have. */
function Legend() {
  const styles = useStyles();
  const shared = useText(sharedTexts);
  return (
    <ul className={styles.legend}>
      {SEVERITIES.map((severity) => (
        <li key={severity}>
          <span
            className={styles.colour}
            style={{ backgroundColor: MARK_COLOURS[severity] }}
            aria-hidden="true"
          />
          {shared(severity)}
        </li>
      ))}
    </ul>
  );
}
