import { a1, refKey, type Area, type CellAddress } from '../../core/model/address';
import type { Edit, EditPlan } from '../../core/model/edit';
import type { Sheet } from '../../core/model/grid';
import { arrayCells } from './array-cells';
import { AskedLook } from './look';
import { AskedRoom, mayNeedRoom } from './row-fit';
import { readWorkbook } from './read-workbook';
import type { SheetFacts, SheetHead } from './sheet-facts';
import { needsFormat } from './write-cells';

/** The cells a plan is to be compared with, as they are now. */
export interface Compared {
  readonly heads: readonly SheetHead[];
  /** For the next reading. */
  readonly facts: readonly SheetFacts[];
  /** The sheets the plan touches, by name. */
  readonly sheets: ReadonlyMap<string, { readonly sheet: Sheet; readonly worksheet: Excel.Worksheet }>;
  /** The look of the cells that are to be dressed, by cell. */
  readonly looks: ReadonlyMap<string, AskedLook>;
  /** The cells of protected sheets, by cell. */
  readonly locks: ReadonlyMap<string, Excel.Range>;
  /** The cells whose number format decides what becomes of a content, by cell. */
  readonly formats: ReadonlyMap<string, Excel.Range>;
  /** What room there is for notes, by cell. */
  readonly rooms: ReadonlyMap<string, AskedRoom>;
  /** The cells that one formula fills together with others, by cell. */
  readonly arrays: ReadonlySet<string>;
}

/** The loads of a batch; made anew when the batch has to be. */
interface Asked {
  readonly looks: Map<string, AskedLook>;
  readonly locks: Map<string, Excel.Range>;
  readonly formats: Map<string, Excel.Range>;
  readonly rooms: Map<string, AskedRoom>;
}

const nothingAsked = (): Asked => ({
  looks: new Map(),
  locks: new Map(),
  formats: new Map(),
  rooms: new Map(),
});

/**
 * Reads the sheets a plan touches. One round trip when the workbook still is as it was read and no formula on them may
 * fill several cells.
 * @param memory the sheets as they were read last; null when they never were
 */
export async function compare(
  context: Excel.RequestContext,
  plan: EditPlan,
  memory: readonly SheetFacts[] | null,
): Promise<Compared> {
  const touched = new Set(plan.edits.map(({ ref }) => ref.sheet));
  let asked = nothingAsked();
  const merges = new Map((memory ?? []).map(({ name, merged }) => [name, merged?.areas ?? []]));
  const more = (heads: readonly Pick<SheetHead, 'name' | 'isProtected' | 'worksheet'>[]) => {
    asked = nothingAsked();
    for (const edit of plan.edits) askMore(edit, heads, asked, merges.get(edit.ref.sheet) ?? []);
  };
  const { heads, facts, sheets } = await readWorkbook(context, memory, {
    merges: 'remember',
    sheets: touched,
    more,
  });
  const worksheets = new Map(heads.map(({ name, worksheet }) => [name, worksheet]));
  const byName = sheets.map(
    (sheet) => [sheet.name, { sheet, worksheet: worksheets.get(sheet.name)! }] as const,
  );
  const places = byName.map(([, place]) => place);
  return {
    heads,
    facts,
    sheets: new Map(byName),
    ...asked,
    arrays: await arrayCells(context, places, plan.edits),
  };
}

function askMore(
  edit: Edit,
  heads: readonly Pick<SheetHead, 'name' | 'isProtected' | 'worksheet'>[],
  { looks, locks, formats, rooms }: Asked,
  merges: readonly Area[],
): void {
  const head = heads.find(({ name }) => name === edit.ref.sheet);
  if (!head) return;
  const key = refKey(edit.ref);
  const range = () => head.worksheet.getRange(a1(edit.ref));
  if (edit.styleFrom) looks.set(key, new AskedLook(range()));
  if (needsFormat(edit) && !formats.has(key)) {
    const asked = range();
    asked.load('numberFormat');
    formats.set(key, asked);
  }
  // On a protected sheet no row can be made higher.
  if (!head.isProtected) {
    if (mayNeedRoom(edit))
      rooms.set(key, new AskedRoom(head.worksheet, edit.ref, areaAround(edit.ref, merges)));
    return;
  }
  const asked = range();
  asked.load('format/protection/locked');
  locks.set(key, asked);
}

function areaAround({ row, column }: CellAddress, merges: readonly Area[]): Area {
  const merged = merges.find(({ top, left }) => top === row && left === column);
  return merged ?? { top: row, left: column, bottom: row, right: column };
}
