import type { Texts } from '../../../core/text';

/** What the translator should know of each text. */
export const notes = {
  letter: 'Menu and title: the letter about the open file.',
  letterName: 'Name of the .docx of a letter. {name}: the file without its ending.',
  compare: 'Button: the two files in the table are compared.',
  compareHint: 'Tooltip of the button.',
  compareName: 'Name of the .docx of a comparison.',
  clean: 'Menu: a copy of the open file for handing in.',
  print: 'Button.',
  word: 'Button: hand the document out as .docx.',
  cleanName: 'Name of the copy for handing in. {name}: the file without its ending; {ending}.',
  cleanMarked: 'The copy is not made: cells still carry marks.',
  cleanDone: 'The copy was handed to the browser. {what}: what was left out, a list.',
  cleanNothing: 'The copy was handed to the browser; there was nothing to leave out.',
  cleanSheet: 'In the list: a sheet.',
  cleanColumn: 'In the list: a column. {sheet}; {head}: its heading.',
  cleanLocked: 'The copy is not made: the structure of the workbook is protected.',
  noLetter: 'There is no form in the file, so no letter.',
  noComparison: 'One of the two files could not be read.',
  nothingAlike: 'The two files have no form in common.',
} as const;

const zhCN: Record<keyof typeof notes, string> = {
  letter: '核查意见书…',
  letterName: '{name}-核查意见书.docx',
  compare: '对照两次报送',
  compareHint: '对照表中的两个文件（修改时间早的为上次）：改正了什么、没改什么、没有要求却改了什么',
  compareName: '退回重报对照表.docx',
  clean: '另存报送件',
  print: '打印',
  word: '存为 Word',
  cleanName: '{name}-报送件{ending}',
  cleanMarked: '表中还有复核标记，请先在“复核”中清除标记，再另存报送件。',
  cleanDone: '已下载报送件，去掉了：{what}。打开的文件没有变。',
  cleanNothing: '已下载报送件，没有需要去掉的内容。',
  cleanSheet: '工作表“{sheet}”',
  cleanColumn: '“{sheet}”的“{head}”栏',
  cleanLocked: '工作簿的结构受保护，去不掉工作表。请先在 Excel 中取消“保护工作簿”。',
  noLetter: '文件里没有识别出自评表，没有意见书可出。',
  noComparison: '两个文件中有一个读不出来，无法对照。',
  nothingAlike: '两个文件中没有同一张表，无法对照。请选同一张表的上次和本次报送。',
};

const en: Record<keyof typeof notes, string> = {
  letter: 'Letter about this file…',
  letterName: '{name}-review.docx',
  compare: 'Compare two submissions',
  compareHint:
    'Compares the two files of the table (the one changed earlier comes first): what was mended, what is open, what changed unasked',
  compareName: 'comparison.docx',
  clean: 'Save a copy for handing in',
  print: 'Print',
  word: 'Save for Word',
  cleanName: '{name}-clean{ending}',
  cleanMarked: 'Cells still carry marks of the review. Clear them first, then save the copy.',
  cleanDone: 'The copy was downloaded, without: {what}. The open file is as it was.',
  cleanNothing: 'The copy was downloaded; there was nothing to leave out.',
  cleanSheet: 'the sheet “{sheet}”',
  cleanColumn: 'the column “{head}” of “{sheet}”',
  cleanLocked:
    'The structure of the workbook is protected, so no sheet can be left out. Unprotect the workbook in Excel first.',
  noLetter: 'No self-evaluation form was found in this file, so there is no letter.',
  noComparison: 'One of the two files cannot be read, so they cannot be compared.',
  nothingAlike: 'The two files have no form in common. Choose two submissions of one form.',
};

/** The words about letters, comparisons and copies. */
export const paperTexts: Texts<keyof typeof notes> = { 'zh-CN': zhCN, en };
