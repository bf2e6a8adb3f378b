import type { FactNeed } from '../rules/types';
import { nameKey } from './names';

/**
 * The option a person chose, as printed: by its number ("2", "（2）", "B"), or by its words. Null when the answer fits none or
 * more than one.
 */
export function chosenOption(need: FactNeed, answer: boolean | string): string | null {
  if (typeof answer === 'boolean') return yesNoOption(need, answer);
  const number = /^[(（]?(\d{1,2}|[A-Ha-h])[)）.．、]?$/.exec(answer)?.[1];
  if (number !== undefined) {
    const place = /\d/.test(number) ? Number(number) - 1 : number.toUpperCase().charCodeAt(0) - 65;
    return need.options[place] ?? null;
  }
  const key = nameKey(answer);
  const exact = need.options.filter((option) => nameKey(option) === key);
  if (exact.length === 1) return exact[0]!;
  const near = key.length >= 2 ? need.options.filter((option) => nameKey(option).startsWith(key)) : [];
  return near.length === 1 ? near[0]! : null;
}

/** A choice between yes and no that was ticked. */
function yesNoOption(need: FactNeed, answer: boolean): string | null {
  const word = answer ? '是' : '否';
  return need.options.includes(word) ? word : null;
}

/** The answer to a checklist item, in any of the words people use; null when it is none of them. */
export function tickOf(answer: boolean | string): boolean | null {
  if (typeof answer === 'boolean') return answer;
  if (/^(?:有|对|符合|达到|y|yes|true|1)$/i.test(answer)) return true;
  return /^(?:无|没有|不|x|不符合|未达到|n|no|false|0)$/i.test(answer) ? false : null;
}

/** Whether an answer says that there is none of what is counted. */
export function saysNone(answer: boolean | string): boolean {
  return answer === false || answer === '无' || answer === '没有';
}
