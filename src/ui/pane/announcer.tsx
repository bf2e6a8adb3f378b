import { useEffect, useRef, useState } from 'react';
import type { SessionState } from '../../app/session/session';
import { useSessionState } from '../session-context';
import { useHiddenText } from '../shared/hidden-text';
import { paneTexts } from '../texts/pane';
import { useText } from '../texts/text';
import { reportText, type PaneSay } from './report-text';

/** Reads results out to those who do not see them appear. */
export function Announcer() {
  const { hidden } = useHiddenText();
  const say = useText(paneTexts);
  const state = useSessionState();
  const told = useRef<Pick<SessionState, 'review' | 'report'>>({ review: null, report: null });
  const [words, setWords] = useState('');
  const { review, report } = state;
  useEffect(() => {
    const news: string[] = [];
    if (report && report !== told.current.report) news.push(reportText(report, say));
    if (review && review !== told.current.review) news.push(reviewText(review, say));
    told.current = { review, report };
    if (news.length > 0) setWords(news.join(' '));
  }, [review, report, say]);
  return (
    <div role="status" aria-live="polite" className={hidden}>
      {words}
    </div>
  );
}

function reviewText({ recognition, findings }: NonNullable<SessionState['review']>, say: PaneSay): string {
  if (recognition.forms.length === 0) return say('announceNoForm');
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return findings.length === 0 ? say('announceClean') : say('announce', { count: findings.length, errors });
}
