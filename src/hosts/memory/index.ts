export { MemoryHost, workbookOf, type PlainCell } from './memory-host';
