/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { projectBook } from '../helpers/score-books';
import { openPane } from './support/open-pane';

const TEXT =
  '一、收支情况\n\n本年支出1628.32万元，其中：基本支出916.04万元，项目支出721.28万元。\n会议费支出12.60万元，比2022年7.54万元增加5.06万元。';

async function paste(text: string) {
  const pane = await openPane(projectBook(), { view: 'reportText' });
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
