import type { Severity } from '../../core/model/finding';
import type { Language } from '../../core/text';
import { isUnreadable, type FileReport, type FindingReport } from '../../core/report/file-report';
import { templateById } from '../../core/templates';
import { mainForm, type FormSummary } from './form-summary';
import { kindText, reportText } from './form-words';
import type { OwnText } from './own-texts';
import type { FileResult } from './report-file';

/** What a file is, in one word: the gravest thing there is to say of it. */
export type FileStatus = 'unreadable' | 'noForm' | 'error' | 'warning' | 'clean';

/** One file in a table of files. The totals are those of its main form. */
export interface FileRow {
  /** Tells rows apart, also those of files with the same path. */
  readonly key: string;
  readonly path: string;
  readonly name: string;
  /** The folders before the name, "" for a file chosen alone. */
  readonly folder: string;
  readonly status: FileStatus;
  readonly department: string | null;
  readonly year: number | null;
  /** What form it is, in words, or that it is a report; "" when none was recognised. */
  readonly form: string;
  readonly project: string | null;
  readonly stated: number | null;
  readonly score: number | null;
  readonly difference: number | null;
  readonly gradeStated: string | null;
  readonly grade: string | null;
  /** How the points of `score` came about. */
  readonly coverage: FormSummary['coverage'];
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Figures that scores wait for. */
  readonly missing: number;
  /** Findings that a person set aside in the file. */
  readonly ignored: number;
  /** All forms of the file, the main one first. */
  readonly forms: readonly FormSummary[];
  readonly findings: readonly FindingReport[];
  /** What the office wrote at length. */
  readonly texts: readonly OwnText[];
  /** Why it could not be read. */
  readonly unreadable: { readonly code: string; readonly message: string } | null;
  /** Whether it was changed and saved since it was added. */
  readonly isEdited: boolean;
  /** The same for files with the same bytes; null when the bytes were not read. */
  readonly digest: string | null;
}

/** The row of a file that was reviewed. */
export function fileRow(
  { report, forms, texts }: Pick<FileResult, 'report' | 'forms' | 'texts'>,
  language: Language,
  {
    key = report.file,
    digest = null,
    isEdited = false,
  }: { key?: string; digest?: string | null; isEdited?: boolean } = {},
): FileRow {
  const main = mainForm(forms);
  const place = placeOf(report.file);
  const shared = { key, path: report.file, ...place, digest, isEdited, texts, ...totalsOf(main) };
  if (isUnreadable(report)) {
    const nothing = { department: null, year: null, form: '', project: null, forms: [], findings: [] };
    const counts = { errors: 0, warnings: 0, infos: 0, missing: 0, ignored: 0 };
    return { ...shared, ...nothing, ...counts, status: 'unreadable', unreadable: report.error };
  }
  const counts = countsOf(report);
  return {
    ...shared,
    status: statusOf(report, counts),
    department: main?.department ?? report.department,
    year: main?.year ?? report.year,
    form: main ? formText(main, language) : isReport(report) ? reportText(language) : '',
    project: main?.project ?? null,
    ...counts,
    forms: main ? [main, ...forms.filter((form) => form !== main)] : [],
    findings: report.findings,
    unreadable: null,
  };
}

/** What a form is called: its template's name, else its title, else the kinds of its tables. */
export function formText({ template, title, kinds }: FormSummary, language: Language): string {
  const named = template === null ? null : templateById(template)?.name[language];
  return named ?? title ?? kindText(kinds, language);
}

function placeOf(path: string): { name: string; folder: string } {
  const at = path.lastIndexOf('/');
  return { name: path.slice(at + 1), folder: at < 0 ? '' : path.slice(0, at) };
}

function totalsOf(main: FormSummary | null) {
  return {
    stated: main?.stated ?? null,
    score: main?.score ?? null,
    difference: main?.difference ?? null,
    gradeStated: main?.gradeStated ?? null,
    grade: main?.grade ?? null,
    coverage: main?.coverage ?? null,
  };
}

function countsOf({ findings, missing, ignored = [] }: FileReport) {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    missing: missing.length,
    ignored: ignored.length,
  };
}

function statusOf(
  report: FileReport,
  { errors, warnings }: { errors: number; warnings: number },
): FileStatus {
  if (report.tables.length === 0 && !isReport(report)) return 'noForm';
  if (errors > 0) return 'error';
  return warnings > 0 ? 'warning' : 'clean';
}

/** Whether a file is a report in words; its tables, where it has some, are forms all the same. */
const isReport = ({ paragraphs }: FileReport): boolean => paragraphs !== undefined;
