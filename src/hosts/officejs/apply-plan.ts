import { refKey } from '../../core/model/address';
import type { Edit, EditPlan } from '../../core/model/edit';
import { indexSheet, type Sheet } from '../../core/model/grid';
import { isSheetName, judge, type ReportBuilder } from '../workbook-host-rules';
import { cellState, stateAfter } from '../../core/model/cell-state';
import type { Compared } from './compare';
import type { Sent } from './standing';
import { TEXT_FORMAT, type Accepted } from './write-cells';

/** What of a plan may be written, and how. */
export interface Decision {
  /** The sheets to add first. */
  readonly newSheets: readonly string[];
  /** In their order. */
  readonly accepted: readonly Accepted[];
  readonly sent: readonly Sent[];
}

/**
 * Decides on each edit of a plan; what is left alone goes into the report.
 * @param mayAdd false where Excel has refused to add sheets: their cells are left alone
 */
export function decide(plan: EditPlan, compared: Compared, report: ReportBuilder, mayAdd = true): Decision {
  const newSheets = sheetsToAdd(plan, compared, report, mayAdd);
  const sheets = new Map([...compared.sheets].map(([name, { sheet }]) => [name, sheet]));
  for (const name of newSheets) sheets.set(name, { name, hidden: false, rows: [], merges: [] });
  const pending = new Map<string, ReturnType<typeof cellState>>();
  const accepted: Accepted[] = [];
  const sent: Sent[] = [];
  for (const edit of plan.edits) {
    const sheet = sheets.get(edit.ref.sheet);
    if (!sheet) {
      report.skip(edit.ref, 'noSheet');
      continue;
    }
    const one = judged(edit, sheet, pending, compared, report);
    if (!one) continue;
    accepted.push(one.accepted);
    sent.push(one.sent);
  }
  return { newSheets, accepted, sent };
}

function sheetsToAdd(
  { newSheets }: EditPlan,
  { heads }: Compared,
  report: ReportBuilder,
  mayAdd: boolean,
): string[] {
  const names = heads.map(({ name }) => name);
  return newSheets.filter((name) => {
    if (names.includes(name)) return false;
    const obstacle = !isSheetName(name, names) ? 'sheetName' : mayAdd ? null : 'structure';
    if (obstacle) {
      report.skip({ sheet: name, row: 0, column: 0 }, obstacle);
      return false;
    }
    names.push(name);
    return true;
  });
}

function judged(
  edit: Edit,
  sheet: Sheet,
  pending: Map<string, ReturnType<typeof cellState>>,
  compared: Compared,
  report: ReportBuilder,
): { accepted: Accepted; sent: Sent } | null {
  const key = refKey(edit.ref);
  const index = indexSheet(sheet);
  const now = pending.get(key) ?? cellState(index.cell(edit.ref.row, edit.ref.column));
  // Excel works its formulas out itself: there is no stored result to refresh.
  if (edit.after.kind === 'formula' && edit.after.value === now.formula) return null;
  const { looks, locks, formats, rooms } = compared;
  const lock = locks.get(key);
  const format = formatOf(formats.get(key)) ?? index.cell(edit.ref.row, edit.ref.column)?.format;
  const fitted = fittedTo(edit, format, lock !== undefined);
  const isLocked = lock !== undefined && (lock.format.protection.locked !== false || fitted === null);
  const isArray = compared.arrays.has(key);
  const verdict = judge(fitted ?? edit, { index, now, isLocked, isArray });
  if (verdict === 'stale') report.refuse(edit);
  else if (verdict !== 'write' && verdict !== 'done') report.skip(edit.ref, verdict.skip);
  if (verdict !== 'write' || !fitted) return null;
  pending.set(key, stateAfter(edit.after));
  const look = looks.get(key)?.get();
  const wraps = fitted.styleFrom !== undefined;
  const rowHeight = fitted.after.kind === 'text' && rooms.get(key)?.heightFor(fitted.after.value, wraps);
  return {
    accepted: {
      edit: fitted,
      isTextCell: (fitted.format ?? format) === TEXT_FORMAT,
      ...(rowHeight && { rowHeight }),
    },
    sent: { edit: fitted, now, look: look && JSON.stringify(look), format },
  };
}

function formatOf(range: Excel.Range | undefined): string | undefined {
  return range && String(range.numberFormat[0]![0]);
}

/**
 * An edit as it has to be written into a cell of a format: a number needs a cell that is not Text. On a protected sheet
 * looks cannot be changed; null where the edit cannot do without.
 */
function fittedTo(edit: Edit, format: string | undefined, isProtected: boolean): Edit | null {
  const isMisfit = edit.after.kind === 'number' && (edit.format ?? format) === TEXT_FORMAT;
  if (isProtected) {
    const { ref, before, after, purpose, reason, overwriteFormula } = edit;
    return isMisfit
      ? null
      : { ref, before, after, purpose, reason, ...(overwriteFormula && { overwriteFormula }) };
  }
  return isMisfit ? { ...edit, format: 'General' } : edit;
}
