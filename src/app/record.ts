import type { RecordSheetKind } from '../core/edits/record-sheet';
import type { LineTexts } from '../core/edits/plan-lines';

/** The visible sheet on which decisions, settings and writes travel with the workbook. */
export const RECORD_SHEET = '核查记录';

const HEADS = [
  '编号',
  '代码',
  '位置',
  '问题',
  '处理',
  '理由',
  '记录',
  '原内容',
  '原类型',
  '原结果',
  '新内容',
  '新类型',
  '新结果',
] as const;
export type RecordHead = (typeof HEADS)[number];

/** One record sheet for all that is recorded; 处理 tells of what kind a line is. */
export const RECORD: RecordSheetKind<RecordHead> = {
  sheet: RECORD_SHEET,
  heads: HEADS,
  needed: ['编号', '处理', '理由'],
  key: '编号',
};

export type RecordLine = LineTexts<RecordHead>;
