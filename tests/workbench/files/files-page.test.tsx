/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import '@testing-library/jest-dom';
import { FluentProvider } from '@fluentui/react-components';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FileRow } from '../../../src/app/batch/file-row';
import { FilesPage, type FilesPageProps } from '../../../src/workbench/files/files-page';
import { PlaceKeeper } from '../../../src/workbench/files/table-place';
import type { BatchState } from '../../../src/app/batch/batch-state';
import { LanguageContext } from '../../../src/pane/messages/text';
import { LIGHT } from '../../../src/pane/theme/brand';
import { rowOf, unreadableRow } from '../../app/batch/rows';
import { projectForm, scoringBook, scoringForm } from '../../helpers/score-books';
import { sheet, workbook } from '../../helpers/sheet-builder';
import { findBarriers } from '../../pane/support/open-pane';

let rows: FileRow[];

beforeAll(async () => {
  rows = [
    await rowOf('收/10号.xlsx', scoringBook({ H11: 99, H12: '良' })),
    await rowOf('收/9号.xlsx', scoringBook({ A2: '部门名称：清河县教育局', H11: 95 })),
    await rowOf('收/8号.xlsx', scoringBook({ A1: '2022年度部门整体支出绩效自评评分表' })),
    await rowOf(
      '收/多表.xlsx',
      workbook(scoringForm({ A2: '部门名称：清河县民政局' }), projectForm({ H14: 99 })),
    ),
    await rowOf('收/通讯录.xlsx', workbook(sheet('表', [['姓名', '电话']]))),
    unreadableRow('收/坏.xlsx', '文件是空的（0 字节），可能没有下载完整，请重新取得一份。'),
  ];
});

function open(
  state: Partial<BatchState> = {},
  props: Partial<FilesPageProps> = {},
  language = 'zh-CN' as const,
) {
  const asked: string[] = [];
  const note = (what: string) => () => void asked.push(what);
  const shown = state.rows ?? rows;
  const page = (more: Partial<BatchState>) => (
    <LanguageContext value={language}>
      <FluentProvider theme={LIGHT}>
        <FilesPage
          state={{
            rows: shown,
            total: shown.length,
            done: shown.length,
            skipped: 0,
            isRunning: false,
            isCancelled: false,
            secondsLeft: null,
            unproven: [],
            readings: null,
            layouts: 0,
            ...state,
            ...more,
          }}
          onOpen={({ name }) => asked.push(`open ${name}`)}
          onExport={(some) => asked.push(`export ${some.map(({ name }) => name).join()}`)}
          onCancel={note('cancel')}
          onResume={note('resume')}
          onAdd={note('add')}
          onAddFolder={note('folder')}
          onClear={note('clear')}
          {...props}
        />
      </FluentProvider>
    </LanguageContext>
  );
  const drawn = render(page({}));
  return {
    asked,
    user: userEvent.setup(),
    container: drawn.container,
    change: (more: Partial<BatchState>) => drawn.rerender(page(more)),
  };
}

const fileButtons = () => [...document.querySelectorAll<HTMLElement>('[data-file]')];
const names = () => fileButtons().map(({ textContent }) => textContent);
const lineOf = (name: string) => screen.getByRole('button', { name }).closest('tr')!;

describe('the table of files', () => {
  it('shows a row a file, by name as people count', () => {
    open();
    expect(names()).toEqual(
      ['8号.xlsx', '9号.xlsx', '10号.xlsx', '多表.xlsx', '坏.xlsx', '通讯录.xlsx'].sort(byPinyin),
    );
    const cells = within(lineOf('10号.xlsx'));
    for (const text of ['有错误', '清河县水利局', '2023', '99', '98', '+1', '良（重算为优）']) {
      expect(cells.getByText(text)).toBeVisible();
    }
    expect(within(lineOf('9号.xlsx')).getByText('−3')).toBeVisible();
  });

  it('says in full why a file cannot be read, and does not open it', async () => {
    const { user, asked } = open();
    const line = lineOf('坏.xlsx');
    expect(within(line).getByText(/文件是空的（0 字节），可能没有下载完整，请重新取得一份。/)).toBeVisible();
    await user.click(line);
    await user.click(screen.getByRole('button', { name: '坏.xlsx' }));
    expect(asked).toEqual([]);
    expect(within(lineOf('通讯录.xlsx')).getByText(/没有认出自评表/)).toBeVisible();
  });

  it('opens a file by a click anywhere on its row, once', async () => {
    const { user, asked } = open();
    await user.click(within(lineOf('9号.xlsx')).getByText('清河县教育局'));
    await user.click(screen.getByRole('button', { name: '8号.xlsx' }));
    expect(asked).toEqual(['open 9号.xlsx', 'open 8号.xlsx']);
  });

  it('is sorted by every column, figures from the greatest, blanks last', async () => {
    const { user } = open();
    const heads = screen.getAllByRole('columnheader');
    for (const head of heads) {
      await user.click(within(head).getByRole('button'));
      const first = head.getAttribute('aria-sort');
      expect(first).toMatch(/^(?:ascending|descending)$/);
      expect(heads.filter((other) => other.getAttribute('aria-sort') !== 'none')).toEqual([head]);
      await user.click(within(head).getByRole('button'));
      expect(head.getAttribute('aria-sort')).not.toBe(first);
    }
    await user.click(screen.getByRole('button', { name: '差额' }));
    expect(names().slice(0, 2)).toEqual(['10号.xlsx', expect.stringMatching(/8号|多表/)]);
    await user.click(screen.getByRole('button', { name: '差额' }));
    expect(names()[0]).toBe('9号.xlsx');
    expect(names().slice(-2).sort()).toEqual(['坏.xlsx', '通讯录.xlsx'].sort());
  });

  it('is filtered by result, words, form and year, and says how many are left', async () => {
    const { user, asked } = open();
    await user.click(screen.getByRole('button', { name: '无法读取 1' }));
    expect(names()).toEqual(['坏.xlsx']);
    expect(screen.getByRole('button', { name: '无法读取 1' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(screen.getByRole('button', { name: '未识别 1' }));
    expect(names()).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: '取消筛选' }));
    await user.type(screen.getByRole('searchbox'), '教育');
    expect(names()).toEqual(['9号.xlsx']);
    expect(screen.getByText('显示 1 / 6 个文件')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '导出这 1 个文件的汇总表' }));
    expect(asked).toEqual(['export 9号.xlsx']);
    await user.clear(screen.getByRole('searchbox'));
    await user.selectOptions(screen.getByLabelText('年度'), '2022（1）');
    expect(names()).toEqual(['8号.xlsx']);
    await user.type(screen.getByRole('searchbox'), '没有这个');
    expect(screen.getByText(/没有符合条件的文件/)).toBeVisible();
  });

  it('goes with the arrow keys, opens with Enter, and unfolds with →', async () => {
    const { user, asked } = open();
    const all = fileButtons();
    expect(all.filter(({ tabIndex }) => tabIndex === 0)).toEqual([all[0]]);
    act(() => all[0]!.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(all[2]).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(asked).toEqual([`open ${all[2]!.textContent}`]);
    await user.keyboard('{ArrowRight}');
    expect(screen.getByText(/^问题（/)).toBeVisible();
    await user.keyboard('{ArrowLeft}');
    expect(screen.queryByText(/^问题（/)).toBeNull();
    await user.keyboard('{End}');
    expect(all.at(-1)).toHaveFocus();
    await user.keyboard('{Home}');
    expect(all[0]).toHaveFocus();
  });

  it('previews the gravest findings of a file, and all its forms', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: '10号.xlsx 的详情' }));
    const row = rows[0]!;
    expect(screen.getByText(`问题（${row.findings.length}）`)).toBeVisible();
    expect(screen.getByText(row.findings[0]!.message)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '10号.xlsx 的详情' }));
    expect(within(lineOf('多表.xlsx')).getByText('另有 1 张表，1 张总分不符')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '多表.xlsx 的详情' }));
    expect(
      screen.getByText(/高标准农田建设（项目自评表!H14）：自评 99，重算 98.65，差额 \+0.35/),
    ).toBeVisible();
  });

  it('hints at files handed in twice', async () => {
    const again = await rowOf('收/再次.xlsx', scoringBook({ H11: 97 }));
    open({ rows: [rows[0]!, again] });
    expect(screen.getAllByText('可能重复报送')).toHaveLength(2);
    expect(screen.getByText('可能重复 2 个')).toBeVisible();
    expect(screen.getAllByTitle(/收\/再次\.xlsx/)).toHaveLength(1);
  });

  it('sums the folder up', () => {
    open({ skipped: 12 });
    const figures = within(screen.getByRole('list', { name: '汇总' }));
    expect(figures.getByText('自评偏高 1 个')).toBeVisible();
    expect(figures.getByText('自评偏低 1 个')).toBeVisible();
    expect(figures.getByText('平均差额 −0.5 分')).toBeVisible();
    expect(figures.getByText('另有 12 个文件不是工作簿或 Word 报告，未读取。')).toBeVisible();
  });

  it('marks the file that is open, and tells the order of the rows', async () => {
    const orders: string[][] = [];
    const onOrder = (some: readonly FileRow[]) => orders.push(some.map(({ name }) => name));
    const { user } = open({}, { openKey: '收/9号.xlsx', onOrder });
    expect(lineOf('9号.xlsx')).toHaveAttribute('aria-current', 'true');
    await user.click(screen.getByRole('button', { name: '文件' }));
    expect(orders.at(-1)).toEqual(names());
  });

  it('marks one of two files of the same path by its key', () => {
    const [row] = rows;
    open({ rows: [row!, { ...row!, key: 'other' }] }, { openKey: 'other' });
    const lines = fileButtons().map((button) => button.closest('tr')!.getAttribute('aria-current'));
    expect(lines).toEqual([null, 'true']);
  });

  it('shows at a glance where findings were set aside in a file that looks clean', () => {
    open({ rows: [{ ...rows[2]!, ignored: 3 }, rows[0]!] });
    expect(within(lineOf('8号.xlsx')).getByText('已忽略 3 个')).toBeVisible();
    expect(within(lineOf('10号.xlsx')).queryByText(/已忽略/)).toBeNull();
  });

  it('sorts rows that are level by their names, whichever way', async () => {
    const level = ['10号', '9号', '乙', '甲'].map((name) => ({ ...rows[0]!, key: name, path: name, name }));
    const { user } = open({ rows: level });
    await user.click(screen.getByRole('button', { name: '错误' }));
    expect(names()).toEqual(['9号', '10号', '甲', '乙']);
    await user.click(screen.getByRole('button', { name: '错误' }));
    expect(names()).toEqual(['9号', '10号', '甲', '乙']);
  });

  it('sorts grades from the best to the worst', async () => {
    const graded = ['差', '中', '良好', '优'].map((grade, i) => ({
      ...rows[0]!,
      key: `${i}`,
      name: grade,
      gradeStated: grade,
    }));
    const { user } = open({ rows: [unreadableRow('坏'), ...graded] });
    await user.click(screen.getByRole('button', { name: '等级' }));
    expect(names()).toEqual(['优', '良好', '中', '差', '坏']);
    await user.click(screen.getByRole('button', { name: '等级' }));
    expect(names()).toEqual(['差', '中', '良好', '优', '坏']);
  });

  it('is where it was left on the way back from a file, with the keyboard on that file', async () => {
    const place = new PlaceKeeper();
    const { user } = open({}, { place });
    await user.click(screen.getByRole('button', { name: '8号.xlsx 的详情' }));
    screen.getByRole('region').scrollTop = 70;
    fireEvent.scroll(screen.getByRole('region'));
    cleanup();
    open({}, { place, openKey: '收/9号.xlsx' });
    expect(screen.getByRole('button', { name: '8号.xlsx 的详情' })).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('region').scrollTop).toBe(70);
    expect(screen.getByRole('button', { name: '9号.xlsx' })).toHaveFocus();
  });

  it('gives the keyboard to the file that was opened and closed again', async () => {
    const place = new PlaceKeeper();
    const { user } = open({}, { place });
    await user.click(within(lineOf('8号.xlsx')).getByText('2022'));
    cleanup();
    open({}, { place });
    expect(screen.getByRole('button', { name: '8号.xlsx' })).toHaveFocus();
  });

  it('keeps its place where the file that was open is hidden by a filter now', () => {
    const place = new PlaceKeeper();
    place.note({ active: 'hidden', top: 70 });
    open({}, { place, openKey: 'hidden' });
    expect(screen.getByRole('region').scrollTop).toBe(70);
    expect(document.body).toHaveFocus();
  });

  it('says that an export is being written, and begins no second one', async () => {
    const { user, asked } = open({}, { isExporting: true });
    await user.click(screen.getByRole('button', { name: '正在导出…' }));
    expect(asked).toEqual([]);
  });

  it('says how many files an export holds while others are yet to be checked', () => {
    open({ total: 1000, done: 6, isRunning: true });
    expect(screen.getByRole('button', { name: `导出这 ${rows.length} 个文件的汇总表` })).toBeEnabled();
  });

  it('has no barrier that axe finds, unfolded too', async () => {
    const { user, container } = open();
    await user.click(screen.getByRole('button', { name: '10号.xlsx 的详情' }));
    expect(await findBarriers(container)).toEqual([]);
  });

  it('has none while files are checked, nor when that was stopped', async () => {
    const { container, change } = open({ total: 1000, done: 6, isRunning: true, secondsLeft: 33 });
    expect(await findBarriers(container)).toEqual([]);
    change({ isRunning: false, isCancelled: true });
    expect(await findBarriers(container)).toEqual([]);
  });
});

describe('a run over many files', () => {
  it('shows how far it is and how long it takes, and stops', async () => {
    const { user, asked, change } = open({ total: 1000, done: 6, isRunning: true, secondsLeft: 33 });
    expect(screen.getByText('正在核查 6 / 1000 约剩 35 秒')).toBeVisible();
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '6');
    await user.click(screen.getByRole('button', { name: '停止' }));
    change({ total: 1000, isRunning: false, isCancelled: true, secondsLeft: null });
    expect(screen.getByText('已停止，还有 994 个文件没有核查。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '继续' }));
    expect(asked).toEqual(['cancel', 'resume']);
  });

  it('reads out its end, not its steps', () => {
    const { change } = open({ total: 6, done: 3, isRunning: true });
    expect(screen.getByRole('status')).toHaveTextContent('');
    change({ total: 6, done: 6, isRunning: false });
    expect(screen.getByRole('status')).toHaveTextContent(
      `核查完成：共 6 个文件，${rows.filter(({ status }) => status === 'error').length} 个有错误，1 个无法读取。`,
    );
  });

  it('asks before the table is emptied', async () => {
    const { user, asked } = open();
    await user.click(screen.getByRole('button', { name: '清空' }));
    expect(screen.getByRole('button', { name: '保留' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: '保留' }));
    expect(screen.getByRole('button', { name: '清空' })).toHaveFocus();
    expect(asked).toEqual([]);
    await user.click(screen.getByRole('button', { name: '清空' }));
    await user.click(screen.getByRole('button', { name: '确定清空' }));
    expect(asked).toEqual(['clear']);
  });

  it('says what to do while there is no file', async () => {
    const { user, asked, container } = open({ rows: [], skipped: 3 });
    expect(screen.getByText(/把收到的自评表或整个文件夹拖到这里/)).toBeVisible();
    expect(screen.getByText('另有 3 个文件不是工作簿或 Word 报告，未读取。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '添加文件' }));
    await user.click(screen.getByRole('button', { name: '添加文件夹' }));
    expect(asked).toEqual(['add', 'folder']);
    expect(await findBarriers(container)).toEqual([]);
  });

  it('draws a few of a thousand rows, and knows how many there are', () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({ ...rows[0]!, key: `${i}`, name: `${i}.xlsx` }));
    open({ rows: many });
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '1001');
    expect(fileButtons().length).toBeLessThan(100);
  });
});

function byPinyin(one: string, other: string): number {
  return one.localeCompare(other, 'zh-CN', { numeric: true });
}

describe('two files', () => {
  const onCompare = jest.fn();
  const button = () => screen.queryByRole('button', { name: '对照两次报送' });

  it('can be compared with each other', async () => {
    const { user } = open({ rows: rows.slice(0, 2) }, { onCompare });
    await user.click(button()!);
    expect(onCompare).toHaveBeenCalledWith(expect.arrayContaining(rows.slice(0, 2)));
  });

  it.each([
    ['one', 0, 1],
    ['three', 0, 3],
    ['two of which one cannot be read', 4, 6],
  ])('and no others: %s', (_, from, to) => {
    open({ rows: rows.slice(from, to) }, { onCompare });
    expect(button()).toBeNull();
  });
});
