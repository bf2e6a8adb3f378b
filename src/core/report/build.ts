import { a1, areaA1, columnName, type CellRef } from '../model/address';
import type { Figure } from '../model/figure';
import type { CheckRun, Finding } from '../model/finding';
import { whyText } from '../checks/shared/why-text';
import type { Language } from '../text';
import type { Recognition } from '../model/form';
import { indexSheet, type SheetIndex, type Workbook } from '../model/grid';
import type { RowScore, Scores, TotalScore } from '../model/score';
import type { Prose } from '../prose/types';
import type { Span } from '../prose/types';
import { roundHalfUp, toNumber, type Exact } from '../number/exact';
import type {
  CheckReport,
  ClaimReport,
  FileReport,
  FindingReport,
  IgnoredReport,
  MissingReport,
  ScoreReport,
  TableReport,
  TotalReport,
} from './file-report';

/** What a review of one workbook gave. */
export interface Reviewed {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
  readonly scores: Scores;
  readonly findings: readonly Finding[];
  readonly ignored: readonly { readonly finding: Finding; readonly reason: string }[];
  readonly checked: readonly CheckRun[];
  readonly prose?: Prose | null;
}

/** The name a file goes by in its report and the version of the program that made it. */
export interface ReportHead {
  readonly file: string;
  readonly engine: string;
  readonly language: Language;
  /** Whether every statement of a text is wanted, not only those that do not hold. */
  readonly hasClaims?: boolean;
}

/** Puts a review into the shape of the command line's JSON. */
export function buildReport(review: Reviewed, head: ReportHead): FileReport {
  const cells = new CellNames(review.workbook);
  const { forms } = review.recognition;
  const finding = (item: Finding) => findingReport(item, cells, head.language);
  const ignored = review.ignored.map(({ finding: item, reason }): IgnoredReport => ({
    ...finding(item),
    reason,
  }));
  return {
    file: head.file,
    engine: head.engine,
    department: first(forms, (form) => form.department?.text),
    year: first(forms, (form) => form.year?.value),
    unit: first(forms, (form) => form.moneyUnit),
    tables: tableReports(review.recognition),
    scores: review.scores.rows.flatMap((row) => (row.ref ? [scoreReport(row, row.ref, cells)] : [])),
    totals: totalReports(review, cells),
    missing: missingReports(review.scores, cells),
    findings: review.findings.map(finding),
    checked: review.checked.map((run) => checkReport(run, head.language)),
    ...(review.prose ? { paragraphs: review.prose.paragraphs.length } : {}),
    ...(review.prose && head.hasClaims ? { claims: claimReports(review.prose) } : {}),
    ...(ignored.length ? { ignored } : {}),
  };
}

/** Addresses by the top-left cell of the merged area. */
class CellNames {
  private readonly sheets: ReadonlyMap<string, SheetIndex>;

  constructor(workbook: Workbook) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, indexSheet(sheet)]));
  }

  name(ref: CellRef): string {
    return a1(this.sheets.get(ref.sheet)?.master(ref.row, ref.column) ?? ref);
  }

  /** The address as it is written beside the name of a sheet. */
  beside(sheet: string, ref: CellRef): string {
    return ref.sheet === sheet ? this.name(ref) : `${ref.sheet}!${this.name(ref)}`;
  }
}

function first<T, R>(items: readonly T[], pick: (item: T) => R | null | undefined): R | null {
  for (const item of items) {
    const value = pick(item);
    if (value !== null && value !== undefined) return value;
  }
  return null;
}

function tableReports(recognition: Recognition): TableReport[] {
  return recognition.forms.flatMap((form) =>
    form.tables.map((table) => ({
      sheet: table.sheet,
      range: areaA1(table.range),
      kind: table.kind,
      template: form.template,
      confidence: Math.round(table.confidence * 100) / 100,
      columns: Object.fromEntries(
        Object.entries(table.columns)
          .sort(([, one], [, other]) => one - other)
          .map(([role, column]) => [role, columnName(column)]),
      ),
    })),
  );
}

function scoreReport(row: RowScore, ref: CellRef, cells: CellNames): ScoreReport {
  return {
    sheet: ref.sheet,
    cell: cells.name(ref),
    name: row.name,
    weight: numberOf(row.weight),
    stated: statedNumber(row.stated),
    score: numberOf(row.score),
    state: row.state,
    note: row.note,
    inputs: row.inputs.map((input) => ({
      name: input.name,
      value: input.value,
      sheet: input.ref?.sheet ?? null,
      cell: input.ref ? cells.name(input.ref) : null,
    })),
    ...(row.reading
      ? { reading: { text: row.reading.text, place: row.reading.place, used: row.reading.isUsed } }
      : {}),
  };
}

function totalReports({ recognition, scores }: Reviewed, cells: CellNames): TotalReport[] {
  const isShown = (total: TotalScore) => total.ref !== null || total.score !== null;
  return scores.totals.filter(isShown).map((total) => ({
    sheet: total.ref?.sheet ?? recognition.forms[total.form]?.sheet ?? '',
    cell: total.ref ? cells.name(total.ref) : null,
    stated: statedNumber(total.stated),
    score: numberOf(total.score),
    gradeStated: total.gradeStated,
    grade: total.grade,
    coverage: total.coverage && {
      computed: toNumber(total.coverage.computed),
      judged: toNumber(total.coverage.judged),
      stated: toNumber(total.coverage.stated),
      limited: toNumber(total.coverage.limited),
    },
  }));
}

function missingReports(scores: Scores, cells: CellNames): MissingReport[] {
  return scores.missing.map((missing) => ({
    name: missing.name,
    for: [...new Set(missing.for.map((ref) => cells.name(ref)))],
  }));
}

function findingReport(finding: Finding, cells: CellNames, language: Language): FindingReport {
  const { sheet } = finding.ref;
  const { what, why, fix } = finding.message[language];
  return {
    code: finding.code,
    id: finding.id,
    severity: finding.severity,
    sheet,
    cell: cells.name(finding.ref),
    related: [...new Set(finding.related.map((ref) => cells.beside(sheet, ref)))],
    stated: finding.stated,
    expected: finding.expected,
    gap: finding.gap,
    message: what,
    why,
    fix,
    fingerprint: finding.fingerprint,
    ...(finding.also ? { also: finding.also.map(({ code }) => code) } : {}),
    ...(finding.group ? { group: finding.group.id, groupMessage: finding.group.what[language] } : {}),
    ...finding.place,
  };
}

function claimReports({ claims, paragraphs }: Prose): ClaimReport[] {
  return claims.map(({ kind, verdict, why, stated, expected, gap, operands, ...span }) => ({
    kind,
    verdict,
    quote: paragraphs[span.paragraph]!.slice(span.start, span.end),
    ...placeOf(span),
    operands: operands.map(({ role, text, cell, ...own }) => ({
      role,
      text,
      ...placeOf(own),
      ...(cell ? { cell: `${cell.sheet}!${a1(cell)}` } : {}),
    })),
    stated,
    expected,
    gap,
    ...(why === null ? {} : { why }),
  }));
}

function placeOf({ paragraph, start, end }: Span) {
  return { paragraph: paragraph + 1, offset: start, length: end - start };
}

function checkReport(run: CheckRun, language: Language): CheckReport {
  const why = whyText(run, language);
  return { code: run.code, status: run.status, ...(why === '' ? {} : { why }) };
}

function numberOf(value: Exact | null): number | null {
  return value === null ? null : toNumber(value);
}

/** A formula's long fraction is shown as scores are, with two decimals; a typed number as it was typed. */
function statedNumber(figure: Figure | null): number | null {
  if (!figure?.value) return null;
  return toNumber(figure.hasFormula ? roundHalfUp(figure.value, 2) : figure.value);
}
