/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { screen, waitFor } from '@testing-library/react';
import { projectBook } from '../helpers/score-books';
import { sheet, workbook, type CellInput } from '../helpers/sheet-builder';
import { openPane } from './support/open-pane';

const TEXT =
  '一、收支情况\n\n本年支出1628.32万元，其中：基本支出916.04万元，项目支出721.28万元。\n会议费支出12.60万元，比2022年7.54万元增加5.06万元。';

async function paste(text: string, book = projectBook()) {
  const pane = await openPane(book, { view: 'reportText' });
  const field = await screen.findByLabelText<HTMLTextAreaElement>('报告文字');
  await pane.user.click(field);
  await pane.user.paste(text);
  await pane.user.click(screen.getByRole('button', { name: '核对文字' }));
  return { ...pane, field };
}

describe('the page for the text of a report', () => {
  it('is reached from the overview and left again', async () => {
    const { user } = await openPane(projectBook());
    await user.click(screen.getByRole('button', { name: '报告文字' }));
    expect(await screen.findByRole('heading', { name: '报告文字' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '返回' }));
    expect(await screen.findByRole('button', { name: '报告文字' })).toBeVisible();
  });

  it('tells what contradicts, and selects its words in the text', async () => {
    const { user, field } = await paste(TEXT);
    expect(screen.getByRole('heading', { name: '发现 1 处' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: /各部分相加为1637\.32万元/ }));
    expect(field).toHaveFocus();
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(
      '本年支出1628.32万元，其中：基本支出916.04万元，项目支出721.28万元',
    );
  });

  it('says so where nothing does', async () => {
    await paste(TEXT.replace('721.28', '712.28'));
    expect(screen.getByText('核对了 3 段，没有发现前后矛盾的数字。')).toBeVisible();
  });
});

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

describe('beside an open workbook', () => {
  it('holds the text to its figures', async () => {
    await paste('受益农户满意度为93%。');
    expect(screen.getByText(/文字写的是93%，表格“项目自评表”F13填的是92%/)).toBeVisible();
  });

  it('offers figures that the scores wait for, and writes those that a person ticks', async () => {
    const { user, session } = await paste('一、资产\n全年固定资产利用率为85%，均已盘点。', asking());
    const box = screen.getByRole('checkbox', { name: '固定资产利用率：85%' });
    expect(box).not.toBeChecked();
    expect(screen.getByText('第2段 全年固定资产利用率为85%，均已盘点')).toBeVisible();
    await user.click(box);
    await user.click(screen.getByRole('button', { name: '把勾选的写入评分依据' }));
    await waitFor(() => expect(session.getState().report?.kind).toBe('write'));
    const sheets = session.getState().review!.workbook.sheets;
    const kept = sheets.find(({ name }) => name === '评分依据')!.rows.flatMap(({ cells }) => cells);
    expect(kept.map(({ text }) => text)).toEqual(expect.arrayContaining(['85%', '报告文字第2段']));
  });
});
