import { makeStyles, tokens } from '@fluentui/react-components';
import type { TotalScore } from '../../core/model/score';
import { coveragePoints, coverageText } from '../../core/report/coverage-text';
import { decimalText } from '../../core/number/exact';
import { CellLink } from '../shared/cell-link';
import { Facts } from '../shared/facts';
import { exactText, statedText } from '../shared/score-text';
import { overviewTexts } from '../messages/overview';
import { useLanguage, useText } from '../messages/text';

const useStyles = makeStyles({
  note: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  computed: { fontWeight: tokens.fontWeightSemibold },
});

/** The total as stated beside the total as worked out, each with its grade. */
export function TotalCard({ total, sheet }: { total: TotalScore; sheet: string }) {
  const styles = useStyles();
  const say = useText(overviewTexts);
  const line = (score: string | null, grade: string | null) =>
    score === null ? null : say('total', { score, grade: grade ?? '' }).trim();
  const stated = line(statedText(total.stated), total.gradeStated);
  const computed = line(exactText(total.score), total.grade);
  return (
    <>
      <Facts
        items={[
          [
            say('stated'),
            stated && (
              <>
                {stated} {total.ref && <CellLink cell={total.ref} beside={sheet} />}
              </>
            ),
          ],
          [say('computed'), computed && <span className={styles.computed}>{computed}</span>],
        ]}
      />
      <Difference total={total} />
      <CoverageLine total={total} />
    </>
  );
}

/** Where the points worked out come from: a total of which little was proven says so. */
function CoverageLine({ total: { score, coverage } }: { total: TotalScore }) {
  const styles = useStyles();
  const say = useText(overviewTexts);
  const language = useLanguage();
  if (!score || !coverage) return null;
  const parts = coverageText(coveragePoints(coverage), language);
  if (!parts) return null;
  return <p className={styles.note}>{say('coverage', { score: exactText(score)!, parts })}</p>;
}

function Difference({ total: { stated, score } }: { total: TotalScore }) {
  const styles = useStyles();
  const say = useText(overviewTexts);
  if (!stated?.value || !score) return null;
  // No sign: the table of files counts from the other end, and both figures stand above.
  const gap = score.sub(stated.value).abs();
  if (decimalText(gap, 2) === '0') return <p className={styles.note}>{say('agrees')}</p>;
  return <p className={styles.note}>{say('differs', { gap: decimalText(gap, 2) })}</p>;
}
