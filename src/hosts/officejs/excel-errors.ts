import type { Sentence } from '../../core/text';
import { logTrouble } from './trouble-log';

/** A refusal of Excel's in a person's language, with what to do. Nothing that was not confirmed counts as written. */
export class ExcelTrouble extends Error {
  constructor(
    readonly sentence: Sentence,
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(sentence.en, options);
  }
}

/** A cell of a sheet that is hidden was to be shown. */
export class HiddenSheet extends ExcelTrouble {
  constructor(readonly hiddenSheet: string) {
    super(
      {
        'zh-CN': `“${hiddenSheet}”表是隐藏的，单元格显示不出来。可以先把它显示出来；之后 Excel 可能不能再撤销之前的操作。`,
        en: `The sheet “${hiddenSheet}” is hidden, so the cell cannot be shown. You can have it shown; Excel may then be unable to undo what was done before.`,
      },
      'HiddenSheet',
    );
  }
}

/** By Excel's error code; the texts of Excel's own messages change with its language and version. */
const SENTENCES: readonly { codes: RegExp; sentence: Sentence }[] = [
  {
    codes: /CellEditMode|5004/i,
    sentence: {
      'zh-CN': '正在编辑单元格，Excel 暂时不接受操作。请按 Enter 或 Esc 结束编辑，再试一次。',
      en: 'A cell is being edited, so Excel takes no commands. Press Enter or Esc, then try again.',
    },
  },
  {
    codes: /UndoNotSupported/i,
    sentence: {
      'zh-CN':
        '这个版本的 Excel 不能把这次写入并成一步撤销，没有完成。请再试一次；写入后可以用“撤销上次写入”恢复。',
      en: 'This Excel cannot make one step of undoing of this write and did not finish. Try again; “Undo last write” gives the cells back afterwards.',
    },
  },
  {
    codes: /ReadOnly/i,
    sentence: {
      'zh-CN': '工作簿是只读的，没有写入。请另存一份再试。',
      en: 'The workbook is read-only; nothing was written. Save a copy, then try again.',
    },
  },
  {
    codes: /AccessDenied|7000/i,
    sentence: {
      'zh-CN':
        'Excel 不允许修改：工作簿是只读的，或者工作簿、工作表受保护。请另存一份，或在“审阅”中撤销保护后再试。',
      en: 'Excel does not allow the change: the workbook is read-only, or it or a sheet is protected. Save a copy, or unprotect it (Review), then try again.',
    },
  },
  {
    codes: /ActivityLimit|Throttl|TooManyRequests|ServiceBusy|5102/i,
    sentence: {
      'zh-CN': 'Excel 正忙，没有完成。请稍等几秒再试一次。',
      en: 'Excel is busy and did not finish. Wait a few seconds and try again.',
    },
  },
  {
    codes: /Session|Connection|Network|Timeout|5012|HttpStatusCode/i,
    sentence: {
      'zh-CN': '与 Excel 的连接中断，可能只写入了一部分。请重新核查，确认后再写入。',
      en: 'The connection to Excel was lost; part of the write may be missing. Check again before writing again.',
    },
  },
  {
    codes: /PayloadSize|ResourceLimit|RangeExceedsLimit|5103|5104/i,
    sentence: {
      'zh-CN': '工作表太大，Excel 一次读写不了。请用桌面版 Excel 打开，或删除表格以外的内容。',
      en: 'The sheet is too large for Excel to read or write at once. Open it in Excel for desktop, or clear what lies outside the form.',
    },
  },
];

/** An error nobody has met yet: its code is what IT staff can look up. */
function unknown(code: string): Sentence {
  return {
    'zh-CN': `Excel 没有完成这次操作。请保存文件、重新打开面板再试；仍不行时把错误代码 ${code} 告诉信息技术人员。`,
    en: `Excel did not finish. Save the file, reopen the pane and try again; if it persists, give your IT staff the code ${code}.`,
  };
}

/** An error of a batch as a sentence; a programming mistake keeps its own error as the cause. */
export function troubleOf(error: unknown): ExcelTrouble {
  if (error instanceof ExcelTrouble) return error;
  const { code = '', message = '' } = error as { code?: unknown; message?: unknown };
  logTrouble(error, String(code || 'Unknown'));
  const known = SENTENCES.find(({ codes }) => codes.test(String(code)) || codes.test(String(message)));
  return new ExcelTrouble(known?.sentence ?? unknown(String(code || 'Unknown')), String(code || 'Unknown'), {
    cause: error,
  });
}
