import type { Texts } from '../core/text';

/** When each is said, for the translator. */
export const notes = {
  noSheet: 'A cell left alone: its sheet is not there.',
  covered: 'A cell left alone: a merged area covers it.',
  protected: 'A cell left alone: its sheet is protected.',
  formula: 'A cell left alone: it holds a formula.',
  array: 'A cell left alone: one formula fills several cells, this one among them.',
  notTaken: 'A cell that holds after writing what it held before.',
  noColour: 'A cell that could not be marked.',
  tooLong: 'A text that no cell can hold.',
  notANumber: 'A number that is none.',
  outside: 'A cell beyond the rows and columns of a sheet.',
  sheetName: 'A sheet that was not added, because of its name.',
  structure: 'A sheet that was not added, because the workbook is protected.',
  undo: 'Why a cell gets its old content back, in the list of changes.',
  signature: 'After writing to a file with a digital signature.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  noSheet: '工作簿里没有这个工作表，没有写入。',
  covered: '这个单元格被合并单元格覆盖，没有写入。',
  protected: '工作表受保护，单元格不能修改。请先用 Excel 或 WPS 在“审阅”中撤销工作表保护。',
  formula: '单元格是公式，保留公式，没有写入。',
  array: '单元格属于数组公式或共享公式的起点，不能单独修改，没有写入。',
  notTaken: '写入后单元格没有变化，多半被合并单元格盖住，没有写入。',
  noColour: '工作表受保护，不能给单元格着色，没有标记。',
  tooLong: '文字超过单元格的上限（32767 个字符），没有写入。',
  notANumber: '要写入的不是一个数，没有写入。',
  outside: '单元格超出工作表的行列范围，没有写入。',
  sheetName: '工作表名称不合规或与已有的重复，没有新建。',
  structure: '工作簿结构受保护，不能新建工作表。请先用 Excel 或 WPS 在“审阅”中撤销工作簿保护。',
  undo: '撤销上次写入，恢复原内容。',
  signature: '文件带有数字签名，写入后签名失效，需要时请重新签署。',
};

const en: Record<Key, string> = {
  noSheet: 'The workbook has no such sheet; nothing was written.',
  covered: 'The cell is covered by a merged area; nothing was written.',
  protected:
    'The sheet is protected and the cell locked. Unprotect the sheet in Excel or WPS first (Review).',
  formula: 'The cell holds a formula, which was kept; nothing was written.',
  array: 'The cell belongs to an array formula or begins a shared one and cannot be changed alone.',
  notTaken: 'The cell did not change when it was written to, most likely because a merged area covers it.',
  noColour: 'The sheet is protected and its cells cannot be coloured; not marked.',
  tooLong: 'The text is longer than a cell holds (32,767 characters); nothing was written.',
  notANumber: 'What was to be written is not a number; nothing was written.',
  outside: 'The cell lies beyond the last row or column of a sheet.',
  sheetName: 'The name of the new sheet is not allowed or already taken; it was not added.',
  structure:
    'The structure of the workbook is protected, so no sheet can be added. Unprotect it in Excel or WPS first (Review).',
  undo: 'Takes the last write back.',
  signature: 'The file is digitally signed; writing to it breaks the signature. Sign it again if needed.',
};

/** What every host says: why cells are left alone and sheets not added. */
export const hostTexts: Texts<Key> = { 'zh-CN': zhCN, en };
