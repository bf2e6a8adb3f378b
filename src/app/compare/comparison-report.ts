import { ROLE_NAMES } from '../../core/checks/shared/role-names';
import { a1, type CellRef } from '../../core/model/address';
import type { Finding } from '../../core/model/finding';
import type { ColumnRole } from '../../core/model/form';
import type { Severity } from '../../core/model/kinds';
import { toNumber, type Exact } from '../../core/number/exact';
import { textIn, type Language } from '../../core/text';
import { compareTexts, type CompareText } from '../messages/compare';
import type { FieldRole, FieldRow } from './form-fields';
import { valueText } from './same-value';
import type { Attribution, ChangedField, ComparedFinding, Comparison, FindingFate } from './types';

/** A comparison as plain data in one language: the command line's JSON, key for key. Places are `sheet!A1`. */
export interface ComparisonReport {
  readonly old: string;
  readonly new: string;
  readonly totals: readonly {
    readonly sheet: string;
    /** Stated before and now, worked out before and now. */
    readonly stated: readonly [number | null, number | null];
    readonly score: readonly [number | null, number | null];
  }[];
  readonly findings: readonly FindingLine[];
  readonly changes: readonly ChangeLine[];
  readonly rows: readonly {
    readonly fate: 'removed' | 'added';
    readonly name: string;
    readonly place: string;
  }[];
}

export interface FindingLine {
  readonly fate: FindingFate;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly old: string | null;
  readonly new: string | null;
  readonly rowGone: boolean;
}

export interface ChangeLine {
  readonly attribution: Attribution;
  readonly codes: readonly string[];
  readonly row: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly old: string | null;
  readonly new: string | null;
}

/** Puts a comparison into words and plain data; `names` are those of the files. */
export function comparisonReport(
  comparison: Comparison,
  names: { readonly old: string; readonly new: string },
  language: Language,
): ComparisonReport {
  const { findings, changes, totals, removed, added, formsRemoved, formsAdded } = comparison;
  const rowsOf = (rows: readonly FieldRow[], fate: 'removed' | 'added') =>
    rows.map((row) => ({ fate, name: rowName(row, language), place: placeOfRow(row) }));
  const formsOf = (sheets: readonly string[], fate: 'removed' | 'added') =>
    sheets.map((sheet) => ({ fate, name: sheet, place: sheet }));
  return {
    ...names,
    totals: totals.map(({ sheet, stated, score }) => ({
      sheet,
      stated: numbers(stated),
      score: numbers(score),
    })),
    findings: findings.map((finding) => findingLine(finding, language)),
    changes: changes.map((change) => changeLine(change, language)),
    rows: [
      ...formsOf(formsRemoved, 'removed'),
      ...formsOf(formsAdded, 'added'),
      ...rowsOf(removed, 'removed'),
      ...rowsOf(added, 'added'),
    ],
  };
}

function numbers([old, now]: readonly [Exact | null, Exact | null]): readonly [number | null, number | null] {
  return [old === null ? null : toNumber(old), now === null ? null : toNumber(now)];
}

function findingLine({ fate, old, now, isRowGone }: ComparedFinding, language: Language): FindingLine {
  const told: Finding = (now ?? old)!;
  return {
    fate,
    code: told.code,
    severity: told.severity,
    message: told.message[language].what,
    old: placeOf(old?.ref),
    new: placeOf(now?.ref),
    rowGone: isRowGone,
  };
}

function changeLine(
  { row, role, old, now, attribution, codes }: ChangedField,
  language: Language,
): ChangeLine {
  const [before, after] = [valueText(old?.cell), valueText(now?.cell)];
  // A format that shows less than changed hides the change.
  const isHidden = before === after;
  const raw = (cell: typeof old) => (cell?.cell?.kind === 'number' ? cell.cell.raw : valueText(cell?.cell));
  return {
    attribution,
    codes,
    row: rowName(row, language),
    field: fieldName(role, language),
    before: isHidden ? raw(old) : before,
    after: isHidden ? raw(now) : after,
    old: placeOf(old?.ref),
    new: placeOf(now?.ref),
  };
}

function rowName({ path }: FieldRow, language: Language): string {
  const name = path.slice(-2).join(textIn(compareTexts, language, 'row.between'));
  return name.replace(/\s+/g, ' ') || textIn(compareTexts, language, 'row.form');
}

function fieldName(role: FieldRole, language: Language): string {
  if (role.startsWith('amount ')) return role.slice('amount '.length);
  if (role in ROLE_NAMES) return ROLE_NAMES[role as ColumnRole][language];
  return textIn(compareTexts, language, `field.${role}` as CompareText);
}

function placeOfRow({ cells }: FieldRow): string {
  const [first] = cells.values();
  return placeOf(first?.ref) ?? '';
}

function placeOf(ref: CellRef | undefined): string | null {
  return ref ? `${ref.sheet}!${a1(ref)}` : null;
}
