import { a1, refKey } from '../../core/model/address';
import type { Edit, EditPlan } from '../../core/model/edit';
import { indexSheet, type Sheet } from '../../core/model/grid';
import type { ApplyReport } from '../workbook-host';
import { isSheetName, judge, ReportBuilder, stateAfter, stateOf } from '../workbook-host-rules';
import { AskedLook, parseLook } from './look';
import { readHeads, readSheets, type SheetHead } from './read-sheets';
import { writeCell } from './write-cell';

/**
 * Writes a plan: reads the sheets it touches (two round trips), decides on each edit, writes what may be written
 * (one round trip).
 */
export async function applyPlan(context: Excel.RequestContext, plan: EditPlan): Promise<ApplyReport> {
  const report = new ReportBuilder();
  const heads = await readHeads(context);
  const touched = heads.filter(({ name }) => plan.edits.some((edit) => edit.ref.sheet === name));
  const looks = new Map<string, AskedLook>();
  const locks = new Map<string, Excel.Range>();
  const sheets = await readSheets(context, touched, () => {
    for (const edit of plan.edits) askMore(edit, touched, looks, locks);
  });
  const added = addSheets(context, plan, heads, report);
  const known = new Map<string, { sheet: Sheet; worksheet: Excel.Worksheet }>(added);
  touched.forEach(({ name, worksheet }, i) => known.set(name, { sheet: sheets[i]!, worksheet }));
  writeEdits(plan, known, looks, locks, report);
  await context.sync();
  return report.build();
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

function addSheets(
  context: Excel.RequestContext,
  plan: EditPlan,
  heads: readonly SheetHead[],
  report: ReportBuilder,
): [string, { sheet: Sheet; worksheet: Excel.Worksheet }][] {
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

function writeEdits(
  plan: EditPlan,
  known: ReadonlyMap<string, { sheet: Sheet; worksheet: Excel.Worksheet }>,
  looks: ReadonlyMap<string, AskedLook>,
  locks: ReadonlyMap<string, Excel.Range>,
  report: ReportBuilder,
): void {
  const pending = new Map<string, ReturnType<typeof stateOf>>();
  for (const edit of plan.edits) {
    const place = known.get(edit.ref.sheet);
    if (!place) {
      report.skip(edit.ref, 'noSheet');
      continue;
    }
    const key = refKey(edit.ref);
    const index = indexSheet(place.sheet);
    const now = pending.get(key) ?? stateOf(index.cell(edit.ref.row, edit.ref.column));
    const isLocked = locks.has(key) && locks.get(key)!.format.protection.locked !== false;
    // Excel works its formulas out itself: there is no stored result to refresh.
    if (edit.after.kind === 'formula' && edit.after.value === now.formula) continue;
    const verdict = judge(edit, { index, now, isLocked });
    if (verdict === 'stale') report.refuse(edit);
    else if (verdict === 'write') {
      writeCell(place.worksheet, edit, parseLook(edit.look));
      pending.set(key, stateAfter(edit.after));
      const look = looks.get(key)?.get();
      report.write(edit, now, look && JSON.stringify(look));
    } else if (verdict !== 'done') report.skip(edit.ref, verdict.skip);
  }
}
