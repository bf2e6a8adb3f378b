import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openXlsx } from '../../../src/hosts/xlsx';
import type { BatchState } from '../../../src/app/batch/batch-state';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import type { CheckTask } from '../../../src/workbench/files/batch/protocol';
import { DeskBook } from '../../../src/workbench/desk/desk-book';
import type { Batch, BatchFile } from '../../../src/workbench/files/batch';
import { Documents } from '../../../src/workbench/document';
import { memoryStorage } from '../../helpers/memory-storage';
import { openPreferences } from '../../../src/workbench/window/preferences';
import type { ShellTools } from '../../../src/workbench/window/window-tools';
import { Workbench } from '../../../src/workbench/window/workbench';

/** The bytes of a published workbook. */
export const yantian = (): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../../assets/samples/yantian-2023.xlsx')));

/** A file as a browser hands it over; jsdom's own knows no arrayBuffer. */
export function fileOf(name: string, bytes: Uint8Array | 'unreadable' = yantian()): File {
  const file = new File([], name);
  const arrayBuffer = () =>
    bytes === 'unreadable' ? Promise.reject(new Error('NotReadableError')) : Promise.resolve(bytes);
  return Object.assign(file, { arrayBuffer });
}

/** A table of files that is told what it holds. */
export class StillBatch implements Batch {
  readonly files = new Map<string, File>();
  readonly asked: string[] = [];
  readonly desk = new DeskBook(() => Date.UTC(2026, 2, 2));
  private state: BatchState = {
    rows: [],
    total: 0,
    done: 0,
    skipped: 0,
    isRunning: false,
    isCancelled: false,
    secondsLeft: null,
    unproven: [],
    readings: null,
    layouts: 0,
  };

  /** Plays that a workbook of readings was among the files. */
  layDown(readings: BatchState['readings']): void {
    this.state = { ...this.state, readings };
  }

  add(files: readonly BatchFile[]): void {
    for (const { path, file } of files) this.files.set(path, file);
    this.state = { ...this.state, total: this.files.size };
  }

  cancel = () => void this.asked.push('cancel');
  resume = () => void this.asked.push('resume');
  know = () => {};
  speak = (language: string) => void this.asked.push(`speak ${language}`);
  replace = (key: string, file: File, mapping: readonly unknown[] = []) => {
    this.files.set(key, file);
    this.asked.push(`replace ${key} ${mapping.length}`);
  };
  clear = () => void this.asked.push('clear');
  allFiles = () => [...this.files].map(([path, file]) => ({ path, file }));
  fileOf = (key: string) => this.files.get(key) ?? null;
  taskOf = (key: string): CheckTask | null => {
    const file = this.files.get(key);
    const options = { language: 'zh-CN', settings: DEFAULT_SETTINGS } as const;
    return file ? { key, path: key, file, mapping: [], options } : null;
  };
  getState = () => this.state;
  subscribe = () => () => {};
}

/** A window over real documents, with everything that reaches outside replaced. */
export function stage(changes: Partial<ShellTools> = {}, storage = memoryStorage()) {
  const preferences = openPreferences(null, 'zh-CN');
  const windows = { me: 'me', living: () => Promise.resolve(new Set<string>()), close: () => {} };
  const documents = new Documents({
    settings: preferences,
    storage,
    windows,
    picker: null,
    now: () => Date.UTC(2026, 2, 2),
    onAutosaveRefused: () => {},
  });
  const batch = new StillBatch();
  const workbench = new Workbench({
    samples: [
      {
        id: 'yantian-2023',
        title: { 'zh-CN': '盐田', en: 'Yantian' },
        fileName: '盐田.xlsx',
        load: () => Promise.resolve(yantian()),
      },
    ],
    open: (name, bytes, origin) => documents.open(name, bytes, origin),
    listDrafts: () => documents.listDrafts(),
    restore: (id) => documents.restore(id),
    discardDraft: (id) => documents.discard(id),
    createBatch: () => Promise.resolve(batch),
    ...changes,
  });
  return { workbench, preferences, documents, batch, storage };
}

/** Types into a cell of the open file. */
export async function typeInto(workbench: Workbench, text: string): Promise<void> {
  const { host } = workbench.getState().document!;
  const { workbook, sheet } = host.getState();
  await host.type(workbook.sheets[sheet]!.name, [{ row: 4, column: 4, text }]);
}

/** What a cell of saved bytes shows. */
export function shownIn(bytes: Uint8Array, row: number, column: number): string | undefined {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(result.error.message.key);
  const cells = result.file.workbook.sheets[0]!.rows.find((one) => one.row === row)?.cells ?? [];
  return cells.find((cell) => cell.column === column)?.text;
}
