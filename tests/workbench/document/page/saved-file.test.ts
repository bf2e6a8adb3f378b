import type { FileHandle } from '../../../../src/workbench/document';
import { originOf, rememberHandle } from '../../../../src/workbench/window/file-handles';
import { savedFile } from '../../../../src/workbench/document/page/saved-file';

const bytes = new TextEncoder().encode('mended');
const onDisk = new File(['on disk'], '甲.xlsx', { lastModified: 9 });
const handle = { name: '甲.xlsx', getFile: () => Promise.resolve(onDisk) } as unknown as FileHandle;

function received(canBeWritten: boolean): File {
  const file = new File(['received'], '甲.xlsx', { lastModified: 1 });
  if (canBeWritten) rememberHandle(file, handle);
  return file;
}

describe('the file of a row after saving', () => {
  it('is the one on disk where it was written back to, which can be written to again', async () => {
    const file = await savedFile(received(true), bytes, true);
    expect(file).toBe(onDisk);
    expect(originOf(file)).toEqual({ handle, file: onDisk });
  });

  it.each([
    ['was downloaded', true, false],
    ['came without a handle', false, true],
  ])(
    'is a copy of what was saved where it %s, and never writes to the file received',
    async (_, has, back) => {
      const file = await savedFile(received(has), bytes, back);
      expect([file.name, await file.text()]).toEqual(['甲.xlsx', 'mended']);
      expect(originOf(file)).toBeNull();
    },
  );
});
