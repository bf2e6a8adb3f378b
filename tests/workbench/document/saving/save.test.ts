import { fileTarget } from '../../../../src/workbench/document/saving/file-target';
import { type Picker, saveAs, saveTo } from '../../../../src/workbench/document/saving/save';
import { endingOf, type FileHandle, typeOf } from '../../../../src/workbench/document/saving/save-target';
import { WorkbenchHost } from '../../../../src/workbench/document/workbench-host';
import { FORM, open, typed } from '../stage';
import { inChinese, inEnglish, sayingOf } from '../../../helpers/sayings';

/** A file on disk behind a handle. */
class Disk implements FileHandle {
  bytes = new Uint8Array([1, 2, 3]);
  lastModified = 100;
  permission: PermissionState | Error = 'granted';
  fault: 'none' | 'write' | 'close' | 'gone' | 'silent' = 'none';
  aborted = 0;
  asked: unknown[] = [];

  constructor(readonly name: string) {}

  get stamp() {
    const { lastModified, bytes } = this;
    return { lastModified, size: bytes.length, bytes };
  }

  getFile(): Promise<File> {
    if (this.fault === 'gone') return Promise.reject(new Error('NotFoundError'));
    const { lastModified, size, bytes } = this.stamp;
    return Promise.resolve({
      lastModified,
      size,
      arrayBuffer: () => Promise.resolve(bytes),
    } as unknown as File);
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
        if (this.fault === 'close') return Promise.reject(new Error('QuotaExceededError'));
        if (this.fault === 'silent') this.fault = 'gone';
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
jest.mock('../../../../src/workbench/document/saving/download-target', () => ({
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
    [
      'was changed on disk since',
      /changed elsewhere/,
      (disk) => Object.assign(disk, { lastModified: 101, bytes: new Uint8Array([1, 2, 4]) }),
    ],
    ['has another size', /changed elsewhere/, (disk) => void (disk.bytes = new Uint8Array(9))],
    ['is gone', /not there any more/, (disk) => void (disk.fault = 'gone')],
    ['may not be written', /Permission/, (disk) => void (disk.permission = 'denied')],
    [
      'may not even be asked for',
      /Permission/,
      (disk) => void (disk.permission = new Error('SecurityError')),
    ],
    ['is open elsewhere', /Saving failed/, (disk) => void (disk.fault = 'write')],
    ['finds no room in the end', /Saving failed/, (disk) => void (disk.fault = 'close')],
  ])('overwrites nothing where it %s, and says what to do', async (_, words, spoil) => {
    const disk = new Disk('自评表.xlsx');
    const host = await changed();
    const target = fileTarget(disk, disk.stamp);
    spoil(disk);
    const { bytes } = disk;
    const result = await saveTo(host, target);
    if (result.outcome !== 'refused') throw new Error(result.outcome);
    expect(inEnglish(result.reason)).toMatch(words);
    expect(inChinese(result.reason)).toContain('另存为');
    expect(disk.bytes).toBe(bytes);
    expect(host.getState().isDirty).toBe(true);
    expect(disk.aborted).toBe(disk.fault === 'write' ? 1 : 0);
  });
});

describe('a file whose time alone is another', () => {
  it('is the same file: a drive or a scanner may have touched it', async () => {
    const disk = new Disk('自评表.xlsx');
    const host = await changed();
    const target = fileTarget(disk, disk.stamp);
    disk.lastModified = 101;
    expect((await saveTo(host, target)).outcome).toBe('saved');
  });

  it('is saved although it could not be asked afterwards, and known again by its content', async () => {
    const disk = new Disk('自评表.xlsx');
    const host = await changed();
    disk.fault = 'silent';
    const first = await saveTo(host, fileTarget(disk, { ...disk.stamp }));
    expect(first.outcome).toBe('saved');
    expect(host.getState().isDirty).toBe(false);
    disk.fault = 'none';
    await host.type('表', [typed('C2', '8')]);
    const again = first.outcome === 'saved' ? await saveTo(host, first.target) : null;
    expect(again!.outcome).toBe('saved');
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
    expect(host.name).toBe('副本.xlsx');
  });

  it.each([
    ['预算 #1 & 100%（定稿）「终」.xlsm', '.xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.12'],
    [`${'长'.repeat(200)}.XLSM`, '.xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.12'],
    ['模板.xltm', '.xltm', 'application/vnd.ms-excel.template.macroEnabled.12'],
    ['模板.xltx', '.xltx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.template'],
    ['系统导出.xls', '.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['没有结尾', '.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('keeps the kind of %s', async (name, ending, type) => {
    const host = await changed(name);
    const asked: string[] = [];
    const picker: Picker = ({ suggestedName, types }) => {
      asked.push(suggestedName);
      expect(types).toEqual([{ accept: { [type]: [ending] } }]);
      return Promise.resolve(new Disk(suggestedName));
    };
    expect((await saveAs(host, picker)).outcome).toBe('saved');
    expect(asked[0]!.toLowerCase().endsWith(ending)).toBe(true);
    if (endingOf(name)) expect(asked[0]).toBe(name);
    expect(typeOf(asked[0]!)).toBe(type);
  });

  it('writes nothing where Excel would not open the file by its ending', async () => {
    const disk = new Disk('副本.xlsx');
    const { bytes } = disk;
    const host = await changed('宏.xlsm');
    const result = await saveAs(host, () => Promise.resolve(disk));
    if (result.outcome !== 'refused') throw new Error(result.outcome);
    expect(inChinese(result.reason)).toContain('.xlsm');
    expect(inEnglish(result.reason)).toContain('.xlsm');
    expect(disk.bytes).toBe(bytes);
    expect(host.name).toBe('宏.xlsm');
    expect(host.getState().isDirty).toBe(true);
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
    expect(await saveAs(host, picker)).toMatchObject({ outcome: 'downloaded' });
    expect(host.getState().isDirty).toBe(false);
  });
});

it('a document that is read-only is not saved, and says why', async () => {
  const reason = sayingOf('旧格式。', 'An old format.');
  const host = WorkbenchHost.openReadOnly('旧.xls', FORM, reason);
  const write = jest.fn();
  expect(await saveTo(host, { name: '旧.xls', write })).toEqual({ outcome: 'refused', reason });
  expect(await saveAs(host, null)).toEqual({ outcome: 'refused', reason });
  expect(write).not.toHaveBeenCalled();
});
