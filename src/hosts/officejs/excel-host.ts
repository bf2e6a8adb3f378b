import { a1, parseArea, type CellRef } from '../../core/model/address';
import type { EditPlan } from '../../core/model/edit';
import type { Workbook } from '../../core/model/grid';
import type { ApplyReport, WorkbookChange, WorkbookHost } from '../workbook-host';
import { applyPlan } from './apply-plan';
import { troubleOf } from './excel-errors';
import { readHeads, readSheets, type SheetFacts } from './read-sheets';
import { has, read, write } from './support';

/**
 * The workbook that is open in Excel. Every method throws {@link ExcelTrouble} when Excel refuses.
 * None of its calls empties Excel's undo stack.
 */
export class ExcelHost implements WorkbookHost {
  /** True while a write of ours runs: older versions of Excel do not say whose change an event tells of. */
  private isWriting = false;
  /** The sheets as they were read last, so that a write need not ask for them first. */
  private facts: readonly SheetFacts[] | null = null;

  read(): Promise<Workbook> {
    return this.guard(() =>
      read(async (context) => {
        const heads = await readHeads(context);
        this.facts = heads.map(({ name, hidden, isProtected }) => ({ name, hidden, isProtected }));
        return { sheets: await readSheets(context, heads) };
      }),
    );
  }

  apply(plan: EditPlan): Promise<ApplyReport> {
    return this.guard(async () => {
      this.isWriting = true;
      try {
        return await write((context) => applyPlan(context, plan, this.facts));
      } finally {
        this.isWriting = false;
      }
    });
  }

  select(ref: CellRef): Promise<void> {
    return this.guard(() =>
      read(async (context) => {
        context.workbook.worksheets.getItem(ref.sheet).getRange(a1(ref)).select();
        await context.sync();
      }),
    );
  }

  watch(listener: (change: WorkbookChange) => void): () => void {
    let isStopped = false;
    let stop = async (): Promise<void> => {};
    const started = read(async (context) => {
      const { worksheets } = context.workbook;
      const handler = worksheets.onChanged.add(async (event) => {
        if (!isStopped && !this.isOwn(event)) listener(await this.changeOf(event));
      });
      await context.sync();
      stop = () =>
        Excel.run(handler.context, async (own) => {
          handler.remove();
          await own.sync();
        });
    });
    // Watching is a convenience: where it cannot be had, the person checks by the button.
    started.catch(() => {});
    return () => {
      isStopped = true;
      void started.then(() => stop()).catch(() => {});
    };
  }

  private isOwn(event: Excel.WorksheetChangedEventArgs): boolean {
    return has('triggerSource') ? event.triggerSource === 'ThisLocalAddin' : this.isWriting;
  }

  private changeOf(event: Excel.WorksheetChangedEventArgs): Promise<WorkbookChange> {
    return read(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(event.worksheetId);
      worksheet.load('name');
      await context.sync();
      return { sheet: worksheet.name, area: parseArea(event.address) };
    });
  }

  private async guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw troubleOf(error);
    }
  }
}
