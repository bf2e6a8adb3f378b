import { a1, refKey } from '../../core/model/address';
import type { Edit, EditPlan } from '../../core/model/edit';
import type { Sheet } from '../../core/model/grid';
import { AskedLook } from './look';
import { askHeads, readHeads, readSheets, type SheetFacts, type SheetHead } from './read-sheets';

/** The cells a plan is to be compared with, as they are now. */
export interface Compared {
  readonly heads: readonly SheetHead[];
  /** The sheets the plan touches, by name. */
  readonly sheets: ReadonlyMap<string, { readonly sheet: Sheet; readonly worksheet: Excel.Worksheet }>;
  /** The look of the cells that are to be dressed, by cell. */
  readonly looks: ReadonlyMap<string, AskedLook>;
  /** The cells of protected sheets, by cell. */
  readonly locks: ReadonlyMap<string, Excel.Range>;
}

/**
 * Reads the sheets a plan touches. One round trip when the workbook still has the sheets it had when it was read;
 * two more when it has not.
 * @param expected the sheets as they were read last; null when they never were
 */
export async function compare(
  context: Excel.RequestContext,
  plan: EditPlan,
  expected: readonly SheetFacts[] | null,
): Promise<Compared> {
  if (expected) {
    const { worksheets } = context.workbook;
    const heads = expected.map((facts) => ({ ...facts, worksheet: worksheets.getItem(facts.name) }));
    const found = askHeads(context);
    const compared = await readTouched(context, plan, heads);
    if (compared && isSame(found(), expected)) return compared;
  }
  const compared = await readTouched(context, plan, await readHeads(context));
  if (!compared) throw new Error('a sheet went while it was read');
  return compared;
}

/** Null when a sheet is no longer there. */
async function readTouched(
  context: Excel.RequestContext,
  plan: EditPlan,
  heads: readonly SheetHead[],
): Promise<Compared | null> {
  const touched = heads.filter(({ name }) => plan.edits.some((edit) => edit.ref.sheet === name));
  const looks = new Map<string, AskedLook>();
  const locks = new Map<string, Excel.Range>();
  try {
    const sheets = await readSheets(context, touched, () => {
      for (const edit of plan.edits) askMore(edit, touched, looks, locks);
    });
    const byName = touched.map(({ name, worksheet }, i) => [name, { sheet: sheets[i]!, worksheet }] as const);
    return { heads, sheets: new Map(byName), looks, locks };
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === 'ItemNotFound') return null;
    throw error;
  }
}

function askMore(
  edit: Edit,
  heads: readonly SheetHead[],
  looks: Map<string, AskedLook>,
  locks: Map<string, Excel.Range>,
): void {
  const head = heads.find(({ name }) => name === edit.ref.sheet);
  if (!head) return;
  if (edit.styleFrom) looks.set(refKey(edit.ref), new AskedLook(head.worksheet.getRange(a1(edit.ref))));
  if (!head.isProtected) return;
  const range = head.worksheet.getRange(a1(edit.ref));
  range.load('format/protection/locked');
  locks.set(refKey(edit.ref), range);
}

function isSame(found: readonly SheetFacts[], expected: readonly SheetFacts[]): boolean {
  return (
    found.length === expected.length &&
    found.every((head, i) => head.name === expected[i]!.name && head.isProtected === expected[i]!.isProtected)
  );
}
