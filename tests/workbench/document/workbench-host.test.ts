import type { WorkbookChange } from '../../../src/hosts/workbook-host';
import { openXlsx } from '../../../src/hosts/xlsx';
import { WorkbenchHost } from '../../../src/workbench/document';
import { number, planOf } from '../../helpers/host-contract';
import { rawEntries } from '../../helpers/xlsx-package';
import { MACRO_PARTS, richXlsx } from '../../helpers/xlsx-rich';
import { cellOf, FORM, open, ref, typed } from './stage';
import { inChinese, inEnglish, sayingOf } from '../../helpers/sayings';

/** The changes that listeners of a document hear of. */
function changesOf(host: WorkbenchHost): WorkbookChange[] {
  const changes: WorkbookChange[] = [];
  host.watch((change) => changes.push(change));
  return changes;
}

const reopened = (host: WorkbenchHost) => {
  const result = openXlsx(host.bytes);
  if (!result.ok) throw new Error(result.error.message.key);
  return result.file.workbook;
};

describe('typing', () => {
  it('stands at once in the bytes that would be saved', async () => {
    const host = open();
    expect(await host.type('表', [typed('C2', '9.25'), typed('D2', '未达标')])).toEqual([]);
    expect(cellOf(host, '表', 'C2')).toMatchObject({ kind: 'number', raw: '9.25' });
    expect(cellOf(host, '表', 'D2')).toMatchObject({ kind: 'text', text: '未达标' });
    expect(reopened(host)).toEqual(host.getState().workbook);
    expect(host.getState()).toMatchObject({ isDirty: true, canUndo: true, canRedo: false, version: 1 });
  });

  it('renews the formulas that depend on it, in the same step', async () => {
    const host = open();
    await host.type('表', [typed('C2', '9.25')]);
    expect(cellOf(host, '表', 'C4')).toMatchObject({ raw: '27.25', formula: 'SUM(C2:C3)' });
    await host.undo();
    expect(cellOf(host, '表', 'C4')).toMatchObject({ raw: '26.5' });
    expect(host.getState().canUndo).toBe(false);
  });

  it('tells the session of all it changed, a write of the session tells nobody', async () => {
    const host = open();
    const changes = changesOf(host);
    await host.apply(planOf(FORM, [{ at: ref('表', 'C3'), to: number('17') }]));
    expect(changes).toEqual([]);
    await host.type('表', [typed('C2', '9')]);
    expect(changes).toEqual([{ sheet: '表', area: { top: 1, bottom: 3, left: 2, right: 2 } }]);
  });

  it('gives back the cells that were left alone, with the reason', async () => {
    const host = open();
    const skipped = await host.type('表', [typed('B5', '盖住的'), typed('C2', '9')]);
    expect(skipped.map((cell) => cell.ref)).toEqual([ref('表', 'B5')]);
    expect(inEnglish(skipped[0]!.reason)).toMatch(/merged/);
    expect(cellOf(host, '表', 'C2')).toMatchObject({ raw: '9' });
  });

  it('that changes nothing is no step', async () => {
    const host = open();
    const changes = changesOf(host);
    const { bytes } = host;
    await host.type('表', [typed('C2', '8.5')]);
    expect(host.bytes).toBe(bytes);
    expect(host.getState()).toMatchObject({ isDirty: false, canUndo: false, version: 0 });
    expect(changes).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('give every version back byte for byte', async () => {
    const host = open();
    const versions = [host.bytes];
    for (const text of ['1', '二', '']) {
      await host.type('表', [typed('C2', text)]);
      versions.push(host.bytes);
    }
    for (const bytes of versions.slice(0, -1).reverse()) {
      await host.undo();
      expect(host.bytes).toEqual(bytes);
    }
    expect(host.getState()).toMatchObject({ canUndo: false, canRedo: true, isDirty: false });
    for (const bytes of versions.slice(1)) {
      await host.redo();
      expect(host.bytes).toEqual(bytes);
    }
    expect(host.getState()).toMatchObject({ canUndo: true, canRedo: false, isDirty: true });
  });

  it('show the place, and tell the session what changed', async () => {
    const host = open();
    await host.type('表', [typed('C2', '9'), typed('D3', '改')]);
    await host.select(ref('第二', 'A1'));
    const { reveal } = host.getState();
    const changes = changesOf(host);
    await host.undo();
    const area = { top: 1, left: 2, bottom: 2, right: 3 };
    expect(host.getState()).toMatchObject({
      sheet: 0,
      selection: { active: { row: 1, column: 2 }, area },
      reveal: reveal + 1,
    });
    expect(changes).toEqual([{ sheet: '表', area: { ...area, bottom: 3 } }]);
  });

  it('choose whole merged areas again', async () => {
    const host = open();
    await host.type('表', [typed('A5', '备注二'), typed('B4', '1')]);
    await host.undo();
    expect(host.getState().selection.area).toEqual({ top: 3, left: 0, bottom: 5, right: 3 });
  });

  it('name what they take back', async () => {
    const host = open();
    await host.type('表', [typed('C2', '9'), typed('C3', '9')]);
    await host.type('表', [typed('D3', '')]);
    expect(inChinese(host.getState().undoLabel!)).toBe('清除 D3');
    await host.undo();
    expect(inChinese(host.getState().undoLabel!)).toBe('输入 C2:C3');
    expect(inEnglish(host.getState().redoLabel!)).toBe('clearing D3');
  });

  it('do nothing where there is nothing', async () => {
    const host = open();
    const state = host.getState();
    await host.undo();
    await host.redo();
    expect(host.getState()).toBe(state);
  });

  it('forget what was taken back once something else is typed', async () => {
    const host = open();
    await host.type('表', [typed('C2', '1')]);
    await host.undo();
    await host.type('表', [typed('C2', '2')]);
    expect(host.getState().canRedo).toBe(false);
  });

  it('take sheets away that a write added, and show another in their place', async () => {
    const host = open();
    const plan = planOf(
      FORM,
      [{ at: ref('评分依据', 'A1'), to: { kind: 'text', value: '满意度' } }],
      ['评分依据'],
    );
    await host.apply(plan);
    await host.select(ref('评分依据', 'A1'));
    expect(host.getState().sheet).toBe(3);
    host.subscribe(() => {
      const { workbook, sheet } = host.getState();
      expect(workbook.sheets[sheet]).toBeDefined();
    });
    await host.undo();
    expect(host.getState().workbook.sheets).toHaveLength(3);
    expect(host.getState().workbook.sheets[host.getState().sheet]!.hidden).toBe(false);
  });

  it('keep to a budget of bytes and steps, the last steps always', async () => {
    const few = open(FORM, { limits: { bytes: 1, steps: 100, leastSteps: 3 } });
    const short = open(FORM, { limits: { bytes: 1e9, steps: 4, leastSteps: 3 } });
    const steps = async (host: WorkbenchHost) => {
      for (let i = 0; i < 8; i++) await host.type('表', [typed('C2', String(i))]);
      let count = 0;
      for (; host.getState().canUndo; count++) await host.undo();
      return count;
    };
    expect(await steps(few)).toBe(3);
    expect(await steps(short)).toBe(4);
  });

  it('take all writes of one action of the session back together', async () => {
    const host = open();
    host.beginGroup();
    await host.apply(planOf(FORM, [{ at: ref('表', 'C2'), to: number('1') }]));
    await host.apply(planOf(FORM, [{ at: ref('表', 'C3'), to: number('2') }]));
    host.endGroup();
    await host.apply(planOf(FORM, [{ at: ref('第二', 'B1'), to: number('3') }]));
    await host.undo();
    expect(cellOf(host, '表', 'C3')).toMatchObject({ raw: '2' });
    const changes = changesOf(host);
    await host.undo();
    expect(cellOf(host, '表', 'C2')).toMatchObject({ raw: '8.5' });
    expect(cellOf(host, '表', 'C3')).toMatchObject({ raw: '18' });
    expect(changes.map(({ sheet }) => sheet)).toEqual(['表', '表']);
    expect(host.getState().canUndo).toBe(false);
  });

  it('begin another step where a person typed in between', async () => {
    const host = open();
    host.beginGroup();
    await host.apply(planOf(FORM, [{ at: ref('表', 'C2'), to: number('1') }]));
    await host.type('第二', [typed('B1', '5')]);
    await host.apply(planOf(FORM, [{ at: ref('表', 'C3'), to: number('2') }]));
    host.endGroup();
    await host.undo();
    expect([cellOf(host, '表', 'C3'), cellOf(host, '第二', 'B1')]).toMatchObject([
      { raw: '18' },
      { raw: '5' },
    ]);
    await host.undo();
    expect([cellOf(host, '第二', 'B1'), cellOf(host, '表', 'C2')]).toMatchObject([
      { raw: '2' },
      { raw: '1' },
    ]);
  });
});

describe('unsaved changes', () => {
  it('are gone once saved, or taken back to what was saved', async () => {
    const host = open();
    await host.type('表', [typed('C2', '1')]);
    host.markSaved();
    expect(host.getState().isDirty).toBe(false);
    await host.type('表', [typed('C2', '2')]);
    expect(host.getState().isDirty).toBe(true);
    await host.undo();
    expect(host.getState().isDirty).toBe(false);
    await host.undo();
    expect(host.getState().isDirty).toBe(true);
  });

  it('made while the file is being written stay unsaved', async () => {
    const host = open();
    await host.type('表', [typed('C2', '1')]);
    const { bytes } = host;
    await host.type('表', [typed('C2', '2')]);
    host.markSaved(bytes);
    expect(host.getState().isDirty).toBe(true);
  });
});

describe('the file', () => {
  it('keeps charts, notes, pivots, macros and all else but the cells written', async () => {
    const before = richXlsx(MACRO_PARTS);
    const host = open(before, {}, '宏.xlsm');
    await host.type('表', [typed('C2', '9')]);
    const [old, made] = [rawEntries(before), rawEntries(host.bytes)];
    const changed = [...old].filter(([name, raw]) => made.get(name) !== raw).map(([name]) => name);
    expect(changed.sort()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect([...made.keys()]).toEqual([...old.keys()]);
    expect(host.getState().notices.map(({ words }) => inEnglish(words))).toEqual([
      expect.stringMatching(/signed/),
    ]);
    await host.type('表', [typed('C3', '9')]);
    expect(host.getState().notices).toHaveLength(1);
    host.dismissNotices();
    expect(host.getState().notices).toEqual([]);
    await host.undo();
    await host.undo();
    expect(host.bytes).toBe(before);
  });

  it('that cannot be read gives its error', () => {
    const opened = WorkbenchHost.open('坏.xlsx', new Uint8Array([80, 75, 3, 4]));
    expect(!opened.ok && inChinese(opened.error.message)).toMatch(/不完整/);
  });
});

describe('the selection', () => {
  it('is the whole merged area of a cell, and comes into sight each time it is shown', async () => {
    const host = open();
    await host.select(ref('表', 'C6'));
    const area = { top: 4, left: 0, bottom: 5, right: 3 };
    expect(host.getState()).toMatchObject({ reveal: 1, selection: { active: { row: 4, column: 0 }, area } });
    await host.select(ref('表', 'C6'));
    expect(host.getState().reveal).toBe(2);
  });

  it('goes to another sheet, a hidden one too, and to none that is not there', async () => {
    const host = open();
    await host.select(ref('隐藏', 'B1'));
    expect(host.getState().sheet).toBe(1);
    const state = host.getState();
    await host.select(ref('无', 'B1'));
    host.choose('无', state.selection);
    expect(host.getState()).toBe(state);
  });

  it('is kept for each sheet', () => {
    const host = open();
    const chosen = { active: { row: 1, column: 1 }, area: { top: 1, left: 1, bottom: 2, right: 2 } };
    host.choose('表', chosen);
    host.showSheet('第二');
    expect(host.getState().selection.active).toEqual({ row: 0, column: 0 });
    host.showSheet('表');
    expect(host.getState()).toMatchObject({ sheet: 0, selection: chosen, reveal: 0 });
  });
});

describe('a document that is read-only', () => {
  const reason = sayingOf('旧格式，只能核查。', 'An old format: for checking only.');

  it('takes nothing, and says why', async () => {
    const host = WorkbenchHost.openReadOnly('旧.xls', FORM, reason);
    const plan = planOf(FORM, [{ at: ref('表', 'C2'), to: number('1') }], ['核查记录']);
    const { written, skipped } = await host.apply(plan);
    expect(written).toEqual([]);
    expect(skipped).toEqual([
      { ref: ref('核查记录', 'A1'), reason },
      { ref: ref('表', 'C2'), reason },
    ]);
    expect(await host.type('表', [typed('C2', '1')])).toEqual([{ ref: ref('表', 'C2'), reason }]);
    expect(host.getState()).toMatchObject({ isReadOnly: reason, isDirty: false, canUndo: false });
  });

  it('is shown with lines around its cells, columns as wide as their texts, and hidden ones hidden', () => {
    const long = '本年度培训场次完成情况说明';
    const book = {
      ...FORM,
      sheets: [{ ...FORM.sheets[2]!, hiddenRows: new Set([7]), hiddenColumns: new Set([4]) }],
    };
    const wide = { row: 1, cells: [{ column: 1, text: long, kind: 'text' as const }] };
    const sheets = [{ ...book.sheets[0]!, rows: [...book.sheets[0]!.rows, wide] }];
    const { appearance } = WorkbenchHost.openReadOnly('旧.xls', { sheets }, reason).getState();
    const look = appearance.sheets[0]!;
    expect(look.widthOf(1)).toBeGreaterThan(long.length * 14);
    expect(look.widthOf(1)).toBeGreaterThan(look.widthOf(0));
    expect([look.widthOf(4), look.heightOf(7), look.heightOf(0)]).toEqual([0, 0, null]);
    expect(appearance.styles[look.styleOf(1, 1)]!.borders.top).toMatchObject({ style: 'thin' });
    expect(appearance.styles[look.styleOf(9, 9)]!.borders.top).toBeNull();
    expect([look.lastRow, look.lastColumn]).toEqual([1, 1]);
  });
});
