import { parseA1, type CellRef } from '../../../core/model/address';
import type { Finding, Severity } from '../../../core/model/finding';
import type { Language } from '../../../core/text';
import { indexSheet, type Sheet, type Workbook } from '../../../core/model/grid';
import type { CellMark } from '../../../grid/model/selection';
import { markKey } from '../../../grid/model/marks';
import type { SheetCount } from '../../../grid/bars/sheet-tabs';

/** What there is to mark in a workbook. */
export interface Markable {
  readonly workbook: Workbook;
  readonly findings: readonly Finding[];
  /** The finding shown, by fingerprint. */
  readonly current: string | null;
  /** By `refKey`. */
  readonly notRecalculated: ReadonlySet<string>;
}

/** The marks of one sheet by `"row,column"`. */
export type SheetMarks = ReadonlyMap<string, CellMark>;

const GRAVITY: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** The key of a cell in {@link SheetMarks}: that of the top-left cell where it is merged. */
function keyOf(sheet: Sheet, row: number, column: number): string {
  const master = indexSheet(sheet).master(row, column);
  return markKey(master.row, master.column);
}

/**
 * The marks of all cells, by sheet: the gravest finding of each cell and what all of them say, the cells of the
 * finding shown, and formulas that wait. A sheet without marks is absent.
 * @param waiting the sentence of a formula that could not be recalculated
 */
export function marksOf(
  { workbook, findings, current, notRecalculated }: Markable,
  language: Language,
  waiting: string,
): ReadonlyMap<string, SheetMarks> {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const marks = new Map<string, Map<string, CellMark>>();
  const add = (ref: CellRef, change: (mark: CellMark) => CellMark) => {
    const sheet = sheets.get(ref.sheet);
    if (!sheet) return;
    const key = keyOf(sheet, ref.row, ref.column);
    const ofSheet = marks.get(ref.sheet) ?? new Map<string, CellMark>();
    ofSheet.set(key, change(ofSheet.get(key) ?? {}));
    marks.set(ref.sheet, ofSheet);
  };
  for (const finding of findings) {
    const { ref, severity, message } = finding;
    add(ref, (mark) => told(graver(mark, severity), message[language].what));
    if (finding.fingerprint === current) showRelation(finding, add);
  }
  for (const key of notRecalculated) {
    const ref = refOf(key, sheets);
    if (ref) add(ref, (mark) => told({ ...mark, isNotRecalculated: true }, waiting));
  }
  return marks;
}

type Add = (ref: CellRef, change: (mark: CellMark) => CellMark) => void;

function showRelation({ ref, related }: Finding, add: Add): void {
  for (const other of related) {
    add(other, (mark) => ({ ...mark, shown: mark.shown ?? 'related' }));
  }
  add(ref, (mark) => ({ ...mark, shown: 'cell' }));
}

function graver(mark: CellMark, severity: Severity): CellMark {
  return mark.severity && GRAVITY[mark.severity] >= GRAVITY[severity] ? mark : { ...mark, severity };
}

function told(mark: CellMark, words: string): CellMark {
  return { ...mark, words: [...(mark.words ?? []), words] };
}

/** The cell of a `refKey`; a sheet's own name may hold an exclamation mark. */
function refOf(key: string, sheets: ReadonlyMap<string, Sheet>): CellRef | null {
  const at = key.lastIndexOf('!');
  const sheet = key.slice(0, at);
  const address = parseA1(key.slice(at + 1));
  return address && sheets.has(sheet) ? { sheet, ...address } : null;
}

/** What the tabs tell of findings, by sheet; sheets without errors, warnings and shown cells are absent. */
export function countsOf(
  findings: readonly Finding[],
  current: string | null,
): ReadonlyMap<string, SheetCount> {
  const counts = new Map<string, SheetCount>();
  const add = (sheet: string, change: Partial<SheetCount>) => {
    const before = counts.get(sheet) ?? { errors: 0, warnings: 0, isShown: false };
    counts.set(sheet, {
      errors: before.errors + (change.errors ?? 0),
      warnings: before.warnings + (change.warnings ?? 0),
      isShown: before.isShown || change.isShown === true,
    });
  };
  for (const { ref, related, severity, fingerprint } of findings) {
    if (severity === 'error') add(ref.sheet, { errors: 1 });
    if (severity === 'warning') add(ref.sheet, { warnings: 1 });
    if (fingerprint === current) {
      for (const { sheet } of [ref, ...related]) add(sheet, { isShown: true });
    }
  }
  return counts;
}

/** The findings about one cell, gravest first; cells of one merged area are one. */
export function findingsAt(findings: readonly Finding[], sheet: Sheet, row: number, column: number) {
  const key = keyOf(sheet, row, column);
  return findings
    .filter(({ ref }) => ref.sheet === sheet.name && keyOf(sheet, ref.row, ref.column) === key)
    .sort((one, other) => GRAVITY[other.severity] - GRAVITY[one.severity]);
}
