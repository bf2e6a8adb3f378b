import { makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Review } from '../../app/review';
import { usePlace } from '../navigator';
import { useSessionState } from '../session-context';
import { fetched } from '../shared/fetched';
import { findingTexts } from '../messages/findings';
import { useText } from '../messages/text';
import { FindingFilters } from './finding-filters';
import { FindingList } from './finding-list';
import { groupFindings } from './group-findings';
import { IgnoredList } from './ignored-list';

const CheckedList = fetched(() => import('./checked-list'));

const useStyles = makeStyles({ words: { padding: '12px', margin: 0 } });

/** The list of findings, those set aside, and what was and was not checked. */
export default function FindingPage() {
  const styles = useStyles();
  const say = useText(findingTexts);
  const { review } = useSessionState();
  if (!review) return <p className={styles.words}>{say('unchecked')}</p>;
  return (
    <>
      <Filtered review={review} />
      <IgnoredList ignored={review.ignored} />
      <CheckedList checked={review.checked} />
    </>
  );
}

function Filtered({ review }: { review: Review }) {
  const styles = useStyles();
  const say = useText(findingTexts);
  const { severity } = usePlace();
  const [chosen, setSheet] = useState<string | null>(null);
  const names = useMemo(() => review.workbook.sheets.map(({ name }) => name), [review]);
  const sheet = chosen !== null && names.includes(chosen) ? chosen : null;
  const groups = useMemo(
    () => groupFindings(review.findings, names, { severity, sheet }),
    [review, names, severity, sheet],
  );
  if (review.findings.length === 0) {
    const hasForm = review.recognition.forms.length > 0;
    return <p className={styles.words}>{say(hasForm ? 'none' : 'noForm')}</p>;
  }
  return (
    <>
      <FindingFilters findings={review.findings} sheets={names} sheet={sheet} onSheet={setSheet} />
      {groups.length === 0 ? (
        <p className={styles.words}>{say('noneHere')}</p>
      ) : (
        <FindingList groups={groups} review={review} />
      )}
    </>
  );
}
