import { type Exact } from '../../number/exact';
import { LESS, MORE } from '../../words/changes';
import { comparisonAt, comparisonBefore } from '../../words/comparisons';
import { headOf, KNOWN_UNITS, multipleOf } from '../../number/units';
import { readNumber } from './literals';
import { type NumberFound, numbersIn } from './numbers';

/** Something counted by steps: "每低于95%一个百分点", "每发现一处错误", "迟报一次". */
export interface StepRead {
  readonly type: 'step';
  /** The words before and behind what is counted. */
  readonly before: string;
  readonly after: string;
  /** The verb of the step: 超过, 低于, 发现, 缺少 …, with its object. */
  readonly verb: string;
  readonly object: string;
  readonly size: Exact;
  readonly unit: string;
  readonly direction: 'over' | 'under' | 'both' | null;
  /** "每低于100%一个百分点": where the steps begin. */
  readonly bound: NumberFound | null;
  readonly isEach: boolean;
}

const BOTH = '相差|偏离|偏差|变动|浮动|波动|误差|增减|±';
const BOTH_WAYS = new RegExp(
  `(?:${MORE})(?:\\(或?|或者?|、)(?:${LESS})\\)?|(?:${LESS})(?:\\(或?|或者?|、)(?:${MORE})\\)?`,
  'y',
);
const DIRECTIONS: readonly (readonly ['over' | 'under' | 'both', RegExp])[] = [
  ['both', BOTH_WAYS],
  ['both', new RegExp(`(?:${BOTH})`, 'y')],
  ['over', new RegExp(`(?:${MORE})(?:过|出|于|了)?`, 'y')],
  ['under', new RegExp(`(?:${LESS})(?:过|出|于|了)?`, 'y')],
];
const EACH = /每(?:再|年(?=超|低|少|增|减))?/y;
const EACH_ALONE =
  /^(?:季度?|年|月|周|日|天|半年|学期|旬|个?季|人|户|学年|万元[^,]{1,8}[^扣\d]|(?:平方)?(?:公里|千米|米)[㐀-鿿]{0,4}(?:造价|成本|单价|费用?|投资|价格|补助|支出)|(?:亩|公顷|吨|件|人次|生|床|台|辆|户|套|平米|立方米)[㐀-鿿]{0,4}(?:造价|成本|单价|费用|投资|价格|产量|产值|收入|补助|支出|面积)|[十百千万]+(?:名|个)?(?:常住|户籍|老年|老龄|学龄)?(?:人口|人|户|名|学生|儿童|职工)[^扣,;\d]{2,})/;
const COUNTABLE =
  /^(?:个|项|次|处|季|例|件|条|起|笔|户|份|家|天|日|篇|宗|类|种|场|期|批|点|款|名|人|页|本|张|辆|台|套|间|所|座|栋|亩|公里|吨|周|月|年|小时|分钟|元|万元|亿元|%|‰|.*(?:次|日|月|单位|项目|面积|公里|米|学时|课时|小时|人|张|床|户|头|亿|万|工作日|专项|部门|指标|要点|要素|环节|方面|内容|制度|问题|事项))$/;

/** What steps go by: things counted, and whatever is measured. */
const isCountable = (unit: string | null): boolean =>
  unit !== null && unit !== '分' && (COUNTABLE.test(unit) || isKnown(headOf(unit)));

const isKnown = (unit: string): boolean => KNOWN_UNITS.has(multipleOf(unit)?.unit ?? unit);

/** Reads words as a step or a count; null when nothing is counted in them. `isTaking`: points are taken or added by it. */
export function readStep(words: string, isTaking: boolean): StepRead | null {
  const last = words.slice(words.lastIndexOf(',') + 1);
  // "每名特派员服务不少于20天，有1人达不到的": what is counted is said last.
  if (isTaking && last !== words && !last.includes('每')) {
    const single = readSingle(last);
    if (single) return { ...single, before: `${words.slice(0, words.length - last.length)}${single.before}` };
  }
  return readEach(words) ?? (isTaking ? readSingle(words) : null);
}

/** "每…": the last 每 whose number of things can be read. */
function readEach(words: string): StepRead | null {
  for (let at = words.lastIndexOf('每'); at >= 0; at = words.lastIndexOf('每', at - 1)) {
    EACH.lastIndex = at;
    const lead = EACH.exec(words)!;
    const found =
      readAfterEach(words, at, at + lead[0].length) ??
      (lead[0] === '每' ? null : readAfterEach(words, at, at + 1));
    if (found) return found;
    if (at === 0) break;
  }
  return null;
}

function readAfterEach(words: string, at: number, from: number): StepRead | null {
  const rest = words.slice(from);
  if (EACH_ALONE.test(rest) && !/^(?:人次|人(?:$|[,]))/.test(rest) && /\d|一/.test(rest.slice(1))) {
    if (!/^(?:年|月|季|周|日|天|人|户)(?:$|,)/.test(rest)) return null;
  }
  const { text, numbers } = numbersIn(rest);
  const verb = directionAt(text, 0);
  const sizeNumber = numbers[numbers.length - 1];
  const before = words.slice(0, at);
  if (!sizeNumber || !isSmallGap(text, numbers)) return readUnnumbered(rest, before, verb);
  // "每减少1分扣0.2分": points that are measured, told from those that are given by the word of more or less.
  const isMeasured = sizeNumber.unit === '分' && verb !== null;
  // "每超过0.01扣0.1分": a part of one, of whatever is measured.
  const isPart =
    sizeNumber.unit === null && verb !== null && numbers.length === 1 && sizeNumber.value.compare(1) < 0;
  if ((!isCountable(sizeNumber.unit) && !isMeasured && !isPart) || sizeNumber.value.n === 0n) return null;
  // "按每亩120元标准发放": what is paid for each.
  if (/^的?标准/.test(text.slice(sizeNumber.end))) return null;
  // "每期不少于50人" is a bound on each, not a step.
  if (BOUNDED.test(text.slice(0, sizeNumber.start))) return null;
  const bound = numbers.length > 1 ? numbers[numbers.length - 2]! : null;
  const lead = text.slice(0, bound ? bound.start : sizeNumber.start);
  const object = verb ? lead.slice(verb.length) : lead;
  return {
    type: 'step',
    before,
    after: text.slice(sizeNumber.end),
    verb: verb ? lead.slice(0, verb.length) : lead,
    object: verb ? object.replace(/^(?:于|过|出|了)/, '') : '',
    size: sizeNumber.value,
    unit: sizeNumber.unit ?? '',
    direction: verb?.direction ?? directionBehind(text.slice(sizeNumber.end)),
    bound,
    isEach: true,
  };
}

const BOUNDED = /[<>≥≤=]|不(?:得|应|能)?(?:少于|低于|超过|高于|多于|超出)|至少|最[少多]/;

/** One number, or a bound and right behind it the size of the step. */
function isSmallGap(text: string, numbers: readonly NumberFound[]): boolean {
  if (numbers.length === 1) return true;
  if (numbers.length > 2) return false;
  return /^(?:的|每|时|之后|以上|以下)?$/.test(text.slice(numbers[0]!.end, numbers[1]!.start));
}

const UNNUMBERED =
  /^([^\d,;<>≥≤=]{0,14}?)(个工作日|工作日|个项目|个单位|个专项|个部门|个指标|个要点|个要素|个方面|人次|场次|项次|例次|家次|户次|件次|起次|笔次|批次|[个项次处例件条起笔户份家天日篇宗类种场期批点款名人页本张辆台套间所座栋])(?![㐀-鿿]{0,6}率)(.*)$/;

/** "每次", "每件", "每个问题": one of them. */
function readUnnumbered(rest: string, before: string, verb: ReturnType<typeof directionAt>): StepRead | null {
  const match = UNNUMBERED.exec(rest);
  if (!match) return null;
  const [, lead, unit, after] = match;
  if (/一定|若干|规定/.test(lead!)) return null;
  return {
    type: 'step',
    before,
    after: after!,
    verb: lead!,
    object: '',
    size: readNumber('1'),
    unit: unit!,
    direction: verb?.direction ?? null,
    bound: null,
    isEach: true,
  };
}

/** "超出一个百分点", "发现一处错误", "迟报1次": without 每, one of them. */
function readSingle(words: string): StepRead | null {
  const { text, numbers } = numbersIn(words);
  const last = numbers[numbers.length - 1];
  if (!last || !isCountable(last.unit)) return null;
  const isShare = last.unit === '%' || last.unit === '‰';
  if (isShare && !/点/.test(text.slice(last.start, last.end))) return null;
  if (!isShare && !/^[1一]$/.test(last.raw)) return null;
  if (/^(?:以[上下内外]|及以|之[内外]|内)/.test(text.slice(last.end)) || comparisonBoundBefore(text, last))
    return null;
  const before = text.slice(0, last.start);
  const found = lastDirection(before);
  if (isShare && !found) return null;
  const lead = before.slice(before.search(/[^,;:]*$/));
  const own = found ? before.slice(0, found.at) : before.slice(0, before.length - lead.length);
  return {
    type: 'step',
    before: own,
    after: text.slice(last.end),
    verb: found ? before.slice(found.at, found.at + found.length) : lead,
    object: found ? before.slice(found.at + found.length) : '',
    size: last.value,
    unit: last.unit!,
    direction: found?.direction ?? null,
    bound: null,
    isEach: false,
  };
}

/** "不少于1次", "≥1项": a bound, not a step. */
function comparisonBoundBefore(text: string, number: NumberFound): boolean {
  const found = comparisonBefore(text.slice(0, number.start));
  if (!found) return false;
  const word = text.slice(number.start - found.length, number.start);
  if (found.weight === 'open' && !found.isSign) return /^(?:至少|最少|达到?)$/.test(word);
  return found.isSign || !/^(?:超过|超出|超|高于|多于|低于|少于|不足|增加|减少|未完成|未达到?)$/.test(word);
}

interface DirectionFound {
  readonly direction: 'over' | 'under' | 'both';
  readonly length: number;
}

function directionAt(text: string, at: number): DirectionFound | null {
  for (const [direction, pattern] of DIRECTIONS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) return { direction, length: found[0].length };
  }
  const compared = comparisonAt(text, at);
  if (!compared || compared.isSign || compared.weight === 'open') return null;
  return { direction: /[>≥]/.test(compared.op) ? 'over' : 'under', length: compared.length };
}

function lastDirection(before: string): (DirectionFound & { readonly at: number }) | null {
  for (let length = 1; length <= Math.min(6, before.length); length++) {
    const at = before.length - length;
    const found = directionAt(before, at);
    if (found && found.length === length) {
      const longer = directionAt(before, at - 1);
      if (!longer || longer.length !== length + 1) return { ...found, at };
    }
  }
  return null;
}

/** "每有1个百分点未上缴", "每1个百分点的差距". */
const directionBehind = (after: string): 'under' | 'both' | null => (/差距|偏差/.test(after) ? 'both' : null);
