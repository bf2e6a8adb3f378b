import { Button, makeStyles } from '@fluentui/react-components';
import type { Review } from '../../app/review';
import { useNavigator } from '../navigator';
import { useIsBusy, useSession, useSessionState } from '../session-context';
import { PageBoundary } from '../frame/page-boundary';
import { fetched } from '../shared/fetched';
import { Fold } from '../shared/fold';
import { Section } from '../shared/section';
import { mappingTexts } from '../messages/mapping';
import { overviewTexts } from '../messages/overview';
import { reportTextTexts } from '../messages/report-text';
import { useText } from '../messages/text';
import { Actions } from './actions';
import { FormCard, isUnsure } from './form-card';
import { LostChart } from './lost-chart';
import { lostByLevel } from './lost-points';
import { ReviewerMode } from './reviewer-mode';
import { TotalCard } from './total-card';
import { VerdictCard } from './verdict-card';

const ReviewTables = fetched(() => import('./review-table'));
const FormsTable = fetched(() => import('./forms-table'));

const useStyles = makeStyles({
  start: { padding: '16px 12px', display: 'flex', flexDirection: 'column', gap: '12px' },
  words: { margin: 0 },
  text: { margin: '8px 12px' },
  correct: { marginTop: '6px' },
});

/** The first screen: what the form is, how it stands, and the big button. */
export function Overview() {
  const { review } = useSessionState();
  return review ? <Reviewed review={review} /> : <Start />;
}

function Start() {
  const styles = useStyles();
  const session = useSession();
  const isBusy = useIsBusy();
  const say = useText(overviewTexts);
  return (
    <div className={styles.start}>
      <p className={styles.words}>{say('start')}</p>
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={isBusy}
        onClick={() => void session.check()}
      >
        {say('check')}
      </Button>
    </div>
  );
}

/** The way to the page for the running text, which is filed with the form. */
function ToReportText() {
  const styles = useStyles();
  const navigator = useNavigator();
  const say = useText(reportTextTexts);
  return (
    <Button className={styles.text} appearance="subtle" onClick={() => navigator.go('reportText')}>
      {say('title')}
    </Button>
  );
}

/** The way to a form that was not recognised: a person says where its table is. */
function ToMapping() {
  const styles = useStyles();
  const navigator = useNavigator();
  const say = useText(mappingTexts);
  return (
    <Button className={styles.text} onClick={() => navigator.go('mapping')}>
      {say('point')}
    </Button>
  );
}

function Reviewed({ review }: { review: Review }) {
  const { forms } = review.recognition;
  const { mode } = useSessionState();
  return (
    <>
      <VerdictCard review={review} isReviewer={mode === 'review'} />
      {forms.length > 0 && <Actions review={review} />}
      <Totals review={review} />
      {mode === 'review' && forms.length > 0 && (
        <PageBoundary fallback={() => null}>
          <ReviewTables review={review} />
        </PageBoundary>
      )}
      {forms.length > 0 ? <Recognised review={review} /> : <ToMapping />}
      <ReviewerMode />
      <ToReportText />
    </>
  );
}

/** The totals of each form, with where its points went. */
function Totals({ review: { recognition, scores } }: { review: Review }) {
  const say = useText(overviewTexts);
  const scored = recognition.forms.flatMap((form, index) => {
    const total = scores.totals.find((candidate) => candidate.form === index);
    const rows = scores.rows.filter((row) => row.form === index);
    const lost = lostByLevel(form, rows);
    const isScored = lost.levels.length + lost.open > 0 || total?.score || total?.stated;
    return isScored ? [{ form, index, total, lost }] : [];
  });
  const totals = scored.flatMap(({ form, total }) => (total ? [{ form, total }] : []));
  const cards = scored.map(({ form, index, total, lost }) => (
    <div key={index}>
      {total && (
        <Section title={named(say('score'), form.sheet, scored.length)}>
          <TotalCard total={total} sheet={form.sheet} />
        </Section>
      )}
      {lost.levels.length + lost.open > 0 && (
        <Section title={named(say('lost'), form.sheet, scored.length)}>
          <LostChart lost={lost} />
        </Section>
      )}
    </div>
  ));
  if (totals.length < 2) return cards;
  return (
    <>
      <PageBoundary fallback={() => null}>
        <FormsTable forms={totals} />
      </PageBoundary>
      {cards}
    </>
  );
}

function Recognised({ review }: { review: Review }) {
  const say = useText(overviewTexts);
  const navigator = useNavigator();
  const styles = useStyles();
  const { forms } = review.recognition;
  return (
    <Section title={say('form')}>
      {forms.map((form, index) =>
        forms.length === 1 ? (
          <FormCard key={index} form={form} />
        ) : (
          <Fold key={index} title={form.sheet} isOpen={isUnsure(form)} isInside>
            <FormCard form={form} />
          </Fold>
        ),
      )}
      <Button className={styles.correct} size="small" onClick={() => navigator.go('mapping')}>
        {say('correct')}
      </Button>
    </Section>
  );
}

/** A heading; the sheet's name is added where there are several. */
function named(title: string, sheet: string, count: number): string {
  return count > 1 ? `${title} · ${sheet}` : title;
}
