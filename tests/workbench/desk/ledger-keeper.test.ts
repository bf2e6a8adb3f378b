import { parseLedger, type LedgerLine } from '../../../src/app/desk/ledger';
import { DeskBook } from '../../../src/workbench/desk/desk-book';
import { writeLedger, type FolderHandle } from '../../../src/workbench/desk/ledger-folder';

/** A folder on a disk with one file, as a browser gives it. */
class Disk implements FolderHandle {
  readonly name = '收';
  text: string | null = null;
  time = 1;
  permission: PermissionState = 'granted';
  readonly asked: string[] = [];
  /** Called before a file is put in its place. */
  meanwhile = (): void => {};
  isFull = false;
  writes = 0;

  write(text: string): void {
    this.text = text;
    this.time++;
  }

  queryPermission(): Promise<PermissionState> {
    this.asked.push('query');
    return Promise.resolve(this.permission);
  }

  requestPermission(): Promise<PermissionState> {
    this.asked.push('request');
    return Promise.resolve(this.permission);
  }

  getFileHandle(name: string) {
    this.text ??= '';
    let draft = '';
    return Promise.resolve({
      name,
      getFile: () => {
        const { text, time } = this;
        const file = new File([text!], name, { lastModified: time });
        // The files of this environment have no text().
        return Promise.resolve(Object.assign(file, { text: () => Promise.resolve(text!) }));
      },
      createWritable: () =>
        Promise.resolve({
          write: (bytes: Uint8Array) => {
            if (this.isFull) return Promise.reject(new Error('full'));
            draft = new TextDecoder().decode(bytes);
            this.meanwhile();
            return Promise.resolve();
          },
          close: () => {
            this.writes++;
            this.write(draft);
            return Promise.resolve();
          },
          abort: () => Promise.resolve(),
        }),
    });
  }
}

const at = (minute: number) => `2026-03-02T08:0${minute}:00.000Z`;
const line = (sha256: string, minute: number): LedgerLine => ({
  what: 'file',
  path: `${sha256}.xlsx`,
  sha256,
  state: 'reviewed',
  at: at(minute),
});
const bookOf = (...lines: LedgerLine[]) => {
  const book = new DeskBook(() => Date.UTC(2026, 2, 2, 9));
  book.merge({ lines, unread: [] });
  return book;
};
const filesIn = (text: string | null) =>
  parseLedger(text ?? '').lines.flatMap((one) => (one.what === 'file' ? [one.sha256] : []));

describe('a ledger that is written into its folder', () => {
  it('takes in first what another reviewer has put there, and what nobody here can read', async () => {
    const [disk, book] = [new Disk(), bookOf(line('aa', 1))];
    disk.write(`{"what":"meeting"}\n${JSON.stringify(line('bb', 2))}\n`);
    expect(await writeLedger(disk, book, true)).toBe('saved');
    expect(filesIn(disk.text)).toEqual(['aa', 'bb']);
    expect(disk.text).toContain('{"what":"meeting"}\n');
    expect(filesIn(book.getText())).toEqual(['aa', 'bb']);
  });

  it('loses nothing of a reviewer who writes at the same moment', async () => {
    const [disk, book] = [new Disk(), bookOf(line('aa', 1))];
    let others = 2;
    disk.meanwhile = () => {
      if (others-- > 0) disk.write(`${disk.text}${JSON.stringify(line(`b${others}`, 3))}\n`);
    };
    expect(await writeLedger(disk, book, true)).toBe('saved');
    expect(filesIn(disk.text).sort()).toEqual(['aa', 'b0', 'b1']);
    expect(disk.writes).toBe(1);
  });

  it.each([
    ['leave is not given', { permission: 'denied' as const }, 'forbidden'],
    ['the disk is full', { isFull: true }, 'failed'],
  ])('stays as it was when %s', async (_, state, outcome) => {
    const disk = Object.assign(new Disk(), { text: '{"what":"meeting"}\n', ...state });
    expect(await writeLedger(disk, bookOf(line('aa', 1)), true)).toBe(outcome);
    expect(disk.text).toBe('{"what":"meeting"}\n');
  });

  it('asks a person only when one is there', async () => {
    const disk = new Disk();
    await writeLedger(disk, bookOf(), true);
    await writeLedger(disk, bookOf(), false);
    expect(disk.asked).toEqual(['request', 'query']);
  });
});

describe('the keeper of a ledger', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('writes what changes once it was told where, and is quiet then', async () => {
    const [disk, book] = [new Disk(), bookOf(line('aa', 1))];
    expect(book.keeper.getState()).toMatchObject({ folder: null, isDirty: true });
    expect(await book.keeper.keepIn(disk)).toBe('saved');
    expect(book.keeper.getState()).toMatchObject({ folder: disk, isDirty: false, hasFailed: false });
    book.merge({ lines: [line('bb', 2)], unread: [] });
    expect(book.keeper.getState().isDirty).toBe(true);
    await jest.advanceTimersByTimeAsync(2000);
    expect(filesIn(disk.text)).toEqual(['aa', 'bb']);
    expect([book.keeper.getState().isDirty, disk.writes]).toEqual([false, 2]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(disk.writes).toBe(2);
    expect(disk.asked).toEqual(['request', 'query']);
  });

  it('says that writing by itself failed, and writes all of it the next time', async () => {
    const [disk, book] = [new Disk(), bookOf(line('aa', 1))];
    await book.keeper.keepIn(disk);
    disk.isFull = true;
    book.merge({ lines: [line('bb', 2)], unread: [] });
    await jest.advanceTimersByTimeAsync(2000);
    expect(book.keeper.getState()).toMatchObject({ isDirty: true, hasFailed: true });
    disk.isFull = false;
    book.merge({ lines: [line('cc', 3)], unread: [] });
    await jest.advanceTimersByTimeAsync(2000);
    expect(filesIn(disk.text)).toEqual(['aa', 'bb', 'cc']);
    expect(book.keeper.getState()).toMatchObject({ isDirty: false, hasFailed: false });
  });

  it('writes nothing before it was told where, nor after the table was emptied', async () => {
    const [disk, book] = [new Disk(), bookOf(line('aa', 1))];
    await jest.advanceTimersByTimeAsync(60_000);
    expect(disk.writes).toBe(0);
    await book.keeper.keepIn(disk);
    book.merge({ lines: [line('bb', 2)], unread: [] });
    book.clear();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(filesIn(disk.text)).toEqual(['aa']);
    expect(book.keeper.getState()).toMatchObject({ folder: null, isDirty: false });
  });
});

describe('a ledger whose page is loaded again', () => {
  it('goes on in its folder by itself where the browser still allows it', async () => {
    const disk = new Disk();
    const book = bookOf(line('aa', 1));
    await book.keeper.goOnIn(disk);
    expect(book.keeper.getState()).toMatchObject({ folder: disk, earlier: null, isDirty: false });
    expect(parseLedger(disk.text!).lines).toEqual([line('aa', 1)]);
    expect(disk.asked).not.toContain('request');
  });

  it('asks nobody without a press, and goes on when the ledger is saved next', async () => {
    const disk = new Disk();
    disk.permission = 'prompt';
    const book = bookOf(line('aa', 1));
    await book.keeper.goOnIn(disk);
    expect([book.keeper.getState().folder, book.keeper.getState().earlier, disk.writes]).toEqual([
      null,
      disk,
      0,
    ]);
    disk.permission = 'granted';
    expect(await book.keeper.keepIn(disk)).toBe('saved');
    expect(book.keeper.getState()).toMatchObject({ folder: disk, earlier: null });
  });
});
