import type { CellRef } from '../../../core/model/address';
import type { ApplyReport, SkippedCell, WorkbookChange } from '../../../hosts/workbook-host';
import { saying } from '../../../core/text';
import { documentTexts } from '../messages/document';
import type { Place } from '../document-state';
import { areaOf } from '../selecting';

/** One change a sheet, around all of its cells that were written or recalculated; a new sheet as a whole. */
export function changesOf(
  written: readonly CellRef[],
  refreshed: readonly CellRef[],
  newSheets: readonly string[],
): readonly WorkbookChange[] {
  const cells = new Map<string, CellRef[]>();
  for (const ref of [...written, ...refreshed]) {
    const list = cells.get(ref.sheet);
    if (list) list.push(ref);
    else cells.set(ref.sheet, [ref]);
  }
  for (const name of newSheets) if (!cells.has(name)) cells.set(name, []);
  return [...cells].map(([sheet, refs]) => ({
    sheet,
    area: newSheets.includes(sheet) ? null : areaOf(refs),
  }));
}

/** Where a write is looked for: around all its cells of the sheet of the first; null for none. */
export function placeOf(written: readonly CellRef[]): Place | null {
  const first = written[0];
  if (!first) return null;
  const { sheet } = first;
  return { sheet, area: areaOf(written.filter((ref) => ref.sheet === sheet))! };
}

const CHANGED = saying(documentTexts, 'changed');

/** The cells of a report that were left alone, with the reason. */
export function skippedOf({ skipped, stale }: ApplyReport): readonly SkippedCell[] {
  return [...skipped, ...stale.map(({ ref }) => ({ ref, reason: CHANGED }))];
}
