import type { WorkbookSeed } from '../../helpers/excel-stand-in/workbook';
import { ExcelStandIn } from '../../helpers/excel-stand-in/stand-in';
import { WebHost, type WebHostOptions } from '../../helpers/excel-stand-in/web-host';

/** The script of the page that plays Excel on the web: `openExcel` is called by the test, `excel` is what it reads. */
declare global {
  interface Window {
    excel: ExcelStandIn;
    host: WebHost;
    openExcel(seed: WorkbookSeed, options: WebHostOptions): void;
  }
}

window.openExcel = (seed, options) => {
  window.excel = new ExcelStandIn(seed);
  window.host = new WebHost(window.excel, options);
  window.host.open();
};
