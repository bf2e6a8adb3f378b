/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { act, screen, waitFor, within } from '@testing-library/react';
import { findBarriers, openPane, StillSession, showPane } from './support/open-pane';
import { projectBook, scoringBook } from '../helpers/score-books';
import { sheet, workbook } from '../helpers/sheet-builder';

describe('the verdict', () => {
  const cases: readonly [string, Parameters<typeof projectBook>[0], RegExp][] = [
    ['a form without a fault', {}, /^可以上报/],
    ['a wrong total', { H14: 90 }, /^暂不宜上报：\d+ 个错误要改$/],
  ];

  it.each(cases)('%s', async (_, changes, words) => {
    await openPane(projectBook(changes));
    expect(screen.getAllByRole('heading', { level: 2 })[0]).toHaveTextContent(words);
  });

  it('says what to do where no form is recognised', async () => {
    const { container } = await openPane(workbook(sheet('通讯录', [['姓名', '电话']])));
    expect(screen.getByText('没有认出自评表')).toBeVisible();
    expect(screen.queryByText('一键重算得分')).toBeNull();
    expect(screen.queryByRole('switch', { name: '复核模式' })).toBeNull();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('leads from a count to the findings of that severity', async () => {
    const { user, navigator } = await openPane(projectBook({ H14: 90 }));
    await user.click(screen.getByRole('button', { name: /^错误 \d+$/ }));
    expect(navigator.getPlace()).toMatchObject({ view: 'findings', severity: 'error' });
  });
});

describe('the overview', () => {
  it('tells form, department, year, tables with their confidence, and both totals', async () => {
    const { container } = await openPane(scoringBook({ H11: 95 }));
    expect(screen.getByText(/清河县水利局/)).toBeVisible();
    expect(screen.getByText(/2023 年/)).toBeVisible();
    expect(screen.getByText(/把握[大一小]/)).toBeVisible();
    const totals = screen.getByRole('region', { name: '总分' });
    expect(within(totals).getByText(/^95 分/)).toBeVisible();
    expect(within(totals).getByText(/^98 分/)).toBeVisible();
    expect(within(totals).getByText('相差 3 分')).toBeVisible();
    expect(within(totals).getByText('98 = 98 分沿用填报')).toBeVisible();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('tells the points lost by level-1 indicator in words', async () => {
    await openPane(scoringBook());
    const lost = screen.getByRole('region', { name: '各项扣分' });
    const lines = within(lost).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      '投入扣 1 分 / 共 20 分',
      '过程扣 0 分 / 共 30 分',
      '效果扣 3 分 / 共 50 分',
    ]);
    expect(within(lost).getByText('另有加减分 +2 分。')).toBeVisible();
  });

  it('offers no recalculation for a form without scores, and says why', async () => {
    const rows = [
      ['2023年度项目支出绩效自评表'],
      ['项目名称：饮水安全'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '全年实际值', '未完成原因和改进措施'],
      ['产出指标', '数量指标', '新建水厂', '≥3座', '3座'],
      ['效益指标', '社会效益指标', '受益人口', '≥3000人', '3100人'],
    ];
    await openPane(workbook(sheet('绩效自评表', rows)));
    expect(screen.getByText(/没有得分栏，只核查数据/)).toBeVisible();
    expect(screen.queryByRole('button', { name: '一键重算得分' })).toBeNull();
    expect(screen.queryByRole('button', { name: '先看改动' })).toBeNull();
    expect(screen.getByRole('button', { name: '重新核查' })).toBeVisible();
  });

  it('brings what the last write came to into sight, however far down its button was', async () => {
    const seen: Element[] = [];
    Element.prototype.scrollIntoView = function (this: Element) {
      seen.push(this);
    };
    const { session } = await openPane(scoringBook({ H11: 95 }));
    await act(() => session.rescore());
    expect(seen.some(({ textContent }) => textContent.includes('已写入'))).toBe(true);
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  });

  it('recalculates with one click, says what was written, and takes it back', async () => {
    const { user, session, host } = await openPane(scoringBook({ H11: 95 }));
    const before = await host.read();
    await user.click(screen.getByRole('button', { name: '一键重算得分' }));
    await waitFor(() => expect(session.getState().report?.kind).toBe('write'));
    const { written } = session.getState().report!.result;
    expect(written.map(({ after }) => after)).toContainEqual(expect.objectContaining({ value: '98' }));
    expect(screen.getAllByText(`已写入 ${written.length} 个单元格。`).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: '撤销上次写入' }));
    await waitFor(() => expect(session.getState().report?.kind).toBe('undo'));
    const after = await host.read();
    expect(after.sheets[0]!.rows).toEqual(before.sheets[0]!.rows);
  });

  it('switches to reviewer mode, where cells can be marked and every mark taken away', async () => {
    const { user, session } = await openPane(scoringBook({ H11: 95 }));
    await user.click(screen.getByRole('switch', { name: '复核模式' }));
    expect(screen.getByRole('button', { name: '写入复核得分' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '标记问题单元格' }));
    const { findings } = session.getState().review!;
    const cells = new Set(findings.map(({ ref }) => `${ref.sheet}!${ref.row},${ref.column}`));
    await waitFor(() => expect(session.getState().marked).toBe(cells.size));
    await user.click(screen.getByRole('button', { name: /^清除标记/ }));
    await waitFor(() => expect(session.getState().marked).toBe(0));
  });

  it('offers no marks where the host cannot colour cells', async () => {
    const { user } = await openPane(scoringBook({ H11: 95 }), { canMark: false });
    await user.click(screen.getByRole('switch', { name: '复核模式' }));
    expect(screen.queryByRole('button', { name: '标记问题单元格' })).toBeNull();
  });
});

describe('before the first check', () => {
  it('asks to begin', async () => {
    const session = new StillSession();
    const { user } = await showPane(session, {});
    await user.click(screen.getByRole('button', { name: '开始核查' }));
    expect(session.asked).toEqual(['check']);
  });
});
