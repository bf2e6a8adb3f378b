import type { Texts } from './text';

/** What the translator should know of each text. */
export const notes = {
  comma: 'Stands between the parts of what a screen reader says of a cell.',
  blank: 'Said of a cell that holds nothing.',
  editing: 'Name of the field while a cell is typed into. {cell}: its address.',
  leave: 'Told to screen readers: how to get out of the grid, in which Tab goes to the next cell.',
  readOnly: 'Somebody typed, pasted or emptied cells of a file that can only be read.',
  tooMuchCopied: 'More cells were chosen than can be copied at once. {most}: how many can.',
  tooMuchPasted: 'More cells were pasted than can be at once. {most}: how many can.',
  tooMuchFilled: 'One text was to fill more cells than it can at once. {most}: how many can.',
  beyondSheet: 'What was pasted would reach beyond the last row or column a sheet can have.',
  nothingToPaste: 'What was copied is no text: a picture, a file.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  comma: '，',
  blank: '空',
  editing: '正在编辑 {cell}',
  leave: '按 Esc 再按 Tab 离开表格。',
  readOnly: '这个文件只能查看，不能改动。',
  tooMuchCopied: '选的单元格太多了，一次最多复制 {most} 个。请少选一些。',
  tooMuchPasted: '粘贴的内容太多了，一次最多 {most} 个单元格。请分几次粘贴。',
  tooMuchFilled: '选的单元格太多了，一次最多填写 {most} 个。请少选一些。',
  beyondSheet: '粘贴的内容超出了工作表的最后一行或最后一列。请换个位置粘贴。',
  nothingToPaste: '复制的内容不是文字，不能粘贴到单元格里。',
};

const en: Record<Key, string> = {
  comma: ', ',
  blank: 'blank',
  editing: 'Editing {cell}',
  leave: 'Press Escape, then Tab, to leave the grid.',
  readOnly: 'This file can only be read, not changed.',
  tooMuchCopied: 'Too many cells are chosen: at most {most} can be copied at once. Please choose fewer.',
  tooMuchPasted: 'Too much was pasted: at most {most} cells at once. Please paste it in parts.',
  tooMuchFilled: 'Too many cells are chosen: at most {most} can be filled at once. Please choose fewer.',
  beyondSheet: 'What was pasted reaches beyond the last row or column of the sheet. Please paste elsewhere.',
  nothingToPaste: 'What was copied is not text and cannot be pasted into cells.',
};

export const gridTexts: Texts<Key> = { 'zh-CN': zhCN, en };
