import type { Texts } from '../../../core/text';

/** What the translator should know of each text. */
export const notes = {
  typed: 'Behind "undo" or "redo": what was done. {area}: addresses.',
  emptied: 'Behind "undo" or "redo": cells were emptied. {area}: addresses.',
  marked: 'Behind "undo" or "redo": cells were coloured for the review. {count}: more than one.',
  markedOne: 'The same of one cell.',
  unmarked: 'Behind "undo" or "redo": cells got their own colours back. {count}: more than one.',
  unmarkedOne: 'The same of one cell.',
  wrote: 'Behind "undo" or "redo": the program wrote cells. {count}: more than one.',
  wroteOne: 'The same of one cell. {cell}: its address.',
  changed: 'Why a cell was left alone: somebody changed it between looking and writing.',
  draftGone: 'Unsaved work cannot be restored.',
  notKept: 'The browser keeps no unsaved work.',
  wrongEnding: 'Not saved: the name given ends otherwise. {ending}: how it has to end, with its dot.',
  fileChanged: 'Not saved: the file on disk is another one by now.',
  fileGone: 'Not saved: the file on disk is not there any more.',
  forbidden: 'Not saved: the person or the browser did not allow it.',
  failed: 'Not saved: writing the file broke off.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  typed: '输入 {area}',
  emptied: '清除 {area}',
  marked: '标记 {count} 个单元格',
  markedOne: '标记 1 个单元格',
  unmarked: '清除 {count} 个单元格的标记',
  unmarkedOne: '清除 1 个单元格的标记',
  wrote: '写入 {count} 个单元格',
  wroteOne: '写入 {cell}',
  changed: '单元格在此期间有变动，没有写入，请再试一次。',
  draftGone: '这份未保存的内容已经不在了，可能已在另一个窗口恢复或删除。',
  notKept: '浏览器不允许在本机保留未保存的修改（可能是无痕窗口或空间已满）。可以继续工作，请及时保存。',
  wrongEnding: '没有保存：文件名要以 {ending} 结尾，否则 Excel 打不开。请再点一次“另存为”，不要改动结尾。',
  fileChanged: '这个文件打开以后在别处被修改过，为免覆盖，没有写入。请用“另存为”存成另一个文件，再核对两份。',
  fileGone: '找不到原来的文件，可能已被移动、改名或删除。请用“另存为”保存。',
  forbidden: '没有得到写入这个文件的许可，没有保存。请再试一次并选择允许，或用“另存为”保存。',
  failed: '没有保存成功：文件可能正被其他程序打开，或磁盘已满、只读。内容还在，请用“另存为”存到别处。',
};

const en: Record<Key, string> = {
  typed: 'typing in {area}',
  emptied: 'clearing {area}',
  marked: 'marking {count} cells',
  markedOne: 'marking 1 cell',
  unmarked: 'taking marks off {count} cells',
  unmarkedOne: 'taking marks off 1 cell',
  wrote: 'writing {count} cells',
  wroteOne: 'writing {cell}',
  changed: 'The cell has changed in the meantime; nothing was written. Please try again.',
  draftGone: 'This unsaved work is no longer there; it may have been restored or deleted in another window.',
  notKept:
    'The browser does not let unsaved changes be kept on this machine (a private window, or no room left). Go on working, and save in good time.',
  wrongEnding:
    'Not saved: the name has to end in {ending}, or Excel will not open the file. Use “Save as” again and leave the ending as it is.',
  fileChanged:
    'The file was changed elsewhere since it was opened. To overwrite nothing, it was not saved. Use “Save as” for another file, then compare the two.',
  fileGone:
    'The original file is not there any more; it may have been moved, renamed or deleted. Use “Save as”.',
  forbidden:
    'Permission to write to the file was not given, so it was not saved. Try again and allow it, or use “Save as”.',
  failed:
    'Saving failed: the file may be open in another program, or the disk full or read-only. Nothing is lost; use “Save as” to save it elsewhere.',
};

/** What the open document tells: what was done, what was not saved and why. */
export const documentTexts: Texts<Key> = { 'zh-CN': zhCN, en };
