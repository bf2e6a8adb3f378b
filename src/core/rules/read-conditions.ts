import { type Exact, ONE, ZERO } from '../number/exact';
import { inBase, readLimit, readNumber } from './literals';
import type { Common } from './read-statements';
import type { Amount, Award, Limit, Statement } from './statement';
import {
  type AwardSyntax,
  type ConditionSyntax,
  parseComparison,
  parseCondition,
  type TailSyntax,
} from './syntax';

/** Words that only lead into a condition. */
const OPENER =
  /^(?:[,;:、。]|如果|假如|如(?!下|期|何|约|实(?!际))|若|凡是|凡|对于|但是|但|其中[:,]?|注:|即[:,]|并且|且|而|则|一旦|当(?![年期月前地日季]))+/;
const CLOSER = /(?:的(?:情况)?|者|[,:、]|(?<=[%\d])时|时(?=,?$)(?<=[%\d下上内]时)|(?<!否),?则)+$/;
/** A part of a sentence that tells where a figure comes from, and asks for nothing. */
const PROSE =
  /^(?:根据|依据|依照|按照|按|参照|参考|结合|通过|对照|经).*(?:结果|数据|情况|统计|口径|方法|资料|报告|调查|测评|办法|文件)$|^(?:截至|截止|反映).*$|^(?:其中|年末|年底|年度内|本年度?|当年|全年|该指标|本指标)$|为[-\d.]+(?:%|万元|元|人|个)?$|由.{2,14}(?:打分|评分|评定|测评|考核|评价)$|\d[^,]*[<>≥≤][^,]*\d/;
/** "低于目标值的，每低1%…": says again what the step says. */
const SAID_AGAIN =
  /^(?:按照?)?(?:未|没有?|不|低于|高于|超过|超出|不足|超)(?:能)?(?:达到|达|完成|超过|满)?(?:上述|以上|该|年度)?(?:目标|标准|要求|比例|部分|控制数|控制|预算|规定)?(?:值|数|额)?$/;
/** "以100%为标准": where steps begin. */
export const STANDARD = /以([-\d.]+)(%|‰)?(?:为|作为)(?:标准|基准|目标|基数|准)/;

/** A limit that is a single number. */
export const plainLimit = (raw: string, unit: string | null): Limit => ({
  op: '=',
  value: inBase(readNumber(raw), unit),
  unit,
  strength: 3,
});

/** A condition without the words that lead into it and out of it. */
export const stripped = (words: string): string => {
  let text = words.replace(OPENER, '');
  for (let next = text.replace(CLOSER, ''); next !== text; next = text.replace(CLOSER, '')) text = next;
  return text;
};

/** Reads an award together with what it hangs on. */
export function readConditioned(
  condition: string,
  award: Award,
  syntax: AwardSyntax,
  tails: readonly TailSyntax[],
  common: Common,
): Statement {
  const words = stripped(condition);
  const scope = syntax.scope;
  const cap = capOf(tails, award);
  const asText = (): Statement => ({
    ...common,
    kind: 'text',
    condition: words,
    award,
    isElse: isElse(words),
    scope,
    isEach: syntax.isEach || /^(?:每一?[项条个]|各项|以上各项|每个要点|每项)$/.test(words),
    cap,
  });
  if (words === '' || isElse(words)) return asText();
  if (NEGATIVE.test(words)) return belowZero(award, scope, common, words);
  const parsed = readCondition(words, award);
  switch (parsed.type) {
    case 'band':
      return readBand(parsed, award, scope, common, words) ?? asText();
    case 'step':
      return readStep(parsed, award, cap, common) ?? asText();
    case 'count':
      return readCount(parsed, award, cap, common, words, asText);
    case 'compare':
      if (isFigureName(parsed.left) && isFigureName(parsed.right) && award.type !== 'deduct') {
        const op = parsed.op === '>=' ? '≥' : parsed.op === '<=' ? '≤' : parsed.op;
        return {
          ...common,
          kind: 'compare',
          condition: words,
          left: parsed.left,
          op,
          right: parsed.right,
          award,
          scope,
        };
      }
      return asText();
    default:
      return readLeadingBand(words, award, scope, common) ?? asText();
  }
}

const NEGATIVE = /^(?:出现|为|呈)?负(?:增长|数|值)$/;

function belowZero(award: Award, scope: 'whole' | 'part' | null, common: Common, words: string): Statement {
  const limits = [{ op: '<' as const, value: ZERO, unit: '%', strength: 2 as const }];
  const band = { kind: 'band' as const, measure: '', limits, words, award, also: null, withBands: [] };
  return { ...common, ...band, isBare: false, scope };
}

/** "超出一个百分点扣0.1分" is a step; "低于1%得5分" and "超过1%扣2分" are bands. */
function readCondition(words: string, award: Award): ConditionSyntax {
  const parsed = parseCondition(words);
  if (parsed.type !== 'step' || parsed.isEach) return parsed;
  const isStep =
    (award.type === 'deduct' || award.type === 'add') && (/百分点|个点/.test(words) || parsed.before !== '');
  return isStep ? parsed : parseComparison(words);
}

/** Words that only repeat what a full rate says: "回复率达100%，未发生超期". */
const RESTATED = /^(?:未发生|未出现|无|没有|不存在|即|且无|且未)/;

/** A band followed by a further condition in words. */
function readLeadingBand(
  words: string,
  award: Award,
  scope: 'whole' | 'part' | null,
  common: Common,
): Statement | null {
  const comma = words.indexOf(',');
  if (comma < 0) return null;
  const parsed = parseCondition(stripped(words.slice(0, comma)));
  const band = parsed.type === 'band' ? readBand(parsed, award, scope, common, words) : null;
  if (band?.kind !== 'band' || band.measure === '') return null;
  const rest = words.slice(comma + 1);
  const isRepeated = RESTATED.test(rest) && band.limits.every(({ value }) => value.equals(ONE));
  return { ...band, also: isRepeated ? null : rest };
}

const isElse = (words: string): boolean =>
  /^(?:否则|反之|(?:其他|其它|其余)(?:情况|情形|结果|等次)?下?|除此之外|除此以外|除上述情况外|(?:不符合|未达到|不满足|达不到)(?:上述|以上)(?:条件|要求|标准|情况)|(?:以上|上述)[均都]不符合)$/.test(
    words,
  );

/** Names of amounts and numbers that can be looked up, not 规定标准 or 要求. */
const isFigureName = (words: string): boolean =>
  words.length <= 24 &&
  /(?:金额|数|额|支出|预算|决算|收入|计划|规模|资金|经费|值|成本|总量|人员|面积|概算|投资)$/.test(words);

function capOf(tails: readonly TailSyntax[], award: Award): Exact | null {
  for (const tail of tails) {
    if (tail.cap === null) continue;
    if (tail.verb === null || tail.verb === award.type || (award.type === 'give' && tail.verb === 'add'))
      return readNumber(tail.cap);
  }
  return null;
}

function readBand(
  parsed: Extract<ConditionSyntax, { type: 'band' }>,
  award: Award,
  scope: 'whole' | 'part' | null,
  common: Common,
  words: string,
): Statement | null {
  const isBare = parsed.limits.some((limit) => limit.mark === 'bare');
  const unit = parsed.limits.find((limit) => limit.value.unit !== null)?.value.unit ?? null;
  if (isBare && unit !== '%' && unit !== '‰' && (unit === null || parsed.measure !== '')) return null;
  const comma = parsed.measure.lastIndexOf(',');
  const lead = comma >= 0 ? stripped(parsed.measure.slice(0, comma)) : '';
  const measure = stripped(parsed.measure.slice(comma + 1));
  const also =
    lead && !lead.split(',').every((part) => PROSE.test(part) || STANDARD.test(part)) ? lead : null;
  if (measure.length > 40) return null;
  if (/[<>≥≤]|\d%/.test(measure.replace(/×100%$/, ''))) return readJointBands(award, scope, common, words);
  const limits = parsed.limits.map((limit) => readLimit(limit, unit));
  return { ...common, kind: 'band', measure, limits, words, award, also, withBands: [], isBare, scope };
}

/** "企业数≥100家且兑现率≥95%": bands of several figures, all of which must hold. */
function readJointBands(
  award: Award,
  scope: 'whole' | 'part' | null,
  common: Common,
  words: string,
): Statement | null {
  const parts = words.split(/,?(?:并且|且|同时|以及|和|,)/).map((part) => readBandPart(stripped(part)));
  const [main, ...others] = parts;
  const names = parts.map((part) => part?.measure ?? '');
  if (!main || others.length === 0 || names.includes('') || new Set(names).size < names.length) return null;
  const withBands = others.flatMap((part) => (part ? [part] : []));
  return { ...common, kind: 'band', ...main, words, award, also: null, withBands, isBare: false, scope };
}

function readBandPart(
  words: string,
): { readonly measure: string; readonly limits: readonly Limit[]; readonly words: string } | null {
  const parsed = parseComparison(words);
  if (parsed.type !== 'band' || /[<>≥≤]|\d%/.test(parsed.measure)) return null;
  if (parsed.limits.some(({ mark }) => mark === 'bare')) return null;
  const unit = parsed.limits.find(({ value }) => value.unit !== null)?.value.unit ?? null;
  const limits = parsed.limits.map((limit) => readLimit(limit, unit));
  return { measure: stripped(parsed.measure), limits, words };
}

function readStep(
  parsed: Extract<ConditionSyntax, { type: 'step' }>,
  award: Award,
  cap: Exact | null,
  common: Common,
): Statement | null {
  const amount =
    award.type === 'deduct' || award.type === 'add' || award.type === 'give' ? award.amount : null;
  const size = inBase(readNumber(parsed.size), parsed.unit);
  if (!amount || size.n === 0n) return null;
  let threshold: Limit | null = parsed.bound ? readLimit(parsed.bound, parsed.unit) : null;
  let measure = '';
  for (const part of parsed.before.split(/[,;]/)) {
    const words = stripped(part);
    if (!words) continue;
    const standard = STANDARD.exec(words);
    const band = parseCondition(words);
    if (standard) threshold = plainLimit(standard[1]!, standard[2] ?? null);
    else if (band.type === 'band') {
      threshold = readLimit(band.limits[band.limits.length - 1]!, null);
      if (band.measure) measure = stripped(band.measure);
    } else if (isMeasureName(words)) measure = words.replace(/(?:部分|中)$/, '');
    else if (!SAID_AGAIN.test(words) && !PROSE.test(words)) return null;
  }
  const sign = award.type === 'deduct' ? -1 : 1;
  return {
    ...common,
    kind: 'step',
    measure,
    direction: parsed.direction,
    size,
    unit: parsed.unit,
    threshold,
    sign,
    amount,
    cap,
  };
}

const isMeasureName = (words: string): boolean => words.length <= 24 && !/未|不|没|超|按|的|经/.test(words);

/** Verbs that belong to what is counted. */
const TELLING = /少|缺|漏|错|延|迟|逾|滞|超|晚|未|不|新增|多|减|增|低/;

const LESS = /^(?:减少|少于|少|低于|低|缺|差)$/;
const MORE = /^(?:增加|超过|超出|超|多)$/;

/** "活动≥6次，每少1次扣0.5分": how many are short follows from how many there are. */
function readCountedStep(
  parsed: Extract<ConditionSyntax, { type: 'count' }>,
  award: Award,
  amount: Amount,
  cap: Exact | null,
  common: Common,
): Statement | null {
  const direction = LESS.test(parsed.verb) ? 'under' : MORE.test(parsed.verb) ? 'over' : null;
  const band = parseComparison(stripped(parsed.before));
  const limit = band.type === 'band' && band.limits.length === 1 ? band.limits[0]! : null;
  const unit = limit?.value.unit ?? '';
  const isSame = unit !== '' && unit.replace(/^个/, '') === parsed.unit.replace(/^个/, '');
  const size = readNumber(parsed.size);
  if (!direction || band.type !== 'band' || !limit || !isSame || size.n === 0n || parsed.after) return null;
  const sign = award.type === 'deduct' ? -1 : 1;
  const measure = stripped(band.measure);
  const threshold = readLimit(limit, unit);
  return { ...common, kind: 'step', measure, direction, size, unit, threshold, sign, amount, cap };
}

/** "2次及以上得5分，1次得2分: a number of things as a band. */
function readCountBand(words: string, award: Award, common: Common): Statement | null {
  const parsed = parseComparison(words);
  return parsed.type === 'band' ? readBand(parsed, award, null, common, words) : null;
}

function readCount(
  parsed: Extract<ConditionSyntax, { type: 'count' }>,
  award: Award,
  cap: Exact | null,
  common: Common,
  words: string,
  asText: () => Statement,
): Statement {
  const amount =
    award.type === 'deduct' || award.type === 'add' || award.type === 'give' ? award.amount : null;
  if (award.type === 'give' && !parsed.isEach) return readCountBand(words, award, common) ?? asText();
  if (!amount) return asText();
  const short = readCountedStep(parsed, award, amount, cap, common);
  if (short) return short;
  const before = stripped(parsed.before);
  const after = stripped(parsed.after).replace(/^的/, '');
  const isTelling = TELLING.test(parsed.verb);
  const name = (after ? (isTelling ? parsed.verb + after : after) : before || parsed.verb || words).replace(
    /^(?:否则)?(?:按照?)?(?=.{2})/,
    '',
  );
  const aliases = [
    parsed.verb + after,
    before + parsed.verb + after,
    before,
    words,
    parsed.verb + parsed.unit,
  ].filter((alias) => alias.length > 1 && alias !== name);
  const size = readNumber(parsed.size);
  if (size.n === 0n) return asText();
  return {
    ...common,
    kind: 'count',
    name,
    aliases: [...new Set(aliases)],
    words,
    size,
    unit: parsed.unit,
    sign: award.type === 'deduct' ? -1 : 1,
    isEarning: award.type === 'give',
    amount,
    cap,
  };
}
