export {
  compareWorkbooks,
  type CellDifference,
  type FileDifferences,
  type PartDifference,
} from './compare/compare-workbooks';
export { formatOf } from './appearance/format-of';
export { readAppearance } from './appearance/read-appearance';
export { markCells, unmarkCells } from './patch/mark-cells';
export { patchXlsx } from './patch/patch-xlsx';
export { rereadXlsx, type RereadFile, type SheetFate, type TouchedCell } from './reread-xlsx';
export { packDraft } from './zip/zip-writer';
export type { SheetLook } from './write-workbook';
export { XlsxHost } from './xlsx-host';
export { openXlsx, type OpenResult, type XlsxFile } from './open-xlsx';
export { fileError, FileFault, type FileError, type FileErrorCode } from './file-errors';
export { DEFAULT_LIMITS, type Limits } from './limits';
export type { FileKind } from './sniff';
