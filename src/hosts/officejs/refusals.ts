/** Excel's code of an error of a batch; empty for an error of our own making. */
export function codeOf(error: unknown): string {
  return error instanceof OfficeExtension.Error ? String(error.code) : '';
}

/** More cells than Excel reads at once, or an answer of more than its 5 MB. */
export function isTooLarge(error: unknown): boolean {
  return /PayloadSizeLimit|ResponsePayload|RequestPayload|RangeExceedsLimit|ResourceLimit|^510[34]$/i.test(
    codeOf(error),
  );
}

/** A sheet that was asked for by name is gone. */
export function isGone(error: unknown): boolean {
  return codeOf(error) === 'ItemNotFound';
}

/** What was asked for is nothing that a sheet of this kind has: one that only holds a chart, or macros of old. */
export function isWithoutCells(error: unknown): boolean {
  return codeOf(error) === 'UnsupportedSheet';
}

/** Excel does not allow a change; why it does not say. */
export function isDenied(error: unknown): boolean {
  return /AccessDenied|7000/.test(codeOf(error));
}

/** The call that Excel refused is one that adds a sheet. */
export function isOfAdding(error: unknown): boolean {
  if (!(error instanceof OfficeExtension.Error)) return false;
  const { errorLocation = '', statement = '' } = error.debugInfo ?? {};
  return /WorksheetCollection\.add\b|\bworksheets\.add\(/.test(`${errorLocation} ${statement}`);
}

/** Excel takes no request at all at the moment: asking in another way will not help. */
export function isRefusal(error: unknown): boolean {
  const code = codeOf(error);
  return code === '' || REFUSALS.test(code);
}

const REFUSALS =
  /CellEdit|AccessDenied|ActivityLimit|Throttl|TooMany|Busy|NotAvailable|Inactive|Unauthenticated|Session|Connection|Network|5004|5012|5102|7000/i;
