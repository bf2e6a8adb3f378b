/** Words that deny what follows them, or say that it is kept from happening; longer ones before their beginnings. */
const DENIALS =
  '不存在 未发生 未出现 未发现 没有发生 并未 并非 尚未 没有 没能 未能 防止 避免 遏制 杜绝 严禁 禁止 不 未 没 无 非 零 负';

/** The words of a denial as a piece of a pattern, without groups of its own. */
export const DENIAL = DENIALS.split(' ').join('|');

const ENDS_IN_DENIAL = new RegExp(`(?:${DENIAL})(?:得|再|能|予|有|曾|被)?$`);

/** Whether what would follow a text is denied by its end: 投诉率不(增加), 遏制(增长). */
export const endsInDenial = (text: string): boolean => ENDS_IN_DENIAL.test(text);
