import type { Texts } from '../../core/text';

/** When each is said, for the translator. */
export const notes = {
  editing: 'Excel refuses while a person edits a cell.',
  oneStep: 'A version of Excel that cannot join a write into one step of undoing.',
  readOnly: 'The workbook cannot be written to.',
  denied: 'Excel refuses a change; why it does not say.',
  busy: 'Excel refuses for the moment.',
  inactive: 'Several workbooks are open and this one is not in front.',
  conflict: 'Excel refuses because of a change that somebody else is making, or of a filter.',
  lost: 'The connection broke off in the middle.',
  tooLarge: 'Excel refuses so large a sheet.',
  unknown: 'Any other refusal. {code}: of the error, for those who look after the computers.',
  hiddenSheet: 'A cell of a hidden sheet was to be shown. {sheet}: its name.',
  gone: 'A cell of a sheet was to be shown that is not there under its name. {sheet}: its name.',
  unknownMerges: 'Live checking met a sheet whose merged areas it may not ask for.',
  otherwise: 'Cells that hold something else after writing. {cells}: their addresses.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  editing: '正在编辑单元格，Excel 暂时不接受操作。请按 Enter 或 Esc 结束编辑，再试一次。',
  oneStep:
    '这个版本的 Excel 不能把这次写入并成一步撤销，没有完成。请再试一次；写入后可以用“撤销上次写入”恢复。',
  readOnly: '工作簿是只读的，没有写入。请另存一份再试。',
  denied:
    'Excel 不允许修改：工作簿是只读的，或者工作簿、工作表受保护。请另存一份，或在“审阅”中撤销保护后再试。',
  busy: 'Excel 正忙，没有完成。请稍等几秒再试一次。',
  inactive: '打开了多个工作簿，这一个不在最前面，没有完成。请点一下这个工作簿的窗口再试一次。',
  conflict: '这次操作与别处的修改、合并单元格或筛选冲突，没有完成。请重新核查，再试一次。',
  lost: '与 Excel 的连接中断，可能只写入了一部分。请重新核查，确认后再写入。',
  tooLarge: '工作表太大，Excel 一次读写不了。请用桌面版 Excel 打开，或删除表格以外的内容。',
  unknown:
    'Excel 没有完成这次操作。请保存文件、重新打开面板再试；仍不行时把错误代码 {code} 告诉信息技术人员。',
  hiddenSheet:
    '“{sheet}”表是隐藏的，单元格显示不出来。可以先把它显示出来；之后 Excel 可能不能再撤销之前的操作。',
  gone: '没有找到“{sheet}”表：它可能改了名或者被删除了。请点“重新核查”。',
  unknownMerges: '表格的结构变了。请点“重新核查”。',
  otherwise: 'Excel 收下的内容与要写入的不同：{cells}。请看一下这些单元格。',
};

const en: Record<Key, string> = {
  editing: 'A cell is being edited, so Excel takes no commands. Press Enter or Esc, then try again.',
  oneStep:
    'This Excel cannot make one step of undoing of this write and did not finish. Try again; “Undo last write” gives the cells back afterwards.',
  readOnly: 'The workbook is read-only; nothing was written. Save a copy, then try again.',
  denied:
    'Excel does not allow the change: the workbook is read-only, or it or a sheet is protected. Save a copy, or unprotect it (Review), then try again.',
  busy: 'Excel is busy and did not finish. Wait a few seconds and try again.',
  inactive:
    'Several workbooks are open and this one is not in front, so nothing was done. Click its window, then try again.',
  conflict:
    'This collides with a change made elsewhere, a merged area or a filter, so it was not done. Check again, then try once more.',
  lost: 'The connection to Excel was lost; part of the write may be missing. Check again before writing again.',
  tooLarge:
    'The sheet is too large for Excel to read or write at once. Open it in Excel for desktop, or clear what lies outside the form.',
  unknown:
    'Excel did not finish. Save the file, reopen the pane and try again; if it persists, give your IT staff the code {code}.',
  hiddenSheet:
    'The sheet “{sheet}” is hidden, so the cell cannot be shown. You can have it shown; Excel may then be unable to undo what was done before.',
  gone: 'There is no sheet “{sheet}” any more: it was renamed or deleted. Choose “Check again”.',
  unknownMerges: 'The layout of a sheet has changed. Choose “Check again”.',
  otherwise: 'Excel took something else than it was given: {cells}. Please look at these cells.',
};

/** What Excel refuses, with what to do about it. */
export const excelTexts: Texts<Key> = { 'zh-CN': zhCN, en };
