import type { StaticPage } from './static-page';

/** The oldest Excel whose calls suffice; see the manifest's requirements, which must say the same. */
const FLOOR = '1.13';

/**
 * Waits for Office.
 * @returns null when the pane can start, else the page to show instead
 */
export async function officeReady(): Promise<StaticPage | null> {
  if (typeof Office === 'undefined') return 'office-missing';
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'outside-excel';
  return Office.context.requirements.isSetSupported('ExcelApi', FLOOR) ? null : 'old-excel';
}
