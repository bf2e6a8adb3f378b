import type { CellRef } from './address';
import type { Form } from './form';
import type { Row, Sheet, Workbook } from './grid';

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
  const indicators = now.indicators.map((row, at) => {
    const earlier = before.indicators[at];
    return earlier && isSame(earlier, row) ? earlier : row;
  });
  const isAsBefore =
    isSameList(before.indicators, indicators) &&
    isSame({ ...before, indicators: null }, { ...now, indicators: null });
  const shared = isAsBefore ? before : { ...now, indicators };
  madeInto.set(now, shared);
  return shared;
}

const isSameList = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  before.length === now.length && now.every((each, at) => each === before[at]);

/** Whether two pieces of plain data say the same, numbers, texts and sets in them included. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Set || other instanceof Set) {
    const isBoth = one instanceof Set && other instanceof Set && one.size === other.size;
    return isBoth && [...one].every((each) => other.has(each));
  }
  const keys = Object.keys(one);
  if (Array.isArray(one) !== Array.isArray(other) || keys.length !== Object.keys(other).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(other, key)) return false;
    if (!isSame(one[key as keyof typeof one], other[key as keyof typeof other])) return false;
  }
  return true;
}
