import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseA1, type CellRef } from '../../../src/core/model/address';
import { indexSheet, type Cell, type Workbook } from '../../../src/core/model/grid';
import { writeWorkbook } from '../../../src/hosts/xlsx/write-workbook';
import { WorkbenchHost, type OpenOptions } from '../../../src/workbench/document';
import { type WindowSettings, type WindowSettingsStore } from '../../../src/workbench/document';
import { formula, sheet, workbook } from '../../helpers/sheet-builder';

/** A small form with totals. */
export const FORM = workbook(
  sheet(
    '表',
    [
      ['指标', '分值', '得分', '说明'],
      ['数量', 10, 8.5, null],
      ['质量', 20, 18, '原因'],
      ['合计', formula('SUM(B2:B3)', 30), formula('SUM(C2:C3)', 26.5), null],
      ['备注', null, null, null],
    ],
    { merges: ['A5:D6'] },
  ),
  sheet('隐藏', [['甲', 1]], { hidden: true }),
  sheet('第二', [['乙', 2]]),
);

/** Opens a workbook, or a file's bytes. */
export function open(content: Workbook | Uint8Array = FORM, options?: OpenOptions, name = '自评表.xlsx') {
  const bytes = content instanceof Uint8Array ? content : writeWorkbook(content);
  const opened = WorkbenchHost.open(name, bytes, options);
  if (!opened.ok) throw new Error(opened.error.message.key);
  return opened.host;
}

/** The bytes of a source workbook. */
export function source(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, `../../../assets/samples/${name}.xlsx`)));
}

/** A cell as typed by a person: typed('C2', '9'). */
export function typed(address: string, text: string) {
  return { ...parseA1(address)!, text };
}

export function ref(name: string, address: string): CellRef {
  return { sheet: name, ...parseA1(address)! };
}

/** The cell of a document as it is now. */
export function cellOf(host: WorkbenchHost, name: string, address: string): Cell | undefined {
  const { row, column } = parseA1(address)!;
  const found = host.getState().workbook.sheets.find((one) => one.name === name)!;
  return indexSheet(found).cell(row, column);
}

/** Settings of a window held in memory. */
export function windowSettings(changes: Partial<WindowSettings> = {}): WindowSettingsStore {
  let state: WindowSettings = {
    language: 'zh-CN',
    theme: 'system',
    isLive: true,
    hasSeenGuide: false,
    layouts: [],
    keepsUnsaved: true,
    ...changes,
  };
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    set(some) {
      state = { ...state, ...some };
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
