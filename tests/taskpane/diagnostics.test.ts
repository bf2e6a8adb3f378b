/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { diagnose } from '../../src/taskpane/diagnostics';
import { createSession } from '../../src/app/session/create-session';
import { MemoryHost } from '../../src/hosts/memory';
import { HiddenSheet } from '../../src/hosts/officejs/excel-errors';
import { logTrouble } from '../../src/hosts/officejs/trouble-log';
import { scoringBook } from '../helpers/score-books';

/** What Office says of itself in Excel 2021 on Windows. */
const OFFICE = {
  context: {
    host: 'Excel',
    platform: 'PC',
    displayLanguage: 'zh-CN',
    contentLanguage: 'zh-CN',
    diagnostics: { host: 'Excel', platform: 'PC', version: '16.0.14332.20000' },
    requirements: {
      isSetSupported: (set: string, version: string) =>
        (set === 'ExcelApi' && Number(version.split('.')[1]) <= 14) ||
        (set === 'SharedRuntime' && version === '1.1'),
    },
  },
};

describe('diagnostics', () => {
  it('tell what an IT department asks for, and nothing of what cells hold', async () => {
    Object.assign(globalThis, { Office: OFFICE });
    const said = jest.spyOn(console, 'error').mockImplementation(() => {});
    const book = scoringBook({ H11: 95, H4: 12 });
    const session = createSession(new MemoryHost(book), {
      store: { load: () => Promise.resolve({}), save: () => Promise.resolve() },
      now: () => '2026-03-02T08:00:00Z',
    });
    await session.check();
    logTrouble({ debugInfo: { errorLocation: 'Range.values' } }, 'AccessDenied');
    const text = diagnose(session);
    said.mockRestore();
    session.dispose();
    expect(text).toMatch(/^自评助手 ZiPing \d+\.\d+\.\d+$/m);
    expect(text).toContain('16.0.14332.20000');
    expect(text).toMatch(/ExcelApi 1\.14, ExcelApiDesktop -, SharedRuntime 1\.1/);
    expect(text).toMatch(/工作表 sheet 1: 单元格 cells [1-9]\d*, 合并 merged \d+/);
    expect(text).toMatch(/错误 error: \S+ AccessDenied Range\.values$/m);
    const held = book.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map((cell) => cell.text)),
    );
    const told = held.filter((words) => /[一-鿿]{3}/.test(words) && text.includes(words));
    expect([held.length > 20, told]).toEqual([true, []]);
  });

  it('repeat what is shown without the name of a sheet', () => {
    Object.assign(globalThis, { Office: OFFICE });
    const said = jest.spyOn(console, 'error').mockImplementation(() => {});
    const session = createSession(new MemoryHost(scoringBook({ H11: 95 })), {
      store: { load: () => Promise.resolve({}), save: () => Promise.resolve() },
      now: () => '2026-03-02T08:00:00Z',
    });
    session.tell(new HiddenSheet('某科内部用表'));
    const text = diagnose(session);
    said.mockRestore();
    session.dispose();
    expect(text).toMatch(/提示 message: .*隐藏/);
    expect(text).not.toContain('某科内部用表');
  });
});
