import { PUNCTUATION, textIn, type Language, type Say } from '../../core/text';
import type { Cell, Row, Sheet, Workbook } from '../../core/model/grid';
import type { FindingReport } from '../../core/report/file-report';
import { coverageText } from '../../core/report/coverage-text';
import { exportTexts, type ExportText } from './export-texts';
import { formText, type FileRow } from './file-row';
import { hasTotal, type FormSummary } from './form-summary';
import { othersOf, duplicatesOf, type Duplicate } from './duplicates';

/** How an exported sheet is to look. */
export interface ExportLook {
  /** Widths in characters. */
  readonly widths: readonly number[];
  readonly headRows: number;
  /** The head stays in view, and filters stand in it. */
  readonly isList: true;
}

/** A workbook to be written, and its looks by sheet. */
export interface ExportedWorkbook {
  readonly workbook: Workbook;
  readonly looks: Readonly<Record<string, ExportLook>>;
}

type Value = string | number | null;

interface Column<Item> {
  readonly head: ExportText;
  readonly width: number;
  readonly value: (item: Item) => Value;
}

/** A sheet of more findings than this is of use to nobody, and heavy to open. */
const MOST_FINDINGS = 200_000;

/** So many files are named of those that a file is like. */
const MOST_OTHERS = 10;

/** A cell of Excel holds no more; a file with more is taken for damaged. */
const MOST_CHARACTERS = 32_767;

type ExportSay = Say<ExportText>;

/** The table of files and the list of all their findings, as a workbook to be handed on. */
export function exportWorkbook(rows: readonly FileRow[], language: Language): ExportedWorkbook {
  const say: ExportSay = (key, data) => textIn(exportTexts, language, key, data);
  const duplicates = duplicatesOf(rows);
  const fileColumns = columnsOfFiles(say, duplicates, language);
  const lists = [
    listOf('files', rows, fileColumns, say),
    listOf('totals', rows.flatMap(formsOf), columnsOfForms(language), say),
    findingList(rows, say),
  ].filter(({ sheet, name }) => name !== 'totals' || sheet.rows.length > 1);
  return {
    workbook: { sheets: lists.map(({ sheet }) => sheet) },
    looks: Object.fromEntries(lists.map(({ sheet, look }) => [sheet.name, look])),
  };
}

function columnsOfFiles(
  say: ExportSay,
  duplicates: ReadonlyMap<string, Duplicate>,
  language: Language,
): readonly Column<FileRow>[] {
  const whenRead =
    (value: (row: FileRow) => Value) =>
    (row: FileRow): Value =>
      row.unreadable ? null : value(row);
  return [
    { head: 'path', width: 36, value: ({ path }) => path },
    { head: 'result', width: 10, value: ({ status }) => say(`status.${status}`) },
    { head: 'department', width: 24, value: ({ department }) => department },
    { head: 'year', width: 8, value: ({ year }) => year },
    { head: 'form', width: 24, value: ({ form }) => form },
    { head: 'project', width: 24, value: ({ project }) => project },
    { head: 'stated', width: 10, value: ({ stated }) => stated },
    { head: 'score', width: 10, value: ({ score }) => score },
    { head: 'difference', width: 10, value: ({ difference }) => difference },
    { head: 'gradeStated', width: 10, value: ({ gradeStated }) => gradeStated },
    { head: 'grade', width: 10, value: ({ grade }) => grade },
    { head: 'coverage', width: 36, value: ({ coverage }) => coverage && coverageText(coverage, language) },
    { head: 'errors', width: 8, value: whenRead(({ errors }) => errors) },
    { head: 'warnings', width: 8, value: whenRead(({ warnings }) => warnings) },
    { head: 'infos', width: 8, value: whenRead(({ infos }) => infos) },
    { head: 'missing', width: 8, value: whenRead(({ missing }) => missing) },
    { head: 'ignored', width: 8, value: whenRead(({ ignored }) => ignored) },
    { head: 'remark', width: 60, value: (row) => remarkOf(row, duplicates.get(row.key), say, language) },
  ];
}

function remarkOf(
  row: FileRow,
  duplicate: Duplicate | undefined,
  say: ExportSay,
  language: Language,
): string {
  const { unreadable, status } = row;
  const parts = [
    unreadable?.message,
    status === 'noForm' && say('noForm'),
    duplicate && say(duplicate.kind, { files: othersText(duplicate, row, say, language) }),
  ];
  return parts.filter(Boolean).join('\n');
}

function othersText(duplicate: Duplicate, row: FileRow, say: ExportSay, language: Language): string {
  const { paths, count } = othersOf(duplicate, row, MOST_OTHERS);
  const first = paths.join(PUNCTUATION[language].list);
  return count > MOST_OTHERS ? first + say('listEnd', { count }) : first;
}

interface FormOfFile {
  readonly row: FileRow;
  readonly form: FormSummary;
}

/** The forms of a file with several totals; of any other the list of files tells all. */
function formsOf(row: FileRow): FormOfFile[] {
  const forms = row.forms.filter(hasTotal);
  return forms.length < 2 ? [] : forms.map((form) => ({ row, form }));
}

function columnsOfForms(language: Language): readonly Column<FormOfFile>[] {
  return [
    { head: 'path', width: 36, value: ({ row }) => row.path },
    { head: 'department', width: 24, value: ({ row, form }) => form.department ?? row.department },
    { head: 'year', width: 8, value: ({ row, form }) => form.year ?? row.year },
    { head: 'sheet', width: 18, value: ({ form }) => form.sheet },
    { head: 'cell', width: 10, value: ({ form }) => form.cell },
    { head: 'form', width: 24, value: ({ form }) => formText(form, language) },
    { head: 'project', width: 24, value: ({ form }) => form.project },
    { head: 'stated', width: 10, value: ({ form }) => form.stated },
    { head: 'score', width: 10, value: ({ form }) => form.score },
    { head: 'difference', width: 10, value: ({ form }) => form.difference },
    { head: 'gradeStated', width: 10, value: ({ form }) => form.gradeStated },
    { head: 'grade', width: 10, value: ({ form }) => form.grade },
    {
      head: 'coverage',
      width: 36,
      value: ({ form }) => form.coverage && coverageText(form.coverage, language),
    },
  ];
}

interface FindingOfFile {
  readonly row: FileRow;
  readonly finding: FindingReport;
}

function findingList(rows: readonly FileRow[], say: ExportSay): List {
  const all = rows.flatMap((row) => row.findings.map((finding): FindingOfFile => ({ row, finding })));
  const list = listOf('findings', all.slice(0, MOST_FINDINGS), columnsOfFindings(say), say);
  const left = all.length - MOST_FINDINGS;
  if (left <= 0) return list;
  const last = rowOf(MOST_FINDINGS + 1, [say('cut', { count: String(left) })]);
  return { ...list, sheet: { ...list.sheet, rows: [...list.sheet.rows, last] } };
}

function columnsOfFindings(say: ExportSay): readonly Column<FindingOfFile>[] {
  return [
    { head: 'path', width: 36, value: ({ row }) => row.path },
    { head: 'department', width: 24, value: ({ row }) => row.department },
    { head: 'year', width: 8, value: ({ row }) => row.year },
    { head: 'sheet', width: 18, value: ({ finding }) => finding.sheet },
    { head: 'cell', width: 10, value: ({ finding }) => finding.cell },
    { head: 'severity', width: 8, value: ({ finding }) => say(finding.severity) },
    { head: 'code', width: 8, value: ({ finding }) => finding.code },
    { head: 'message', width: 80, value: ({ finding }) => finding.message },
    { head: 'statedValue', width: 16, value: ({ finding }) => numberIn(finding.stated) },
    { head: 'expected', width: 16, value: ({ finding }) => numberIn(finding.expected) },
    { head: 'gap', width: 12, value: ({ finding }) => numberIn(finding.gap) },
  ];
}

/** A plain decimal that a spreadsheet holds without losing a digit. */
const NUMBER = /^-?(?:0|[1-9]\d{0,9})(?:\.\d{1,4})?$/;

function numberIn(text: string | null): Value {
  return text !== null && NUMBER.test(text) ? Number(text) : text;
}

interface List {
  readonly name: ExportText;
  readonly sheet: Sheet;
  readonly look: ExportLook;
}

function listOf<Item>(
  name: ExportText,
  items: readonly Item[],
  columns: readonly Column<Item>[],
  say: ExportSay,
): List {
  const head = rowOf(
    0,
    columns.map((column) => say(column.head)),
  );
  const body = items.map((item, index) =>
    rowOf(
      index + 1,
      columns.map(({ value }) => value(item)),
    ),
  );
  return {
    name,
    sheet: { name: say(name), hidden: false, merges: [], rows: [head, ...body] },
    look: { widths: columns.map(({ width }) => width), headRows: 1, isList: true },
  };
}

function rowOf(row: number, values: readonly Value[]): Row {
  return { row, cells: values.flatMap((value, column) => cellOf(column, value)) };
}

function cellOf(column: number, value: Value): Cell[] {
  if (value === null || value === '') return [];
  if (typeof value === 'string') return [{ column, kind: 'text', text: cutText(value) }];
  return [{ column, kind: 'number', raw: String(value), text: String(value) }];
}

function cutText(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;
}
