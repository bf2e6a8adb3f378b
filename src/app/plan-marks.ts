import { refKey } from '../core/model/address';
import type { EditPlan } from '../core/model/edit';
import type { Workbook } from '../core/model/grid';
import type { CellMark, MarkGroup } from '../hosts/workbook-host';
import { planRecord } from './plan-record';
import type { RecordLine } from './record';
import { keysOf, PREFIX, readMarks, STANDING } from './recorded-marks';

const CLEARED = '已清除';
const WHAT = '复核标记的底色';
const NO_FILL = '无填充';

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
