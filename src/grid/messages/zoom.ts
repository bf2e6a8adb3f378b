import type { Texts } from '../../core/text';

/** What the translator should know of each text. */
export const notes = {
  zoom: 'Name of the buttons for the size of the sheet, for screen readers.',
  smaller: 'Button: the sheet is seen smaller.',
  larger: 'Button: the sheet is seen larger.',
  fit: 'Button that shows the size: fits the columns into the window. {percent}: the size now, a whole number.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  zoom: '显示比例',
  smaller: '缩小（Ctrl+-）',
  larger: '放大（Ctrl++）',
  fit: '显示比例 {percent}%，按下后适合窗口宽度',
};

const en: Record<Key, string> = {
  zoom: 'Zoom',
  smaller: 'Smaller (Ctrl+-)',
  larger: 'Larger (Ctrl++)',
  fit: 'Zoom {percent}%; press to fit the width of the window',
};

export const zoomTexts: Texts<Key> = { 'zh-CN': zhCN, en };
