import { headOf, TIME_UNITS } from '../../number/units';
import { CHANGES, LESS, OVER_OR_LATE } from '../../words/changes';
import { comparisonAt } from '../../words/comparisons';
import { readBand } from './bands';
import { isElse, PROSE, SAID_AGAIN, splitParts, STANDARD, stripped } from './clauses';
import { type Conditioned, plainLimit } from './conditioned';
import { countStatement, stepStatement } from './shapes';
import type { Limit, Statement } from './statement';
import type { StepRead } from './steps';

/** Words that belong to what is counted, not to the counting. */
const TELLING = /少|缺|漏|错|延|迟|逾|滞|超|晚|未|不|没|新增|多|减|增|低/;

/** A step or a count of things with its points; null when the words are none. */
export function fromStep(step: StepRead, given: Conditioned): Statement | null {
  const { award } = given;
  const amount =
    award.type === 'deduct' || award.type === 'add' || award.type === 'give' ? award.amount : null;
  if (!amount) return null;
  const isShare = step.unit === '%' || step.unit === '' || step.unit === '‰' || /元$/.test(headOf(step.unit));
  if (award.type === 'give' && !step.isEach) return null;
  if (isShare) return shareStep(step, given) ?? null;
  return countStep(step, given) ?? countOf(step, given);
}

/** Words that leave the first ones out. */
export const FROM_NTH =
  /第[二三四五六七八九十\d]+[个项次处例件起笔户人天](?:及以上|及以后|以后|之后|开始|起)/;

interface Lead {
  readonly measure: string;
  readonly threshold: Limit | null;
  readonly isUnderstood: boolean;
  readonly unread: readonly string[];
}

/** What stands before a step: the figure, where the steps begin, or only that it is not reached. */
function readLead(before: string): Lead {
  let measure = '';
  let threshold: Limit | null = null;
  const unread: string[] = [];
  for (const part of splitParts(before)) {
    const words = stripped(part);
    if (!words) continue;
    const standard = STANDARD.exec(words);
    const band = readBand(words);
    // "高于105%或低于100%的": beyond either end of the mark.
    if (isBeyondEither(words) || AGAINST.test(words)) continue;
    if (standard) threshold = plainLimit(standard[1]!, standard[2] ?? null);
    else if (band && band.behind.length < 6) {
      threshold = band.limits[band.limits.length - 1]!;
      if (band.measure) measure = stripped(band.measure);
    } else if (isElse(words) || SAID_AGAIN.test(words) || PROSE.test(words) || isOnOneSide(words)) continue;
    else if (isMeasureName(words)) measure = words.replace(/(?:部分|中)$/, '');
    else unread.push(words);
  }
  return { measure, threshold, unread, isUnderstood: unread.length === 0 };
}

/** Bounds on two sides, either of which is passed. */
function isBeyondEither(words: string): boolean {
  const [one, other, ...more] = words.split(/,?或者?/).map((each) => readBand(each)?.limits ?? []);
  if (more.length > 0 || one?.length !== 1 || other?.length !== 1) return false;
  const sides = [one[0]!.op, other[0]!.op].map((op) => (/[>≥]/.test(op) ? 1 : /[<≤]/.test(op) ? -1 : 0));
  return sides[0]! * sides[1]! < 0;
}

/** "低于全省平均水平的": on which side of another figure it lies, which names no figure of its own. */
function isOnOneSide(words: string): boolean {
  const side = comparisonAt(words, 0);
  return side !== null && side.weight === 'plain' && words.length > side.length + 2;
}

const isMeasureName = (words: string): boolean =>
  words.length <= 24 && !/^(?:未|不|没|按(?![期时])|经(?![费济营]))|未|没有|超额/.test(words);

function shareStep(step: StepRead, { award, cap, common }: Conditioned): Statement | null {
  const amount = 'amount' in award ? award.amount : null;
  const lead = readLead(step.before);
  if (!amount) return null;
  // 减产, 减收: one word.
  const isVerb = step.object.length === 1 || IS_CHANGE.test(step.object);
  const object = isVerb ? '' : step.object;
  return stepStatement(common, {
    measure: lead.measure,
    direction: step.direction,
    size: step.size,
    unit: step.unit,
    threshold: step.bound ? limitOfBound(step) : lead.threshold,
    reference: object || null,
    sign: award.type === 'deduct' ? -1 : 1,
    amount,
    cap,
    isEach: step.isEach,
    verb: step.verb + (isVerb ? step.object : '') + step.after,
  });
}

/** "每季度至少1次，全年不少于4次，每少1次": of the year. */
const OF_YEAR = /(?:全年|年度|累计|合计)[^,]*\d[^,]*,?$/;

/** "每少下降1个百分点": of the change that is measured. */
const IS_CHANGE = new RegExp(`^(?:${CHANGES})$`);

const limitOfBound = ({ bound }: StepRead): Limit => ({
  op: '=',
  value: bound!.value,
  unit: bound!.unit,
  strength: 3,
});

const IS_LESS = new RegExp(`^(?:少(?:开展|完成|培训|组织|举办|报送)|未达到?|(?:${LESS}))$`);
const REFERENCE = /^(?:年度|绩效|预期)*(?:目标值?|指标值|计划值|计划数|任务数|定额|控制数)$/;
const SHORT_VERB = /^[少减][^的,数]{1,2}$/;
/** "较目标值每减产1万吨": where the full mark ends, said again. */
const AGAINST = /^(?:较|比|与)(?:年度|绩效|预期)*(?:目标值?|指标值|计划值|计划数|计划|任务数|标准)(?:相比)?$/;
/** "每迟一天", where something is timed; "每迟一次" is counted. */
const IS_LATE = /^[迟延晚]$/;
const IS_MORE = new RegExp(`^(?:${OVER_OR_LATE})$`);

/** "活动≥6次，每少1次扣0.5分": how many are short follows from how many there are. */
function countStep(step: StepRead, { award, cap, common }: Conditioned): Statement | null {
  const amount = 'amount' in award ? award.amount : null;
  const verb = step.verb + step.object;
  const isAgainst = REFERENCE.test(step.object) && step.direction !== 'both';
  const direction = isAgainst
    ? (step.direction as 'over' | 'under' | null)
    : IS_LESS.test(verb) || SHORT_VERB.test(verb)
      ? 'under'
      : IS_MORE.test(verb) || (IS_LATE.test(verb) && TIME_UNITS.has(step.unit))
        ? 'over'
        : null;
  if (!amount || !direction || (step.after && !/^(?:的|部分)*$/.test(step.after))) return null;
  const { measure, threshold, isUnderstood } = readLead(step.before);
  const isOfPart = /每(?:月|季|年|周|日)/.test(step.before) && !OF_YEAR.test(step.before);
  if (!isUnderstood || isOfPart) return null;
  return stepStatement(common, {
    measure,
    direction,
    size: step.size,
    unit: step.unit,
    threshold: step.bound ? limitOfBound(step) : threshold,
    reference: isAgainst ? step.object : null,
    sign: award.type === 'deduct' ? -1 : 1,
    amount,
    cap,
    isEach: step.isEach,
    verb,
  });
}

function countOf(step: StepRead, { award, cap, common, words }: Conditioned): Statement | null {
  const amount = 'amount' in award ? award.amount : null;
  if (!amount) return null;
  const before = lastPart(stripped(step.before));
  const behind = stripped(step.after).replace(/^的/, '');
  const lead = step.verb + step.object;
  const isTelling = TELLING.test(lead);
  const name = (
    behind
      ? isTelling
        ? lead + behind
        : behind
      : lead && !FINDING.test(lead)
        ? lead
        : before || lead || words
  ).replace(/^(?:否则)?(?:按照?)?(?=.{2})/, '');
  const aliases = [lead + behind, before + lead + behind, before, words, lead + step.unit].filter(
    (alias) => alias.length > 1 && alias !== name,
  );
  return countStatement(common, {
    name,
    aliases: [...new Set(aliases)],
    words,
    size: step.size,
    unit: step.unit,
    sign: award.type === 'deduct' ? -1 : 1,
    isEarning: award.type === 'give',
    isEach: step.isEach,
    amount,
    cap,
  });
}

/** Verbs that only say that something was found. */
const FINDING = /^(?:发现|出现|存在|发生|检查发现|有|查出|查实)$/;

const lastPart = (words: string): string => words.slice(words.lastIndexOf(',') + 1);
