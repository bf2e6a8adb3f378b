import type { Language } from '../../text';
import { PUNCTUATION, textIn } from '../../text';
import { TEXT_SHEET } from '../../prose/types';
import type { FindingReport } from '../file-report';
import { letterTexts } from './texts';

/** What stands once in a letter: a finding, or the rows that share one remark. */
export type Entry = readonly [FindingReport, ...FindingReport[]];

/** Findings as a letter lists them, each remark once, in the order in which they come. */
export function entriesOf(findings: readonly FindingReport[]): Entry[] {
  const entries: [FindingReport, ...FindingReport[]][] = [];
  const groups = new Map<string, FindingReport[]>();
  for (const finding of findings) {
    const group = finding.group === undefined ? undefined : groups.get(finding.group);
    if (group) {
      group.push(finding);
      continue;
    }
    const entry: [FindingReport, ...FindingReport[]] = [finding];
    entries.push(entry);
    if (finding.group !== undefined) groups.set(finding.group, entry);
  }
  return entries;
}

/** Sheet and cells of an entry, or the paragraph of a running text. */
export function placeText([first, ...others]: Entry, language: Language): string {
  const { sheet, paragraph } = first;
  if (sheet === TEXT_SHEET && paragraph !== undefined)
    return textIn(letterTexts, language, 'letter.paragraph', { paragraph });
  const cells = [...new Set([first, ...others].map(({ cell }) => cell))];
  return `${sheet}\n${cells.join(PUNCTUATION[language].list)}`;
}

/** What is wrong, said once, with the cells it is compared with. */
export function problemText(entry: Entry, language: Language): string {
  const [first] = entry;
  const message = entry.length > 1 ? (first.groupMessage ?? first.message) : first.message;
  const own = new Set(entry.map(({ cell }) => cell));
  const related = [...new Set(entry.flatMap((one) => one.related))].filter((cell) => !own.has(cell));
  if (related.length === 0 || related.length > MOST_RELATED) return message;
  const cells = related.join(PUNCTUATION[language].list);
  return message + textIn(letterTexts, language, 'letter.related', { cells });
}

/** More cells than these help nobody to find the place. */
const MOST_RELATED = 6;
