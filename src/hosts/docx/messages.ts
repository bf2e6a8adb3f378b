import type { Texts } from '../../core/text';

/** When each is said, for the translator. Each says what the document is and what to do about it. */
export const notes = {
  empty: 'A file of no bytes.',
  blank: 'A document without text.',
  old: 'A .doc or .wps.',
  openDocument: 'An .odt.',
  pdf: 'A PDF.',
  workbook: 'A workbook under the name of a document.',
  unknown: 'Anything else that is no document.',
  encrypted: 'A document with a password to open.',
  damaged: 'A document that is damaged or incomplete.',
  tooLarge: 'A document too large to read.',
  packing: 'A document packed in a way that is not read.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  empty: '文件是空的（0 字节），可能没有下载或复制完整，请重新取得一份。',
  blank: '文档里没有任何文字。如果内容是图片或扫描件，请改用文字版的 .docx。',
  old: '这是旧版 Word 文档（.doc）或 WPS 文字（.wps）。请用 Word 或 WPS 打开，另存为 .docx 后再试。',
  openDocument: '这是 OpenDocument 文档（.odt）。请用 Word 或 WPS 打开，另存为 .docx 后再试。',
  pdf: '这是 PDF 文件，读不到表格结构。请向填报单位索取 .docx 原件，或在 Word 中打开后另存为 .docx。',
  workbook: '这是工作簿，不是 Word 文档，扩展名可能改错了。请把扩展名改回 .xlsx 后再试。',
  unknown: '这不是 Word 文档（.docx）。请用 Word 或 WPS 打开，另存为 .docx 后再试。',
  encrypted:
    '文档设有打开密码。请打开后清除密码并保存，再来核查：Word 在“文件 - 信息 - 保护文档 - 用密码进行加密”，WPS 在“文件 - 文档加密 - 密码加密”。',
  damaged:
    '文档已损坏或不完整，为免读错数字，没有读取。请用 Word 的“打开并修复”打开，另存后再试，或重新取得一份。',
  tooLarge: '文档过大或解压后的大小异常，没有读取。请删去图片、另存后再试；来源不明的文件请先核实。',
  packing: '文档使用了不支持的压缩方式。请用 Word 或 WPS 打开，另存为 .docx 后再试。',
};

const en: Record<Key, string> = {
  empty: 'The file is empty (0 bytes); it may not have been copied completely, please get it again.',
  blank: 'The document holds no text. If its pages are pictures or scans, use the .docx they were made from.',
  old: 'This is an old Word document (.doc) or one of WPS (.wps). Open it in Word or WPS, save it as .docx and try again.',
  openDocument:
    'This is an OpenDocument text (.odt). Open it in Word or WPS, save it as .docx and try again.',
  pdf: 'This is a PDF, whose tables cannot be read. Ask for the .docx it was made from, or open it in Word and save it as .docx.',
  workbook:
    'This is a workbook under the name of a Word document. Give it back its name ending in .xlsx and try again.',
  unknown: 'This is not a Word document (.docx). Open it in Word or WPS, save it as .docx and try again.',
  encrypted:
    'The document needs a password to open. Clear it, save the document and try again: in Word under File - Info - Protect Document, in WPS under File - Encryption.',
  damaged:
    'The document is damaged or incomplete and was not read, so that no figure is read wrongly. Use Open and Repair in Word and save it again, or get it again.',
  tooLarge:
    'The document is too large, or unpacks to an abnormal size, and was not read. Remove pictures and save it again; check where it came from.',
  packing:
    'The document is packed in an unsupported way. Open it in Word or WPS, save it as .docx and try again.',
};

/** Why a document cannot be used. */
export const documentTexts: Texts<Key> = { 'zh-CN': zhCN, en };
