import type { Texts } from '../../core/text';

/** When each is said, for the translator. Each says what the file is and what to do about it. */
export const notes = {
  notFound: 'No file of that name.',
  empty: 'A file of no bytes.',
  html: 'A web page saved as a workbook.',
  text: 'Text, such as CSV.',
  pdf: 'A PDF.',
  otherArchive: 'An archive that is no workbook.',
  otherOffice: 'A document of another Office program.',
  unknownKind: 'Anything else that is no workbook.',
  noSheets: 'A workbook without a worksheet.',
  encrypted: 'A workbook with a password to open.',
  truncated: 'An archive without its directory.',
  zip: 'An archive whose packing is damaged.',
  checksum: 'Unpacked bytes that do not match their checksum. {part}: which part of the file.',
  missingPart: 'A workbook that lacks a part. {part}: which.',
  xml: 'A malformed part. {part}: which.',
  entity: 'A part with a DTD or entities. {part}: which.',
  address: 'A cell outside the sheet. {part}: which part of the file.',
  strings: 'A workbook whose table of texts is broken.',
  fileSize: 'A file too large to read. {limit}: the most, with its unit.',
  expansion: 'A part that unpacks to an abnormal size. {part}: which.',
  entries: 'An archive with too many parts. {limit}: the most.',
  cells: 'Sheets with too many cells. {limit}: the most.',
  rows: 'Sheets with too many rows. {limit}: the most.',
  sheets: 'Sheets whose parts are too large together. {limit}: the most, with its unit.',
  legacy: 'A .xls or .et.',
  binary: 'A .xlsb.',
  openDocument: 'An .ods.',
  spreadsheetXml: 'XML Spreadsheet 2003.',
  packing: 'An archive packed in a way that is not read.',
  legacyTimeout: 'Reading an old file took too long.',
  legacyFailed: 'An old file that cannot be read.',
  twice: 'Two parts under one name. {part}: which.',
  sharedPart: 'Two sheets with one part. {part}: the name of one sheet.',
  mht: 'A web archive (MHTML) under the name of a workbook.',
  word: 'A Word document under the name of a workbook.',
  slides: 'A PowerPoint document under the name of a workbook.',
  legacyKilled: 'The program that reads old files was ended by the system.',
  defaultPassword: 'A workbook encrypted with the password that Excel itself knows: nobody is asked for one.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  notFound: '找不到这个文件，请检查路径和文件名。',
  empty: '文件是空的（0 字节），可能没有下载或复制完整，请重新取得一份。',
  html: '这是网页（HTML），不是真正的 Excel 工作簿。要写入得分，请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  text: '这是文本文件（如 CSV），不是 Excel 工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  pdf: '这是 PDF 文件，不是 Excel 工作簿。请向填报单位索取 .xlsx 原件。',
  otherArchive: '这是压缩包，不是 Excel 工作簿。请先解压，再选择其中的 .xlsx 文件。',
  otherOffice: '这是 Word 或 PowerPoint 文档，不是 Excel 工作簿。请选择 .xlsx 文件。',
  unknownKind: '这不是 Excel 工作簿。请选择 .xlsx 文件。',
  noSheets: '文件里没有任何工作表。请用 Excel 或 WPS 打开确认后重新保存。',
  encrypted:
    '文件设有打开密码。请打开后清除密码并保存，再来打开：Excel 在“文件 - 信息 - 保护工作簿 - 用密码进行加密”，WPS 在“文件 - 文档加密 - 密码加密”。',
  truncated: '文件不完整（压缩目录缺失），多半是下载或传输中断。请重新取得一份。',
  zip: '文件的压缩结构已损坏。请用 Excel 的“打开并修复”打开，另存后再试；没有 Excel 的，请重新取得一份。',
  checksum: '文件内容校验不符（{part}），数据可能已被破坏，为免读错数字，没有读取。请重新取得一份。',
  missingPart:
    '文件缺少必要的部分（{part}）。请用 Excel 的“打开并修复”打开，另存后再试；没有 Excel 的，请重新取得一份。',
  xml: '文件内部有一处格式错误（{part}）。请用 Excel 的“打开并修复”打开，另存后再试；没有 Excel 的，请重新取得一份。',
  entity: '文件内部含有不应出现的 DTD 或实体定义（{part}），可能是恶意文件，没有读取。请向来源核实。',
  address:
    '文件里有超出 Excel 行列范围的单元格（{part}）。请用 Excel 的“打开并修复”打开，另存后再试；没有 Excel 的，请重新取得一份。',
  strings:
    '文件的文字表缺失或不完整，单元格的文字读不出来。请用 Excel 的“打开并修复”打开，另存后再试；没有 Excel 的，请重新取得一份。',
  fileSize: '文件超过 {limit}，不像一份自评表。请删去图片或无关的工作表后再试。',
  expansion:
    '文件解压后的大小异常（{part}），可能是恶意构造的压缩包，没有读取。请向来源核实；如确是正常文件，请另存后再试。',
  entries: '文件内部的部件多于 {limit} 个，没有读取。请用 Excel 或 WPS 另存后再试。',
  cells: '工作表的单元格多于 {limit} 个，没有读取。请删去多余的行后再试。',
  rows: '有内容的行多于 {limit} 行，没有读取。请删去多余的行后再试。',
  sheets: '工作表的内容解压后共超过 {limit}，没有读取。请删去多余的行和无关的工作表后再试。',
  legacy:
    '这是旧版格式的工作簿（.xls、.et）。可以核查，但不能写回；要写入得分，请用 Excel 或 WPS 另存为 .xlsx。',
  binary: '这是二进制工作簿（.xlsb）。可以核查，但不能写回；要写入得分，请用 Excel 或 WPS 另存为 .xlsx。',
  openDocument:
    '这是 OpenDocument 表格（.ods）。可以核查，但不能写回；要写入得分，请用 Excel 或 WPS 另存为 .xlsx。',
  spreadsheetXml: '这是 XML 表格 2003。可以核查，但不能写回；要写入得分，请用 Excel 或 WPS 另存为 .xlsx。',
  packing: '文件使用了不支持的压缩方式。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  legacyTimeout: '读取这个旧格式文件超时，已停止。请用 Excel 或 WPS 另存为 .xlsx 后再试。',
  legacyFailed: '这个旧格式文件读不出来，可能已损坏。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  twice:
    '文件里有两个同名的部分（{part}），不同软件会读出不同的内容，没有读取。请向来源核实；如确是正常文件，请用 Excel 或 WPS 打开，核对后另存再试。',
  sharedPart:
    '文件的目录有误：两个工作表（其一为 {part}）指向同一内容，没有读取。请用 Excel 的“打开并修复”打开，另存后再试；没有 Excel 的，请重新取得一份。',
  mht: '这是网页存档（MHT），不是真正的 Excel 工作簿，读不出来。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  word: '这是 Word 文件，不是 Excel 工作簿。如果是自评报告，请把扩展名改为 .docx 再核查；如果是自评表，请选择 .xlsx 文件。',
  slides: '这是 PowerPoint 文件，不是 Excel 工作簿。请选择 .xlsx 文件。',
  legacyKilled:
    '读取旧格式文件的辅助程序被系统终止（多半是内存不足），这个文件没有读取。请用 Excel 或 WPS 另存为 .xlsx 后再试。',
  defaultPassword:
    '文件用 Excel 的默认密码加了密（打开时不问密码）。可以核查，但不能写回；要写入得分，请用 Excel 打开，撤销“保护工作簿”，保存后再试。',
};

const en: Record<Key, string> = {
  notFound: 'The file was not found; check the path and the name.',
  empty: 'The file is empty (0 bytes); it may not have been copied completely, please get it again.',
  html: 'This is a web page (HTML), not a real Excel workbook. To have scores written, open it in Excel or WPS, save it as .xlsx and try again.',
  text: 'This is a text file (such as CSV), not an Excel workbook. Open it in Excel or WPS, save it as .xlsx and try again.',
  pdf: 'This is a PDF, not an Excel workbook. Ask for the original .xlsx.',
  otherArchive: 'This is an archive, not an Excel workbook. Unpack it first and choose the .xlsx inside.',
  otherOffice: 'This is a Word or PowerPoint document, not an Excel workbook. Choose an .xlsx file.',
  unknownKind: 'This is not an Excel workbook. Choose an .xlsx file.',
  noSheets: 'The file holds no worksheet. Open it in Excel or WPS, check it and save it again.',
  encrypted:
    'The file needs a password to open. Clear the password, save the file and try again: in Excel under File - Info - Protect Workbook, in WPS under File - Encryption.',
  truncated:
    'The file is incomplete (its directory is missing), most likely a broken download. Please get it again.',
  zip: 'The packing of the file is damaged. Use Open and Repair in Excel, save a copy and try again; without Excel, get the file again.',
  checksum:
    'A checksum of the file does not match ({part}); its figures cannot be trusted and were not read. Please get it again.',
  missingPart:
    'A necessary part of the file is missing ({part}). Use Open and Repair in Excel, save a copy and try again; without Excel, get the file again.',
  xml: 'A part of the file is malformed ({part}). Use Open and Repair in Excel, save a copy and try again; without Excel, get the file again.',
  entity:
    'The file holds a DTD or entity definitions, which no workbook has ({part}); it may be malicious and was not read. Check where it came from.',
  address:
    'The file has a cell beyond the rows and columns of Excel ({part}). Use Open and Repair in Excel, save a copy and try again; without Excel, get the file again.',
  strings:
    'The table of texts in the file is missing or incomplete, so cells cannot be read. Use Open and Repair in Excel, save a copy and try again; without Excel, get the file again.',
  fileSize:
    'The file is larger than {limit}, which no self-evaluation form is. Remove pictures or unrelated sheets and try again.',
  expansion:
    'The file unpacks to an abnormal size ({part}); it may be a malicious archive and was not read. Check where it came from, or save it again in Excel or WPS.',
  entries:
    'The file holds more than {limit} parts and was not read. Save it again in Excel or WPS and try again.',
  cells: 'The sheets hold more than {limit} cells and were not read. Delete the surplus rows and try again.',
  rows: 'The sheets hold more than {limit} rows with content and were not read. Delete the surplus rows and try again.',
  sheets:
    'The sheets unpack to more than {limit} together and were not read. Delete surplus rows and unrelated sheets and try again.',
  legacy:
    'This is a workbook of an old format (.xls, .et). It can be checked but not written to; save it as .xlsx in Excel or WPS to have scores written.',
  binary:
    'This is a binary workbook (.xlsb). It can be checked but not written to; save it as .xlsx in Excel or WPS to have scores written.',
  openDocument:
    'This is an OpenDocument spreadsheet (.ods). It can be checked but not written to; save it as .xlsx in Excel or WPS to have scores written.',
  spreadsheetXml:
    'This is an XML Spreadsheet 2003. It can be checked but not written to; save it as .xlsx in Excel or WPS to have scores written.',
  packing:
    'The file is packed in an unsupported way. Open it in Excel or WPS, save it as .xlsx and try again.',
  legacyTimeout:
    'Reading this old file took too long and was stopped. Save it as .xlsx in Excel or WPS and try again.',
  legacyFailed:
    'This old file cannot be read and may be damaged. Open it in Excel or WPS, save it as .xlsx and try again.',
  twice:
    'Two parts of the file have the same name ({part}); programs differ in which one they show, so it was not read. Check where it came from, or open it in Excel or WPS, check it and save it again.',
  sharedPart:
    'The list of sheets is damaged: two of them (one is {part}) point at the same content, so nothing was read. Use Open and Repair in Excel, save a copy and try again; without Excel, get the file again.',
  mht: 'This is a web archive (MHTML), not a real Excel workbook, and cannot be read. Open it in Excel or WPS, save it as .xlsx and try again.',
  word: 'This is a Word document, not an Excel workbook. If it is a report, change its extension to .docx and check it again; if you wanted the form, choose its .xlsx.',
  slides: 'This is a PowerPoint document, not an Excel workbook. Choose an .xlsx file.',
  legacyKilled:
    'The program that reads old files was ended by the system, most likely for want of memory, and the file was not read. Save it as .xlsx in Excel or WPS and try again.',
  defaultPassword:
    'The file is encrypted with the default password of Excel (none is asked for). It can be checked but not written to; to have scores written, open it in Excel, take off Protect Workbook, save it and try again.',
};

/** Why a file cannot be used. */
export const fileTexts: Texts<Key> = { 'zh-CN': zhCN, en };
