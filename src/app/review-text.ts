import type { Settings } from '../core/checks/settings';
import type { Finding } from '../core/model/finding';
import { paragraphsOf, type Paragraph } from '../core/model/paragraphs';
import { proseReader } from '../core/prose/read';
import { proposeEvidence, type Proposal } from './propose-evidence';
import { review, type Review } from './review';
import { tableFigures } from './table-figures';

/** What the text of a report, pasted by itself, contradicts. */
export interface TextReview {
  readonly paragraphs: readonly Paragraph[];
  readonly findings: readonly Finding[];
  /** Figures of the text that the scores of the workbook wait for. */
  readonly proposals: readonly Proposal[];
}

/**
 * Checks the text of a report; nothing is written.
 * @param beside the workbook that is open, where the text is held to its figures
 */
export function reviewText(text: string, settings: Settings, beside: Review | null = null): TextReview {
  const paragraphs = paragraphsOf(text);
  const { findings, prose } = review(
    { sheets: [] },
    settings,
    [],
    proseReader,
    paragraphs.map((paragraph) => paragraph.text),
    beside ? tableFigures(beside) : [],
  );
  const year = beside?.recognition.forms.find((form) => form.year)?.year?.value ?? null;
  const proposals = beside && prose ? proposeEvidence(prose, beside.scores.missing, year) : [];
  return { paragraphs, findings, proposals };
}
