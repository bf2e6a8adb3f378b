/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import '@testing-library/jest-dom';
import { FluentProvider } from '@fluentui/react-components';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LanguageContext } from '../../../src/pane/messages/text';
import { LIGHT } from '../../../src/pane/theme/brand';
import CopiesDialog from '../../../src/workbench/copies/copies-dialog';
import type { Copies } from '../../../src/workbench/copies/make-copies';
import { findBarriers } from '../../pane/support/open-pane';

afterEach(cleanup);

function open() {
  const asked: string[] = [];
  const end: { give: (copies: Copies | null) => void; fail: () => void; step: (done: number) => void } = {
    give: () => {},
    fail: () => {},
    step: () => {},
  };
  render(
    <LanguageContext value="zh-CN">
      <FluentProvider theme={LIGHT}>
        <CopiesDialog
          count={3}
          start={(kind, onProgress) => {
            asked.push(`start ${kind}`);
            const finished = new Promise<Copies | null>((resolve, reject) => {
              end.give = resolve;
              end.fail = () => reject(new Error('no room'));
            });
            end.step = onProgress;
            return { finished, stop: () => (asked.push('stop'), end.give(null)) };
          }}
          save={({ name }) => Promise.resolve(asked.push(`save ${name}`))}
          onClose={() => asked.push('close')}
        />
      </FluentProvider>
    </LanguageContext>,
  );
  return { asked, end, user: userEvent.setup() };
}

const archive = { name: '报送件.zip', bytes: new Uint8Array([1]) };

describe('the dialog for all files', () => {
  it('makes what was chosen, tells how far it is, and hands out the archive', async () => {
    const { asked, end, user } = open();
    await user.click(screen.getByRole('radio', { name: /报送件/ }));
    await user.click(screen.getByRole('button', { name: '生成' }));
    act(() => end.step(1));
    expect(screen.getByText('正在生成 1 / 3')).toBeVisible();
    await act(async () => end.give({ archive, made: 2, left: [{ path: '坏.xlsx', why: '文件是空的。' }] }));
    expect(asked).toEqual(['start clean', 'save 报送件.zip']);
    expect(screen.getByText(/已生成 2 个，存为“报送件.zip”/)).toBeVisible();
    expect(screen.getByText('坏.xlsx: 文件是空的。')).toBeVisible();
    expect(await findBarriers(document.body)).toEqual([]);
  });

  it('is stopped by its button and by being closed, and saves nothing', async () => {
    const { asked, user } = open();
    await user.click(screen.getByRole('button', { name: '生成' }));
    await user.click(screen.getByRole('button', { name: '停止' }));
    expect(await screen.findByText('已停止，什么也没有保存。')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '生成' }));
    cleanup();
    expect(asked).toEqual(['start letters', 'stop', 'start letters', 'stop']);
  });

  it('says so where there was nothing to make, or it broke', async () => {
    const { end, user } = open();
    await user.click(screen.getByRole('button', { name: '生成' }));
    await act(async () => end.give({ archive: null, made: 0, left: [] }));
    expect(screen.getByText(/没有可以生成的文件/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '生成' }));
    await act(async () => end.fail());
    expect(screen.getByText(/没有做成，什么也没有保存/)).toBeVisible();
  });
});
