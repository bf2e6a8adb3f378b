import { refKey } from '../../core/model/address';
import type { Edit, EditPlan } from '../../core/model/edit';
import { indexSheet, type Sheet } from '../../core/model/grid';
import type { ApplyReport } from '../workbook-host';
import { isSheetName, judge, ReportBuilder, stateAfter } from '../workbook-host-rules';
import { cellState } from '../../core/model/cell-state';
import { compare, type Compared } from './compare';
import type { SheetFacts } from './read-sheets';
import { writeAll } from './write-cells';

/**
 * Writes a plan: compares the cells it touches (one round trip), decides on each edit, writes what may be written
 * (one round trip).
 * @param expected the sheets of the workbook as they were read last
 */
export async function applyPlan(
  context: Excel.RequestContext,
  plan: EditPlan,
  expected: readonly SheetFacts[] | null,
): Promise<ApplyReport> {
  const report = new ReportBuilder();
  const compared = await compare(context, plan, expected);
  const places = new Map([...compared.sheets, ...addSheets(context, plan, compared, report)]);
  const accepted = decide(plan, places, compared, report);
  writeAll(accepted, (name) => places.get(name)!.worksheet);
  await context.sync();
  return report.build();
}

type Place = { readonly sheet: Sheet; readonly worksheet: Excel.Worksheet };

function addSheets(
  context: Excel.RequestContext,
  plan: EditPlan,
  { heads }: Compared,
  report: ReportBuilder,
): [string, Place][] {
  const names = heads.map(({ name }) => name);
  return plan.newSheets.flatMap((name) => {
    if (names.includes(name)) return [];
    if (!isSheetName(name, names)) {
      report.skip({ sheet: name, row: 0, column: 0 }, 'sheetName');
      return [];
    }
    names.push(name);
    const sheet: Sheet = { name, hidden: false, rows: [], merges: [] };
    return [[name, { sheet, worksheet: context.workbook.worksheets.add(name) }]];
  });
}

/** The edits that may be written, in their order. */
function decide(
  plan: EditPlan,
  places: ReadonlyMap<string, Place>,
  { looks, locks }: Compared,
  report: ReportBuilder,
): Edit[] {
  const pending = new Map<string, ReturnType<typeof cellState>>();
  return plan.edits.filter((edit) => {
    const place = places.get(edit.ref.sheet);
    if (!place) {
      report.skip(edit.ref, 'noSheet');
      return false;
    }
    const key = refKey(edit.ref);
    const index = indexSheet(place.sheet);
    const now = pending.get(key) ?? cellState(index.cell(edit.ref.row, edit.ref.column));
    // Excel works its formulas out itself: there is no stored result to refresh.
    if (edit.after.kind === 'formula' && edit.after.value === now.formula) return false;
    const isLocked = locks.has(key) && locks.get(key)!.format.protection.locked !== false;
    const verdict = judge(edit, { index, now, isLocked });
    if (verdict === 'stale') report.refuse(edit);
    else if (verdict === 'write') {
      pending.set(key, stateAfter(edit.after));
      const look = looks.get(key)?.get();
      const { format } = index.cell(edit.ref.row, edit.ref.column) ?? {};
      report.write(edit, now, { look: look && JSON.stringify(look), format });
    } else if (verdict !== 'done') report.skip(edit.ref, verdict.skip);
    return verdict === 'write';
  });
}
