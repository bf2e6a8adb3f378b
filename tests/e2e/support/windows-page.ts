import { ExcelStandIn } from '../../helpers/excel-stand-in/stand-in';
import { WindowsHost, type WindowsHostOptions } from '../../helpers/excel-stand-in/windows-host';
import type { WorkbookSeed } from '../../helpers/excel-stand-in/workbook';

/** The script that runs before office.js in the add-in's own page; the test leaves `excelSeed` for it. */
declare global {
  interface Window {
    excelSeed: {
      seed: WorkbookSeed;
      options: WindowsHostOptions;
      prepare?: Partial<ExcelStandIn['book']>;
      firstClick?: string;
    };
  }
}

const { seed, options, prepare = {}, firstClick } = window.excelSeed;
window.excel = new ExcelStandIn(seed);
Object.assign(window.excel.book, prepare);
const host = new WindowsHost(window.excel, options);
window.ribbon = host;
host.install(window);
if (firstClick) host.click(firstClick);
