import type { FolderHandle } from '../desk/ledger-folder';
import type { DocumentStorage } from '../document/storage/storage';
import { randomName } from '../document/storage/window-registry';
import type { TextStorage } from '../window/preferences';
import type { BatchFile } from './batch';
import { COLUMNS } from './columns';
import { TABLE_MARK } from './table-mark';
import { START_VIEW, type FilesView } from './view';

/** A table of files as it is kept on this machine until its window is shut. */
export interface KeptTable {
  readonly files: readonly BatchFile[];
  /** The text of its file. */
  readonly ledger: string;
  readonly view: FilesView;
  /** Where the ledger is kept, or would be; null where the browser gave no handle of a folder. */
  readonly folder: FolderHandle | null;
}

const TABLE = 'table:';
const TIME = 'table-time:';

/** More than this is not kept: it would fill the disk of a small machine. */
const MOST_BYTES = 512 * 1024 * 1024;

/** What windows that were shut have left is thrown away after two days. */
const OLD = 2 * 24 * 60 * 60 * 1000;

/** Keeps the table of files of one window, so that loading the page again does not lose it. */
export class TableKeeper {
  constructor(
    private readonly storage: DocumentStorage,
    private readonly session: TextStorage & Pick<Storage, 'removeItem'>,
    private readonly now: () => number,
  ) {}

  /** Keeps a table in the place of what was kept before. Rejects where the browser keeps nothing. */
  async keep({ files, ledger, view, folder }: KeptTable): Promise<void> {
    const size = files.reduce((sum, { file }) => sum + file.size, 0);
    if (files.length === 0 || size > MOST_BYTES) return this.forget();
    const name = this.name ?? randomName();
    await this.storage.put([
      [TABLE + name, { files, ledger, view, folder }],
      [TIME + name, this.now()],
    ]);
    this.session.setItem(TABLE_MARK, name);
    await this.removeOld(name);
  }

  /** The table that this window had before it was loaded again; null where there is none. */
  async recall(): Promise<KeptTable | null> {
    const { name } = this;
    const kept = name === null ? null : ((await this.storage.get(TABLE + name)) as Kept | undefined);
    if (!kept || !Array.isArray(kept.files)) return null;
    return {
      files: kept.files,
      ledger: String(kept.ledger ?? ''),
      view: viewOf(kept.view),
      folder: kept.folder ?? null,
    };
  }

  /** Throws the table of this window away. */
  async forget(): Promise<void> {
    const { name } = this;
    if (name === null) return;
    this.session.removeItem(TABLE_MARK);
    await this.storage.remove([TABLE + name, TIME + name]);
  }

  private get name(): string | null {
    return this.session.getItem(TABLE_MARK);
  }

  private async removeOld(mine: string): Promise<void> {
    const times = (await this.storage.keys()).filter((key) => key.startsWith(TIME) && key !== TIME + mine);
    for (const key of times) {
      const time = await this.storage.get(key);
      if (typeof time === 'number' && this.now() - time < OLD) continue;
      await this.storage.remove([key, TABLE + key.slice(TIME.length)]);
    }
  }
}

interface Kept {
  readonly files: readonly BatchFile[];
  readonly ledger?: unknown;
  readonly view?: Partial<FilesView>;
  readonly folder?: FolderHandle | null;
}

/** A view that an earlier version of the program kept may lack what this one knows, or know what this one lacks. */
function viewOf(view: Partial<FilesView> = {}): FilesView {
  const known: readonly string[] = [...COLUMNS, 'stake'];
  const isSorted = view.sort !== undefined && known.includes(view.sort.column);
  return { ...START_VIEW, ...view, sort: isSorted ? view.sort! : START_VIEW.sort };
}
