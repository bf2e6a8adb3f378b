import { a1, parseArea, type CellRef } from '../../core/model/address';
import type { EditPlan } from '../../core/model/edit';
import type { Workbook } from '../../core/model/grid';
import type { ApplyReport, MergeCare, WorkbookChange, WorkbookHost } from '../workbook-host';
import { ExcelTrouble, HiddenSheet, SheetGone, troubleOf } from './excel-errors';
import { OwnChanges } from './own-changes';
import { readWorkbook } from './read-workbook';
import { askHeads, factsOf, readHeads, type SheetFacts } from './sheet-facts';
import { has, read } from './support';

/**
 * The workbook that is open in Excel. Every method throws {@link ExcelTrouble} when Excel refuses. What is called without
 * a person having asked for it (`watch`, `read('never')`) is nothing of which Excel has been known to empty its undo
 * stack.
 */
export class ExcelHost implements WorkbookHost {
  private readonly own = new OwnChanges();
  /** The sheets as they were read last. */
  private memory: readonly SheetFacts[] | null = null;
  /** The first batch; whoever reads waits for what it finds out. */
  private started: Promise<unknown> = Promise.resolve();
  /** Starts to watch once more, where Excel refused. */
  private watchAgain: (() => void) | null = null;
  /** The write under way: events may tell of a sheet that it adds before Excel has answered. */
  private writing: Promise<unknown> = Promise.resolve();
  /** Names that are being asked for, of sheets that events told of and nothing was known of. */
  private names: Promise<void> | null = null;

  read(care: MergeCare = 'ask'): Promise<Workbook> {
    return this.guard(async () => {
      await this.started;
      const book = await read(async (context) => {
        const { sheets, facts } = await readWorkbook(context, this.memory, { merges: care });
        this.memory = facts;
        return { sheets };
      });
      this.watchAgain?.();
      return book;
    });
  }

  apply(plan: EditPlan): Promise<ApplyReport> {
    return this.guard(async () => {
      // Fetched with the first write, which is asked for long after the first result.
      const { carryOut } = await import('./carry-out');
      const work = carryOut(plan, this.memory, (written) => this.own.sent(written)).then(
        ({ report, facts }) => {
          this.memory = facts;
          return report;
        },
      );
      this.writing = work.catch(() => {});
      return work;
    }, true);
  }

  select(ref: CellRef): Promise<void> {
    return this.guard(() =>
      read(async (context) => {
        if (this.isHidden(ref.sheet)) await this.look(context, ref.sheet);
        context.workbook.worksheets.getItem(ref.sheet).getRange(a1(ref)).select();
        try {
          await context.sync();
        } catch (error) {
          // Excel has a code for neither: the sheet may have been hidden, renamed or deleted since it was read.
          await this.look(context, ref.sheet).catch((found: unknown) => {
            if (found instanceof ExcelTrouble) throw found;
          });
          throw error;
        }
      }),
    );
  }

  /** Shows a hidden sheet; Excel for desktop then cannot take back what was done before. */
  reveal(sheet: string): Promise<void> {
    return this.guard(() =>
      read(async (context) => {
        // A person asked for it, and was told what it costs.
        // eslint-disable-next-line no-restricted-syntax
        context.workbook.worksheets.getItem(sheet).visibility = 'Visible';
        await context.sync();
        this.memory =
          this.memory?.map((one) => (one.name === sheet ? { ...one, hidden: false } : one)) ?? null;
      }),
    );
  }

  watch(listener: (change: WorkbookChange) => void): () => void {
    let isStopped = false;
    let stop = async (): Promise<void> => {};
    const start = () =>
      read(async (context) => {
        const { worksheets } = context.workbook;
        const handler = worksheets.onChanged.add(async (event) => {
          if (isStopped) return;
          const change = await this.changeOf(event);
          if (change && !isStopped) listener(change);
        });
        const heads = askHeads(context);
        await context.sync();
        this.memory ??= heads().map(factsOf);
        stop = () =>
          Excel.run(handler.context, async (own) => {
            handler.remove();
            await own.sync();
          });
      });
    const tryToStart = () => {
      this.watchAgain = null;
      // Watching is a convenience: while it cannot be had, the person checks by the button.
      this.started = start().catch(() => {
        if (!isStopped) this.watchAgain = tryToStart;
      });
    };
    tryToStart();
    return () => {
      isStopped = true;
      this.watchAgain = null;
      void this.started.then(() => stop()).catch(() => {});
    };
  }

  /** What an event tells of; null for what we wrote ourselves. Asks Excel for nothing where the sheet is known. */
  private async changeOf(event: Excel.WorksheetChangedEventArgs): Promise<WorkbookChange | null> {
    const isRemote = event.source === 'Remote';
    if (!isRemote && has('triggerSource') && event.triggerSource === 'ThisLocalAddin') return null;
    if (!this.nameOf(event.worksheetId)) await this.writing;
    if (!this.nameOf(event.worksheetId)) await this.learnNames().catch(() => {});
    const sheet = this.nameOf(event.worksheetId) ?? '';
    const area = parseArea(event.address);
    if (!isRemote && !has('triggerSource') && this.own.isOwn(sheet, area, valueIn(event))) return null;
    if (event.changeType !== 'RangeEdited') this.forgetMerges(event.worksheetId);
    return { sheet, area, ...(isRemote && { isRemote }) };
  }

  private nameOf(id: string): string | undefined {
    return this.memory?.find((one) => one.id === id)?.name;
  }

  /** The names of all sheets, asked for once however many events wait for them. */
  private learnNames(): Promise<void> {
    this.names ??= read(async (context) => {
      const heads = await readHeads(context);
      this.memory = heads.map((head) => ({
        ...this.memory?.find(({ id, name }) => id === head.id || (id === '' && name === head.name)),
        ...factsOf(head),
      }));
    }).finally(() => {
      this.names = null;
    });
    return this.names;
  }

  /** Cells have moved, and merged areas with them. */
  private forgetMerges(id: string): void {
    this.memory =
      this.memory?.map((one) => (one.id === id ? { ...one, merged: undefined, used: undefined } : one)) ??
      null;
  }

  private isHidden(sheet: string): boolean {
    return this.memory?.some(({ name, hidden }) => hidden && name === sheet) ?? false;
  }

  /** Looks whether a sheet is there and can be seen. */
  private async look(context: Excel.RequestContext, sheet: string): Promise<void> {
    const head = (await readHeads(context)).find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
    if (!head) throw new SheetGone(sheet);
    if (head.hidden) throw new HiddenSheet(sheet);
  }

  private async guard<T>(work: () => Promise<T>, isWrite = false): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw troubleOf(error, isWrite);
    }
  }
}

/** What an event says that its one cell holds now; undefined where it does not say. */
function valueIn({ details }: Excel.WorksheetChangedEventArgs): unknown {
  return (details as Excel.ChangedEventDetail | undefined)?.valueAfter;
}
