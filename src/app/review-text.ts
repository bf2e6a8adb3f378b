import type { Settings } from '../core/checks/settings';
import type { Finding } from '../core/model/finding';
import { paragraphsOf, type Paragraph } from '../core/model/paragraphs';
import { proseReader } from '../core/prose/read';
import { review } from './review';

/** What the text of a report, pasted by itself, contradicts. */
export interface TextReview {
  readonly paragraphs: readonly Paragraph[];
  readonly findings: readonly Finding[];
}

/** Checks the text of a report without its tables; nothing is written. */
export function reviewText(text: string, settings: Settings): TextReview {
  const paragraphs = paragraphsOf(text);
  const { findings } = review(
    { sheets: [] },
    settings,
    [],
    proseReader,
    paragraphs.map((paragraph) => paragraph.text),
  );
  return { paragraphs, findings };
}
