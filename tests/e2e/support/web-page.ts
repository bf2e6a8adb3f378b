import type { WorkbookSeed } from '../../helpers/excel-stand-in/workbook';
import { ExcelStandIn } from '../../helpers/excel-stand-in/stand-in';
import { WebHost, type WebHostOptions } from '../../helpers/excel-stand-in/web-host';

/** What both channels leave on the window for a test: the workbook with its faults, and the ribbon. */
declare global {
  interface Window {
    excel: ExcelStandIn;
    ribbon: {
      click(functionName: string): unknown;
      readonly completed: readonly { readonly id: string; readonly code: number }[];
    };
    /** Only on the web: the page around the add-in opens a workbook, and the pane beside it (again). */
    openExcel(
      seed: WorkbookSeed,
      options: WebHostOptions,
      prepare?: Partial<ExcelStandIn['book']>,
      firstClick?: string,
    ): void;
    openPane(): void;
  }
}

window.openExcel = (seed, options, prepare = {}, firstClick = undefined) => {
  window.excel = new ExcelStandIn(seed);
  Object.assign(window.excel.book, prepare);
  const host = new WebHost(window.excel, options);
  window.ribbon = host;
  window.openPane = () => host.open();
  if (firstClick) host.click(firstClick);
  host.open();
};
