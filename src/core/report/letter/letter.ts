import { coverageParts } from '../coverage-text';
import { PUNCTUATION, textIn, type Language, type Say } from '../../text';
import { exact, toNumber } from '../../number/exact';
import type { Paper, PaperBlock, PaperTable } from '../../model/paper';
import type { FileReport, FindingReport, IgnoredReport, TotalReport } from '../file-report';
import { entriesOf, placeText, problemText, type Entry } from './entries';
import { choiceOf, isToMend, NO_OPINION, unmetText, type Opinion } from './opinion';
import { letterTexts, type LetterText } from './texts';
import { uncheckedBlocks } from './unchecked';

/** A form of the file, as a letter calls it. */
export interface LetterForm {
  readonly name: string;
  readonly sheet: string;
  /** Address of its total; null in a form that prints none. */
  readonly cell: string | null;
  readonly project: string | null;
}

/**
 * 核查意见书: what an office has to know of one file it sent, and to change in it, each error once.
 * @param report with the details of findings
 * @param file the name the letter calls it by
 * @param opinion what a reviewer decided about it
 */
export function letterOf(
  report: FileReport,
  forms: readonly LetterForm[],
  file: string,
  language: Language,
  opinion: Opinion = NO_OPINION,
): Paper {
  const say: Say<LetterText> = (key, data) => textIn(letterTexts, language, key, data);
  const errors = report.findings.filter((one) => isToMend(one, opinion));
  const questions = report.findings.filter(
    (one) => choiceOf(one, opinion) === null && one.severity !== 'error',
  );
  const later = report.findings.filter((one) => choiceOf(one, opinion) === 'later');
  const falseAlarms = report.findings.filter((one) => choiceOf(one, opinion) === 'falseAlarm');
  const isSound = errors.length + questions.length + later.length === 0;
  return {
    title: say('letter.title'),
    blocks: [
      ...openingBlocks(report, forms, file, language),
      ...totalBlocks(report, forms, language),
      ...findingBlocks('letter.errors', errors, language, opinion),
      ...findingBlocks('letter.questions', questions, language, opinion),
      ...laterBlocks(later, language, opinion),
      ...(isSound ? [line(say('letter.none'))] : []),
      ...(falseAlarms.length > 0
        ? [line(say('letter.falseAlarms', { count: entriesOf(falseAlarms).length }))]
        : []),
      ...ignoredBlocks(report.ignored ?? [], language),
      heading(say('letter.unchecked')),
      ...uncheckedBlocks(report, language),
      heading(say('letter.opinion')),
      ...judgedLines(opinion, language),
      line(say('letter.choice')),
      { kind: 'room', lines: 3 },
      { kind: 'sign', text: say('letter.sign') },
      { kind: 'sign', text: say('letter.date') },
    ],
  };
}

const heading = (text: string): PaperBlock => ({ kind: 'heading', text });
const line = (text: string): PaperBlock => ({ kind: 'line', text });

function openingBlocks(
  { department, year }: FileReport,
  forms: readonly LetterForm[],
  file: string,
  language: Language,
): PaperBlock[] {
  const say: Say<LetterText> = (key, data) => textIn(letterTexts, language, key, data);
  const names = forms.map(({ name, project }) =>
    project === null ? say('letter.formName', { name }) : say('letter.projectForm', { name, project }),
  );
  const data = {
    year: year === null ? '' : say('letter.year', { year }),
    forms: [...new Set(names)].join(PUNCTUATION[language].list),
    file,
  };
  return [
    line(say('letter.to', { department: department ?? say('letter.toNobody') })),
    line(say('letter.opening', data)),
  ];
}

function totalBlocks({ totals }: FileReport, forms: readonly LetterForm[], language: Language): PaperBlock[] {
  const say: Say<LetterText> = (key, data) => textIn(letterTexts, language, key, data);
  const shown = totals.filter(({ stated, score }) => stated !== null || score !== null);
  if (shown.length === 0) return [];
  const nameOf = ({ sheet, cell }: TotalReport) =>
    forms.find((form) => form.sheet === sheet && form.cell === cell)?.name ?? sheet;
  const table: PaperTable = {
    kind: 'table',
    head: (['form', 'place', 'stated', 'score', 'difference', 'grade', 'coverage'] as const).map((key) =>
      say(`letter.${key}`),
    ),
    shares: [24, 16, 9, 9, 9, 10, 23],
    rows: shown.map((total) => [
      nameOf(total),
      [total.sheet, ...(total.cell === null ? [] : [total.cell])].join('\n'),
      points(total.stated),
      points(total.score),
      differenceText(total),
      gradeText(total, say),
      total.coverage === null ? '' : coverageParts(total.coverage, language).join('\n'),
    ]),
  };
  return [heading(say('letter.totals')), table];
}

const points = (value: number | null): string => (value === null ? '' : String(value));

/** Stated less worked out, exact. */
function differenceText({ stated, score }: TotalReport): string {
  if (stated === null || score === null) return '';
  return String(toNumber(exact(String(stated)).sub(exact(String(score)))));
}

function gradeText({ gradeStated, grade }: TotalReport, say: Say<LetterText>): string {
  if (gradeStated === null || grade === null || gradeStated === grade) return gradeStated ?? grade ?? '';
  return say('letter.gradeChange', { stated: gradeStated, grade });
}

/** Whether the file is within the line that the bureau drew; nothing where it drew none. */
function judgedLines({ unmet }: Opinion, language: Language): PaperBlock[] {
  if (unmet === null) return [];
  if (unmet.length === 0) return [line(textIn(letterTexts, language, 'letter.ready'))];
  const why = unmet.map((one) => unmetText(one, language)).join(PUNCTUATION[language].list);
  return [line(textIn(letterTexts, language, 'letter.back', { why }))];
}

function findingBlocks(
  title: 'letter.errors' | 'letter.questions',
  findings: readonly FindingReport[],
  language: Language,
  opinion: Opinion,
): PaperBlock[] {
  if (findings.length === 0) return [];
  const say: Say<LetterText> = (key, data) => textIn(letterTexts, language, key, data);
  const entries = entriesOf(findings);
  const table: PaperTable = {
    kind: 'table',
    head: (['number', 'place', 'problem', 'fix', 'rule'] as const).map((key) => say(`letter.${key}`)),
    shares: [7, 16, 38, 29, 10],
    rows: entries.map((entry, at) => [
      String(at + 1),
      placeText(entry, language),
      problemText(entry, language),
      [entry[0].fix ?? '', ...notesOf(entry, opinion).map((note) => say('letter.note', { note }))]
        .filter(Boolean)
        .join('\n'),
      entry[0].code,
    ]),
  };
  return [heading(say(title, { count: entries.length })), table];
}

/** What the reviewer wrote about the rows of an entry, each remark once. */
function notesOf(entry: Entry, { decisions }: Opinion): string[] {
  const notes = entry.flatMap(({ fingerprint }) => decisions.get(fingerprint)?.note ?? []);
  return [...new Set(notes)].filter((note) => note !== '');
}

function laterBlocks(findings: readonly FindingReport[], language: Language, opinion: Opinion): PaperBlock[] {
  if (findings.length === 0) return [];
  const say: Say<LetterText> = (key, data) => textIn(letterTexts, language, key, data);
  const entries = entriesOf(findings);
  const table: PaperTable = {
    kind: 'table',
    head: (['place', 'problem', 'remark', 'rule'] as const).map((key) => say(`letter.${key}`)),
    shares: [16, 42, 32, 10],
    rows: entries.map((entry) => [
      placeText(entry, language),
      problemText(entry, language),
      notesOf(entry, opinion).join('\n'),
      entry[0].code,
    ]),
  };
  return [heading(say('letter.later', { count: entries.length })), table];
}

function ignoredBlocks(ignored: readonly IgnoredReport[], language: Language): PaperBlock[] {
  if (ignored.length === 0) return [];
  const say: Say<LetterText> = (key, data) => textIn(letterTexts, language, key, data);
  const table: PaperTable = {
    kind: 'table',
    head: (['place', 'problem', 'reason', 'rule'] as const).map((key) => say(`letter.${key}`)),
    shares: [16, 42, 32, 10],
    rows: ignored.map((one) => [placeText([one], language), one.message, one.reason, one.code]),
  };
  return [heading(say('letter.ignored', { count: ignored.length })), table];
}
