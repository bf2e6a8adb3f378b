import type { Texts } from '../../core/text';

/** What the translator should know of each text. */
export const notes = {
  'read.empty': 'A folder or glob with no workbook in it.',
  'read.noAccess': 'A file that cannot be opened. {why}: system error code.',
  'read.internal': 'A mistake of this program on one file.',
  'read.timeout': 'A file that takes too long to check. {seconds}: the limit.',
  'read.crashed': 'The check of a file broke off without saying why.',
  'read.noWorkers':
    'The helpers of the program did not start, because the browser refuses or their script is gone: nothing was checked.',
  'read.special': 'A pipe, a socket or a device.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  'read.empty': '这里没有工作簿（.xlsx .xlsm .xls .xlsb .ods .et）。',
  'read.noAccess': '无法打开文件（{why}），请检查权限，或确认文件没有被其他程序占用。',
  'read.internal': '程序内部错误，这个文件没有核查完（{why}）。请把文件和这句话反馈给维护者。',
  'read.timeout': '核查超过 {seconds} 秒，已停止。文件里多半有异常多的内容，请删去无关的工作表后再试。',
  'read.crashed': '核查这个文件时意外中断，可能是内存不足。请单独打开它；仍不行请在 Excel 中另存后再试。',
  'read.noWorkers':
    '后台核查（Web Worker）没有启动，这个文件没有核查。请刷新本页再试（服务器上的程序可能刚更新）；仍然不行，请换用较新的 Edge、Chrome 或 Firefox，并从网址打开本程序。',
  'read.special': '这不是普通文件（是管道、套接字或设备），没有读取。请先把内容存成文件再核查。',
};

const en: Record<Key, string> = {
  'read.empty': 'There is no workbook here (.xlsx .xlsm .xls .xlsb .ods .et).',
  'read.noAccess': 'The file cannot be opened ({why}); check your rights and that no other program holds it.',
  'read.internal': 'An internal error: this file was not checked ({why}). Please report it.',
  'read.timeout':
    'The check took more than {seconds} seconds and was stopped. The file probably holds an abnormal amount of content; delete unrelated sheets and try again.',
  'read.crashed':
    'The check of this file broke off, perhaps for want of memory. Open it alone; if that fails, save it again in Excel and try once more.',
  'read.noWorkers':
    'Checks in the background (Web Workers) did not start, so this file was not checked. Reload the page and try again (the program on the server may be a newer one); if that does not help, use a recent Edge, Chrome or Firefox, and open this program from a web address.',
  'read.special':
    'This is no ordinary file (a pipe, a socket or a device) and was not read. Save its content as a file and check that.',
};

/** Why a file could not be read or checked, where that is not the fault of its bytes. */
export const readingTexts: Texts<Key> = { 'zh-CN': zhCN, en };
