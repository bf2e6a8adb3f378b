/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { StatusLine } from '../../../src/grid/bars/status-line';
import { areaAt, at, number, sheetOf } from '../edit/support';

const SHEET = sheetOf(
  { A1: '得分', A2: number('9.5', '9.5'), A3: number('0.2', '0.2'), C1: number('7', '7') },
  { merges: ['C1:D2'] },
);

function open(area: string, more: { notRecalculated?: number; readOnly?: string } = {}) {
  render(
    <StatusLine
      sheet={SHEET}
      selection={{ active: at(area.split(':')[0]!), area: areaAt(area) }}
      notRecalculated={more.notRecalculated ?? 0}
      readOnly={more.readOnly ?? null}
    />,
  );
  return screen.getByRole('group', { name: '所选单元格的合计' });
}

describe('the status line', () => {
  it('tells count, sum and average of an area', () => {
    expect(open('A1:A3')).toHaveTextContent('平均值 4.85计数 3求和 9.7');
  });

  it.each(['A2', 'C1:D2', 'H1:J4'])('says nothing of %s', (area) => {
    expect(open(area)).toBeEmptyDOMElement();
  });

  it('tells why nothing can be written, and of formulas that wait', () => {
    open('A2', { notRecalculated: 3, readOnly: '旧格式的文件只能查看。' });
    expect(screen.getByText('旧格式的文件只能查看。')).toBeVisible();
    expect(screen.getByText('3 个公式没有重新计算')).toBeVisible();
  });
});
