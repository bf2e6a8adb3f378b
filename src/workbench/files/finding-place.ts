import type { FindingReport } from '../../core/report/file-report';
import { TEXT_SHEET } from '../../core/prose/types';
import type { Say } from '../../core/text';

/** Where a finding is: its cell with the sheet, or the paragraph of a report's text. */
export function findingPlace({ sheet, cell, paragraph }: FindingReport, say: Say<'paragraph'>): string {
  return sheet === TEXT_SHEET && paragraph !== undefined
    ? say('paragraph', { paragraph })
    : `${sheet}!${cell}`;
}
