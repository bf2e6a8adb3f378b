/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import '../window/browser-globals';
import '@testing-library/jest-dom';
import { FluentProvider } from '@fluentui/react-components';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FileRow } from '../../../src/app/batch/file-row';
import { standingLines } from '../../../src/app/desk/ledger';
import { LanguageContext } from '../../../src/pane/messages/text';
import { LIGHT } from '../../../src/pane/theme/brand';
import { DeskBook } from '../../../src/workbench/desk/desk-book';
import type { FolderHandle } from '../../../src/workbench/desk/ledger-folder';
import { FilesPage } from '../../../src/workbench/files/files-page';
import { rowOf, unreadableRow } from '../../app/batch/rows';
import { scoringBook } from '../../helpers/score-books';
import { findBarriers } from '../../pane/support/open-pane';
import { inChinese } from '../../helpers/sayings';

const saved: { name: string; text: string }[] = [];

jest.mock('../../../src/workbench/document/saving/download-target', () => ({
  downloadTarget: (name: string) => ({
    write: (bytes: Uint8Array) => {
      saved.push({ name, text: Buffer.from(bytes).toString('utf8') });
      return Promise.resolve({ outcome: 'downloaded' });
    },
  }),
}));

let rows: FileRow[];

beforeAll(async () => {
  rows = [
    await rowOf('收/甲.xlsx', scoringBook({ H11: 99 }), { digest: 'aa' }),
    await rowOf('收/乙.xlsx', scoringBook({ A2: '部门名称：清河县教育局', H11: 95 }), { digest: 'bb' }),
    await rowOf('收/丙.xlsx', scoringBook({ A2: '部门名称：清河县民政局' }), { digest: 'cc' }),
    unreadableRow('收/坏.xlsx'),
  ];
});

function open(
  given: readonly FileRow[] = rows,
  book = new DeskBook(() => Date.UTC(2026, 2, 2)),
  folder: FolderHandle | null = null,
) {
  const told: string[] = [];
  const count = { total: given.length, done: given.length, skipped: 0 };
  const still = { isRunning: false, isCancelled: false, secondsLeft: null };
  const idle = { ...still, unproven: [], readings: null, layouts: 0 };
  const nothing = () => {};
  const drawn = render(
    <LanguageContext value="zh-CN">
      <FluentProvider theme={LIGHT}>
        <FilesPage
          state={{ rows: given, ...count, ...idle }}
          book={book}
          ledgerFolder={() => folder}
          onTell={({ words }) => told.push(inChinese(words))}
          onOpen={nothing}
          onExport={nothing}
          onCancel={nothing}
          onResume={nothing}
          onAdd={nothing}
          onClear={nothing}
        />
      </FluentProvider>
    </LanguageContext>,
  );
  return { book, told, user: userEvent.setup(), container: drawn.container };
}

const press = (name: string | RegExp) => screen.getByRole('button', { name });
const lineOf = (name: string) => within(press(name).closest('tr')!);
const names = () =>
  [...document.querySelectorAll<HTMLElement>('[data-file]')].map(({ textContent }) => textContent);

describe('a desk of many files', () => {
  it('counts what was reviewed, and shows what is left', async () => {
    const { user, container } = open();
    expect(press('已核 0/4')).toBeVisible();
    await user.click(press('甲.xlsx 的详情'));
    await user.click(press('已核'));
    expect(press('已核 1/4')).toBeVisible();
    expect(lineOf('甲.xlsx').getByText('已核')).toBeVisible();
    await user.click(press('未核 3'));
    expect(names().sort()).toEqual(['丙.xlsx', '乙.xlsx', '坏.xlsx'].sort());
    expect(await findBarriers(container)).toEqual([]);
  });

  it('takes a review back by its button, and clears it when the content is another', async () => {
    const { user, book } = open();
    await user.click(press('甲.xlsx 的详情'));
    await user.click(press('待单位'));
    await user.click(press('已核'));
    expect(press('已核 1/4')).toBeVisible();
    await user.click(press('已核'));
    expect(press('已核 0/4')).toBeVisible();
    await user.click(press('已核'));
    open([{ ...rows[0]!, digest: 'other' }, ...rows.slice(1)], book);
    expect(screen.getAllByRole('button', { name: '已核 0/4' })).toHaveLength(1);
    expect(press('核后有变 1')).toBeVisible();
  });

  it('draws the line of the bureau, and tells what a file does not meet', async () => {
    const { user } = open();
    await user.click(press('报送条件…'));
    await user.click(press('按此判断'));
    expect(lineOf('乙.xlsx').getByText('须退回')).toBeVisible();
    await user.click(press('乙.xlsx 的详情'));
    expect(screen.getByText(/不符合报送条件：.*分差 3 分，超过 1 分/)).toBeVisible();
    await user.click(press('报送条件…'));
    await user.click(press('不设条件'));
    expect(screen.queryByText(/不符合报送条件：/)).toBeNull();
  });

  it('decides about all findings of a kind that are ticked, with cell and figures in the opinion', async () => {
    const { user, book } = open();
    await user.click(press('甲.xlsx 的详情'));
    const finding = rows[0]!.findings.find(({ severity }) => severity === 'error')!;
    await user.click(press(`处理 ${finding.sheet}!${finding.cell} 的 ${finding.code}`));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: '以后整改' }));
    await user.click(dialog.getByLabelText('审核意见'));
    await user.paste('{单元格}请核对');
    await user.click(dialog.getByRole('checkbox', { name: '存为常用意见' }));
    await user.click(dialog.getByRole('button', { name: '全选' }));
    const count = dialog.getAllByRole('checkbox', { name: new RegExp(`收/.*${finding.sheet}`) }).length;
    expect(count).toBeGreaterThan(1);
    expect(await findBarriers(document.body)).toEqual([]);
    await user.click(dialog.getByRole('button', { name: `处理 ${count} 条` }));
    const lines = standingLines(book.getLines());
    const decisions = lines.flatMap((line) => (line.what === 'finding' ? [line] : []));
    expect(decisions).toHaveLength(count);
    for (const { note, place, choice } of decisions)
      expect([note, choice]).toEqual([`${place}请核对`, 'later']);
    expect(new Set(decisions.map(({ sha256 }) => sha256)).size).toBe(count);
    expect(screen.getByText(/以后整改 1 个/)).toBeVisible();
    // jsdom leaves the page hidden behind a dialog that is gone; a test in the browser sees that it is not.
    const button = { hidden: true, name: `处理 ${finding.sheet}!${finding.cell} 的 ${finding.code}` };
    await user.click(await screen.findByRole('button', button));
    const again = within(await screen.findByRole('dialog'));
    expect(again.getByRole('option', { name: '{单元格}请核对' })).toBeInTheDocument();
    await user.click(again.getByRole('radio', { name: '取消处理' }));
    await user.click(again.getByRole('button', { name: '处理 1 条' }));
    expect(screen.queryByText(/以后整改 1 个/)).toBeNull();
  });

  it('is saved as a file that another window takes over', async () => {
    const { user, told } = open();
    expect(screen.queryByRole('button', { name: '保存台账' })).toBeNull();
    await user.click(press('甲.xlsx 的详情'));
    await user.click(press('已核'));
    await user.click(press('保存台账'));
    await waitFor(() => expect(told).toEqual([expect.stringContaining('台账已保存')]));
    expect(saved.map(({ name }) => name)).toEqual(['复核台账.jsonl']);
    expect(JSON.parse(saved[0]!.text)).toMatchObject({ what: 'file', path: '甲.xlsx', sha256: 'aa' });
  });

  it('shows of a file that came again only what is new, and the rest when asked', async () => {
    const own = rows[0]!.findings;
    const [fresh, ...had] = own.map(({ fingerprint }) => fingerprint);
    const book = new DeskBook(() => Date.UTC(2026, 2, 2));
    const line = { what: 'file', path: '甲.xlsx', sha256: 'earlier', state: 'waitingUnit' } as const;
    book.put([{ ...line, findings: [...had, 'mended'] }]);
    const { user } = open(rows, book);
    expect(press('已重报 1')).toBeVisible();
    expect(lineOf('甲.xlsx').getByText('已重报 · 新问题 1')).toBeVisible();
    await user.click(press('甲.xlsx 的详情'));
    expect(
      screen.getByText(`和上次处理时相比：已改正 1 个，还有 ${had.length} 个没改，新出现 1 个。`),
    ).toBeVisible();
    const listed = () => screen.getAllByRole('button', { name: /^处理 / }).length;
    expect(own.find(({ fingerprint }) => fingerprint === fresh)).toBeDefined();
    expect(listed()).toBe(1);
    await user.click(press('只看新出现的 1 个'));
    expect(listed()).toBe(Math.min(own.length, 10));
  });

  it('that may not be written into the folder of its files is downloaded, and says so', async () => {
    const { user, told } = open(rows, undefined, {
      name: '收',
      requestPermission: () => Promise.resolve('denied'),
      getFileHandle: () => Promise.reject(new Error('nothing here')),
    });
    await user.click(press('甲.xlsx 的详情'));
    await user.click(press('已核'));
    expect(screen.getByText('台账有改动没有保存')).toBeVisible();
    const before = saved.length;
    await user.click(press('保存台账'));
    await waitFor(() => expect(told).toEqual([expect.stringContaining('没有得到写入“收”的许可')]));
    // What may not be written there is downloaded.
    expect(saved.length).toBe(before + 1);
    expect(screen.queryByText('台账有改动没有保存')).toBeNull();
  });
});
