import { MemoryHost } from '../../src/hosts/memory';
import { openXlsx, patchXlsx, XlsxHost } from '../../src/hosts/xlsx';
import { writeWorkbook } from '../../src/hosts/xlsx/write-workbook';
import { at, describeHost, number, planOf } from '../helpers/host-contract';

describeHost('memory', (book) => {
  const host = new MemoryHost(book);
  return Promise.resolve({ host, typeElsewhere: () => host.type(at('表', 'C2'), number('9.25')) });
});

describeHost('xlsx', (book) => {
  const open = (bytes: Uint8Array) => {
    const result = openXlsx(bytes);
    if (!result.ok) throw new Error(result.error.message.key);
    return result.file;
  };
  const file = open(writeWorkbook(book));
  const host = new XlsxHost(file);
  const typed = planOf(file.workbook, [{ at: at('表', 'C2'), to: number('9.25') }]);
  return Promise.resolve({ host, typeElsewhere: () => host.replace(open(patchXlsx(file, typed).bytes)) });
});
