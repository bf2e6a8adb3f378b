import type { Texts } from '../text';

/** What the translator should know of each text. */
export const notes = {
  computed: 'Part of a total: points worked out by the form’s own rules. {points}: a number.',
  judged: 'Part of a total: points that follow from what a person ticked. {points}: a number.',
  stated: 'Part of a total: points carried over as they were typed; nobody proved them. {points}: a number.',
  limited: 'Part of a total: points typed over the weight, counted as far as it goes. {points}: a number.',
} as const;

export type Way = keyof typeof notes;

const zhCN: Record<Way, string> = {
  computed: '{points} 分已核算',
  judged: '{points} 分按判定',
  stated: '{points} 分沿用填报',
  limited: '{points} 分按上限计',
};

const en: Record<Way, string> = {
  computed: '{points} worked out',
  judged: '{points} from answers',
  stated: '{points} as stated',
  limited: '{points} brought down to the weight',
};

export const coverageTexts: Texts<Way> = { 'zh-CN': zhCN, en };
