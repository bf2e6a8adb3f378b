import { textIn, type Language, type Say } from '../../text';
import type { Paper, PaperBlock, PaperTable } from '../../model/paper';
import { isUnreadable, type Report } from '../file-report';
import { entriesOf, placeText, problemText } from './entries';
import { choiceOf, isToMend, NO_OPINION, unmetText, type Opinion } from './opinion';
import { letterTexts, type LetterText } from './texts';

/** So many errors of a file are named; the others stand in its letter. */
const MOST_PROBLEMS = 5;

/**
 * 退回清单: which of a folder's files go back to their offices, and for what. A file goes back when it is not within the
 * line that the bureau drew; where it drew none, when there is something to mend, no form, or it could not be read.
 * @param folder the name the list calls the folder by
 * @param opinions what a reviewer decided about each of the files
 */
export function returnList(
  reports: readonly Report[],
  folder: string,
  language: Language,
  opinions: readonly Opinion[] = [],
): Paper {
  const say: Say<LetterText> = (key, data) => textIn(letterTexts, language, key, data);
  const files = reports.map((report, at): Listed => ({ report, opinion: opinions[at] ?? NO_OPINION }));
  const returned = files.filter(isReturned);
  const sound = files.filter((file) => !isReturned(file));
  const isJudged = files.some(({ opinion }) => opinion.unmet !== null);
  const counts = { files: files.length, returned: returned.length, sound: sound.length, folder };
  return {
    title: say('list.title'),
    blocks: [
      { kind: 'line', text: say(isJudged ? 'list.openingJudged' : 'list.opening', counts) },
      ...(returned.length === 0 ? [{ kind: 'line' as const, text: say('list.nothing') }] : []),
      ...fileBlocks(isJudged ? 'list.back' : 'list.returned', returned, language),
      ...fileBlocks(isJudged ? 'list.ready' : 'list.sound', sound, language),
      { kind: 'heading', text: say('letter.opinion') },
      { kind: 'room', lines: 2 },
      { kind: 'sign', text: say('letter.sign') },
      { kind: 'sign', text: say('letter.date') },
    ],
  };
}

/** A file of the list. */
interface Listed {
  readonly report: Report;
  readonly opinion: Opinion;
}

/** Whether a file goes back to its office. */
function isReturned({ report, opinion }: Listed): boolean {
  if (opinion.unmet !== null) return opinion.unmet.length > 0;
  if (isUnreadable(report) || isFormless(report)) return true;
  return report.findings.some((finding) => isToMend(finding, opinion));
}

/** Whether a file is neither a form nor a report in words. */
export function isFormless(report: Report): boolean {
  return !isUnreadable(report) && report.tables.length === 0 && report.paragraphs === undefined;
}

function fileBlocks(
  title: 'list.returned' | 'list.back' | 'list.ready' | 'list.sound',
  files: readonly Listed[],
  language: Language,
): PaperBlock[] {
  if (files.length === 0) return [];
  const say: Say<LetterText> = (key, data) => textIn(letterTexts, language, key, data);
  const isBack = title === 'list.returned' || title === 'list.back';
  const heads = ['letter.number', 'list.file', 'list.points', 'list.counts'] as const;
  const table: PaperTable = {
    kind: 'table',
    head: [...heads, ...(isBack ? ['list.problems' as const] : [])].map((key) => say(key)),
    shares: isBack ? [7, 29, 12, 10, 42] : [7, 63, 15, 15],
    rows: files.map((file, at) => [
      String(at + 1),
      ...fileCells(file, say),
      ...(isBack ? [problemsOf(file, language)] : []),
    ]),
  };
  return [{ kind: 'heading', text: say(title) }, table];
}

/** What the office still has to do with counts; what waits or is unfounded does not. */
function fileCells({ report, opinion }: Listed, say: Say<LetterText>): string[] {
  if (isUnreadable(report)) return [report.file, '', ''];
  const { department, file, totals, findings } = report;
  const total = totals.find(({ stated, score }) => stated !== null || score !== null);
  const errors = findings.filter((finding) => isToMend(finding, opinion)).length;
  const warnings = findings.filter(
    (finding) => finding.severity === 'warning' && choiceOf(finding, opinion) === null,
  ).length;
  return [
    department === null ? file : `${department}\n${file}`,
    total ? say('list.pointsOf', { stated: total.stated ?? '—', score: total.score ?? '—' }) : '',
    say('list.countsOf', { errors, warnings }),
  ];
}

function problemsOf({ report, opinion }: Listed, language: Language): string {
  const say: Say<LetterText> = (key, data) => textIn(letterTexts, language, key, data);
  if (isUnreadable(report)) return say('list.unread', { message: report.error.message });
  if (isFormless(report)) return say('list.noForm');
  const entries = entriesOf(report.findings.filter((finding) => isToMend(finding, opinion)));
  // Numbers of problems are no news beside the problems themselves.
  const conditions = (opinion.unmet ?? []).filter(({ what }) => what === 'difference' || what === 'grade');
  const lines = entries
    .slice(0, MOST_PROBLEMS)
    .map((entry) => `${placeText(entry, language).replace('\n', '!')}  ${problemText(entry, language)}`);
  const more = entries.length - lines.length;
  return [
    ...conditions.map((one) => unmetText(one, language)),
    ...lines,
    ...(more > 0 ? [say('list.more', { count: more })] : []),
  ].join('\n');
}
