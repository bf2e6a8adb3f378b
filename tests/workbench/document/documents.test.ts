import type { OpenFile } from '../../../src/workbench/document';
import { Copy, machine } from './machine';
import { source, typed } from './stage';

const I25 = typed('I25', '4');
const moment = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

let here: ReturnType<typeof machine>;
beforeEach(() => void (here = machine()));
afterEach(() => here.close());

const yantian = () => source('yantian-2023');

describe('a crash', () => {
  it('leaves the unsaved work to the next window: cells, writes that can be taken back, all of it unsaved', async () => {
    const first = here.window('一');
    const { host, session } = await first.open(first.documents.open('盐田.xlsx', yantian()));
    await session.rescore();
    await host.type('评分表', [I25]);
    await first.documents.flush();
    first.crash();
    const next = here.window('二');
    const [item] = await next.documents.listDrafts();
    expect(item).toMatchObject({ name: '盐田.xlsx', size: host.bytes.length });
    const restored = await next.open(next.documents.restore(item!.id));
    expect(restored.host.bytes).toEqual(host.bytes);
    expect(restored.host.getState()).toMatchObject({ isDirty: true, canUndo: false });
    await restored.session.check();
    expect(restored.session.getState().journal).toHaveLength(session.getState().journal.length);
    expect(await next.documents.listDrafts()).toEqual([]);
    next.crash();
    expect(await here.window('三').documents.listDrafts()).toHaveLength(1);
  });

  it('after saving leaves nothing, nor does work that was thrown away', async () => {
    const first = here.window('一');
    const file = await first.open(first.documents.open('盐田.xlsx', yantian()));
    await file.host.type('评分表', [I25]);
    await first.documents.flush();
    expect((await file.save(true)).outcome).toBe('saved');
    await moment();
    first.crash();
    const next = here.window('二');
    expect(await next.documents.listDrafts()).toEqual([]);
    const other = await next.open(next.documents.open('盐田.xlsx', yantian()));
    await other.host.type('评分表', [I25]);
    await next.documents.flush();
    next.crash();
    const third = here.window('三');
    await third.documents.discardAll();
    expect(await third.documents.listDrafts()).toEqual([]);
    expect(await third.documents.restore('没有')).toMatchObject({ ok: false });
  });
});

describe('two windows', () => {
  it('offer each other nothing, and throw nothing of the other away', async () => {
    const [one, other] = [here.window('一'), here.window('二')];
    for (const { open, documents } of [one, other]) {
      const { host } = await open(documents.open('盐田.xlsx', yantian()));
      await host.type('评分表', [I25]);
      await documents.flush();
    }
    expect(await one.documents.listDrafts()).toEqual([]);
    await one.documents.discardAll();
    one.crash();
    other.crash();
    expect(await here.window('三').documents.listDrafts()).toHaveLength(2);
  });
});

describe('a file saved before', () => {
  it('finds its marks again', async () => {
    const { documents, open } = here.window('一');
    const file = await open(documents.open('盐田.xlsx', yantian()));
    await file.session.mark();
    const { marked } = file.session.getState();
    expect(marked).toBeGreaterThan(0);
    await file.save(true);
    const again = await open(documents.open('盐田.xlsx', file.host.bytes));
    await again.session.check();
    expect(again.session.getState().marked).toBe(marked);
    await again.session.unmark();
    expect(again.session.getState()).toMatchObject({ marked: 0, trouble: null });
  });
});

describe('one action of the session', () => {
  it.each<[string, (file: OpenFile) => Promise<void>]>([
    ['a recalculation', ({ session }) => session.rescore()],
    ['marking', ({ session }) => session.mark()],
  ])('is one step of undo: %s', async (_, act) => {
    const { documents, open } = here.window('一');
    const bytes = yantian();
    const file = await open(documents.open('盐田.xlsx', bytes));
    await file.session.check();
    await act(file);
    expect(file.host.bytes).not.toBe(bytes);
    await file.host.undo();
    expect(file.host.bytes).toBe(bytes);
    expect(file.host.getState()).toMatchObject({ canUndo: false, isDirty: false });
  });
});

describe('a person who wants nothing kept', () => {
  it('has nothing kept, and nothing left from before', async () => {
    const first = here.window('一');
    const file = await first.open(first.documents.open('盐田.xlsx', yantian()));
    await file.session.mark();
    await file.save(true);
    await file.host.type('评分表', [I25]);
    await first.documents.flush();
    expect(here.kept.size).toBeGreaterThan(2);
    first.settings.set({ keepsUnsaved: false });
    await moment();
    expect(here.kept.size).toBe(0);
    await file.host.type('评分表', [typed('I25', '3')]);
    await first.documents.flush();
    await file.save(true);
    expect(here.kept.size).toBe(0);
  });
});

describe('a file on disk', () => {
  it('that is saved twice at once is written twice, one after the other', async () => {
    const { documents, open } = here.window('一');
    const copy = new Copy();
    copy.bytes = new Uint8Array(yantian());
    const origin = { handle: copy, file: { lastModified: copy.lastModified, size: copy.bytes.length } };
    const file = await open(documents.open('盐田.xlsx', yantian(), origin));
    await file.host.type('评分表', [I25]);
    const first = file.save();
    await file.host.type('评分表', [typed('I25', '3')]);
    const results = await Promise.all([first, file.save()]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['saved', 'saved']);
    expect(copy.bytes).toEqual(file.host.bytes);
    expect(file.host.getState().isDirty).toBe(false);
  });
});

it('restored work that no document of the window holds any more is offered again', async () => {
  const first = here.window('一');
  const { host } = await first.open(first.documents.open('盐田.xlsx', yantian()));
  await host.type('评分表', [I25]);
  await first.documents.flush();
  first.crash();
  const next = here.window('二');
  const [item] = await next.documents.listDrafts();
  const restored = await next.open(next.documents.restore(item!.id));
  expect(await next.documents.listDrafts()).toEqual([]);
  await restored.autosave.stop(false);
  expect(await next.documents.listDrafts()).toHaveLength(1);
});

it('a file that cannot be opened gives its sentence', async () => {
  const { documents } = here.window('一');
  const opened = await documents.open('空.xlsx', new Uint8Array(0));
  expect(opened).toMatchObject({ ok: false, error: { code: 'not-a-workbook' } });
});
