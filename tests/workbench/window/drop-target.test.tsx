/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { LanguageContext } from '../../../src/pane/messages/text';
import { DropTarget } from '../../../src/workbench/window/drop-target';
import type { Preferences } from '../../../src/workbench/window/preferences';
import { ShellProvider } from '../../../src/workbench/window/window-context';
import type { Store } from '../../../src/app/store';
import type { Workbench } from '../../../src/workbench/window/workbench';

/** A file that is dropped; `null` cannot be read. */
function itemOf(name: string, file: File | null) {
  const give = (resolve: (file: File) => void, reject: (error: Error) => void) =>
    file ? resolve(file) : reject(new Error('gone'));
  return { webkitGetAsEntry: () => ({ name, fullPath: `/${name}`, isDirectory: false, file: give }) };
}

function stage(language: 'zh-CN' | 'en' = 'zh-CN') {
  const workbench = { tell: jest.fn(), openFiles: jest.fn(() => Promise.resolve()) };
  const { unmount } = render(
    <LanguageContext value={language}>
      <ShellProvider
        workbench={workbench as unknown as Workbench}
        preferences={null as unknown as Store<Preferences>}
      >
        <DropTarget />
      </ShellProvider>
    </LanguageContext>,
  );
  const drop = (files: Readonly<Record<string, File | null>>) =>
    act(async () => {
      const items = Object.entries(files).map(([name, file]) => itemOf(name, file));
      fireEvent.drop(window, { dataTransfer: { types: ['Files'], items, files: [] } });
      await new Promise((resolve) => setTimeout(resolve));
    });
  return { ...workbench, drop, unmount };
}

const FILE = new File(['x'], 'a.xlsx');

it('says that files may be dropped while they hover, however deep in the page', () => {
  stage();
  const dataTransfer = { types: ['Files'] };
  fireEvent.dragEnter(window, { dataTransfer });
  fireEvent.dragEnter(window, { dataTransfer });
  fireEvent.dragLeave(window, { dataTransfer });
  expect(screen.queryByRole('status')).not.toBeNull();
  fireEvent.dragLeave(window, { dataTransfer });
  expect(screen.queryByRole('status')).toBeNull();
  fireEvent.dragEnter(window, { dataTransfer: { types: ['text/plain'] } });
  expect(screen.queryByRole('status')).toBeNull();
});

it.each([
  ['zh-CN', '甲.xlsx、乙.xlsx、丙.xlsx'],
  ['en', '甲.xlsx, 乙.xlsx, 丙.xlsx'],
] as const)(
  'names the first files that could not be read, and opens the rest: %s',
  async (language, name) => {
    const { drop, tell, openFiles } = stage(language);
    await drop({ '甲.xlsx': null, '乙.xlsx': null, '丙.xlsx': null, '丁.xlsx': null, 'a.xlsx': FILE });
    expect(tell).toHaveBeenCalledWith(expect.objectContaining({ intent: 'warning', name }));
    expect(openFiles).toHaveBeenCalledWith([{ path: 'a.xlsx', file: FILE }]);
  },
);

it('opens nothing where nothing could be read, and hears of no drop once it is gone', async () => {
  const { drop, openFiles, tell, unmount } = stage();
  await drop({ '甲.xlsx': null });
  expect(tell).toHaveBeenCalledTimes(1);
  unmount();
  await drop({ 'a.xlsx': FILE });
  expect(openFiles).not.toHaveBeenCalled();
});
