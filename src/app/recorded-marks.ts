import { findRecordSheet, recordLines } from '../core/edits/record-sheet';
import { refKey } from '../core/model/address';
import type { Workbook } from '../core/model/grid';
import type { CellMark, MarkGroup } from '../hosts/workbook-host';
import { RECORD } from './record';
import { refOf } from './write-lines';

/** How the 编号 of a mark begins, and what 处理 says while it stands. */
export const PREFIX = '标记-';
export const STANDING = '标记';
const FILL = /^填充\s*([0-9A-Fa-f]{6})$/;

/** The marks that the sheet 核查记录 tells of. A line that cannot be read any more is left out. */
export function readMarks(workbook: Workbook): readonly MarkGroup[] {
  const ledger = findRecordSheet(workbook, RECORD);
  const groups = new Map<string, CellMark[]>();
  for (const line of ledger ? recordLines(ledger, RECORD.key) : []) {
    if (line.处理 !== STANDING || !line.编号.startsWith(PREFIX)) continue;
    const ref = refOf(line.编号.slice(PREFIX.length));
    const colour = FILL.exec(line.新内容 ?? '')?.[1];
    if (!ref || !colour) continue;
    const fill = FILL.exec(line.原内容 ?? '')?.[1];
    const mark: CellMark = {
      ref,
      before: { fill: fill === undefined ? null : `#${fill}` },
      ...(line.原结果 && { sheetId: line.原结果 }),
    };
    groups.set(`#${colour}`, [...(groups.get(`#${colour}`) ?? []), mark]);
  }
  return [...groups].map(([colour, marks]) => ({ colour, marks }));
}

/** Marks that a window knows of, brought together with those of the workbook, whose word counts. */
export function withRecordedMarks(
  known: readonly MarkGroup[],
  recorded: readonly MarkGroup[],
): readonly MarkGroup[] {
  const told = keysOf(recorded);
  const others = known.flatMap(({ colour, marks }) => {
    const rest = marks.filter(({ ref }) => !told.has(refKey(ref)));
    return rest.length > 0 ? [{ colour, marks: rest }] : [];
  });
  return [...recorded, ...others];
}

/** The cells of marks, by `refKey`. */
export function keysOf(groups: readonly MarkGroup[]): ReadonlySet<string> {
  return new Set(groups.flatMap(({ marks }) => marks.map(({ ref }) => refKey(ref))));
}
