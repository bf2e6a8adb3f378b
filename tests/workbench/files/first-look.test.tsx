/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import '@testing-library/jest-dom';
import { FluentProvider } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FileRow } from '../../../src/app/batch/file-row';
import type { FindingReport } from '../../../src/core/report/file-report';
import { FilesPage, type FilesPageProps } from '../../../src/workbench/files/files-page';
import { LanguageContext } from '../../../src/pane/messages/text';
import { LIGHT } from '../../../src/pane/theme/brand';
import { rowOf, unreadableRow } from '../../app/batch/rows';
import { scoringBook } from '../../helpers/score-books';
import { findBarriers } from '../../pane/support/open-pane';

let rows: FileRow[];

/** Of a sound form 98 points are worked out, of the grade 优. */
beforeAll(async () => {
  rows = [
    await rowOf('收/甲.xlsx', scoringBook({ H11: 99 })),
    await rowOf('收/乙.xlsx', scoringBook({ H11: 95 })),
    await rowOf('收/丙.xlsx', scoringBook({ H11: 98, H12: '良' })),
    await rowOf('收/丁.xlsx', scoringBook({ H11: 100 })),
    await rowOf('收/戊.xlsx', scoringBook({ H11: 98 })),
    unreadableRow('收/坏.xlsx'),
  ];
});

function open(props: Partial<FilesPageProps> = {}) {
  const opened: [string, FindingReport | undefined][] = [];
  const count = { total: rows.length, done: rows.length, skipped: 0 };
  const still = { isRunning: false, isCancelled: false, secondsLeft: null };
  const idle = { ...still, unproven: [], readings: null, layouts: 0 };
  const nothing = () => {};
  const drawn = render(
    <LanguageContext value="zh-CN">
      <FluentProvider theme={LIGHT}>
        <FilesPage
          state={{ rows, ...count, ...idle }}
          onOpen={({ name }, finding) => opened.push([name, finding])}
          onExport={nothing}
          onCancel={nothing}
          onResume={nothing}
          onAdd={nothing}
          onClear={nothing}
          {...props}
        />
      </FluentProvider>
    </LanguageContext>,
  );
  return { opened, user: userEvent.setup(), container: drawn.container };
}

const names = () =>
  [...document.querySelectorAll<HTMLElement>('[data-file]')].map(({ textContent }) => textContent);
const press = (name: string | RegExp) => screen.getByRole('button', { name });

describe('what to look at first', () => {
  it('is offered with how many files there are, and filters', async () => {
    const { user } = open();
    await user.click(press('等级会变 1'));
    expect(names()).toEqual(['丙.xlsx']);
    await user.click(press('等级会变 1'));
    await user.click(press('自评满分 1'));
    expect(names()).toEqual(['丁.xlsx']);
    await user.click(press('分数不符 3'));
    expect(names().sort()).toEqual(['丁.xlsx', '乙.xlsx', '甲.xlsx'].sort());
    await user.click(press('取消筛选'));
    expect(names()).toHaveLength(6);
  });

  it('is sorted by points in doubt, whatever their direction', async () => {
    const { user } = open();
    await user.click(press('按分差排序'));
    expect(names().slice(0, 3)).toEqual(['乙.xlsx', '丁.xlsx', '甲.xlsx']);
    await user.click(press('按分差排序'));
    expect(names()[0]).not.toBe('乙.xlsx');
  });
});

describe('a spot check', () => {
  it('draws files with a seed that is told, and the same ones again from it', async () => {
    const { user } = open();
    await user.click(press('抽查…'));
    await user.clear(screen.getByLabelText('抽查份数'));
    await user.type(screen.getByLabelText('抽查份数'), '2');
    await user.clear(screen.getByLabelText('种子（数字）'));
    await user.type(screen.getByLabelText('种子（数字）'), '４８２');
    await user.click(press('抽取'));
    const drawn = names();
    expect(drawn).toHaveLength(2);
    expect(screen.getByText(/抽查 2 份，种子 482/)).toBeVisible();
    await user.click(press('结束抽查'));
    expect(names()).toHaveLength(6);
    await user.click(press('抽取'));
    expect(names()).toEqual(drawn);
    await user.click(press('换一批'));
    expect(names()).toHaveLength(2);
    expect(screen.queryByText(/种子 482：/)).toBeNull();
  });

  it.each(['', '0', 'abc', '-3', '1.5'])('of “%s” files draws nothing', async (count) => {
    const { user } = open();
    await user.click(press('抽查…'));
    const field = screen.getByLabelText('抽查份数');
    await user.clear(field);
    if (count !== '') await user.type(field, count);
    await user.click(press('抽取'));
    expect(names()).toHaveLength(6);
    expect(field).toHaveAttribute('aria-invalid', 'true');
  });
});

describe('the charts', () => {
  it('tell in words too how totals and differences are spread', async () => {
    const { user, container } = open();
    await user.click(press('分布图'));
    const [totals, differences] = await screen.findAllByRole('img', { name: /分布/ });
    expect(totals).toHaveAccessibleName(/95～100: 自评 4, 重算 5; 100 及以上: 自评 1, 重算 0$/);
    expect(differences).toHaveAccessibleName(/−5～−1: 1; −1～0: 0; 0: 2; 0～\+1: 1; \+1～\+5: 1;/);
    expect(await findBarriers(container)).toEqual([]);
  });
});

describe('a row', () => {
  it('unfolded, opens its file at the finding that is pressed', async () => {
    const { user, opened } = open();
    await user.click(press('甲.xlsx 的详情'));
    const finding = rows[0]!.findings.find(({ severity }) => severity === 'error')!;
    await user.click(screen.getAllByRole('button', { name: `${finding.sheet}!${finding.cell}` })[0]!);
    expect(opened).toEqual([['甲.xlsx', finding]]);
  });

  it('says whether its file has unsaved changes, or was changed and saved', () => {
    rows[1] = { ...rows[1]!, isEdited: true };
    open({ openKey: '收/甲.xlsx', isOpenDirty: true });
    const line = (name: string) => within(press(name).closest('tr')!);
    expect(line('甲.xlsx').getByText('已打开，有未保存的改动')).toBeVisible();
    expect(line('乙.xlsx').getByText('已修改')).toBeVisible();
    expect(line('丙.xlsx').queryByText(/改动|修改/)).toBeNull();
  });
});
