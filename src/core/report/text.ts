import { coverageText } from './coverage-text';
import { plainData, PUNCTUATION, textIn, type KeyOf, type Language, type TextData } from '../text';
import { reportTexts } from './messages';
import type { Severity } from '../model/finding';
import { TEXT_SHEET } from '../prose/types';
import {
  isUnreadable,
  type FileReport,
  type FindingReport,
  type Report,
  type TotalReport,
} from './file-report';
import type { Reporter, ReportOptions, Tally } from './reporter';

/** A report for reading: grouped by file and sheet, each finding with its cell first. */
export function textReporter(options: ReportOptions): Reporter {
  return {
    head: () => '',
    piece: (report) => fileText(plainData(report), options),
    between: '\n',
    tail: (tally) => (options.quiet ? '' : summary(tally, options.language)),
  };
}

function fileText(report: Report, options: ReportOptions): string {
  const lines = isUnreadable(report)
    ? [title(report.file, options), `  ${say(options.language, 'report.unreadable', report.error)}`]
    : readableLines(report, options);
  return lines.map((line) => `${line}\n`).join('');
}

function readableLines(report: FileReport, options: ReportOptions): string[] {
  const { language, quiet } = options;
  if (quiet && report.findings.length === 0) return [];
  const lines = [title(report.file, options, subtitle(report, language))];
  if (report.tables.length === 0 && report.paragraphs === undefined)
    lines.push(`  ${say(language, 'report.noForm')}`);
  else if (report.findings.length === 0) lines.push(`  ${say(language, 'report.clean')}`);
  lines.push(...findingLines(report.findings, options));
  if (!quiet) lines.push(...scoreLines(report, language), ...ignoredLines(report, language));
  return lines;
}

function title(file: string, { paint }: ReportOptions, more = ''): string {
  return (paint ? paint(file, 'strong') : file) + more;
}

function subtitle({ department, year }: FileReport, language: Language): string {
  const parts = [department, year === null ? null : say(language, 'report.year', { year })];
  return parts.map((part) => (part === null ? '' : `  ${part}`)).join('');
}

/** Sheet by sheet, the sheet of what must be mended first at the head; rows with the same remark are one entry with their cells. */
function findingLines(findings: readonly FindingReport[], options: ReportOptions): string[] {
  const sheets = new Map<string, FindingReport[][]>();
  for (const finding of findings) {
    const entries = sheets.get(finding.sheet) ?? [];
    const entry = finding.group && entries.find(([first]) => first!.group === finding.group);
    if (entry) entry.push(finding);
    else entries.push([finding]);
    sheets.set(finding.sheet, entries);
  }
  return [...sheets].flatMap(([sheet, entries]) => [
    `  ${sheet}`,
    ...entries.flatMap((entry) => entryLines(entry, options)),
  ]);
}

function entryLines(entry: readonly FindingReport[], options: ReportOptions): string[] {
  const first = entry[0]!;
  const faint = (text: string) => (options.paint ? options.paint(text, 'faint') : text);
  const message = entry.length > 1 ? (first.groupMessage ?? first.message) : first.message;
  const lines = [`    ${placeOf(first, options.language).padEnd(6)} ${label(first, options)}  ${message}`];
  const others = entry.slice(1).map(({ cell }) => cell);
  const cells = [...new Set([...others, ...entry.flatMap(({ related }) => related)])];
  if (options.details)
    lines.push(...[first.why, first.fix].filter(Boolean).map((text) => faint(`           ${text}`)));
  if (cells.length)
    lines.push(faint(`           ${say(options.language, 'report.related')} ${cells.join(', ')}`));
  return lines;
}

/** The cell, or in a running text the paragraph. */
function placeOf({ sheet, cell, paragraph }: FindingReport, language: Language): string {
  if (sheet !== TEXT_SHEET || paragraph === undefined) return cell;
  return say(language, 'report.paragraph', { paragraph });
}

function label({ severity, code }: FindingReport, { language, paint }: ReportOptions): string {
  const text = `${severityText(severity, language)} ${code}`;
  return paint ? paint(text, severity) : text;
}

function severityText(severity: Severity, language: Language): string {
  return say(language, `severity.${severity}`);
}

function scoreLines({ scores, totals, missing }: FileReport, language: Language): string[] {
  const lines: string[] = [];
  const shown = totals.filter(({ stated, score }) => stated !== null || score !== null);
  if (shown.length) {
    lines.push(`  ${say(language, 'report.totals')}`);
    lines.push(...shown.map((total) => `    ${totalText(total, language)}`));
  }
  const resting = scores.filter(({ reading }) => reading?.used);
  if (resting.length) {
    lines.push(`  ${say(language, 'report.readings')}`);
    for (const { sheet, cell, reading } of resting) {
      const { place, text } = reading!;
      lines.push(`    ${say(language, 'report.reading', { cell: `${sheet}!${cell}`, place, text })}`);
    }
  }
  if (missing.length) {
    lines.push(`  ${say(language, 'report.missing')}`);
    lines.push(...missingLines(missing, language).map((line) => `    ${line}`));
  }
  return lines;
}

const NUMBERED = /^(.+)（(\d[\d.]*)）$/;

/** What is missing, a line each; the numbered items of one standard in one. */
function missingLines(missing: FileReport['missing'], language: Language): string[] {
  const lines = new Map<string, { row: string; cells: string; items: string[] }>();
  for (const { name, for: places } of missing) {
    const cells = places.join(', ');
    const [, row = name, item] = NUMBERED.exec(name) ?? [];
    const key = item === undefined ? name : `${row}（${cells}）`;
    const known = lines.get(key) ?? { row, cells, items: [] };
    if (item !== undefined) known.items.push(item);
    lines.set(key, known);
  }
  return [...lines.values()].map(({ row, cells, items }) =>
    items.length === 0
      ? say(language, 'report.missingItem', { name: row, cells })
      : say(language, 'report.missingItems', { row, cells, items: items.join(PUNCTUATION[language].list) }),
  );
}

function totalText(total: TotalReport, language: Language): string {
  const none = say(language, 'report.none');
  const cell = total.cell === null ? total.sheet : `${total.sheet}!${total.cell}`;
  const score = say(language, 'report.total', {
    cell,
    stated: total.stated ?? none,
    score: total.score ?? none,
  });
  return score + coverageIn(total, language) + gradeText(total, language);
}

/** How the points of a total came about, parts of no points left out. */
function coverageIn({ coverage }: TotalReport, language: Language): string {
  const parts = coverage ? coverageText(coverage, language) : '';
  return parts && say(language, 'report.coverage', { parts });
}

function gradeText({ gradeStated, grade }: TotalReport, language: Language): string {
  if (gradeStated === null && grade === null) return '';
  if (gradeStated === grade) return say(language, 'report.gradeSame', { grade: grade! });
  const none = say(language, 'report.none');
  return say(language, 'report.grade', { stated: gradeStated ?? none, grade: grade ?? none });
}

function ignoredLines({ ignored = [] }: FileReport, language: Language): string[] {
  if (ignored.length === 0) return [];
  return [
    `  ${say(language, 'report.ignored', { count: ignored.length })}`,
    ...ignored.map(({ sheet, cell, code, reason }) => {
      const data = { cell: `${sheet}!${cell}`, code, reason };
      return `    ${say(language, 'report.ignoredItem', data)}`;
    }),
  ];
}

function summary(tally: Tally, language: Language): string {
  const { files, errors, warnings, infos, unreadable } = tally;
  const counts = say(language, 'report.summary', { files, errors, warnings, infos });
  const rest = unreadable > 0 ? say(language, 'report.summaryUnreadable', { count: unreadable }) : '';
  return `\n${counts}${rest && PUNCTUATION[language].sentences}${rest}\n`;
}

function say(language: Language, key: KeyOf<typeof reportTexts>, data?: TextData): string {
  return textIn(reportTexts, language, key, data);
}
