/** @jest-environment <rootDir>/.config/jsdom-environment.cjs */
import { folderOfFile, originOf } from '../../../src/workbench/window/file-handles';
import { chosenFiles, droppedFiles, holdsFiles } from '../../../src/workbench/window/dropped-files';

type Tree = { readonly [name: string]: Tree | null | 'unreadable' };

/** Entries as browsers give them: a folder tells of its content in portions. */
function entryOf(name: string, content: Tree | null | 'unreadable', parent = ''): FileSystemEntry {
  const fullPath = `${parent}/${name}`;
  if (content === null || content === 'unreadable') {
    const file = (resolve: (file: File) => void, reject: (error: Error) => void) =>
      content === null ? resolve(new File(['x'], name)) : reject(new Error('gone'));
    return { name, fullPath, isDirectory: false, isFile: true, file } as unknown as FileSystemEntry;
  }
  const createReader = () => {
    const portions = Object.entries(content).map(([inner, its]) => [entryOf(inner, its, fullPath)]);
    return { readEntries: (resolve: (some: FileSystemEntry[]) => void) => resolve(portions.shift() ?? []) };
  };
  return { name, fullPath, isDirectory: true, isFile: false, createReader } as unknown as FileSystemEntry;
}

const dropOf = (tree: Tree, files: readonly File[] = []): DataTransfer =>
  ({
    types: ['Files'],
    files,
    items: Object.entries(tree).map(([name, content]) => ({
      webkitGetAsEntry: () => entryOf(name, content),
    })),
  }) as unknown as DataTransfer;

describe('what is dropped', () => {
  it('is searched to the depth of its folders, portion by portion, in the order a person counts', async () => {
    const { files, unread } = await droppedFiles(
      dropOf({
        '2023': { 民政局: { '表10.xlsx': null, '表2.xlsx': null }, '说明.docx': null },
        'a.xlsx': null,
      }),
    );
    expect(files.map(({ path }) => path)).toEqual([
      '2023/民政局/表2.xlsx',
      '2023/民政局/表10.xlsx',
      '2023/说明.docx',
      'a.xlsx',
    ]);
    expect(unread).toEqual([]);
  });

  it('names what the browser could not read, and gives the rest', async () => {
    const { files, unread } = await droppedFiles(dropOf({ 甲: { 'a.xlsx': 'unreadable', 'b.xlsx': null } }));
    expect(files.map(({ path }) => path)).toEqual(['甲/b.xlsx']);
    expect(unread).toEqual(['甲/a.xlsx']);
  });

  it('is taken as plain files where the browser knows no entries', async () => {
    const data = { items: [{}], files: [new File(['x'], 'a.xlsx')], types: ['Files'] };
    const { files } = await droppedFiles(data as unknown as DataTransfer);
    expect(files.map(({ path }) => path)).toEqual(['a.xlsx']);
  });

  it('tells the folder that files came with, where the browser gives its handle', async () => {
    const data = dropOf({ 收: { 甲: { 'a.xlsx': null } }, 'b.xlsx': null });
    const [folder, file] = [...data.items] as unknown as { getAsFileSystemHandle: () => Promise<unknown> }[];
    const handles = [
      { kind: 'directory', name: '收' },
      { kind: 'file', name: 'b.xlsx' },
    ];
    folder!.getAsFileSystemHandle = () => Promise.resolve(handles[0]);
    file!.getAsFileSystemHandle = () => Promise.resolve(handles[1]);
    const { files } = await droppedFiles(data);
    const told = files.map(({ path, file: one }) => [path, folderOfFile(one), originOf(one)?.handle ?? null]);
    expect(told).toEqual([
      ['收/甲/a.xlsx', handles[0], null],
      ['b.xlsx', null, handles[1]],
    ]);
  });

  it('counts only when it holds files', () => {
    expect(holdsFiles(dropOf({}))).toBe(true);
    expect(holdsFiles({ types: ['text/plain'] } as unknown as DataTransfer)).toBe(false);
    expect(holdsFiles(null)).toBe(false);
  });
});

describe('what is chosen', () => {
  it('keeps the folders of a chosen folder', () => {
    const inFolder = Object.assign(new File(['x'], 'a.xlsx'), {});
    Object.defineProperty(inFolder, 'webkitRelativePath', { value: '2023/a.xlsx' });
    expect(chosenFiles([inFolder, new File(['x'], 'b.xlsx')]).map(({ path }) => path)).toEqual([
      '2023/a.xlsx',
      'b.xlsx',
    ]);
    expect(chosenFiles(null)).toEqual([]);
  });
});
