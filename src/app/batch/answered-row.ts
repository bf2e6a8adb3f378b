import type { Language } from '../../core/text';
import type { FileReport, Report, TotalReport } from '../../core/report/file-report';
import { exact, parseExact, roundHalfUp, toNumber } from '../../core/number/exact';
import { fileRow, type FileRow } from './file-row';
import type { FormSummary } from './form-summary';

/** SHA-256 of nothing: files of no bytes are not copies of each other. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const DECIMALS = 2;

/**
 * The row of a file from what `ziping check --format json` says of it, with the `forms` of `--forms` or without: then
 * forms have no title and no project, and there is one for each total.
 * @returns null for a value that is no such answer
 */
export function answeredRow(answer: unknown, language: Language): FileRow | null {
  if (!isAnswer(answer)) return null;
  const { sha256, forms } = answer;
  const digest = sha256 === undefined || sha256 === EMPTY ? null : sha256;
  if ('error' in answer) return fileRow({ report: answer, ...NOTHING }, language, { digest });
  return fileRow({ report: answer, ...NOTHING, forms: forms ?? formsOf(answer) }, language, { digest });
}

const NOTHING = { forms: [], texts: [] };

type Answer = Report & { readonly forms?: readonly FormSummary[] };

function isAnswer(value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null) return false;
  const { file, error, sha256, forms, ...rest } = value as Record<string, unknown>;
  if (typeof file !== 'string' || (sha256 !== undefined && typeof sha256 !== 'string')) return false;
  if (error !== undefined) {
    const { code, message } = (error ?? {}) as Record<string, unknown>;
    return typeof code === 'string' && typeof message === 'string';
  }
  const lists = [rest.tables, rest.totals, rest.missing, rest.findings];
  return lists.every(isListOfObjects) && (forms === undefined || isListOfObjects(forms));
}

const isListOfObjects = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);

function formsOf(report: FileReport): FormSummary[] {
  const sheets = [...new Set(report.tables.map(({ sheet }) => sheet))];
  const totals = report.totals.map((total) => formOn(total.sheet, total, report));
  const told = new Set(totals.map(({ sheet }) => sheet));
  return [
    ...totals,
    ...sheets.filter((sheet) => !told.has(sheet)).map((sheet) => formOn(sheet, null, report)),
  ];
}

function formOn(
  sheet: string,
  total: TotalReport | null,
  { tables, department, year }: FileReport,
): FormSummary {
  const own = tables.filter((table) => table.sheet === sheet);
  const score = rounded(total?.score ?? null);
  const stated = total?.stated ?? null;
  return {
    sheet,
    title: null,
    template: own.find(({ template }) => template !== null)?.template ?? null,
    kinds: [...new Set(own.map(({ kind }) => kind))],
    scope: 'unknown',
    department,
    project: null,
    year,
    cell: total?.cell ?? null,
    stated,
    score,
    difference: stated === null || score === null ? null : apart(stated, total!.score!),
    gradeStated: total?.gradeStated ?? null,
    grade: total?.grade ?? null,
    coverage: roundedPoints(total?.coverage ?? null),
  };
}

function roundedPoints(coverage: TotalReport['coverage']): FormSummary['coverage'] {
  if (!coverage) return null;
  const points = (value: number) => rounded(value) ?? 0;
  return {
    computed: points(coverage.computed),
    judged: points(coverage.judged),
    stated: points(coverage.stated),
    limited: points(coverage.limited),
  };
}

const exactly = (value: number) => parseExact(String(value)) ?? exact(0);

function rounded(value: number | null): number | null {
  return value === null ? null : toNumber(roundHalfUp(exactly(value), DECIMALS));
}

function apart(stated: number, score: number): number {
  return toNumber(roundHalfUp(exactly(stated).sub(exactly(score)), DECIMALS));
}
