import { saying, spoken, type KeyOf, type Saying } from '../../core/text';
import { excelTexts } from './messages';
import { logTrouble } from './trouble-log';

/** A refusal of Excel's in a person's language, with what to do. Nothing that was not confirmed counts as written. */
export class ExcelTrouble extends Error {
  constructor(
    readonly words: Saying,
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(spoken(words, 'en'), options);
  }
}

/** A cell of a sheet that is hidden was to be shown. */
export class HiddenSheet extends ExcelTrouble {
  constructor(readonly hiddenSheet: string) {
    super(saying(excelTexts, 'hiddenSheet', { sheet: hiddenSheet }), 'HiddenSheet');
  }
}

/** A sheet is not there any more under its name. */
export class SheetGone extends ExcelTrouble {
  /** What was found is not how the workbook stands now. */
  readonly isOutdated = true;

  constructor(sheet: string) {
    super(saying(excelTexts, 'gone', { sheet }), 'SheetGone');
  }
}

/** By Excel's error code; the texts of Excel's own messages change with its language and version. */
const KNOWN: readonly { readonly codes: RegExp; readonly key: KeyOf<typeof excelTexts> }[] = [
  { codes: /CellEditMode|5004/i, key: 'editing' },
  { codes: /UndoNotSupported/i, key: 'oneStep' },
  { codes: /ReadOnly/i, key: 'readOnly' },
  { codes: /AccessDenied|7000/i, key: 'denied' },
  { codes: /ActivityLimit|Throttl|TooManyRequests|ServiceBusy|ServiceNotAvailable|5102/i, key: 'busy' },
  { codes: /InactiveWorkbook/i, key: 'inactive' },
  { codes: /Conflict/i, key: 'conflict' },
  { codes: /Session|Connection|Network|Timeout|Aborted|Unauthenticated|5012|HttpStatusCode/i, key: 'lost' },
  { codes: /PayloadSize|ResourceLimit|RangeExceedsLimit|5103|5104/i, key: 'tooLarge' },
];

/** Whether Excel says that this document is not to be written to. */
export const isReadOnly = (): boolean => String(Office.context.document?.mode) === 'readOnly';

/**
 * An error of a batch as what is told of it; a programming mistake keeps its own error as the cause.
 * @param isWrite the workbook was to be changed: of a read-only one an Excel that refuses does not always give the reason
 */
export function troubleOf(error: unknown, isWrite = false): ExcelTrouble {
  if (error instanceof ExcelTrouble) return error;
  const { code = '', message = '' } = error as { code?: unknown; message?: unknown };
  const told = String(code || 'Unknown');
  logTrouble(error, told);
  const found = KNOWN.find(({ codes }) => codes.test(String(code)) || codes.test(String(message)))?.key;
  const isUnclear = found === undefined || found === 'denied';
  const key = isUnclear && isWrite && code !== '' && isReadOnly() ? 'readOnly' : found;
  // An error nobody has met yet: its code is what IT staff can look up.
  const words = key ? saying(excelTexts, key) : saying(excelTexts, 'unknown', { code: told });
  return new ExcelTrouble(words, told, { cause: error });
}
