import type { Texts } from '../../text';

/** What the translator should know of each text. */
export const notes = {
  inSheet:
    'Why a check did not run, told of one sheet of several. {sheet}: its name; {reason}: a sentence without its full stop.',
  andOthers: 'Several such reasons, of which only the first are told. {reasons}: those.',
  failed: 'Why a check did not run: a mistake of this program. {words}: what the system says of it.',
} as const;

type Key = keyof typeof notes;

const zhCN: Record<Key, string> = {
  inSheet: '“{sheet}”：{reason}',
  andOthers: '{reasons}；等',
  failed: '程序内部错误，本项未核查（{words}）',
};

const en: Record<Key, string> = {
  inSheet: '{sheet}: {reason}',
  andOthers: '{reasons}; and others',
  failed: 'not checked because of an internal error ({words})',
};

/** What is said of checks that did not run. */
export const runTexts: Texts<Key> = { 'zh-CN': zhCN, en };
