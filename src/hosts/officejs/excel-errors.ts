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

/** By Excel's error code; the texts of Excel's own messages change with its language and version. */
const KNOWN: readonly { readonly codes: RegExp; readonly key: KeyOf<typeof excelTexts> }[] = [
  { codes: /CellEditMode|5004/i, key: 'editing' },
  { codes: /UndoNotSupported/i, key: 'oneStep' },
  { codes: /ReadOnly/i, key: 'readOnly' },
  { codes: /AccessDenied|7000/i, key: 'denied' },
  { codes: /ActivityLimit|Throttl|TooManyRequests|ServiceBusy|5102/i, key: 'busy' },
  { codes: /Session|Connection|Network|Timeout|5012|HttpStatusCode/i, key: 'lost' },
  { codes: /PayloadSize|ResourceLimit|RangeExceedsLimit|5103|5104/i, key: 'tooLarge' },
];

/** An error of a batch as what is told of it; a programming mistake keeps its own error as the cause. */
export function troubleOf(error: unknown): ExcelTrouble {
  if (error instanceof ExcelTrouble) return error;
  const { code = '', message = '' } = error as { code?: unknown; message?: unknown };
  const told = String(code || 'Unknown');
  logTrouble(error, told);
  const known = KNOWN.find(({ codes }) => codes.test(String(code)) || codes.test(String(message)));
  // An error nobody has met yet: its code is what IT staff can look up.
  const words = known ? saying(excelTexts, known.key) : saying(excelTexts, 'unknown', { code: told });
  return new ExcelTrouble(words, told, { cause: error });
}
