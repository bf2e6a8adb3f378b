import { saying, type KeyOf } from '../../core/text';
import { FileFault, type FileError, type FileErrorCode } from '../xlsx/file-errors';
import { documentTexts } from './messages';

/** The code of each cause. */
const CODES = {
  empty: 'not-a-workbook',
  blank: 'not-a-workbook',
  old: 'unsupported',
  openDocument: 'unsupported',
  pdf: 'unsupported',
  workbook: 'not-a-workbook',
  unknown: 'not-a-workbook',
  encrypted: 'encrypted',
  damaged: 'damaged',
  tooLarge: 'too-large',
  packing: 'unsupported',
} as const satisfies Record<KeyOf<typeof documentTexts>, FileErrorCode>;

export type DocumentCause = keyof typeof CODES;

/** The error of a cause. */
export function documentError(cause: DocumentCause): FileError {
  return { code: CODES[cause], message: saying(documentTexts, cause) };
}

/** Of a package, in the words for a document. */
const CAUSES: Readonly<Partial<Record<FileErrorCode, DocumentCause>>> = {
  encrypted: 'encrypted',
  damaged: 'damaged',
  'too-large': 'tooLarge',
  unsupported: 'packing',
};

/** What the readers of packages and XML complain of, in the words for a document. */
export function asDocumentError(error: unknown): FileError {
  if (!(error instanceof FileFault)) throw error;
  return documentError(CAUSES[error.error.code] ?? 'damaged');
}
