import type { Sentence } from '../../core/text';

/** What the session says by itself. */
export const TROUBLES = {
  general: {
    'zh-CN': '操作没有完成，已有内容没有丢失。请重新核查后再试；仍不行时请保存文件并重新打开。',
    en: 'This did not finish; nothing that was there is lost. Check again and retry; if it persists, save and reopen the file.',
  },
  noReason: {
    'zh-CN': '忽略一个问题需要写明理由。',
    en: 'Give a reason for ignoring the finding.',
  },
  nothingToUndo: {
    'zh-CN': '没有可以撤销的写入。',
    en: 'There is no write to take back.',
  },
  noRecord: {
    'zh-CN': '“核查记录”表受保护，这次写入没有登记在表里；仍可以撤销。',
    en: 'The 核查记录 sheet is protected and could not take this write; it can still be taken back.',
  },
  noMarker: {
    'zh-CN': '这里不能给单元格做标记。',
    en: 'Cells cannot be marked here.',
  },
} as const satisfies Record<string, Sentence>;

/** A failure that already says what to do. */
export class SessionTrouble extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
  }
}

/** Any error as a sentence: its own when it brings one, else the general one. */
export function sentenceOf(error: unknown): Sentence {
  const { sentence } = (error ?? {}) as { sentence?: Partial<Sentence> };
  const isSentence = typeof sentence?.['zh-CN'] === 'string' && typeof sentence.en === 'string';
  return isSentence ? (sentence as Sentence) : TROUBLES.general;
}

/** The hidden sheet that a host could not show a cell of; null for any other trouble. */
export function hiddenSheetOf(error: unknown): string | null {
  const { hiddenSheet } = (error ?? {}) as { hiddenSheet?: unknown };
  return typeof hiddenSheet === 'string' ? hiddenSheet : null;
}
