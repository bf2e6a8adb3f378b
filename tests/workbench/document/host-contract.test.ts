import { writeWorkbook } from '../../../src/hosts/xlsx';
import { WorkbenchHost } from '../../../src/workbench/document';
import { describeHost } from '../../helpers/host-contract';

describeHost('workbench', (book) => {
  const opened = WorkbenchHost.open('合同.xlsx', writeWorkbook(book));
  if (!opened.ok) throw new Error(opened.error.message.en);
  return Promise.resolve(opened.host);
});
