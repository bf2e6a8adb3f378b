import type { Severity } from '../model/finding';
import { PUNCTUATION, type Language } from '../text';
import { TEXT_SHEET } from '../prose/types';
import { isUnreadable, type FindingReport, type IgnoredReport, type Report } from './file-report';
import type { DocumentedCheck, Reporter } from './reporter';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

export interface SarifOptions {
  readonly engine: string;
  readonly language: Language;
  readonly checks: readonly DocumentedCheck[];
  readonly isOnlyNew?: boolean;
}

/**
 * A SARIF 2.1.0 log with one run. A workbook has no lines, so a cell is a logical location (`自评表!H5`); a file
 * that could not be read is a result of level error with the rule `unreadable`, so that it is not lost among
 * notifications that viewers hide.
 */
export function sarifReporter(options: SarifOptions): Reporter {
  const ruleIndex = new Map(options.checks.map((check, index) => [check.code, index]));
  const unreadableIndex = options.checks.length;
  return {
    head: () => `${headText(options)}\n`,
    piece: (report) =>
      resultsOf(report, ruleIndex, unreadableIndex, options.isOnlyNew ?? false)
        .map((result) => JSON.stringify(result))
        .join(',\n'),
    between: ',\n',
    tail: ({ unreadable }) =>
      `\n],"invocations":[${JSON.stringify({ executionSuccessful: unreadable === 0 })}]}]}\n`,
  };
}

function headText({ engine, language, checks }: SarifOptions): string {
  const driver = {
    name: 'ziping',
    semanticVersion: engine,
    language: language === 'en' ? 'en-US' : 'zh-CN',
    rules: [...checks.map((check) => ruleOf(check, language)), unreadableRule(language)],
  };
  const tool = JSON.stringify({ driver });
  return `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"tool":${tool},"columnKind":"utf16CodeUnits","results":[`;
}

function ruleOf({ code, id, severity, docs }: DocumentedCheck, language: Language) {
  const { what, why, fix, basis } = docs[language];
  return {
    id: code,
    name: id,
    shortDescription: { text: what },
    fullDescription: { text: [what, why].join(PUNCTUATION[language].sentences) },
    help: { text: [fix, basis].filter(Boolean).join('\n') },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function unreadableRule(language: Language) {
  const text = language === 'en' ? 'The file could not be read.' : '文件无法读取。';
  return {
    id: 'unreadable',
    name: 'unreadable',
    shortDescription: { text },
    fullDescription: { text },
    help: { text },
    defaultConfiguration: { level: 'error' },
  };
}

function resultsOf(
  report: Report,
  ruleIndex: ReadonlyMap<string, number>,
  unreadableIndex: number,
  isOnlyNew: boolean,
) {
  const uri = fileUri(report.file);
  if (isUnreadable(report)) {
    const { code, message } = report.error;
    return [
      {
        ruleId: 'unreadable',
        ruleIndex: unreadableIndex,
        level: 'error',
        message: { text: message },
        locations: [{ physicalLocation: { artifactLocation: { uri } } }],
        partialFingerprints: { 'ziping/v1': `${code}:${report.file}` },
        suppressions: [],
      },
    ];
  }
  return [
    ...report.findings.map((finding) => ({
      ...resultOf(finding, uri, ruleIndex, []),
      // Of files that cannot be read and of findings set aside the earlier report tells nothing.
      ...(isOnlyNew ? { baselineState: 'new' } : {}),
    })),
    ...(report.ignored ?? []).map((finding) => resultOf(finding, uri, ruleIndex, [suppressionOf(finding)])),
  ];
}

/** Set aside on a sheet of the workbook itself, by a person who said why. */
function suppressionOf({ reason }: IgnoredReport) {
  return { kind: 'inSource', status: 'accepted', ...(reason ? { justification: reason } : {}) };
}

/** Either all results of a run say whether they are suppressed, or none does. */
function resultOf(
  finding: FindingReport,
  uri: string,
  ruleIndex: ReadonlyMap<string, number>,
  suppressions: readonly object[],
) {
  const related = finding.related.map((cell, index) => ({
    id: index + 1,
    ...locationOf(uri, cell.includes('!') ? cell : `${finding.sheet}!${cell}`),
  }));
  return {
    ruleId: finding.code,
    ruleIndex: ruleIndex.get(finding.code) ?? -1,
    level: LEVELS[finding.severity],
    message: { text: [finding.message, finding.why, finding.fix].filter(Boolean).join(' ') },
    locations: [{ ...locationOf(uri, `${finding.sheet}!${finding.cell}`), ...regionOf(uri, finding) }],
    ...(related.length ? { relatedLocations: related } : {}),
    partialFingerprints: { 'ziping/v1': finding.fingerprint },
    suppressions,
  };
}

/** The stretch of a text: its paragraphs are the lines. */
function regionOf(uri: string, { sheet, paragraph, offset, length, quote }: FindingReport) {
  if (paragraph === undefined || offset === undefined || length === undefined || sheet !== TEXT_SHEET)
    return {};
  const region = {
    startLine: paragraph,
    startColumn: offset + 1,
    endColumn: offset + length + 1,
    snippet: { text: quote },
  };
  return { physicalLocation: { artifactLocation: { uri }, region } };
}

function locationOf(uri: string, cell: string) {
  return {
    physicalLocation: { artifactLocation: { uri } },
    logicalLocations: [
      { name: cell.slice(cell.lastIndexOf('!') + 1), fullyQualifiedName: cell, kind: 'member' },
    ],
  };
}

/**
 * A path as a URI reference, every part percent-encoded.
 * @example fileUri('2023年/自评表.xlsx') // "2023%E5%B9%B4/%E8%87%AA%E8%AF%84%E8%A1%A8.xlsx"
 */
export function fileUri(path: string): string {
  const encoded = path
    .replace(/\\/g, '/')
    .split('/')
    .map((part) => (/^[A-Za-z]:$/.test(part) ? part : encodeURIComponent(part)))
    .join('/');
  if (encoded.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(encoded) ? `file:///${encoded}` : encoded;
}
