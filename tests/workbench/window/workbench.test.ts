import { writeZip } from '../../../src/hosts/xlsx/zip/zip-writer';
import { followAutosave } from '../../../src/workbench/start/follow-autosave';
import { shownIn, stage, fileOf, typeInto, yantian } from './stage';
import { inChinese, inEnglish, sayingOf } from '../../helpers/sayings';

const saved: { name: string; bytes: Uint8Array }[] = [];

jest.mock('../../../src/workbench/document/saving/download-target', () => ({
  downloadTarget: (name: string) => ({
    name,
    write: (bytes: Uint8Array) => {
      saved.push({ name, bytes });
      return Promise.resolve({ outcome: 'downloaded' });
    },
  }),
}));

beforeEach(() => {
  saved.length = 0;
});

const one = (name: string, bytes?: Uint8Array | 'unreadable') => [{ path: name, file: fileOf(name, bytes) }];

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 0));
}

describe('opening', () => {
  it('shows a single file and checks it at once', async () => {
    const { workbench } = stage();
    await workbench.openFiles(one('甲.xlsx'));
    const { page, document, opening } = workbench.getState();
    expect([page, document?.host.name, opening]).toEqual(['document', '甲.xlsx', null]);
    await document!.session.check();
    expect(document!.session.getState().review!.findings.length).toBeGreaterThan(0);
  });

  it('brings several into the table, with what is no workbook for the table to count', async () => {
    const { workbench, batch } = stage();
    const files = ['2023/甲.xlsx', '2023/乙.xlsx', '2023/说明.docx'].map((path) => ({
      path,
      file: fileOf(path),
    }));
    await workbench.openFiles(files);
    expect(workbench.getState().page).toBe('files');
    expect([...batch.files.keys()]).toEqual(files.map(({ path }) => path));
  });

  it('opens the only workbook of a folder by itself', async () => {
    const { workbench } = stage();
    await workbench.openFiles([
      { path: '2023/甲.xlsx', file: fileOf('甲.xlsx') },
      { path: '2023/~$甲.xlsx', file: fileOf('~$甲.xlsx') },
      { path: '2023/说明.docx', file: fileOf('说明.docx') },
    ]);
    expect(workbench.getState().document?.host.name).toBe('甲.xlsx');
  });

  it('opens an archive like the folder that it was', async () => {
    const { workbench, batch } = stage();
    const bytes = writeZip(['局/甲.xlsx', '局/乙.xlsx'].map((name) => ({ name, data: yantian() })));
    await workbench.openFiles([{ path: '2023.zip', file: fileOf('2023.zip', bytes) }]);
    expect(workbench.getState().page).toBe('files');
    expect([...batch.files.keys()]).toEqual(['2023/局/甲.xlsx', '2023/局/乙.xlsx']);
  });

  it('says that an archive holds no workbook', async () => {
    const { workbench } = stage();
    const bytes = writeZip([{ name: '说明.pdf', data: yantian() }]);
    await workbench.openFiles([{ path: '2023.zip', file: fileOf('2023.zip', bytes) }]);
    const { page, messages } = workbench.getState();
    expect([page, messages.map(({ key }) => key)]).toEqual(['start', ['noFiles']]);
  });

  it.each([
    ['a folder without workbooks', [{ path: '2023/说明.pdf', file: fileOf('说明.pdf') }], '没有找到'],
    ['a file that is no workbook', one('图.xlsx', new TextEncoder().encode('%PDF-1.7')), 'PDF'],
    ['an empty file', one('空.xlsx', new Uint8Array(0)), '0 字节'],
    ['a file the browser cannot read', one('甲.xlsx', 'unreadable'), '读不到'],
  ])('says in a sentence why %s does not open, and the page stays', async (_, files, words) => {
    const { workbench } = stage();
    await workbench.openFiles(files);
    const { page, document, messages, opening } = workbench.getState();
    expect([page, document, opening]).toEqual(['start', null, null]);
    expect(messages.map(({ words }) => inChinese(words))).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ['ChunkLoadError', '没有取到'],
    ['TypeError', '程序出了错'],
  ])('tells a fault of the program from one of the file: %s', async (name, words) => {
    const open = () => Promise.reject(Object.assign(new Error('x'), { name }));
    const { workbench } = stage({ open });
    await workbench.openFiles(one('甲.xlsx'));
    expect(inChinese(workbench.getState().messages[0]!.words)).toContain(words);
  });

  it('lets the file asked for last win', async () => {
    const { workbench } = stage();
    const slow = Object.assign(new File([], '慢.xlsx'), {
      arrayBuffer: () => new Promise((resolve) => setTimeout(() => resolve(yantian()), 50)),
    });
    const first = workbench.openFiles([{ path: '慢.xlsx', file: slow as File }]);
    await workbench.openFiles(one('快.xlsx'));
    await first;
    expect(workbench.getState().document?.host.name).toBe('快.xlsx');
  });

  it('takes the message of an earlier failure away once another file is asked for', async () => {
    const { workbench } = stage();
    await workbench.openFiles(one('空.xlsx', new Uint8Array(0)));
    await workbench.openSample('yantian-2023');
    expect(workbench.getState().messages).toEqual([]);
    await workbench.openSample('nowhere');
    expect(inEnglish(workbench.getState().messages[0]!.words)).toContain('no such sample');
  });
});

describe('leaving a file with unsaved changes', () => {
  async function dirty() {
    const staged = stage();
    await staged.workbench.openFiles(one('甲.xlsx'));
    await typeInto(staged.workbench, '12345');
    return staged;
  }

  it('asks, and stays where the person cancels', async () => {
    const { workbench } = await dirty();
    const opening = workbench.openSample('yantian-2023');
    expect(workbench.getState().question?.name).toBe('甲.xlsx');
    workbench.getState().question!.answer('cancel');
    await opening;
    const { document, question } = workbench.getState();
    expect([document?.host.name, document?.host.getState().isDirty, question]).toEqual([
      '甲.xlsx',
      true,
      null,
    ]);
  });

  it('saves first where the person wants that', async () => {
    const { workbench } = await dirty();
    const closing = workbench.close();
    workbench.getState().question!.answer('save');
    await closing;
    expect(workbench.getState()).toMatchObject({ document: null, page: 'start' });
    expect(saved.map(({ name }) => name)).toEqual(['甲.xlsx']);
    expect(shownIn(saved[0]!.bytes, 4, 4)).toBe('12,345.00');
  });

  it('forgets the changes where the person wants that, kept ones too', async () => {
    const { workbench, documents } = await dirty();
    await documents.flush();
    expect(await documents.listDrafts()).toHaveLength(1);
    const closing = workbench.close();
    workbench.getState().question!.answer('discard');
    await closing;
    expect(workbench.getState().document).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(await documents.listDrafts()).toEqual([]);
    expect(saved).toEqual([]);
  });

  it('keeps what was to be lost where the other file does not open', async () => {
    const { workbench, documents } = await dirty();
    const opening = workbench.openFiles(one('空.xlsx', new Uint8Array(0)));
    workbench.getState().question!.answer('discard');
    await opening;
    await documents.flush();
    expect(workbench.getState().document?.host.getState().isDirty).toBe(true);
    expect(await documents.listDrafts()).toHaveLength(1);
  });

  it.each(['discard', 'cancel'] as const)(
    'asks again about what was done while the other file was being read: %s',
    async (choice) => {
      const { workbench } = await dirty();
      let read = (): void => {};
      const arrayBuffer = () => new Promise<Uint8Array>((resolve) => (read = () => resolve(yantian())));
      const file = Object.assign(fileOf('乙.xlsx'), { arrayBuffer });
      const opening = workbench.openFiles([{ path: '乙.xlsx', file }]);
      workbench.getState().question!.answer('discard');
      await until(() => workbench.getState().opening === '乙.xlsx');
      await typeInto(workbench, '777');
      read();
      await until(() => workbench.getState().question !== null);
      workbench.getState().question!.answer(choice);
      await opening;
      const { document } = workbench.getState();
      expect(document?.host.name).toBe(choice === 'cancel' ? '甲.xlsx' : '乙.xlsx');
      expect(document?.host.getState().isDirty).toBe(choice === 'cancel');
    },
  );

  it('asks again about what was done while it was being saved', async () => {
    const { workbench } = await dirty();
    const document = workbench.getState().document!;
    const save = async () => {
      const { bytes } = document.host;
      await typeInto(workbench, '777');
      document.host.markSaved(bytes);
      return { outcome: 'saved' as const };
    };
    Object.assign(document, { save });
    const closing = workbench.close();
    workbench.getState().question!.answer('save');
    await until(() => workbench.getState().question !== null);
    workbench.getState().question!.answer('cancel');
    await closing;
    expect(workbench.getState().document?.host.getState().isDirty).toBe(true);
  });

  it('stays where saving is refused, and says why', async () => {
    const { workbench } = await dirty();
    const reason = sayingOf('磁盘已满', 'disk full');
    const save = () => Promise.resolve({ outcome: 'refused', reason });
    Object.assign(workbench.getState().document!, { save });
    const closing = workbench.close();
    workbench.getState().question!.answer('save');
    await closing;
    const { document: still, messages } = workbench.getState();
    expect(still?.host.getState().isDirty).toBe(true);
    expect(messages[0]).toMatchObject({ words: reason, action: 'saveAs' });
    Object.assign(still!, { save: () => Promise.resolve({ outcome: 'saved' }) });
    await workbench.save(true);
    expect(workbench.getState().messages).toEqual([]);
  });

  it('asks nothing of a file without changes, or whose changes were taken back', async () => {
    const { workbench } = await dirty();
    await workbench.getState().document!.host.undo();
    await workbench.openSample('yantian-2023');
    expect(workbench.getState().document?.sample).toBe('yantian-2023');
  });
});

it('a sample that was saved as a file is that file from then on', async () => {
  const { workbench } = stage();
  await workbench.openSample('yantian-2023');
  const { host, id } = workbench.getState().document!;
  const save = () => {
    host.rename('我的.xlsx');
    return Promise.resolve({ outcome: 'saved' as const });
  };
  Object.assign(workbench.getState().document!, { save });
  await workbench.save(true);
  expect(workbench.getState().document).toMatchObject({ id, sample: null });
  expect(workbench.getState().document!.host.name).toBe('我的.xlsx');
});

describe('unsaved work of an earlier window', () => {
  it('is offered to the next, restored as unsaved, and offered no more', async () => {
    const crashed = stage();
    await crashed.workbench.openFiles(one('甲.xlsx'));
    await typeInto(crashed.workbench, '777');
    await crashed.documents.flush();
    const { workbench } = stage({}, crashed.storage);
    await workbench.refreshDrafts();
    const [drafts] = workbench.getState().drafts;
    expect(drafts?.name).toBe('甲.xlsx');
    await workbench.restore(drafts!.id);
    const { page, document } = workbench.getState();
    expect([page, document?.host.name, document?.host.getState().isDirty]).toEqual([
      'document',
      '甲.xlsx',
      true,
    ]);
    expect(shownIn(document!.host.bytes, 4, 4)).toBe('777.00');
    await workbench.save();
    await workbench.refreshDrafts();
    expect(workbench.getState().drafts).toEqual([]);
  });

  it('is offered no more once the person wants nothing kept', async () => {
    const crashed = stage();
    await crashed.workbench.openFiles(one('甲.xlsx'));
    await typeInto(crashed.workbench, '777');
    await crashed.documents.flush();
    const { workbench, preferences } = stage({}, crashed.storage);
    followAutosave(preferences, workbench);
    await workbench.refreshDrafts();
    expect(workbench.getState().drafts).toHaveLength(1);
    preferences.set({ keepsUnsaved: false });
    await until(() => workbench.getState().drafts.length === 0);
  });

  it('of a sample is offered beside it, where an address opens it again', async () => {
    const reloaded = stage();
    await reloaded.workbench.openSample('yantian-2023');
    await typeInto(reloaded.workbench, '777');
    await reloaded.documents.flush();
    const { workbench } = stage({}, reloaded.storage);
    await workbench.openSample('yantian-2023');
    const [message] = workbench.getState().messages;
    const [drafts] = workbench.getState().drafts;
    expect(message).toMatchObject({ name: '盐田.xlsx', action: { restore: drafts!.id } });
    expect(workbench.getState().document!.host.getState().isDirty).toBe(false);
    await workbench.restore(drafts!.id);
    expect(shownIn(workbench.getState().document!.host.bytes, 4, 4)).toBe('777.00');
    expect(workbench.getState().messages).toEqual([]);
  });

  it('that was thrown away is not offered beside its sample any more', async () => {
    const reloaded = stage();
    await reloaded.workbench.openSample('yantian-2023');
    await typeInto(reloaded.workbench, '777');
    await reloaded.documents.flush();
    const { workbench } = stage({}, reloaded.storage);
    await workbench.openSample('yantian-2023');
    await workbench.forget(workbench.getState().drafts[0]!.id);
    expect(workbench.getState().messages).toEqual([]);
  });

  it('can be thrown away', async () => {
    const crashed = stage();
    await crashed.workbench.openFiles(one('甲.xlsx'));
    await typeInto(crashed.workbench, '777');
    await crashed.documents.flush();
    const { workbench } = stage({}, crashed.storage);
    await workbench.refreshDrafts();
    await workbench.forget(workbench.getState().drafts[0]!.id);
    expect(workbench.getState().drafts).toEqual([]);
  });
});

describe('the table of files and its documents', () => {
  async function table() {
    const staged = stage();
    const files = ['a.xlsx', 'b.xlsx', 'c.xlsx'].map((path) => ({ path, file: fileOf(path) }));
    await staged.workbench.openFiles(files);
    staged.workbench.setOrder(['c.xlsx', 'a.xlsx', 'b.xlsx']);
    await staged.workbench.openRow('a.xlsx');
    return staged.workbench;
  }

  it('leads to the next and previous file as the table is sorted, and ends at its ends', async () => {
    const workbench = await table();
    expect([workbench.neighbour(-1), workbench.neighbour(1)]).toEqual(['c.xlsx', 'b.xlsx']);
    await workbench.openRow('b.xlsx');
    expect(workbench.getState().document?.host.name).toBe('b.xlsx');
    expect(workbench.neighbour(1)).toBeNull();
  });

  it('opens a file by the readings that the table counts by', async () => {
    const { workbench, batch } = stage();
    await workbench.openFiles(['a.xlsx', 'b.xlsx'].map((path) => ({ path, file: fileOf(path) })));
    const rows = [{ text: '甲', points: '5', reading: '乙', place: '口径.xlsx 评分口径 第2行', ref: null }];
    batch.layDown({ file: '口径.xlsx', rows });
    await workbench.openRow('b.xlsx');
    expect(workbench.getState().document!.session.getState().settings.readings).toEqual(rows);
  });

  it('opens a file at a finding that was pressed, and at its cell alone where it is no longer found', async () => {
    const workbench = await table();
    const { session, navigator, host } = workbench.getState().document!;
    await session.check();
    const finding = session.getState().review!.findings[3]!;
    const at = { fingerprint: finding.fingerprint, sheet: finding.ref.sheet, cell: 'A1' };
    await workbench.openRow('a.xlsx', at);
    expect(session.getState().current).toBe(finding.fingerprint);
    expect(navigator.getPlace().view).toBe('findings');
    await workbench.openRow('a.xlsx', { ...at, fingerprint: 'gone', cell: 'C7' });
    expect(host.getState().selection.active).toEqual({ row: 6, column: 2 });
    await workbench.openRow('b.xlsx', at);
    expect(workbench.getState().document!.session.getState().current).toBe(finding.fingerprint);
  });

  it('goes back to the table with the file still open behind it', async () => {
    const workbench = await table();
    const { document } = workbench.getState();
    workbench.back();
    expect(workbench.getState()).toMatchObject({ page: 'files', document });
    await workbench.openRow('a.xlsx');
    expect(workbench.getState().document).toBe(document);
  });

  it('closing a file of the table leads to the table; clearing the table to the start page', async () => {
    const workbench = await table();
    await workbench.close();
    expect(workbench.getState().page).toBe('files');
    workbench.clearTable();
    expect(workbench.getState()).toMatchObject({ page: 'start', batch: null });
  });

  it('has the row of a file that was saved checked again as it is now, and opens it so', async () => {
    const { workbench, batch } = stage();
    await workbench.openFiles(['a.xlsx', 'b.xlsx'].map((path) => ({ path, file: fileOf(path) })));
    await workbench.openRow('a.xlsx');
    const { document } = workbench.getState();
    await document!.session.correct([{ sheet: '表', headerTop: 3, role: 'score', column: 4 }]);
    await typeInto(workbench, '7');
    expect(batch.asked).toEqual([]);
    const saving = workbench.save();
    await typeInto(workbench, '8');
    expect(await saving).toBe(true);
    expect(batch.asked).toEqual(['replace a.xlsx 1']);
    const stop = workbench.whileTyping(() => void typeInto(workbench, '7'));
    expect(await workbench.save()).toBe(true);
    stop();
    expect(batch.asked).toEqual(['replace a.xlsx 1', 'replace a.xlsx 1']);
    expect(batch.files.get('a.xlsx')!.size).toBe(saved[1]!.bytes.length);
    await workbench.openRow('b.xlsx');
    await workbench.openRow('a.xlsx');
    expect(shownIn(workbench.getState().document!.host.bytes, 4, 4)).toBe('7.00');
  });

  it('leaves the rows alone when a file is saved that is none of them', async () => {
    const { workbench, batch } = stage();
    await workbench.openFiles(['a.xlsx', 'b.xlsx'].map((path) => ({ path, file: fileOf(path) })));
    await workbench.openSample('yantian-2023');
    await typeInto(workbench, '7');
    await workbench.save();
    expect(batch.asked).toEqual([]);
  });

  it('takes in even a single file while it is shown', async () => {
    const workbench = await table();
    workbench.show('files');
    await workbench.openFiles(one('d.xlsx'));
    expect(workbench.getState().page).toBe('files');
    expect(workbench.getState().batch!.fileOf('d.xlsx')).not.toBeNull();
  });

  it('says so when the file of a row is gone', async () => {
    const workbench = await table();
    await workbench.openRow('away.xlsx');
    expect(inChinese(workbench.getState().messages[0]!.words)).toContain('读不到');
  });
});

describe('messages', () => {
  it('are told once each, and go when they are shut', () => {
    const { workbench } = stage();
    const told = { key: 'a', words: sayingOf('甲', 'a') };
    workbench.tell({ intent: 'error', ...told });
    workbench.tell({ intent: 'error', ...told });
    const { messages } = workbench.getState();
    expect(messages).toHaveLength(1);
    workbench.dismiss(messages[0]!.id);
    expect(workbench.getState().messages).toEqual([]);
  });
});
