import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSession, type SessionOptions } from '../../../src/app/session/create-session';
import type { Marker, Session, SessionStore } from '../../../src/app/session/session';
import { a1, refKey, type CellRef } from '../../../src/core/model/address';
import type { Workbook } from '../../../src/core/model/grid';
import { MemoryHost } from '../../../src/hosts/memory';
import type { Marked, MarkGroup, SkippedCell, WorkbookHost } from '../../../src/hosts/workbook-host';
import { openXlsx, XlsxHost } from '../../../src/hosts/xlsx';

export const SOURCES = [
  'guangzhou-2023',
  'lechang-2023',
  'liwan-2021',
  'yantian-2023',
  'yueyang-2023',
] as const;
export type Source = (typeof SOURCES)[number];

/** A source workbook as a file. */
export function fileHost(name: Source): XlsxHost {
  return hostOf(readFileSync(join(__dirname, `../../../assets/samples/${name}.xlsx`)));
}

/** A file opened anew from its bytes. */
export function hostOf(bytes: Uint8Array): XlsxHost {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(opened.error.message.key);
  return new XlsxHost(opened.file);
}

/** The same cells in memory. */
export async function memoryHost(name: Source): Promise<MemoryHost> {
  return new MemoryHost(await fileHost(name).read());
}

/** A store that keeps what it is given. */
export class MemoryStore implements SessionStore {
  constructor(readonly kept: Record<string, string> = {}) {}

  load(): Promise<Readonly<Record<string, string>>> {
    return Promise.resolve({ ...this.kept });
  }

  save(key: string, value: string | null): Promise<void> {
    if (value === null) delete this.kept[key];
    else this.kept[key] = value;
    return Promise.resolve();
  }
}

/** Fills by cell, as a host that can colour them would keep them. */
export class MemoryMarker implements Marker {
  readonly fills = new Map<string, string>();

  async mark(
    wanted: readonly { readonly cells: readonly CellRef[]; readonly colour: string }[],
    note: (groups: readonly MarkGroup[]) => Promise<void>,
  ): Promise<Marked> {
    const groups = wanted.map(({ cells, colour }) => ({
      colour,
      marks: cells.map((ref) => ({ ref, before: { fill: this.fills.get(refKey(ref)) ?? null } })),
    }));
    await note(groups);
    for (const { cells, colour } of wanted) for (const ref of cells) this.fills.set(refKey(ref), colour);
    return { skipped: [] };
  }

  unmark(groups: readonly MarkGroup[]): Promise<readonly SkippedCell[]> {
    for (const { colour, marks } of groups) {
      for (const { ref, before } of marks) {
        if (this.fills.get(refKey(ref)) !== colour) continue;
        if (before.fill === null) this.fills.delete(refKey(ref));
        else this.fills.set(refKey(ref), before.fill);
      }
    }
    return Promise.resolve([]);
  }
}

const opened: Session[] = [];
afterEach(() => opened.splice(0).forEach((session) => session.dispose()));

/** A session with a clock that goes on by a minute at each look; closed at the end of the test. */
export function sessionOn(host: WorkbookHost, options: Partial<SessionOptions> = {}): Session {
  let minutes = 0;
  const now = () => new Date(Date.UTC(2026, 2, 1, 8, minutes++)).toISOString();
  const session = createSession(host, { store: new MemoryStore(), now, ...options });
  opened.push(session);
  return session;
}

const OWN = new Set(['核查记录', '评分依据']);

/** Every cell of the person's own sheets: kind, value, formula and what is seen. */
export async function cellsOf(host: WorkbookHost): Promise<Record<string, unknown>> {
  return Object.fromEntries(
    (await host.read()).sheets
      .filter(({ name }) => !OWN.has(name))
      .flatMap(({ name, rows }) =>
        rows.flatMap(({ row, cells }) =>
          cells.map((cell) => [`${name}!${a1({ row, column: cell.column })}`, cell] as const),
        ),
      ),
  );
}

/** What is seen in the cells of a sheet, row by row; blank text for a blank cell. */
export function linesOf(workbook: Workbook, name: string): string[][] {
  const sheet = workbook.sheets.find((one) => one.name === name);
  return (sheet?.rows ?? []).map(({ cells }) => {
    const line: string[] = [];
    for (const { column, text } of cells) line[column] = text;
    return Array.from(line, (text) => text ?? '');
  });
}
