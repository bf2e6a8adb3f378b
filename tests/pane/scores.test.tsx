/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { act, screen, waitFor, within } from '@testing-library/react';
import { findBarriers, focusOn, listRows, openPane } from './support/open-pane';
import { scoringBook, projectBook } from '../helpers/score-books';
import type { CellInput } from '../helpers/sheet-builder';
import { sheet, workbook } from '../helpers/sheet-builder';

/** A form whose one standard wants a rate that the workbook does not hold. */
const asking = () => {
  const rows: CellInput[][] = [
    ['2023年度部门整体支出绩效自评评分表'],
    ['部门名称：清河县水利局'],
    ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '自评得分', '扣分说明'],
    [
      '管理',
      '资产管理',
      '固定资产利用率',
      10,
      '固定资产利用率在90%以上的得10分；在80%—90%之间的得8分；低于80%的不得分。',
    ],
    ['管理', '制度建设', '管理制度健全性', 10, '制度健全得10分，基本健全得6分，不健全不得分。', 10],
    ['合计', null, null, 20, null, 10],
  ];
  return workbook(sheet('评分表', rows, { merges: ['A1:G1', 'A2:G2'] }));
};

const rowNamed = (name: string) => listRows().find((row) => row.textContent.includes(name))!;

async function openScores(book = asking(), place = {}) {
  const pane = await openPane(book, { view: 'scores', place });
  await waitFor(() => expect(listRows().length).toBeGreaterThan(0));
  return pane;
}

describe('the list of scores', () => {
  it('has a row for every scored indicator with points, score and state', async () => {
    const { session } = await openScores(projectBook());
    const { rows } = session.getState().review!.scores;
    expect(listRows()).toHaveLength(rows.length);
    expect(rowNamed('按时完工率').textContent).toMatch(/得 9 分.*满分 10.*已计算/);
  });

  it('says what is stated and what is worked out where they differ', async () => {
    await openScores(projectBook({ H11: 10 }));
    expect(rowNamed('按时完工率').textContent).toContain('填 10 → 算 9');
  });

  it('says that a score over its points counts only as far as they go', async () => {
    const { user } = await openScores(scoringBook({ H6: 21 }));
    const row = rowNamed('资金使用合规性');
    expect(row.textContent).toMatch(/填 21 → 算 18.*满分 18/);
    expect(row.textContent).not.toContain('照填写');
    await user.click(row);
    expect(await screen.findByText(/填写的分超出该项分值的范围/)).toBeVisible();
  });

  it('says so of an empty cell', async () => {
    await openScores(projectBook({ H11: null }));
    expect(rowNamed('按时完工率').textContent).toContain('未填 → 算 9');
  });

  it('shows the rows that the filter names', async () => {
    const { user } = await openScores(projectBook({ H11: 10 }));
    await user.selectOptions(screen.getByLabelText('显示'), 'different');
    expect(listRows().map((row) => row.textContent)).toEqual([expect.stringContaining('按时完工率')]);
  });

  it('goes through the rows with ↑ ↓', async () => {
    const { user } = await openScores(projectBook());
    focusOn(listRows()[0]);
    await user.keyboard('{ArrowDown}');
    expect(listRows()[1]).toHaveFocus();
  });

  it('says so when a form has no scores', async () => {
    const rows = [
      ['2023年度项目支出绩效自评表'],
      ['项目名称：饮水安全'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '全年实际值', '未完成原因和改进措施'],
      ['产出指标', '数量指标', '新建水厂', '≥3座', '3座'],
      ['效益指标', '社会效益指标', '受益人口', '≥3000人', '3100人'],
    ];
    await openPane(workbook(sheet('绩效自评表', rows)), { view: 'scores' });
    expect(await screen.findByText('表里没有计分的指标。')).toBeVisible();
  });
});

describe('how a score came about', () => {
  it('shows method, target, actual and figures, each with the way to its cell', async () => {
    const { user, host, container } = await openScores(projectBook());
    await user.click(rowNamed('按时完工率'));
    const detail = document.getElementById(rowNamed('按时完工率').getAttribute('aria-controls')!)!;
    expect(await within(detail).findByText('按目标值和完成值计算')).toBeVisible();
    expect(within(detail).getByText('目标值').nextSibling).toHaveTextContent('100%');
    expect(within(detail).getByText('完成值').nextSibling).toHaveTextContent('90%');
    await user.click(within(detail).getByText('F11'));
    expect(host.selected).toEqual({ sheet: '项目自评表', row: 10, column: 5 });
    expect(await findBarriers(container)).toEqual([]);
  });

  it('shows the standard and how each clause is read', async () => {
    const { user } = await openScores();
    await user.click(rowNamed('固定资产利用率'));
    expect(await screen.findByText(/在90%以上的得10分；在80%/)).toBeVisible();
    const readings = screen.getByText('这样理解').nextSibling as HTMLElement;
    expect(within(readings).getAllByRole('listitem').length).toBeGreaterThanOrEqual(3);
    expect(readings.textContent).toContain('得8分');
    expect(screen.getByText('数据不全，暂照填写')).toBeVisible();
  });
});

describe('missing data', () => {
  it('are asked for under the row, saved in the workbook, and the score follows', async () => {
    const { user, session } = await openScores();
    await user.click(rowNamed('固定资产利用率'));
    const field = await screen.findByRole('textbox', { name: /固定资产利用率/ });
    await user.type(field, '85');
    await user.type(screen.getByRole('textbox', { name: /数据来源/ }), '资产年报');
    await user.click(screen.getByRole('button', { name: '保存并计算' }));
    await waitFor(() => expect(rowNamed('固定资产利用率').textContent).toContain('未填 → 算 8'));
    const sheets = session.getState().review!.workbook.sheets;
    const kept = sheets.find(({ name }) => name === '评分依据')!.rows.flatMap(({ cells }) => cells);
    expect(kept.map(({ text }) => text)).toEqual(expect.arrayContaining(['85%', '资产年报']));
  });

  it('that were typed and not saved are still there after a look at another page', async () => {
    const { user, navigator, session } = await openScores(asking(), { scores: 'missing' });
    await user.type(screen.getByRole('textbox', { name: /固定资产利用率/ }), '85');
    await user.type(screen.getByRole('textbox', { name: /数据来源/ }), '资产年报');
    act(() => navigator.go('findings'));
    expect(screen.queryByRole('textbox', { name: /固定资产利用率/ })).toBeNull();
    act(() => navigator.go('scores'));
    expect(await screen.findByRole('textbox', { name: /固定资产利用率/ })).toHaveValue('85');
    await user.click(screen.getByRole('button', { name: '保存并计算' }));
    await waitFor(() => expect(session.getState().report?.kind).toBe('write'));
    await waitFor(() => expect(screen.getByRole('textbox', { name: /数据来源/ })).toHaveValue(''));
    await act(() => session.undo());
    expect(await screen.findByRole('textbox', { name: /固定资产利用率/ })).toHaveValue('');
  });

  it('wants at least one answer', async () => {
    const { user, session } = await openScores(asking(), { scores: 'missing' });
    const before = session.getState().review;
    await user.click(screen.getByRole('button', { name: '保存并计算' }));
    expect(screen.getByText('请至少填一项。')).toBeVisible();
    expect(session.getState().review).toBe(before);
  });

  it('are listed together, with the scores that wait', async () => {
    const { session, container } = await openScores(asking(), { scores: 'missing' });
    const { missing } = session.getState().review!.scores;
    expect(screen.getByText(`缺少的数据（${missing.length} 项）`)).toBeVisible();
    for (const name of new Set(missing.map(({ name: asked }) => asked)))
      expect([name, screen.getAllByText(name).length > 0]).toEqual([name, true]);
    expect(screen.getAllByText('评分表!F4').length).toBeGreaterThan(0);
    expect(await findBarriers(container)).toEqual([]);
  });

  it('stand row by row, the most points first, and are answered at once where all is as it should be', async () => {
    const rows: CellInput[][] = [
      ['2023年度部门整体支出绩效自评评分表'],
      ['部门名称：清河县水利局'],
      ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '自评得分'],
      ['管理', '制度', '制度健全性', 5, '1.制定财务管理制度（2分）；2.制定内控制度（3分）', null],
      ['管理', '资金', '资金合规性', 15, '发现一项不符合规定的扣3分，扣完为止', null],
      ['合计', null, null, 20, null, null],
    ];
    const { user, session } = await openScores(workbook(sheet('评分表', rows)), { scores: 'missing' });
    const groups = screen.getAllByRole('group').map((one) => one.getAttribute('aria-label'));
    expect(groups).toEqual(['资金合规性', '制度健全性']);
    expect(screen.getByText('资金合规性 · 15 分')).toBeVisible();
    const own = within(screen.getByRole('group', { name: '制度健全性' }));
    await user.click(own.getByRole('button', { name: '全部符合' }));
    expect(own.getByLabelText('制度健全性（1） · 2 分')).toHaveValue('是');
    expect(own.getByLabelText('制度健全性（2） · 3 分')).toHaveValue('是');
    await user.click(screen.getByRole('button', { name: '保存并计算' }));
    await waitFor(() => {
      const scored = session.getState().review!.scores.rows.find(({ name }) => name === '制度健全性')!;
      expect([scored.score?.equals(scored.weight!), scored.state]).toEqual([true, 'judged']);
    });
  });

  it('of a graded kind are chosen from the grades', async () => {
    const { user, session } = await openScores();
    await user.click(rowNamed('管理制度健全性'));
    const choice = (await screen.findAllByRole('combobox')).find((one) => one.textContent!.includes('健全'));
    const options = [...(choice as HTMLSelectElement).options].map(({ value }) => value).filter(Boolean);
    expect(options.length).toBeGreaterThan(1);
    const chosen = options[1]!;
    await user.selectOptions(choice!, chosen);
    await user.click(screen.getByRole('button', { name: '保存并计算' }));
    await waitFor(() => {
      const answers = session.getState().review!.workbook.sheets.find(({ name }) => name === '评分依据');
      expect(answers!.rows.flatMap(({ cells }) => cells.map(({ text }) => text))).toContain(chosen);
    });
  });
});

describe('a form scored by hand alone', () => {
  it('keeps its scores and says that a person gave them', async () => {
    await openScores(scoringBook());
    expect(rowNamed('资金使用合规性').textContent).toMatch(/填 18 分.*未核算/);
  });
});
