import type { Area } from '../../core/model/address';

/** What is known of a sheet from one batch to the next. Plain data. */
export interface SheetFacts {
  /** Excel's own name for it, which it keeps when it is renamed; empty for one we added and have not read yet. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly isProtected: boolean;
  /** Where its values stood when they were read last; null: it had none; absent: never read. */
  readonly used?: Area | null;
  readonly merged?: MergedFacts;
  /** It has no cells: a chart stands there, or macros of old. */
  readonly isWithoutCells?: true;
}

/** The merged areas of a sheet, and the pieces in which Excel was ready to tell of them. */
export interface MergedFacts {
  readonly pieces: readonly Area[];
  readonly areas: readonly Area[];
}

/** A sheet as it was found in the batch under way. */
export interface SheetHead {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly isProtected: boolean;
  readonly worksheet: Excel.Worksheet;
}

const OF_A_HEAD = 'items/id, items/name, items/visibility, items/protection/protected';

/**
 * Asks for the sheets in the batch under way; the answer can be had after the next round trip.
 * @param more what else is to be loaded of each: a second `load` of the same collection would make the first one void
 */
export function askHeads(context: Excel.RequestContext, more?: string): () => SheetHead[] {
  const { worksheets } = context.workbook;
  worksheets.load(more ? `${OF_A_HEAD}, ${more}` : OF_A_HEAD);
  return () =>
    worksheets.items.map((worksheet) => ({
      id: worksheet.id,
      name: worksheet.name,
      hidden: worksheet.visibility !== 'Visible',
      isProtected: worksheet.protection.protected,
      worksheet,
    }));
}

/** The sheets of the workbook, in a round trip of their own. */
export async function readHeads(context: Excel.RequestContext): Promise<SheetHead[]> {
  const heads = askHeads(context);
  await context.sync();
  return heads();
}

/** What can be kept of a head. */
export function factsOf({ id, name, hidden, isProtected }: SheetHead): SheetFacts {
  return { id, name, hidden, isProtected };
}

/** Whether the sheets are those that are remembered, in their order. */
export function isSame(found: readonly SheetHead[], known: readonly SheetFacts[]): boolean {
  return (
    found.length === known.length &&
    found.every(
      ({ name, isProtected }, i) => name === known[i]!.name && isProtected === known[i]!.isProtected,
    )
  );
}
