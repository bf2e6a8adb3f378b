import { useEffect, useState } from 'react';
import type { SessionState } from '../../app/session/session';
import { spoken, type Language } from '../../core/text';
import { useSession } from '../session-context';
import { useHiddenText } from '../shared/hidden-text';
import { paneTexts } from '../messages/pane';
import { useLanguage, useText } from '../messages/text';
import { reportText, type PaneSay } from './report-text';

/** Reads results out to those who do not see them appear. */
export function Announcer() {
  const { hidden } = useHiddenText();
  const news = useNews();
  return (
    <div role="status" aria-live="polite" className={hidden}>
      <span key={news.number}>{news.words}</span>
    </div>
  );
}

/** The last piece of news, numbered: the same words twice are two pieces. */
function useNews(): { readonly number: number; readonly words: string } {
  const session = useSession();
  const say = useText(paneTexts);
  const language = useLanguage();
  const [news, setNews] = useState({ number: 0, words: '' });
  useEffect(() => {
    let told = session.getState();
    return session.subscribe(() => {
      const now = session.getState();
      const words = newsOf(told, now, say, language);
      told = now;
      if (words) setNews(({ number }) => ({ number: number + 1, words }));
    });
  }, [session, say, language]);
  return news;
}

function newsOf(before: SessionState, now: SessionState, say: PaneSay, language: Language): string {
  const { trouble, report, review } = now;
  const news: string[] = [];
  if (trouble && trouble !== before.trouble) news.push(spoken(trouble, language));
  if (report && report !== before.report) news.push(reportText(report, say));
  if (review && review !== before.review) {
    const words = reviewText(review, say);
    if (!isUnasked(before, now) || !before.review || words !== reviewText(before.review, say))
      news.push(words);
  }
  return news.join(' ');
}

/** Checked anew because somebody typed: told only where that changed something, or every cell would be talked over. */
function isUnasked(before: SessionState, { settings }: SessionState): boolean {
  return before.isStale && settings.isLive;
}

function reviewText({ recognition, findings }: NonNullable<SessionState['review']>, say: PaneSay): string {
  if (recognition.forms.length === 0) return say('announceNoForm');
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return findings.length === 0 ? say('announceClean') : say('announce', { count: findings.length, errors });
}
