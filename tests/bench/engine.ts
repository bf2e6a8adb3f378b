/** What the benchmark drives, bundled as the command line is. */
export { review, reviewAfter } from '../../src/app/review';
export { DEFAULT_SETTINGS } from '../../src/core/checks/settings';
export { proseReader } from '../../src/core/prose/read';
export { openXlsx } from '../../src/hosts/xlsx';
export { writeWorkbook } from '../../src/hosts/xlsx/write-workbook';
export { formOf, sheetsOf, standardsForm } from './form';
export { reportText } from './text';
