import type { Texts } from '../../../core/text';

/** What the translator should know of each text. */
export const notes = {
  compare: 'Button: the two files in the table are compared.',
  compareHint: 'Tooltip of the button.',
  compareFolders: 'The same button where two folders are in the table.',
  compareFoldersHint: 'Tooltip of it.',
  comparing: 'On it while folders are compared; pressed, it stops. {done} of {total} pairs.',
  printFiles: 'Button: the table of files, to be read, printed or kept.',
  filesName: 'Name of the .docx of the table of files.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  compare: '对照两次报送',
  compareHint: '对照表中的两个文件（修改时间早的为上次）：改正了什么、没改什么、没有要求却改了什么',
  compareFolders: '对照两个文件夹',
  compareFoldersHint:
    '按部门、年度、表格配对两个文件夹里的文件（最近有改动的文件夹为本次）：改正了什么、没改什么、没有要求却改了什么',
  comparing: '正在对照 {done}/{total}，按此停止',
  printFiles: '打印列表…',
  filesName: '文件一览.docx',
};

const en: Record<Key, string> = {
  compare: 'Compare two submissions',
  compareHint:
    'Compares the two files of the table (the one changed earlier comes first): what was mended, what is open, what changed unasked',
  compareFolders: 'Compare two folders',
  compareFoldersHint:
    'Pairs the files of both folders by department, year and form (the folder with the file changed last is that of now): what was mended, what is open, what changed unasked',
  comparing: 'Comparing {done}/{total}, press to stop',
  printFiles: 'Print list…',
  filesName: 'files.docx',
};

/** The words about comparing and printing files of the table. */
export const togetherTexts: Texts<Key> = { 'zh-CN': zhCN, en };
