export type { DocumentState, Place } from './document-state';
export { WorkbenchHost, type OpenedDocument, type OpenOptions } from './workbench-host';
