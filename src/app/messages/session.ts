import type { Texts } from '../../core/text';

/** When each is said, for the translator. */
export const notes = {
  general: 'Something failed that brings no sentence of its own.',
  unexpected:
    'The same, where the system says what. {what}: its words, for those who look after the computers.',
  noReason: 'A finding was to be ignored without a reason.',
  nothingToUndo: 'Undo without a write that could be undone.',
  noRecord: 'After a write that the sheet 核查记录 could not take.',
  notKept: 'The same, where what undoing needs could not be kept outside the sheet either.',
  noMarker: 'Marks were asked for where cells cannot be coloured.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  general: '操作没有完成，已有内容没有丢失。请重新核查后再试；仍不行时请保存文件并重新打开。',
  unexpected:
    '操作没有完成，已有内容没有丢失。请重新核查后再试；仍不行时请保存文件并重新打开，再把括号里的话告诉信息技术人员（{what}）。',
  noReason: '忽略一个问题需要写明理由。',
  nothingToUndo: '没有可以撤销的写入。',
  noRecord: '“核查记录”表写不进去（表或工作簿受保护），这次写入没有登记在表里；仍可以撤销。',
  notKept: '这次写入没有登记在“核查记录”表里，撤销信息也没有保存成：现在可以撤销，关闭面板以后不能。',
  noMarker: '这里不能给单元格做标记。',
};

const en: Record<Key, string> = {
  general:
    'This did not finish; nothing that was there is lost. Check again and retry; if it persists, save and reopen the file.',
  unexpected:
    'This did not finish; nothing that was there is lost. Check again and retry; if it persists, save and reopen the file, and give your IT staff what stands in brackets ({what}).',
  noReason: 'Give a reason for ignoring the finding.',
  nothingToUndo: 'There is no write to take back.',
  noRecord:
    'The sheet 核查记录 could not take this write (it or the workbook is protected); it can still be taken back.',
  notKept:
    'This write is not on the sheet 核查记录, and what undoing needs could not be kept: it can be taken back now, not after the pane is closed.',
  noMarker: 'Cells cannot be marked here.',
};

/** What the session says by itself. */
export const sessionTexts: Texts<Key> = { 'zh-CN': zhCN, en };
