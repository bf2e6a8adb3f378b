export { readAppearance } from './appearance/read-appearance';
export { markCells, unmarkCells } from './patch/mark-cells';
export { patchXlsx } from './patch/patch-xlsx';
export { writeWorkbook, type SheetLook } from './write-workbook';
export { XlsxHost } from './xlsx-host';
export { openXlsx, type OpenResult, type XlsxFile } from './open-xlsx';
export { fileError, type FileError, type FileErrorCode } from './file-errors';
export { DEFAULT_LIMITS, type Limits } from './limits';
export { sniff, type FileKind } from './sniff';
