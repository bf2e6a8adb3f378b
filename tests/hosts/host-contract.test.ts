import { MemoryHost } from '../../src/hosts/memory';
import { openXlsx, writeWorkbook, XlsxHost } from '../../src/hosts/xlsx';
import { describeHost } from '../helpers/host-contract';

describeHost('memory', (book) => Promise.resolve(new MemoryHost(book)));

describeHost('xlsx', (book) => {
  const result = openXlsx(writeWorkbook(book));
  if (!result.ok) throw new Error(result.error.message.en);
  return Promise.resolve(new XlsxHost(result.file));
});
