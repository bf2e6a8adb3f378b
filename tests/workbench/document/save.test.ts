import { fileTarget } from '../../../src/workbench/document/file-target';
import { saveAs, saveTo } from '../../../src/workbench/document/save';
import type { FileHandle } from '../../../src/workbench/document/save-target';
import { WorkbenchHost } from '../../../src/workbench/document/workbench-host';
import { FORM, open, typed } from './stage';

/** A file on disk behind a handle. */
class Disk implements FileHandle {
  bytes = new Uint8Array([1, 2, 3]);
  lastModified = 100;
  permission: PermissionState | Error = 'granted';
  fault: 'none' | 'write' | 'gone' = 'none';
  aborted = 0;
  asked: unknown[] = [];

  constructor(readonly name: string) {}

  get stamp() {
    return { lastModified: this.lastModified, size: this.bytes.length };
  }

  getFile(): Promise<File> {
    if (this.fault === 'gone') return Promise.reject(new Error('NotFoundError'));
    return Promise.resolve(this.stamp as File);
  }

  requestPermission(mode: unknown): Promise<PermissionState> {
    this.asked.push(mode);
    const { permission } = this;
    return permission instanceof Error ? Promise.reject(permission) : Promise.resolve(permission);
  }

  createWritable() {
    let pending = this.bytes;
    return Promise.resolve({
      write: (data: Uint8Array<ArrayBuffer>) => {
        if (this.fault === 'write') return Promise.reject(new Error('NoModificationAllowedError'));
        pending = data;
        return Promise.resolve();
      },
      close: () => {
        this.bytes = pending;
        this.lastModified += 1;
        return Promise.resolve();
      },
      abort: () => {
        this.aborted += 1;
        return Promise.resolve();
      },
    });
  }
}

async function changed(name = '自评表.xlsx'): Promise<WorkbenchHost> {
  const host = open(FORM, {}, name);
  await host.type('表', [typed('C2', '9')]);
  return host;
}

/** Downloads, as far as a save is concerned. */
jest.mock('../../../src/workbench/document/download-target', () => ({
  downloadTarget: (name: string) => ({ name, write: () => Promise.resolve({ outcome: 'downloaded' }) }),
}));

describe('saving into the file itself', () => {
  it('asks first, writes all of it, and can do so again', async () => {
    const disk = new Disk('自评表.xlsx');
    const host = await changed();
    const first = await saveTo(host, fileTarget(disk, disk.stamp));
    expect(first.outcome).toBe('saved');
    expect(disk.asked).toEqual([{ mode: 'readwrite' }]);
    expect(disk.bytes).toEqual(host.bytes);
    expect(host.getState().isDirty).toBe(false);
    await host.type('表', [typed('C2', '8')]);
    const again = first.outcome === 'saved' ? await saveTo(host, first.target) : null;
    expect(again!.outcome).toBe('saved');
    expect(disk.bytes).toEqual(host.bytes);
  });

  it.each<[string, RegExp, (disk: Disk) => void]>([
    ['was changed on disk since', /changed elsewhere/, (disk) => void (disk.lastModified = 101)],
    ['has another size', /changed elsewhere/, (disk) => void (disk.bytes = new Uint8Array(9))],
    ['is gone', /not there any more/, (disk) => void (disk.fault = 'gone')],
    ['may not be written', /Permission/, (disk) => void (disk.permission = 'denied')],
    [
      'may not even be asked for',
      /Permission/,
      (disk) => void (disk.permission = new Error('SecurityError')),
    ],
    ['is open elsewhere', /Saving failed/, (disk) => void (disk.fault = 'write')],
  ])('overwrites nothing where it %s, and says what to do', async (_, words, spoil) => {
    const disk = new Disk('自评表.xlsx');
    const host = await changed();
    const target = fileTarget(disk, disk.stamp);
    spoil(disk);
    const { bytes } = disk;
    const result = await saveTo(host, target);
    expect(result).toMatchObject({
      outcome: 'refused',
      reason: { en: expect.stringMatching(words), 'zh-CN': expect.stringContaining('另存为') },
    });
    expect(disk.bytes).toBe(bytes);
    expect(host.getState().isDirty).toBe(true);
    expect(disk.aborted).toBe(disk.fault === 'write' ? 1 : 0);
  });
});

describe('saving under another name', () => {
  it('writes where the person chose, whatever is there', async () => {
    const disk = new Disk('副本.xlsx');
    const host = await changed();
    const picker = jest.fn(() => Promise.resolve(disk));
    expect(await saveAs(host, picker)).toMatchObject({ outcome: 'saved', target: { name: '副本.xlsx' } });
    expect(picker).toHaveBeenCalledWith({
      suggestedName: '自评表.xlsx',
      types: [{ accept: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'] } }],
    });
    expect(disk.bytes).toEqual(host.bytes);
  });

  it('is called off with the question', async () => {
    const host = await changed();
    const picker = () => Promise.reject(Object.assign(new Error(), { name: 'AbortError' }));
    expect(await saveAs(host, picker)).toEqual({ outcome: 'cancelled' });
    expect(host.getState().isDirty).toBe(true);
  });

  it.each<[string, (() => Promise<FileHandle>) | null]>([
    ['cannot ask', null],
    ['refuses to ask', () => Promise.reject(new Error('SecurityError'))],
  ])('is a download where the browser %s', async (_, picker) => {
    const host = await changed();
    expect(await saveAs(host, picker)).toEqual({ outcome: 'downloaded' });
    expect(host.getState().isDirty).toBe(false);
  });
});

it('a document that is read-only is not saved, and says why', async () => {
  const reason = { 'zh-CN': '旧格式。', en: 'An old format.' };
  const host = WorkbenchHost.openReadOnly('旧.xls', FORM, reason);
  const write = jest.fn();
  expect(await saveTo(host, { name: '旧.xls', write })).toEqual({ outcome: 'refused', reason });
  expect(await saveAs(host, null)).toEqual({ outcome: 'refused', reason });
  expect(write).not.toHaveBeenCalled();
});
