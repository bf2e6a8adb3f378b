import type { Texts } from '../../core/text';

/** What the translator should know of each text. */
export const notes = {
  downloaded: 'Message after saving where the browser puts files among its downloads.',
  notSaved: 'Message: saving failed.',
  exported: 'Message after the table of files was saved.',
  readingsExported: 'Message after the standards to be settled were saved.',
  notExported: 'Message: the table of files could not be saved.',
  noFiles: 'Message: a folder without workbooks, or nothing at all, was chosen.',
  noSample: 'Message: the address names a sample that does not exist.',
  unreadable: 'Message: the browser cannot read the file.',
  unreadDrop: 'Message: of what was dropped some could not be read.',
  unreadArchive: 'Message: archives, or workbooks in them, could not be unpacked.',
  kept: 'Message beside a button "restore": the file that is shown was left with unsaved changes before.',
  chunk: 'Message: a part of the program could not be fetched.',
  notOpened: 'Message: opening failed by a fault of the program.',
  unexpected: 'Message: a fault of the program.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  downloaded:
    '已交给浏览器，保存到“下载”文件夹；原文件没有被覆盖。如果您在浏览器里取消了下载，请再保存一次。',
  notSaved:
    '没有保存成功：文件可能正被其他程序（如 Excel、WPS）打开，或者没有写入权限。内容还在，请用“另存为”保存到别处。',
  exported: '列表和全部问题已保存到浏览器的“下载”文件夹。',
  readingsExported: '待定的评分标准已保存到浏览器的“下载”文件夹；填好“按此理解”后添加到这里。',
  notExported: '列表没有保存成功，请重试；核查结果没有受影响。',
  noFiles: '没有找到 Excel 工作簿（.xlsx、.xlsm、.xls、.ods）。请换一个文件夹，或直接选择文件。',
  noSample: '没有这个样例，请从首页的样例中选。',
  unreadable:
    '浏览器读不到这个文件：选择之后可能被修改、移动、删除，或正被其他程序占用。请关闭占用它的程序后重新选择。',
  unreadArchive: '压缩包里这些文件取不出来，没有打开：可能有密码、已损坏，或者太大。请先解压再选择。',
  unreadDrop: '有些文件浏览器读不到，没有打开：可能已被移动或没有权限。',
  kept: '上次对这份表格的修改没有保存，可以恢复；现在打开的是原来的内容。',
  chunk:
    '程序的一部分没有取到，已打开的内容没有受影响。请检查网络或服务器后重试；仍然不行时（服务器上的程序可能刚更新），请先保存，再刷新页面。',
  notOpened: '这个文件没有打开，是程序出了错，文件没有受影响。请换一份文件，或用 Excel、WPS 另存后再试。',
  unexpected: '程序出了一个意外错误，表格内容还在。请先保存，再刷新页面。',
};

const en: Record<Key, string> = {
  downloaded:
    'Handed to the browser for its downloads folder; the original file was not overwritten. If you cancelled the download, save once more.',
  notSaved:
    'Not saved: the file may be open in another program (Excel, WPS), or may not be written. Nothing is lost; use Save as to save it elsewhere.',
  exported: 'The table and all findings were saved to the downloads folder of the browser.',
  readingsExported:
    'The standards to settle were saved to the downloads folder of the browser; fill the sheet in and add it here.',
  notExported: 'The table could not be saved; try again. The results are untouched.',
  noFiles:
    'No workbooks were found (.xlsx, .xlsm, .xls, .ods). Choose another folder, or the files themselves.',
  noSample: 'There is no such sample; choose one on the start page.',
  unreadable:
    'The browser cannot read this file: it was changed, moved or deleted since it was chosen, or another program holds it. Close that program and choose the file again.',
  unreadArchive:
    'These files could not be unpacked and were not opened: they have a password, are damaged, or too large. Unpack them first.',
  unreadDrop: 'Some files could not be read and were not opened: they were moved, or may not be read.',
  kept: 'Changes you made to this file earlier were not saved; they can be restored. What is open now is the original.',
  chunk:
    'A part of the program could not be fetched. What is open is untouched. Check the network or server and try again; if that does not help (the program on the server may be a newer one), save first and reload the page.',
  notOpened:
    'This file could not be opened because of a fault in the program; the file is untouched. Try another one, or save it anew in Excel or WPS.',
  unexpected:
    'The program met an unexpected fault; the workbook is still here. Save it, then reload the page.',
};

/** What the workbench tells over any page: what became of a file, and faults. */
export const messageTexts: Texts<Key> = { 'zh-CN': zhCN, en };
