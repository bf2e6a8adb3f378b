/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import './browser-globals';
import '@testing-library/jest-dom';
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../src/workbench/window/app';
import { fileOf, stage, typeInto } from './stage';

configure({ asyncUtilTimeout: 20_000 });

const gone = () => {
  throw new Error('Loading chunk failed.');
};
jest.mock('../../../src/workbench/window/key-list', () => gone());
jest.mock('../../../src/workbench/document/page/save-question', () => gone());

beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => jest.restoreAllMocks());

it('a dialog that cannot be fetched is told of; the file and its changes stay', async () => {
  const { workbench, preferences } = stage();
  render(<App workbench={workbench} preferences={preferences} />);
  await act(() => workbench.openFiles([{ path: '甲.xlsx', file: fileOf('甲.xlsx') }]));
  await screen.findByRole('grid');
  await act(() => typeInto(workbench, '5'));
  await userEvent.keyboard('{F1}');
  expect(await screen.findByText(/程序的一部分没有取到/)).toBeInTheDocument();
  expect(workbench.getState().isShowingKeys).toBe(false);
  act(() => void workbench.close());
  expect(workbench.getState().question).not.toBeNull();
  await waitFor(() => expect(workbench.getState().question).toBeNull());
  expect(screen.getByRole('grid')).toBeInTheDocument();
  expect(workbench.getState().document!.host.getState().isDirty).toBe(true);
});
