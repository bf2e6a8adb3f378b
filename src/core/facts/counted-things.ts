import { ZERO } from '../number/exact';
import { memoByText } from '../number/memo';
import { findQuantities } from '../number/quantity';
import type { QuotedFigure } from './text-figures';

const FOUND = /(?:发现|发生|出现|存在|查出|查实|检出|收到)(?:了)?$/;
const THING = /^(?:的)?([\u3400-\u9fff]{2,12}?)(?:情况|情形|事项|现象)?(?=[，。；,;！!]|$|均|已|并|且|，)/;
const NONE =
  /(?:^|[，。；,;])(?:本?年度?|全年|当年|经[\u3400-\u9fff]{0,4})?(?:(?:未|没有|未曾)(?:发现|发生|出现|存在|收到)(?:任何)?|无)([\u3400-\u9fff]{2,12}?)(?:情况|情形|事项|现象)?(?=[，。；,;！!]|$)/gu;

const FINDS = /发现|发生|出现|存在|查出|查实|检出|收到|未|没有|无/;

/** Whether a text has a word without which {@link countedThings} finds nothing in it. */
export const tellsFinds = (text: string): boolean => FINDS.test(text);

/**
 * How many of something a remark says were found: "共发现3处错误", "未发现不符合事项". A text that gives or takes points tells a rule, not what was
 * found.
 */
export const countedThings: (text: string) => readonly QuotedFigure[] = memoByText((text) => {
  if (/[扣得计]\s*\d*(?:\.\d+)?\s*分|不得分|满分|如|若|凡/.test(text)) return [];
  const counted = findQuantities(text).flatMap(({ start, end, quantity }): QuotedFigure[] => {
    const thing = FOUND.test(text.slice(0, start)) ? THING.exec(text.slice(end))?.[1] : undefined;
    return thing && quantity.value.d === 1n ? [{ name: thing, quantity }] : [];
  });
  const none = [...text.matchAll(NONE)].map(([, thing]): QuotedFigure => ({
    name: thing!,
    quantity: { value: ZERO, unit: null, decimals: 0, text: '0' },
  }));
  return [...counted, ...none];
});
