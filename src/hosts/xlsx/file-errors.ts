import { fileTexts } from './messages';
import { saying, spoken, type KeyOf, type Saying } from '../../core/text';
/** Why a file cannot be used. The codes are the command line's. */
export type FileErrorCode =
  | 'not-found'
  | 'not-a-workbook'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  /** A workbook of an older or foreign kind (.xls, .xlsb, .ods): readable by the isolated reader, never written. */
  | 'unsupported';

/** What a person is told about a file that cannot be used: what it is and what to do about it. */
export interface FileError {
  readonly code: FileErrorCode;
  readonly message: Saying;
}

/**
 * Thrown inside the readers and turned into a {@link FileError} at their door. Writing throws it where a part is damaged
 * that reading did not need.
 */
export class FileFault extends Error {
  constructor(readonly error: FileError) {
    super(spoken(error.message, 'en'));
    this.name = 'FileFault';
  }
}

/** The code of each cause. */
const CODES = {
  notFound: 'not-found',
  empty: 'not-a-workbook',
  html: 'not-a-workbook',
  text: 'not-a-workbook',
  pdf: 'not-a-workbook',
  otherArchive: 'not-a-workbook',
  otherOffice: 'not-a-workbook',
  unknownKind: 'not-a-workbook',
  noSheets: 'not-a-workbook',
  encrypted: 'encrypted',
  truncated: 'damaged',
  zip: 'damaged',
  checksum: 'damaged',
  missingPart: 'damaged',
  xml: 'damaged',
  entity: 'damaged',
  address: 'damaged',
  strings: 'damaged',
  fileSize: 'too-large',
  expansion: 'too-large',
  entries: 'too-large',
  cells: 'too-large',
  rows: 'too-large',
  sheets: 'too-large',
  legacy: 'unsupported',
  binary: 'unsupported',
  openDocument: 'unsupported',
  spreadsheetXml: 'unsupported',
  packing: 'unsupported',
  legacyTimeout: 'too-large',
  legacyFailed: 'damaged',
  twice: 'damaged',
  sharedPart: 'damaged',
  mht: 'unsupported',
  word: 'not-a-workbook',
  slides: 'not-a-workbook',
  legacyKilled: 'too-large',
  defaultPassword: 'unsupported',
} as const satisfies Record<KeyOf<typeof fileTexts>, FileErrorCode>;

export type FileCause = keyof typeof CODES;

/**
 * The error of a cause.
 * @param detail replaces `{part}` and `{limit}` in the sentence
 */
export function fileError(cause: FileCause, detail = ''): FileError {
  const data = detail ? { part: detail, limit: detail } : undefined;
  return { code: CODES[cause], message: saying(fileTexts, cause, data) };
}

/** For the readers in this folder: a fault of a cause, to be thrown. */
export function fault(cause: FileCause, detail = ''): FileFault {
  return new FileFault(fileError(cause, detail));
}
