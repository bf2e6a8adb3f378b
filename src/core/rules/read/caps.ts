import type { Exact } from '../../number/exact';
import { FEN, POINTS, WEIGHT } from '../../words/points';
import { readNumber } from './literals';
import { Patterns } from './patterns';

/** Where deductions or additions end. */
export interface CapRead {
  readonly end: number;
  /** Null: at nothing left, or at the weight. */
  readonly value: Exact | null;
  readonly verb: 'deduct' | 'add' | 'score' | null;
  /** The cap is on the total of the form (加分后总分不能超过100分). */
  readonly isTotal: boolean;
  /** The value is what is left at least ("最低得1分"). */
  readonly isLeast?: boolean;
}

const SEP = '[,:(]*';
const OWNER =
  '(?:本项指标|该项指标|本指标|该指标|指标|本项|该项|此项|该部分|单项|各自|两项|三项|以上|各项|项目|加减分?|但)*';

/** What no cap stands without: most sentences hold none of these words, and are not asked place by place. */
const CAP_WORDS = new RegExp(
  '止|直[至到]|[扣减]分?[至到完光]|最[低少高多]|至[少多]|限|保底|封顶|不低于[得为计至不0零]|负分|倒扣|不重复|不高于|' +
    '不[得能可]?超过|(?:超[过出]|[大高]于)[\\d.零一二两三四五六七八九十百半点]+分|(?:超|[大高]于100%)[^;。]*(?:满分|全分|100%)|' +
    '(?:保留|精确到|取)[^,;。]{0,10}(?:小数|位)',
);

/** Whether a cap may stand anywhere in a sentence; false says that none does. */
export const mayHoldCap = (sentence: string): boolean => CAP_WORDS.test(sentence);

/** The ways in which an end is put to what is given or taken. */
export const CAPS = new Patterns();

const FLOOR = CAPS.pattern(
  `${SEP}${OWNER}(?:分值|分数|得分)?(?:直至|直到|至|到|且|均|并)?(?:[^,;。()\\d扣减]{0,8}?)(?:扣减|扣|减)(?:分)?(?:至|到|完|光|满)[^,;。()]{0,14}?(?:为止|止)\\)?`,
);
const FLOOR_SHORT = CAPS.pattern(
  `${SEP}${OWNER}(?:(?:直至|直到|至|到)(?:扣|减)(?:分)?完(?:(?:本|该|此)?(?:项|指标)?的?(?:全部)?(?:分值|满分|分数|分))|(?:直至|直到|至|到)?(?:扣|减)(?:分)?(?:(?:至|到)(?:0|零)分?|完(?:即止|为止|止)?|光))(?=$|[,;:。()])\\)?`,
);
const TO_NOTHING = CAPS.pattern(
  `${SEP}(?:直至|直到)(?:本项|该项|此项)?(?:得分)?(?:为)?(?:0|零)分?(?:为止)?\\)?(?=$|[,;:。)])`,
);
const LEAST = CAPS.pattern(
  `${SEP}${OWNER}(?:得分)?(?:最低|最少|下限|不低于)(?:得|为|计|至)*(?:0|零)分\\)?|${SEP}(?:不计负分|不出现负分|不得负分|不倒扣分?|不再倒扣|不重复扣分|不重复计分|不设负分)\\)?`,
);
const LEAST_POINTS = CAPS.pattern(
  `${SEP}${OWNER}(?:得分)?(?:最低|最少|至少|保底|不低于)(?:得|为|计|至|不低于)+(${POINTS})${FEN}\\)?(?=$|[,;:。)])`,
);
const FULL_STOP = CAPS.pattern(
  `${SEP}${OWNER}(?:至|到|得|加|计)*(?:满分|加满|满)(?:为止)\\)?|${SEP}(?:[^,;:。()\\d]{1,12}[率度例])?(?:最高|最多|超额完成|超出|超过100%|大于100%|超过|高于100%)(?:的|者|部分)?(?:,)?(?:均|也|仍|统一)?(?:按|以|计|得|为)*(?:满分|全分|100%)(?:计算?|计分|得分|处理)*\\)?(?=$|[,;。])`,
);
const CAP = CAPS.pattern(
  `${SEP}${OWNER}(?:加分后)?(?:累计|合计|总计|总共|共计|总分|总|共)*(扣分|加分|得分|扣减|扣|加|得|计|减)?(?:值|数)?(?:累计|合计|总分|总和)?(?:最多|最高|至多|上限|封顶|不超过|不得超过|不能超过|不可超过|不高于|限|限额)(?:分)?(?:为|不超过|可|只|能|累计|不|超过|以)*(扣除|扣减|扣分|扣|减|加分|加|得分|得|计)?(?:分)?(?:至|到|为)?(${POINTS})${FEN}(?:为止|封顶)?\\)?`,
);
const CAP_AT_WEIGHT = CAPS.pattern(
  `${SEP}${OWNER}(?:累计|合计|得分)*(?:最多|最高|至多|上限|不超过|不得超过)(?:不超过|不得超过|为|得|计|至)*(?:${WEIGHT})(?=$|[,;:。)])\\)?`,
);
const CAP_BEHIND = CAPS.pattern(
  `${SEP}${OWNER}(?:累计|合计)*(扣分|加分|得分|扣|加)?(?:均|都)?(?:以)?(${POINTS})分(?:为限|封顶|为上限)\\)?`,
);
const CAPPED_AT = CAPS.pattern(
  `${SEP}(?:得分)?(?:超过|大于|高于|超出)(${POINTS})${FEN}(?:的|者)?,?(?:均|也|仍)?(?:按|以|计|得|为)+(${POINTS})分(?:计算?|计分|处理|封顶)?\\)?(?=$|[,;。)])`,
);
const ROUNDED = CAPS.pattern(
  `${SEP}(?:结果|得分)?(?:四舍五入)?,?(?:保留|精确到|取)[^,;。]{0,10}(?:小数|位)[^,;。]{0,4}\\)?`,
);
const FLOOR_POINTS = new RegExp(`(${POINTS})分`);

/** The end of deductions or additions that stands at a place; null when none does. */
export function capAt(text: string, at: number): CapRead | null {
  if (!CAPS.mayFit(text, at)) return null;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const floor = match(FLOOR) ?? match(FLOOR_SHORT) ?? match(TO_NOTHING) ?? match(LEAST);
  if (floor) {
    const found = FLOOR_POINTS.exec(floor[0]);
    const value = found ? readNumber(found[1]!) : null;
    return {
      end: at + floor[0].length,
      value: value && value.n > 0n && /扣完|减完|直至/.test(floor[0]) ? value : null,
      verb: 'deduct',
      isTotal: false,
    };
  }
  const least = match(LEAST_POINTS);
  if (least)
    return {
      end: at + least[0].length,
      value: readNumber(least[1]!),
      verb: null,
      isTotal: false,
      isLeast: true,
    };
  // 单项得分不超过该项分值 limits each part of a sum.
  if (/^[,:(]*(?:单项|各项|每项)/.test(text.slice(at, at + 6))) return null;
  const weight = match(CAP_AT_WEIGHT) ?? match(FULL_STOP) ?? match(ROUNDED);
  if (weight) return { end: at + weight[0].length, value: null, verb: null, isTotal: false };
  const same = match(CAPPED_AT);
  if (same && same[1] === same[2])
    return { end: at + same[0].length, value: readNumber(same[1]!), verb: 'score', isTotal: false };
  const cap = match(CAP);
  if (cap) {
    const verb = (cap[1] ?? '') + (cap[2] ?? '');
    return {
      end: at + cap[0].length,
      value: readNumber(cap[3]!),
      verb: /扣|减/.test(verb) ? 'deduct' : /加/.test(verb) ? 'add' : /得|计/.test(verb) ? 'score' : null,
      isTotal: /总分/.test(cap[0]),
    };
  }
  const behind = match(CAP_BEHIND);
  if (!behind) return null;
  const verb = behind[1] ?? '';
  return {
    end: at + behind[0].length,
    value: readNumber(behind[2]!),
    verb: /扣/.test(verb) ? 'deduct' : /加/.test(verb) ? 'add' : null,
    isTotal: false,
  };
}
