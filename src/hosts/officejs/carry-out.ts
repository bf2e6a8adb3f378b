import type { EditPlan } from '../../core/model/edit';
import type { ApplyReport } from '../workbook-host';
import { ReportBuilder } from '../workbook-host-rules';
import { decide, type Decision } from './apply-plan';
import { around } from './areas';
import { compare, type Compared } from './compare';
import { isReadOnly } from './excel-errors';
import { codeOf, isDenied, isOfAdding } from './refusals';
import { readHeads, type SheetFacts } from './sheet-facts';
import { reportStanding } from './standing';
import { has, read, writeAsOneStep } from './support';
import { askStanding, writeAll, type Written } from './write-cells';

/** What a write came to. */
export interface CarriedOut {
  readonly report: ApplyReport;
  /** For the next reading: the sheets with what was added and written. */
  readonly facts: readonly SheetFacts[];
}

/**
 * Writes a plan: compares the cells it touches (one round trip), decides on each edit, writes what may be written and
 * reads back what stands there (one round trip, or two where Excel makes one step of undoing of a write). Where sheets
 * cannot be added, the cells of the others are written all the same.
 * @param memory the sheets of the workbook as they were read last
 * @param sending told of the areas just before they are sent
 */
export async function carryOut(
  plan: EditPlan,
  memory: readonly SheetFacts[] | null,
  sending: (written: readonly Written[]) => void,
): Promise<CarriedOut> {
  return read(async (context) => {
    const compared = await compare(context, plan, memory);
    const report = new ReportBuilder();
    const decision = decide(plan, compared, report);
    try {
      return await write(context, compared, decision, report, sending);
    } catch (error) {
      if (!(await isForAdding(context, decision, error))) throw error;
      const fewer = new ReportBuilder();
      return write(context, compared, decide(plan, compared, fewer, false), fewer, sending);
    }
  });
}

/**
 * Whether a write was refused because of the sheets it adds, as in a workbook whose structure is protected: they come
 * first, so that nothing after them was written. Excel has no code of its own for it, but says which call it refused.
 */
async function isForAdding(
  context: Excel.RequestContext,
  { newSheets }: Decision,
  error: unknown,
): Promise<boolean> {
  if (newSheets.length === 0 || isReadOnly() || !(isDenied(error) || isOfAdding(error))) return false;
  const names = (await readHeads(context)).map(({ name }) => name);
  return !newSheets.some((name) => names.includes(name));
}

async function write(
  context: Excel.RequestContext,
  compared: Compared,
  decision: Decision,
  report: ReportBuilder,
  sending: (written: readonly Written[]) => void,
): Promise<CarriedOut> {
  const { newSheets, accepted, sent } = decision;
  if (newSheets.length === 0 && accepted.length === 0)
    return { report: report.build(), facts: compared.facts };
  if (has('undoGroup') && (await writeGrouped(decision, sending))) {
    const written = accepted.map(({ edit }) => ({
      sheet: edit.ref.sheet,
      area: { top: edit.ref.row, bottom: edit.ref.row, left: edit.ref.column, right: edit.ref.column },
      range: context.workbook.worksheets.getItem(edit.ref.sheet).getCell(edit.ref.row, edit.ref.column),
    }));
    return settle(written);
  }
  const written = put(context, await withoutAdded(context, decision));
  sending(written);
  return settle(written);

  async function settle(places: readonly Written[]): Promise<CarriedOut> {
    const standing = askStanding(places);
    const added = newSheets.map((name) => context.workbook.worksheets.getItem(name).load('id, name'));
    await context.sync();
    reportStanding(sent, standing(), report);
    const sheets = [...compared.facts, ...added.map(({ id, name }) => blankSheet(id, name))];
    return { report: report.build(), facts: withWritten(sheets, places) };
  }
}

const blankSheet = (id: string, name: string): SheetFacts => ({
  id,
  name,
  hidden: false,
  isProtected: false,
  used: null,
  merged: { pieces: [], areas: [] },
});

/** A group that was refused may have added its sheets before. */
async function withoutAdded(context: Excel.RequestContext, decision: Decision): Promise<Decision> {
  if (!has('undoGroup') || decision.newSheets.length === 0) return decision;
  const names = new Set((await readHeads(context)).map(({ name }) => name));
  return { ...decision, newSheets: decision.newSheets.filter((name) => !names.has(name)) };
}

function put(context: Excel.RequestContext, { newSheets, accepted }: Decision): Written[] {
  const { worksheets } = context.workbook;
  const added = new Map(newSheets.map((name) => [name, worksheets.add(name)]));
  const known = new Map<string, Excel.Worksheet>();
  return writeAll(accepted, (name) => {
    const worksheet = added.get(name) ?? known.get(name) ?? worksheets.getItem(name);
    known.set(name, worksheet);
    return worksheet;
  });
}

/**
 * Writes as one step of undoing: nothing is read in such a batch.
 * @returns false where Excel does not make one step of these calls
 */
async function writeGrouped(
  decision: Decision,
  sending: (written: readonly Written[]) => void,
): Promise<boolean> {
  try {
    await writeAsOneStep(async (context) => {
      sending(put(context, decision));
      await context.sync();
    });
    return true;
  } catch (error) {
    if (codeOf(error) !== 'UndoNotSupported') throw error;
    return false;
  }
}

/** What is known of the sheets once a write is done. */
function withWritten(facts: readonly SheetFacts[], written: readonly Written[]): readonly SheetFacts[] {
  return facts.map((sheet) => {
    const areas = written.filter((one) => one.sheet === sheet.name).map(({ area }) => area);
    if (areas.length === 0 || sheet.used === undefined) return sheet;
    const used = [...(sheet.used ? [sheet.used] : []), ...areas].reduce(around);
    return { ...sheet, used };
  });
}
