/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import type { FileHandle } from '../../../src/workbench/document';
import { droppedHandle, originOf, pickFiles } from '../../../src/workbench/window/file-handles';

const file = new File(['x'], '甲.xlsx');
const handle = {
  kind: 'file',
  name: '甲.xlsx',
  getFile: () => Promise.resolve(file),
} as unknown as FileHandle;

function withPicker(picker: unknown) {
  Object.assign(window, { showOpenFilePicker: picker });
}

afterEach(() => withPicker(undefined));

describe('files that are chosen', () => {
  it('can be written back to where the browser gives a handle', async () => {
    withPicker(() => Promise.resolve([handle]));
    expect(await pickFiles(['.xlsx'])).toEqual([file]);
    expect(originOf(file)).toEqual({ handle, file });
    expect(originOf(new File(['x'], '乙.xlsx'))).toBeNull();
  });

  it('are none when the person changes their mind', async () => {
    withPicker(() => Promise.reject(Object.assign(new Error('x'), { name: 'AbortError' })));
    expect(await pickFiles(['.xlsx'])).toEqual([]);
  });

  it.each([
    ['does not know how', undefined],
    ['refuses', () => Promise.reject(new Error('SecurityError'))],
  ])('are chosen in the old way where the browser %s', async (_, picker) => {
    withPicker(picker);
    expect(await pickFiles(['.xlsx'])).toBeNull();
  });
});

describe('things that are dropped', () => {
  const folder = { kind: 'directory', name: '收' };
  const item = (getAsFileSystemHandle?: () => Promise<unknown>) =>
    ({ getAsFileSystemHandle }) as unknown as DataTransferItem;

  it.each([
    ['a file', item(() => Promise.resolve(handle)), { kind: 'file', file: handle }],
    ['a folder', item(() => Promise.resolve(folder)), { kind: 'folder', folder }],
    ['text', item(() => Promise.resolve(null)), null],
    ['refused', item(() => Promise.reject(new Error('x'))), null],
    ['of a browser without handles', item(), null],
  ])('give a handle if they are files or folders: %s', async (_, dropped, expected) => {
    expect(await droppedHandle(dropped)).toEqual(expected);
  });
});
