/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import './browser-globals';
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { WorkbenchHost } from '../../../src/workbench/document';
import * as download from '../../../src/workbench/document/saving/download-target';
import { Boundary } from '../../../src/workbench/window/boundary';
import { shownIn, yantian } from './stage';

beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => jest.restoreAllMocks());

/** A document with a change, and a sheet that cannot be drawn until it is mended. */
async function broken(
  words: 'brokenGrid' | 'brokenPage' = 'brokenGrid',
  error: Error = new Error('cannot be drawn'),
) {
  const opened = WorkbenchHost.open('甲.xlsx', yantian());
  if (!opened.ok) throw new Error(opened.error.message.key);
  const { host } = opened;
  await host.type(host.getState().workbook.sheets[0]!.name, [{ row: 4, column: 4, text: '77' }]);
  const state = { isMended: false };
  const Sheet = () => {
    if (!state.isMended) throw error;
    return <p>表格</p>;
  };
  render(
    <Boundary host={host} words={words}>
      <Sheet />
    </Boundary>,
  );
  return { host, state };
}

describe('what cannot be drawn', () => {
  it('gives way to a sentence; the file can be saved with its changes', async () => {
    const saved: Uint8Array[] = [];
    jest.spyOn(download, 'downloadTarget').mockReturnValue({
      name: '甲.xlsx',
      write: (bytes) => {
        saved.push(bytes);
        return Promise.resolve({ outcome: 'downloaded' });
      },
    });
    await broken();
    expect(screen.getByRole('alert')).toHaveTextContent(/表格显示不出来.*内容没有丢失/);
    await userEvent.click(screen.getByRole('button', { name: '保存现有内容' }));
    expect(saved.map((bytes) => shownIn(bytes, 4, 4))).toEqual(['77.00']);
  });

  it('is drawn again when the person tries again', async () => {
    const { state } = await broken();
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(screen.getByRole('alert')).toBeInTheDocument();
    state.isMended = true;
    await userEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(screen.getByText('表格')).toBeInTheDocument();
  });

  it('is said not to have been fetched where that is the cause', async () => {
    await broken(
      'brokenPage',
      Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' }),
    );
    expect(screen.getByRole('alert')).toHaveTextContent(/程序的一部分没有取到.*先保存，再刷新页面/);
  });

  it('keeps a main part where it is the whole page', async () => {
    await broken('brokenPage');
    expect(screen.getByRole('main')).toContainElement(screen.getByRole('button', { name: '刷新页面' }));
  });
});
