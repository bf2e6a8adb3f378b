/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { screen, waitFor, within } from '@testing-library/react';
import { readReadings } from '../../src/core/facts/readings';
import { decimalText } from '../../src/core/number/exact';
import { unsettledForm, UNSETTLED } from '../helpers/unsettled-forms';
import { findBarriers, listRows, openPane } from './support/open-pane';

const rowNamed = (name: string) => listRows().find((row) => row.textContent.includes(name))!;

async function openRow(name: string) {
  const pane = await openPane(unsettledForm('清河县水利局'), { view: 'scores' });
  await waitFor(() => expect(listRows().length).toBe(UNSETTLED));
  await pane.user.click(rowNamed(name));
  await screen.findByText('为什么不能全部自动计算');
  const score = () => pane.session.getState().review!.scores.rows.find((row) => row.name === name)!;
  return { ...pane, score };
}

describe('a standard that could not be proven', () => {
  it('shows what stops it, its bounds with the figure on the line, and what could be chosen', async () => {
    const { container } = await openRow('任务办结率');
    expect(screen.getByText(/办结率为90%时没有一档适用/)).toBeVisible();
    expect(screen.getByRole('img', { name: /临界值70%、90%，本行数值90%/ })).toBeVisible();
    const cells = within(screen.getByRole('table'))
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(cells).toEqual([
      '数值得分',
      '69.9%0分',
      '70%没有规定',
      '70.1%12分',
      '89.9%12分',
      '90%没有规定',
      '90.1%20分',
    ]);
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    expect(screen.getByRole('button', { name: '采用并计算' })).toBeDisabled();
    expect(await findBarriers(container)).toEqual([]);
  });

  it('is settled by choosing a wording, which stands in the sheet from then on', async () => {
    const { user, host, score } = await openRow('任务办结率');
    await user.click(screen.getByLabelText(/办结率≥90%得20分/));
    expect(await screen.findByText('已读懂，没有漏洞。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '采用并计算' }));
    await waitFor(() => expect(score().state).toBe('computed'));
    expect(decimalText(score().score!)).toBe('20');
    const [laid] = readReadings(await host.read());
    expect(laid).toMatchObject({ points: '20', place: '评分口径 第2行' });
    expect(laid!.reading).toContain('办结率≥90%得20分');
    expect(await screen.findByText(/按评分口径 第2行的口径计分/)).toBeVisible();
  });

  it('reads a typed wording at once, and takes none with a hole', async () => {
    const { user, score } = await openRow('政策知晓率');
    await user.click(screen.getByLabelText('另写一种'));
    const field = screen.getByLabelText('按此理解');
    await user.type(field, '知晓率大于80%得20分；知晓率小于80%得5分');
    expect(await screen.findByText(/还不能采用：.*80%时没有一档适用/)).toBeVisible();
    expect(screen.getByRole('button', { name: '采用并计算' })).toBeDisabled();
    await user.clear(field);
    await user.type(field, '知晓率≥80%得20分；知晓率＜80%得5分');
    expect(await screen.findByText('已读懂，没有漏洞。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '采用并计算' }));
    await waitFor(() => expect(score().state).toBe('computed'));
    expect(decimalText(score().score!)).toBe('20');
  });
});
