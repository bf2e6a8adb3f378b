import { hasLongTexts } from '../../core/checks/report-text';
import type { ProseReader } from '../../core/prose/types';
import { REST, type Timer } from './live';
import type { SessionCore } from './session-state';

/** Fetches what reads texts; every session of the window has it from then on. */
export async function fetchTextReader(): Promise<void> {
  reader ??= (await import('../../core/prose/read')).proseReader;
}

let reader: ProseReader | null = null;

/** What reads texts; null until it was fetched. */
export const textReader = (): ProseReader | null => reader;

/**
 * Fetches the reader of texts once a workbook holds some, after its first result was shown, and adds what it finds. Where it
 * cannot be had the list of checks says so, and the next check asks for it again.
 * @returns how to stop
 */
export function watchTexts(core: SessionCore, wait: Timer): () => void {
  let callOff = (): void => {};
  let seen = core.state.review;
  const stop = core.subscribe(() => {
    const { review } = core.state;
    if (reader || review === seen) return;
    seen = review;
    if (!review || !hasLongTexts(review)) return;
    callOff();
    callOff = wait(() => void core.runQuietly(() => readTexts(core), ignored), REST);
  });
  return () => {
    callOff();
    stop();
  };
}

async function readTexts(core: SessionCore): Promise<void> {
  await fetchTextReader();
  const { review, isStale } = core.state;
  if (review && !core.isBehind) core.adopt(review.workbook, isStale);
}

const ignored = (): void => {};
