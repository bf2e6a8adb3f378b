import { findRecordSheet, recordLines } from '../core/edits/record-sheet';
import { refKey } from '../core/model/address';
import type { EditPlan } from '../core/model/edit';
import type { Workbook } from '../core/model/grid';
import type { CellMark, MarkGroup } from '../hosts/workbook-host';
import { planRecord, RECORD, type RecordLine } from './record';
import { refOf } from './write-lines';

const PREFIX = '标记-';
const STANDING = '标记';
const CLEARED = '已清除';
const WHAT = '复核标记的底色';
const NO_FILL = '无填充';
const FILL = /^填充\s*([0-9A-Fa-f]{6})$/;

/** The plan that records cells that are about to be coloured: a line each, or that of an earlier mark anew. */
export function planMarks(workbook: Workbook, groups: readonly MarkGroup[], recorded: string): EditPlan {
  return planRecord(
    workbook,
    groups.flatMap(({ colour, marks }) => marks.map((mark) => lineOf(mark, colour, recorded))),
  );
}

/** The plan that records that marks were taken away. */
export function planCleared(workbook: Workbook, cleared: readonly MarkGroup[], recorded: string): EditPlan {
  const known = keysOf(readMarks(workbook));
  return planRecord(
    workbook,
    cleared.flatMap(({ marks }) =>
      marks
        .map(({ ref }) => refKey(ref))
        .filter((key) => known.has(key))
        .map((key): RecordLine => ({ 编号: PREFIX + key, 处理: CLEARED, 记录: recorded })),
    ),
  );
}

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

function keysOf(groups: readonly MarkGroup[]): ReadonlySet<string> {
  return new Set(groups.flatMap(({ marks }) => marks.map(({ ref }) => refKey(ref))));
}

function lineOf({ ref, before, sheetId = '' }: CellMark, colour: string, recorded: string): RecordLine {
  return {
    编号: PREFIX + refKey(ref),
    位置: refKey(ref),
    问题: WHAT,
    处理: STANDING,
    理由: '复核模式',
    记录: recorded,
    原内容: before.fill === null ? NO_FILL : wordOf(before.fill),
    新内容: wordOf(colour),
    原结果: sheetId,
  };
}

/** A colour in words: with its number sign it could be taken for an error value. */
const wordOf = (colour: string): string => `填充 ${colour.replace('#', '')}`;
