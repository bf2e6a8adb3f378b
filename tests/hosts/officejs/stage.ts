import { createSession } from '../../../src/app/session/create-session';
import type { Session } from '../../../src/app/session/session';
import { parseA1 } from '../../../src/core/model/address';
import { ExcelHost } from '../../../src/hosts/officejs/excel-host';
import { mark, unmark } from '../../../src/hosts/officejs/marker';
import { connect, requirements } from '../../helpers/excel-stand-in/load-client';
import { seedOf } from '../../helpers/excel-stand-in/seed';
import { ExcelStandIn } from '../../helpers/excel-stand-in/stand-in';
import type { CellState, SheetSeed, WorkbookSeed } from '../../helpers/excel-stand-in/workbook';
import { fileHost, MemoryStore } from '../../app/session/stage';

const sessions: Session[] = [];

/** Has a session of a test's own closed with the others. */
export const keepOpen = (session: Session): void => void sessions.push(session);

/** Closes every session of a test, and takes back what it claimed of Excel. */
export function closeAll(): void {
  sessions.splice(0).forEach((session) => session.dispose());
  requirements.version = '1.13';
}

/** A published workbook as Excel holds it. */
export async function yantian(change: (seed: WorkbookSeed) => void = () => {}): Promise<WorkbookSeed> {
  const seed = seedOf(await fileHost('yantian-2023').read());
  change(seed);
  return seed;
}

/** A workbook in Excel, and a session on it whose rests from typing are ended by hand. */
export function open(seed: WorkbookSeed, store = new MemoryStore()) {
  const standIn = new ExcelStandIn(seed);
  standIn.excelApi = requirements.version;
  connect(standIn);
  const waiting: (() => void)[] = [];
  let minutes = 0;
  const session = createSession(new ExcelHost(), {
    store,
    now: () => new Date(Date.UTC(2026, 2, 1, 8, minutes++)).toISOString(),
    marker: { mark, unmark, isRecorded: true },
    timer: (work) => {
      waiting.push(work);
      return () => void waiting.splice(waiting.indexOf(work), 1);
    },
  });
  sessions.push(session);
  /** Lets events arrive and Excel answer. */
  const settle = async () => {
    for (let i = 0; i < 20; i++) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  const rest = async () => {
    await settle();
    waiting.splice(0).forEach((work) => work());
    await settle();
    await session.change({});
  };
  return { standIn, session, rest, settle, waiting };
}

/** A cell of the stand-in; undefined where it is blank. */
export const cellAt = (standIn: ExcelStandIn, sheet: string, address: string): CellState | undefined => {
  const { row, column } = parseA1(address)!;
  return standIn.book.find(sheet)!.cell(row, column);
};

export const sheetOf = (seed: WorkbookSeed, name: string): SheetSeed =>
  seed.sheets.find((one) => one.name === name)!;

/** Every cell with a fill, and its colour. */
export const fills = (standIn: ExcelStandIn) =>
  standIn.book.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([at, { format }]) => {
      const { Color } = (format.Fill ?? {}) as { Color?: string };
      return Color ? [`${name}!${at} ${Color}`] : [];
    }),
  );
