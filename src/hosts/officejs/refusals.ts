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

/** Excel takes no request at all at the moment: asking in another way will not help. */
export function isRefusal(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === '' ||
    /CellEdit|AccessDenied|ActivityLimit|Throttl|TooMany|Busy|Session|Connection|Network|5004|5012|5102|7000/i.test(
      code,
    )
  );
}
