export { writePaper } from './write-paper';
export { openDocx, type OpenDocument } from './open-docx';
export { openText, textDocument } from './open-text';
export type { Block, ReportDocument } from './report-document';
