import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Review } from '../../app/review';
import type { Severity } from '../../core/model/finding';
import { useNavigator } from '../navigator';
import { CellLink } from '../shared/cell-link';
import { Icon } from '../shared/icon';
import { SeverityMark } from '../shared/severity-mark';
import { overviewTexts } from '../messages/overview';
import { sharedTexts } from '../messages/shared';
import { useText } from '../messages/text';
import { countFindings, verdictOf, type Verdict } from './verdict';

const useStyles = makeStyles({
  card: { padding: '12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  fair: { color: tokens.colorStatusWarningForeground1 },
  hint: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  counts: {
    listStyle: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    margin: '10px 0 0',
    padding: 0,
  },
  count: { minWidth: 'auto', padding: '2px 8px' },
});

const LOOK = {
  none: { icon: 'question', tone: 'fair' },
  blank: { icon: 'question', tone: 'fair' },
  errors: { icon: 'error', tone: 'bad' },
  missing: { icon: 'warning', tone: 'fair' },
  open: { icon: 'warning', tone: 'fair' },
  totals: { icon: 'warning', tone: 'fair' },
  unproven: { icon: 'question', tone: 'fair' },
  readyLook: { icon: 'ready', tone: 'good' },
  ready: { icon: 'ready', tone: 'good' },
} as const satisfies Record<Verdict['kind'], unknown>;

const HINTS = {
  none: 'verdict.noneHint',
  blank: 'verdict.blankHint',
  errors: 'verdict.errorsHint',
  missing: 'verdict.missingHint',
  open: 'verdict.openHint',
  totals: 'verdict.totalsHint',
  unproven: 'verdict.unprovenHint',
} as const;

/** What a reviewer does with a form, where that is another matter than for its clerk. */
const ADVICE = {
  errors: 'advice.errors',
  totals: 'advice.totals',
  missing: 'advice.missing',
  ready: 'advice.ready',
  readyLook: 'advice.readyLook',
} as const;

/**
 * May the form be submitted, and if not, what stands in the way.
 * @param props.isReviewer it is told what to do with the form that came: 建议退回
 */
export function VerdictCard({ review, isReviewer }: { review: Review; isReviewer: boolean }) {
  const styles = useStyles();
  const say = useText(overviewTexts);
  const { kind, count } = verdictOf(review);
  const { icon, tone } = LOOK[kind];
  const isAdvised = isReviewer && kind in ADVICE;
  return (
    <section className={styles.card}>
      <h2 className={mergeClasses(styles.line, styles[tone])}>
        <Icon name={icon} size={20} />
        {isAdvised ? say(ADVICE[kind as keyof typeof ADVICE], { count }) : say(`verdict.${kind}`, { count })}
      </h2>
      {!isAdvised && kind in HINTS && <p className={styles.hint}>{say(HINTS[kind as keyof typeof HINTS])}</p>}
      <Unrecognised review={review} />
      <CountButtons review={review} />
    </section>
  );
}

function Unrecognised({ review: { recognition } }: { review: Review }) {
  const styles = useStyles();
  const say = useText(overviewTexts);
  return recognition.unrecognised.map(({ ref }) => (
    <p key={ref.sheet} className={styles.hint}>
      {say('unrecognised')} <CellLink cell={ref} />
    </p>
  ));
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function CountButtons({ review }: { review: Review }) {
  const styles = useStyles();
  const navigator = useNavigator();
  const say = useText(overviewTexts);
  const shared = useText(sharedTexts);
  const counts = countFindings(review);
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return null;
  return (
    <ul className={styles.counts} aria-label={say('counts')}>
      {found.map((severity) => (
        <li key={severity}>
          <Button
            className={styles.count}
            aria-label={say('count', { severity: shared(severity), count: counts[severity] })}
            onClick={() => navigator.go('findings', { severity })}
          >
            <SeverityMark severity={severity} />
            &nbsp;{counts[severity]}
          </Button>
        </li>
      ))}
    </ul>
  );
}
