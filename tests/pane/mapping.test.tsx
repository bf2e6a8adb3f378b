/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { screen, waitFor } from '@testing-library/react';
import { openPane } from './support/open-pane';
import { DEFAULT_SETTINGS } from '../../src/core/checks/settings';
import { readLayouts } from '../../src/app/recorded-layouts';
import { scoreWorkbook } from '../../src/app/review';
import { readMapping } from '../../src/app/recorded-mapping';
import { projectBook } from '../helpers/score-books';
import { sheet, table } from '../helpers/sheet-builder';

describe('correcting what was recognised', () => {
  it('takes another column for a role, and gives it back', async () => {
    const { user, session } = await openPane(projectBook(), { view: 'mapping' });
    const indicators = () =>
      session.getState().review!.recognition.forms[0]!.tables.find(({ kind }) => kind === 'indicators')!;
    const before = indicators().columns.score!;
    const [choice] = (await screen.findAllByLabelText('自评得分')).slice(-1);
    await user.selectOptions(choice!, '8');
    await user.click(screen.getByRole('button', { name: '按更正重新核查' }));
    await waitFor(() => expect(indicators().columns.score).toBe(8));
    expect(session.getState().settings.corrections).toEqual([
      { sheet: '项目自评表', headerTop: indicators().headerTop, role: 'score', column: 8 },
    ]);
    await user.click(screen.getByRole('button', { name: '取消全部更正' }));
    await waitFor(() => expect(indicators().columns.score).toBe(before));
  });

  it('reads a table that was not recognised from the row and the columns that a person names', async () => {
    const own = sheet(
      '表',
      table(`
甲县乙局年度工作
部门：甲县乙局
事项 | 想做到 | 做到了 | 满 | 自己打
修路 | ≥20公里 | 21公里 | 60 | 60
宣传 | ≥10场 | 8场 | 40 | 40
`),
    );
    const { user, session } = await openPane({ sheets: [own] });
    await user.click(await screen.findByRole('button', { name: '指出没有认出的表格' }));
    await user.selectOptions(await screen.findByLabelText('表头所在的行'), '2');
    const columns = { 三级指标: '0', 年度目标值: '1', 实际完成值: '2', '分值（权重）': '3', 自评得分: '4' };
    for (const [role, column] of Object.entries(columns)) {
      await user.selectOptions(screen.getByLabelText(role), column);
    }
    await user.click(screen.getByRole('button', { name: '按更正重新核查' }));
    await waitFor(() => expect(session.getState().review!.recognition.forms).toHaveLength(1));
    const { review } = session.getState();
    expect(review!.recognition.forms[0]!.indicators.map(({ name }) => name.text)).toEqual(['修路', '宣传']);
    expect(review!.findings.map(({ code }) => code)).toContain('JX306');
    // The file keeps it: read again without the window's settings, it is read the same.
    expect(readMapping(review!.workbook)).toEqual([
      { sheet: '表', headerTop: 2, columns: { level3: 0, target: 1, actual: 2, weight: 3, score: 4 } },
    ]);
    await user.click(screen.getByRole('button', { name: '取消全部更正' }));
    await waitFor(() => expect(session.getState().review!.recognition.forms).toEqual([]));
  });

  it('reads other files with the same heads so, until a person has had enough of it', async () => {
    const form = (title: string) =>
      sheet(
        '表',
        table(
          `${title}\n部门：甲县乙局\n事项 | 想做到 | 做到了 | 满 | 自己打\n修路 | ≥20公里 | 21公里 | 60 | 60\n`,
        ),
      );
    const { user, session } = await openPane({ sheets: [form('甲县乙局年度工作')] }, { view: 'mapping' });
    await user.selectOptions(await screen.findByLabelText('表头所在的行'), '2');
    const columns = { 三级指标: '0', 年度目标值: '1', 实际完成值: '2', '分值（权重）': '3', 自评得分: '4' };
    for (const [role, column] of Object.entries(columns)) {
      await user.selectOptions(screen.getByLabelText(role), column);
    }
    const share = () => screen.getByRole('switch', { name: '同样表头的其他文件也这样读' });
    share().focus();
    await user.keyboard(' ');
    await user.click(screen.getByRole('button', { name: '按更正重新核查' }));
    await waitFor(() => expect(session.getState().settings.layouts).toHaveLength(1));
    const { layouts } = session.getState().settings;
    expect(readLayouts(session.getState().review!.workbook)).toEqual(layouts);
    const other = { sheets: [form('丙县丁局的事')] };
    expect(scoreWorkbook(other, DEFAULT_SETTINGS).recognition.forms).toEqual([]);
    expect(scoreWorkbook(other, { ...DEFAULT_SETTINGS, layouts }).recognition.forms).toHaveLength(1);
    await user.click(screen.getByText('本机记住的表头（1）'));
    await user.click(screen.getByRole('button', { name: /^删除/ }));
    await waitFor(() => expect(session.getState().settings.layouts).toEqual([]));
    expect(readLayouts(session.getState().review!.workbook)).toEqual([]);
    // This file goes on being read as it was pointed out.
    expect(session.getState().review!.recognition.forms).toHaveLength(1);
  });

  it('takes a role away', async () => {
    const { user, session } = await openPane(projectBook(), { view: 'mapping' });
    const [choice] = (await screen.findAllByLabelText('偏差原因')).slice(-1);
    await user.selectOptions(choice!, '');
    await user.click(screen.getByRole('button', { name: '按更正重新核查' }));
    await waitFor(() => {
      const tables = session.getState().review!.recognition.forms[0]!.tables;
      expect(tables.some(({ columns }) => columns.deviationReason !== undefined)).toBe(false);
    });
  });
});
