import { parseArea, type Area } from '../../core/model/address';
import { indexSheet, type Sheet } from '../../core/model/grid';
import type { Selection } from '../model/selection';
import { grow } from './area';

/** A selection in one of the workbook's sheets. */
export interface SheetPlace {
  /** Index of the sheet. */
  readonly sheet: number;
  readonly selection: Selection;
}

/** Why a text names no place. */
export type NoPlace = 'noSheet' | 'noAddress';

/**
 * The place that a text typed into the name box names: "I25", "A1:C5", "基础数据!B2", "'Sheet 1'!B2", or a sheet's name
 * alone. Letters and signs may be full-width, as Chinese input methods write them.
 * @param current index of the sheet that an address without a sheet is meant for
 */
export function parsePlace(text: string, sheets: readonly Sheet[], current: number): SheetPlace | NoPlace {
  const typed = text.trim();
  const cut = Math.max(typed.lastIndexOf('!'), typed.lastIndexOf('！'));
  const address = typed.slice(cut + 1).normalize('NFKC');
  const area = parseArea(address.replace(/\s+/g, ''));
  if (cut >= 0) {
    const sheet = sheetNamed(unquoted(typed.slice(0, cut).trim()), sheets);
    return sheet < 0 ? 'noSheet' : area ? placeAt(sheets, sheet, area) : 'noAddress';
  }
  if (area) return placeAt(sheets, current, area);
  const sheet = sheetNamed(unquoted(typed), sheets);
  return sheet < 0 ? 'noAddress' : placeAt(sheets, sheet, { top: 0, left: 0, bottom: 0, right: 0 });
}

function unquoted(name: string): string {
  return /^'.*'$/.test(name) ? name.slice(1, -1).replace(/''/g, "'") : name;
}

function sheetNamed(name: string, sheets: readonly Sheet[]): number {
  const wanted = name.toLowerCase();
  return sheets.findIndex((sheet) => sheet.name.toLowerCase() === wanted);
}

function placeAt(sheets: readonly Sheet[], sheet: number, area: Area): SheetPlace {
  const { merges } = sheets[sheet]!;
  const active = indexSheet(sheets[sheet]!).master(area.top, area.left);
  return { sheet, selection: { active, area: grow(merges, area) } };
}
