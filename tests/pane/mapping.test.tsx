/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import { openPane } from './support/open-pane';
import { projectBook } from '../helpers/score-books';

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
