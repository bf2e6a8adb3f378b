import type { Texts } from '../../core/text';

/** What the translator should know of each text. */
export const notes = {
  keysGeneral: 'Heading in the list of keys.',
  keysGrid: 'Heading in the list of keys.',
  keysFiles: 'Heading in the list of keys.',
  'key.open': 'What the keys do.',
  'key.save': 'What the keys do.',
  'key.saveAs': 'What the keys do.',
  'key.regions': 'What the keys do.',
  'key.next': 'What the keys do.',
  'key.help': 'What the keys do.',
  'key.escape': 'What the keys do.',
  'key.move': 'What the keys do.',
  'key.enter': 'What the keys do.',
  'key.edit': 'What the keys do.',
  'key.delete': 'What the keys do.',
  'key.copy': 'What the keys do.',
  'key.undo': 'What the keys do.',
  'key.sheets': 'What the keys do.',
  'key.zoom': 'What the keys do.',
  'key.finding': 'What the keys do.',
  'key.leave': 'What the keys do, one after the other.',
  'key.files': 'What the keys do.',
  'key.unfold': 'What the keys do.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  keysGeneral: '通用',
  keysGrid: '表格',
  keysFiles: '文件列表',
  'key.open': '打开文件',
  'key.save': '保存',
  'key.saveAs': '另存为',
  'key.regions': '在命令、表格、核查结果之间移动（Shift 反向）',
  'key.next': '下一个问题',
  'key.help': '显示这张表',
  'key.escape': '关闭对话框、取消输入',
  'key.move': '移动；加 Ctrl 到数据边缘，加 Shift 扩大选区',
  'key.enter': '确认并向下；Tab 向右',
  'key.edit': '编辑单元格',
  'key.delete': '清除内容',
  'key.copy': '复制、剪切、粘贴',
  'key.undo': '撤销、重做',
  'key.sheets': '上一张、下一张工作表',
  'key.zoom': '放大、缩小、恢复 100%（也可以按住 Ctrl 滚动滚轮）',
  'key.finding': '在核查结果里显示所选单元格的问题',
  'key.leave': '先后按下，离开表格（F6 也可以）',
  'key.files': '选择文件，打开',
  'key.unfold': '展开、收起文件的问题',
};

const en: Record<Key, string> = {
  keysGeneral: 'General',
  keysGrid: 'Sheet',
  keysFiles: 'Table of files',
  'key.open': 'Open a file',
  'key.save': 'Save',
  'key.saveAs': 'Save as',
  'key.regions': 'Move between commands, sheet and results (with Shift backwards)',
  'key.next': 'Next finding',
  'key.help': 'Show this list',
  'key.escape': 'Close a dialog, leave a cell unchanged',
  'key.move': 'Move; with Ctrl to the edge of the data, with Shift to select',
  'key.enter': 'Enter and go down; Tab to the right',
  'key.edit': 'Edit the cell',
  'key.delete': 'Clear',
  'key.copy': 'Copy, cut, paste',
  'key.undo': 'Undo, redo',
  'key.sheets': 'Previous, next sheet',
  'key.zoom': 'Larger, smaller, 100% (or Ctrl and the wheel)',
  'key.finding': 'Show the finding of the chosen cell in the results',
  'key.leave': 'One after the other: leave the sheet (as F6 does)',
  'key.files': 'Choose a file, open it',
  'key.unfold': 'Unfold its findings, fold them',
};

/** The list of keys of the workbench: its headings, and what each key does. */
export const keyTexts: Texts<Key> = { 'zh-CN': zhCN, en };
