import type { CellRef } from './address';
import type { Form } from './form';
import type { Row, Sheet, Workbook } from './grid';
import { isSame } from './same';

/**
 * The workbook as it is now, made of the sheets and rows of an earlier reading wherever they are still the same: what was
 * worked out from those holds. The earlier workbook itself where nothing has changed.
 * @param changed cells known to have changed, whose rows need no look
 */
export function shareWorkbook(before: Workbook, now: Workbook, changed: readonly CellRef[] = []): Workbook {
  if (before === now) return before;
  const known = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const sheets = now.sheets.map((sheet) => {
    const earlier = known.get(sheet.name);
    return earlier ? shareSheet(earlier, sheet, changed) : sheet;
  });
  const shared: Workbook = { ...now, sheets };
  return isSame({ ...before, sheets: null }, { ...now, sheets: null }) && isSameList(before.sheets, sheets)
    ? before
    : shared;
}

function shareSheet(before: Sheet, now: Sheet, changed: readonly CellRef[]): Sheet {
  if (before === now) return before;
  const other = new Set(changed.flatMap(({ sheet, row }) => (sheet === now.name ? row : [])));
  const rows = shareRows(before.rows, now.rows, other);
  const isAsBefore = isSame({ ...before, rows: null }, { ...now, rows: null });
  return isAsBefore && isSameList(before.rows, rows) ? before : { ...now, rows };
}

/** Rows go by their number: one that was inserted moves those below it. */
function shareRows(before: readonly Row[], now: readonly Row[], other: ReadonlySet<number>): readonly Row[] {
  let at = 0;
  return now.map((row) => {
    while (at < before.length && before[at]!.row < row.row) at++;
    const earlier = before[at];
    return earlier?.row === row.row && !other.has(row.row) && isSame(earlier, row) ? earlier : row;
  });
}

/** The forms as they are recognised now, made of earlier forms and their rows wherever they are still the same. */
export function shareForms(before: readonly Form[], now: readonly Form[]): readonly Form[] {
  const forms = now.map((form, at) => {
    const earlier = before[at];
    return earlier ? shareForm(earlier, form) : form;
  });
  return isSameList(before, forms) ? before : forms;
}

/** What a form was made into: the next time it is met, the same sheet was not read again. */
const madeInto = new WeakMap<Form, Form>();

function shareForm(before: Form, now: Form): Form {
  if (before === now || madeInto.get(now) === before) return before;
  const rows = now.indicators.map((row, at) => {
    const earlier = before.indicators[at];
    return earlier && isSame(earlier, row) ? earlier : row;
  });
  const kept = isSameList(before.indicators, rows) ? before.indicators : rows;
  const shared = shareFields(before, { ...now, indicators: kept });
  madeInto.set(now, shared);
  return shared;
}

/** A form with those fields of an earlier one that say the same; the earlier one itself where all do. */
function shareFields(before: Form, now: Form): Form {
  const keys = Object.keys(now) as (keyof Form)[];
  const same = keys.filter((key) => isSame(before[key], now[key]));
  if (same.length === keys.length && keys.length === Object.keys(before).length) return before;
  return { ...now, ...Object.fromEntries(same.map((key) => [key, before[key]])) };
}

const isSameList = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  before.length === now.length && now.every((each, at) => each === before[at]);
