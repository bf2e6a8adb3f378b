import { writeWorkbook } from '../../../src/hosts/xlsx/write-workbook';
import { WorkbenchHost } from '../../../src/workbench/document';
import { describeHost } from '../../helpers/host-contract';

describeHost('workbench', (book) => {
  const opened = WorkbenchHost.open('合同.xlsx', writeWorkbook(book));
  if (!opened.ok) throw new Error(opened.error.message.key);
  const { host } = opened;
  const typed = { row: 1, column: 2, text: '9.25' };
  return Promise.resolve({ host, typeElsewhere: () => host.type('表', [typed]) });
});
