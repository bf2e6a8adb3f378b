import { textIn, type Language, type Say } from '../../text';
import type { Paper, PaperBlock, PaperTable } from '../../model/paper';
import { isUnreadable, type Report } from '../file-report';
import { entriesOf, placeText, problemText } from './entries';
import { letterTexts, type LetterText } from './texts';

/** So many errors of a file are named; the others stand in its letter. */
const MOST_PROBLEMS = 5;

/**
 * 退回清单: which of a folder's files go back to their offices, and for what. A file goes back when it has an error, holds
 * no form, or could not be read.
 * @param folder the name the list calls the folder by
 */
export function returnList(reports: readonly Report[], folder: string, language: Language): Paper {
  const say: Say<LetterText> = (key, data) => textIn(letterTexts, language, key, data);
  const returned = reports.filter(isReturned);
  const sound = reports.filter((report) => !isReturned(report));
  const counts = { files: reports.length, returned: returned.length, sound: sound.length, folder };
  return {
    title: say('list.title'),
    blocks: [
      { kind: 'line', text: say('list.opening', counts) },
      ...(returned.length === 0 ? [{ kind: 'line' as const, text: say('list.nothing') }] : []),
      ...fileBlocks('list.returned', returned, language),
      ...fileBlocks('list.sound', sound, language),
      { kind: 'heading', text: say('letter.opinion') },
      { kind: 'room', lines: 2 },
      { kind: 'sign', text: say('letter.sign') },
      { kind: 'sign', text: say('letter.date') },
    ],
  };
}

/** Whether a file goes back to its office. */
function isReturned(report: Report): boolean {
  if (isUnreadable(report) || isFormless(report)) return true;
  return report.findings.some(({ severity }) => severity === 'error');
}

/** Whether a file is neither a form nor a report in words. */
export function isFormless(report: Report): boolean {
  return !isUnreadable(report) && report.tables.length === 0 && report.paragraphs === undefined;
}

function fileBlocks(
  title: 'list.returned' | 'list.sound',
  reports: readonly Report[],
  language: Language,
): PaperBlock[] {
  if (reports.length === 0) return [];
  const say: Say<LetterText> = (key, data) => textIn(letterTexts, language, key, data);
  const isBack = title === 'list.returned';
  const heads = ['letter.number', 'list.file', 'list.points', 'list.counts'] as const;
  const table: PaperTable = {
    kind: 'table',
    head: [...heads, ...(isBack ? ['list.problems' as const] : [])].map((key) => say(key)),
    shares: isBack ? [7, 29, 12, 10, 42] : [7, 63, 15, 15],
    rows: reports.map((report, at) => [
      String(at + 1),
      ...fileCells(report, say),
      ...(isBack ? [problemsOf(report, language)] : []),
    ]),
  };
  return [{ kind: 'heading', text: say(title) }, table];
}

function fileCells(report: Report, say: Say<LetterText>): string[] {
  if (isUnreadable(report)) return [report.file, '', ''];
  const { department, file, totals, findings } = report;
  const total = totals.find(({ stated, score }) => stated !== null || score !== null);
  const count = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length;
  return [
    department === null ? file : `${department}\n${file}`,
    total ? say('list.pointsOf', { stated: total.stated ?? '—', score: total.score ?? '—' }) : '',
    say('list.countsOf', { errors: count('error'), warnings: count('warning') }),
  ];
}

function problemsOf(report: Report, language: Language): string {
  const say: Say<LetterText> = (key, data) => textIn(letterTexts, language, key, data);
  if (isUnreadable(report)) return say('list.unread', { message: report.error.message });
  if (isFormless(report)) return say('list.noForm');
  const entries = entriesOf(report.findings.filter(({ severity }) => severity === 'error'));
  const lines = entries
    .slice(0, MOST_PROBLEMS)
    .map((entry) => `${placeText(entry, language).replace('\n', '!')}  ${problemText(entry, language)}`);
  const more = entries.length - lines.length;
  return [...lines, ...(more > 0 ? [say('list.more', { count: more })] : [])].join('\n');
}
