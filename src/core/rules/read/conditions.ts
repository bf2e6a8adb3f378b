import type { Exact } from '../../number/exact';
import { ONE, ZERO } from '../../number/exact';
import { comparisonAt, type Op } from '../../words/comparisons';
import { type BandRead, readBand } from './bands';
import { isElse, PROSE, SAID_AGAIN, splitJoint, splitParts, STANDARD, stripped } from './clauses';
import { inBase, readNumber } from './literals';
import { nameKey } from './names';
import type { Award, Common, Limit, Scope, Statement } from './statement';
import { type Figure, bandStatement, textStatement } from './shapes';
import { readStep, type StepRead } from './steps';

/** What an award hangs on, and what it gives. */
export interface Conditioned {
  readonly words: string;
  readonly award: Award;
  readonly scope: Scope;
  readonly isEach: boolean;
  readonly cap: Exact | null;
  readonly common: Common;
}

/** A limit that is a single number. */
export const plainLimit = (raw: string, unit: string | null): Limit => ({
  op: '=',
  value: inBase(readNumber(raw), unit),
  unit,
  strength: 3,
});

/** Reads an award together with what it hangs on. */
export function readConditioned(given: Conditioned): Statement {
  const based = withoutBase(given.words);
  const words = asShareOf(withoutScore(stripped(based.words)));
  const { award: its, scope, isEach, cap, common } = given;
  const at: Conditioned = { words, award: its, scope, isEach, cap, common };
  if (words === '' || isElse(words) || (given.isEach && OF_ALL.test(words))) return asText(at);
  if (given.award.type === 'full' && NOT_ASSESSED.test(given.common.text)) return asText(at);
  if (NEGATIVE.test(words)) return belowZero(at);
  const isTaking = given.award.type === 'deduct' || given.award.type === 'add';
  const none = NONE.exec(words);
  if (none && !isTaking) return zeroBand(at, none[1]!);
  const step = readStep(words, isTaking);
  if (step && (isTaking || given.award.type === 'give')) {
    const counted = fromStep(step, at);
    if (counted) return counted.kind === 'step' && based.start ? { ...counted, start: based.start } : counted;
  }
  if (based.start !== null || (isTaking && LEFT_OVER_STEP.test(words))) return unread(at);
  return readBands(at) ?? readCompare(at) ?? asText(at);
}

const BASE = /,?(?:在|从)?([\d.]+)分(?:的)?基础上(?:再)?,?/;

/** "每降低2个百分点在4分基础上": the condition, and the points that are counted from. */
function withoutBase(words: string): { readonly words: string; readonly start: Exact | null } {
  const base = BASE.exec(words);
  return base ? { words: words.replace(base[0], ''), start: readNumber(base[1]!) } : { words, start: null };
}

/** So much for each of something, which was not read as a step. */
const LEFT_OVER_STEP = /每(?!个?(?:月|年|周|日|天|季|半年|学期|人|户|次))[^,]{0,10}[\d一二两三五十]/;

const unread = ({ common }: Conditioned): Statement => ({ ...common, kind: 'unread' });

const SHARE_OF =
  /^([㐀-鿿“”]{2,16}?)?(≥|>|≤|<|达到|达|不低于|不少于|不足|至少)(?!占)([㐀-鿿]{2,10})的(\d+(?:\.\d+)?%)/;
const OF_TARGET = /目标值?$|指标值$|计划值?$|计划数$|任务数?$|预算数$|定额$/;

/** "受益人口≥目标人口的90%": a bound of one figure's share of another. */
function asShareOf(words: string): string {
  const match = SHARE_OF.exec(words);
  if (!match || OF_TARGET.test(match[3]!) || /[率比]$|以[上下内]|或|且/.test(match[3]!)) return words;
  const [whole, left, op, right, share] = match;
  return `${left ?? ''}占${right}的比例${op}${share}${words.slice(whole.length)}`;
}

/** "优(90-100分)": the grade is what is given. */
const withoutScore = (words: string): string =>
  words.replace(/^([^\d(),;]{1,8}?)\([^()]*\d[^()]*分[^()]*\)$/, '$1');

/** "以上五项各占20%" speaks of every item. */
const OF_ALL =
  /^(?:以上|上述|前述|符合)?[①-⑳]*(?:[一二三四五六七八九十\d]+)?(?:项|个|点|条)?(?:要点|内容|要素|指标)?$/;

const EACH_WORDS =
  /^(?:以上|上述)?(?:每一?[项条个点](?:要点|内容|要素)?|各项|各点|每个要点|每项|均|(?:\S{1,2}项)?每项|每个)$/;

const asText = ({ common, words, award, scope, isEach, cap }: Conditioned): Statement =>
  textStatement(common, {
    condition: words,
    award,
    isElse: isElse(words),
    scope,
    isEach: isEach || EACH_WORDS.test(words),
    cap,
  });

/** "11月以后下达的，不作考核，得满分": the indicator does not apply, whatever figure tells so. */
export const NOT_ASSESSED = /不(?:作|予|再|进行|参与|参加|纳入)*(?:年度)?(?:考核|评价)|不适用/;

const NEGATIVE = /^(?:出现|为|呈|是)?负(?:增长|数|值)?$/;

function belowZero({ common, award, scope, words }: Conditioned): Statement {
  const limits = [{ op: '<' as const, value: ZERO, unit: '%', strength: 1 as const }];
  return bandStatement(
    common,
    { measure: '', limits, isAbsolute: false, isBare: false, words },
    { words, award, scope },
  );
}

/** "年末应付账款为零": a figure that is nothing. */
const NONE = /^([^,;]{2,20}?)(?:为|等于)(?:零|0)$/;

function zeroBand({ common, award, scope, words }: Conditioned, measure: string): Statement {
  const limits = [{ op: '=' as const, value: ZERO, unit: null, strength: 3 as const }];
  return bandStatement(
    common,
    { measure, limits, isAbsolute: false, isBare: false, words },
    { words, award, scope },
  );
}

interface Part {
  readonly words: string;
  readonly band: BandRead | null;
}

/** "不得多于4小时，符合的": the norm itself is the condition. */
const KEPT =
  /^(?:符合|达到|满足|做到|达标|未超过|不超过|未超出|未突破|控制在(?:目标|范围)以?内)(?:要求|规定|标准|的)?$/;

/** Words that only repeat what a full rate says: "回复率达100%，未发生超期". */
const RESTATED = /^(?:未发生|未出现|无|没有|不存在|即|且无|且未|全部)/;

/** A condition with figures in it: the bands of one figure or of several, and what must hold beside them in words. */
function readBands({ common, words, award, scope }: Conditioned): Statement | null {
  const whole = readBand(words);
  const parts =
    whole &&
    !/[,;]/.test(words.replace(/\[.*?\]|\(.*?\)/g, '')) &&
    isPlainName(whole.measure) &&
    !isSplitBetter(words, whole)
      ? [{ words, band: whole }]
      : partsOf(words);
  const read = parts.filter((part): part is Part & { readonly band: BandRead } => part.band !== null);
  // "预算调整比率为44.6%，比率>10%的": the first says what was measured.
  const isStory = ({ band }: (typeof read)[number]): boolean =>
    band.isBare && band.limits[0]!.unit !== '%' && /(?:任务|计划|目标)[数量]?$/.test(band.measure);
  // "培训任务1000人次，完成率100%得8分": how much was to be done, and how much of it was.
  if (read.some((part) => !isStory(part) && part.band.limits[0]!.unit === '%'))
    read.splice(0, read.length, ...read.filter((part) => !isStory(part)));
  const bounded = read.filter(({ band }) => !band.isBare);
  const bands = bounded.length ? read.filter(({ band }) => !band.isBare || isOfItsOwn(band, bounded)) : read;
  if (!bands.length) return null;
  const texts = parts.filter((part) => part.band === null).map((part) => part.words);
  // So much for each: a band says nothing of it.
  const isCounted =
    texts.some((text) => LEFT_OVER_STEP.test(text)) ||
    read.some(({ band }) => /^每|[的,]每/.test(band.behind));
  if (isCounted) return { ...common, kind: 'unread' };
  let lead = '';
  const isLeading = (text: string): boolean =>
    parts.findIndex((part) => part.words === text) < parts.findIndex((part) => part.band !== null);
  const also: string[] = [];
  for (const text of texts) {
    if (PROSE.test(text) || STANDARD.test(text) || KEPT.test(text)) continue;
    if (/\d[^,]*[<>≥≤][^,]*\d/.test(text)) continue;
    if (isLeading(text) && bands[0]!.band.measure === '' && isTitle(text)) lead = text;
    else also.push(text);
  }
  const figures = merged(bands, lead);
  if (!figures) return null;
  const [main, ...others] = figures;
  if (main!.isBare && !isBareBand(main!, award)) return null;
  const isRepeated =
    also.length > 0 &&
    !/且|同时/.test(words) &&
    also.every((text) => RESTATED.test(text) && text.length <= 8) &&
    main!.limits.every(({ value }) => value.equals(ONE));
  const beside = isRepeated || !also.length ? null : also.join(',');
  return bandStatement(common, main!, { words, award, scope }, beside, others);
}

/** "走访覆盖率100%，人均走访10次以上": a share that stands bare beside the bound of another figure. */
function isOfItsOwn({ measure, limits }: BandRead, bounded: readonly { readonly band: BandRead }[]): boolean {
  const key = nameKey(measure);
  if (key.length < 3 || limits.some(({ unit, value }) => unit !== '%' || !value.equals(ONE))) return false;
  return bounded.every(({ band }) => {
    const other = nameKey(band.measure);
    return other.length > 1 && !other.endsWith(key) && !key.endsWith(other) && band.limits[0]!.unit !== '%';
  });
}

const isPlainName = (name: string): boolean => name.length <= 40 && !/[<>≥≤]|\d分|\d%.*\d/.test(name);
/** A short noun that names the figure before the comma: "项目按期开工率,100%". */
const isTitle = (words: string): boolean =>
  words.length <= 24 && !/^(?:未|不|没|无|按|有|已|均|在|经)|[得扣]|[。;]/.test(words);

function partsOf(words: string): Part[] {
  const parts: Part[] = [];
  for (const part of splitParts(words)) {
    const plain = stripped(part);
    if (plain === '') continue;
    const band = readBand(plain);
    if (band && isPlainName(band.measure) && !isSplitBetter(plain, band)) parts.push({ words: plain, band });
    else {
      const pieces = splitJoint(plain)
        .map((piece) => stripped(piece))
        .filter((piece) => piece !== '');
      const read = pieces.map((piece) => ({ words: piece, band: readBand(piece) }));
      if (pieces.length > 1 && read.some((piece) => piece.band)) parts.push(...read);
      else parts.push({ words: plain, band: band && isPlainName(band.measure) ? band : null });
    }
  }
  return parts;
}

/** "企业数≥100家且兑现率≥95%" are two figures, "大于80%且小于90%" is one. */
function isSplitBetter(words: string, band: BandRead): boolean {
  return (
    /[且同以]/.test(words) && (/[且]|同时|以及/.test(band.measure) || /^,?(?:并且|且|同时)/.test(band.behind))
  );
}

const ABSOLUTE = /\(?的?绝对值\)?$/;

/** "抽检情况，95%以上达标": what the title leaves open, the words behind the number say. */
const leadName = (lead: string, behind: string): string =>
  behind === '' ? lead : /情况$/.test(lead) || lead === '' ? lead.replace(/情况$/, '') + behind : lead;

/** Bands of one figure joined; null when the same figure is bounded in a way that no value meets. */
function merged(parts: readonly (Part & { readonly band: BandRead })[], lead: string): Figure[] | null {
  const figures: Figure[] = [];
  for (const { words, band } of parts) {
    // "县、乡、村三级均建立": what is counted stands behind.
    const all = /^(?:均|都|全部)(.{2,})$/.exec(band.behind)?.[1];
    // "社会公众意见在10日内答复": what is done in the time names the figure, too.
    const isTime =
      /^(?:个?工作日|[日天]|个?小时|个?月|年|分钟|日期)$/.test(band.limits[0]!.unit ?? '') &&
      /^[㐀-鿿]{2,6}$/.test(band.behind);
    // "出现2处及以上差错": what is found.
    const isFound = FOUND.test(band.measure) && /^[㐀-鿿]{2,8}$/.test(band.behind);
    const measure = isTime
      ? band.measure + band.behind
      : isFound
        ? band.behind
        : (all ?? (band.measure || (figures.length === 0 ? leadName(lead, band.behind) : '')));
    const isAbsolute = band.isAbsolute || ABSOLUTE.test(measure);
    const own = {
      measure: measure.length > 40 ? '' : measure.replace(ABSOLUTE, ''),
      limits: band.limits,
      isAbsolute,
      isBare: band.isBare,
      words,
    };
    const same = figures.findIndex(
      (other) => band.measure === '' || nameKey(other.measure) === nameKey(measure),
    );
    if (same < 0) figures.push(own);
    else {
      const other = figures[same]!;
      if (other.limits.length + band.limits.length > 2) return null;
      figures[same] = {
        ...other,
        limits: [...other.limits, ...band.limits],
        words: `${other.words},${words}`,
      };
    }
  }
  return figures;
}

/** "100%得5分" is a band; "完成6个项目得6分" may be one of several things and is left alone. */
function isBareBand({ limits, measure, words }: Figure, award: Award): boolean {
  const unit = limits.find((limit) => limit.unit !== null)?.unit ?? null;
  if (unit === '%' || unit === '‰') return true;
  if (award.type === 'deduct' || award.type === 'add' || FOUND.test(measure)) return false;
  if (award.type === 'zero' && FOUND_FIRST.test(words)) return false;
  return unit !== null || measure !== '';
}

/** "发现一次不合规的，不得分": one is enough, and more are no less. */
const FOUND_FIRST = /^(?:发现|发生|出现|存在|有|任意|任何|凡有|如有)/;
const FOUND = /^(?:发现|发生|出现|存在|有|任意|任何|凡有|如有)$/;

/** Names of amounts and numbers that can be looked up, not 规定标准 or 要求. */
const FIGURE_NAME =
  /(?:(?<!满意)度|目标|控制|账款|费率|水平|平均数?|增长|增速|增幅|金额|数|额|支出|预算|决算|收入|计划|规模|资金|经费|[值]|成本|总量|人员|面积|概算|投资|定额|数量|款|费用?|价|用时|天数|率|额度|产值|税收|上年|年初|去年)$/;

const isLeftName = (words: string): boolean =>
  words.length <= 24 && !/[,;]|^(?:未|不|没)|得|扣|的$/.test(words);
const isFigureName = (words: string): boolean => words.length <= 24 && FIGURE_NAME.test(words);

/** "用水总量控制在下达指标以内". */
const WITHIN =
  /^(.{2,24}?)(?:控制)在([^,;]{0,8}(?:指标|计划|预算|定额|限额|控制数|概算|总量))(?:范围)?(?:以内|之内|内)$/;

/** Two amounts compared: "结算金额不超过批复概算". */
function readCompare({ common, words: printed, award, scope }: Conditioned): Statement | null {
  if (award.type === 'deduct' || /\d/.test(printed)) return null;
  const parts = splitParts(printed).map(stripped);
  const words = parts.length > 1 && parts.slice(1).every((part) => KEPT.test(part)) ? parts[0]! : printed;
  const within = WITHIN.exec(words);
  if (within && isLeftName(within[1]!))
    return {
      ...common,
      kind: 'compare',
      condition: words,
      left: within[1]!,
      op: '≤',
      right: within[2]!,
      award,
      scope,
    };
  for (let at = 1; at < words.length - 1; at++) {
    const found = comparisonAt(words, at);
    if (!found || /^[于]/.test(words.slice(at))) continue;
    if (
      found.weight === 'open' &&
      !(
        found.op === '≥' &&
        /^达到?/.test(words.slice(at)) &&
        /^(?:计划|目标|年度|预期|任务)/.test(words.slice(at + found.length))
      )
    )
      continue;
    const left = stripped(words.slice(0, at));
    const right = stripped(words.slice(at + found.length)).replace(/的$/, '');
    if (!left || !right || !isLeftName(left) || !isFigureName(right) || /[,;]/.test(left + right))
      return null;
    return { ...common, kind: 'compare', condition: words, left, op: found.op as Op, right, award, scope };
  }
  return null;
}

/** Words that belong to what is counted, not to the counting. */
const TELLING = /少|缺|漏|错|延|迟|逾|滞|超|晚|未|不|没|新增|多|减|增|低/;

function fromStep(step: StepRead, given: Conditioned): Statement | null {
  const { award } = given;
  const amount =
    award.type === 'deduct' || award.type === 'add' || award.type === 'give' ? award.amount : null;
  if (!amount) return null;
  const isShare = step.unit === '%' || step.unit === '‰' || /元$/.test(step.unit);
  if (award.type === 'give' && !step.isEach) return null;
  if (isShare) return shareStep(step, given) ?? null;
  return countStep(step, given) ?? countOf(step, given);
}

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
    if (standard) threshold = plainLimit(standard[1]!, standard[2] ?? null);
    else if (band && band.behind.length < 6) {
      threshold = band.limits[band.limits.length - 1]!;
      if (band.measure) measure = stripped(band.measure);
    } else if (SAID_AGAIN.test(words) || PROSE.test(words)) continue;
    else if (isMeasureName(words)) measure = words.replace(/(?:部分|中)$/, '');
    else unread.push(words);
  }
  return { measure, threshold, unread, isUnderstood: unread.length === 0 };
}

const isMeasureName = (words: string): boolean =>
  words.length <= 24 && !/^(?:未|不|没|按|经)|未|没有|超额/.test(words);

function shareStep(step: StepRead, { award, cap, common }: Conditioned): Statement | null {
  const amount = 'amount' in award ? award.amount : null;
  const lead = readLead(step.before);
  if (!amount) return null;
  const object = step.object;
  return {
    ...common,
    kind: 'step',
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
    verb: step.verb + step.after,
  };
}

const limitOfBound = ({ bound }: StepRead): Limit => ({
  op: '=',
  value: bound!.value,
  unit: bound!.unit,
  strength: 3,
});

const LESS =
  /^(?:少(?:开展|完成|培训|组织|举办|报送)|减少|下降|降低|少于|少|低于|低|降|减|缺|差|未达到?|不足|欠)$/;
const REFERENCE = /^(?:年度|绩效|预期)*(?:目标值?|指标值|计划值|计划数|任务数|定额|控制数)$/;
const SHORT_VERB = /^少[^的,数]{1,2}$/;
const MORE =
  /^(?:增加|增长|提高|上升|升高|超过|超出|超|多|高于|高出|高|升|增|逾期|延期|延迟|延误|推迟|逾|超期)$/;

/** "活动≥6次，每少1次扣0.5分": how many are short follows from how many there are. */
function countStep(step: StepRead, { award, cap, common }: Conditioned): Statement | null {
  const amount = 'amount' in award ? award.amount : null;
  const verb = step.verb + step.object;
  const isAgainst = REFERENCE.test(step.object) && step.direction !== 'both';
  const direction = isAgainst
    ? (step.direction as 'over' | 'under' | null)
    : LESS.test(verb) || SHORT_VERB.test(verb)
      ? 'under'
      : MORE.test(verb)
        ? 'over'
        : null;
  if (!amount || !direction || (step.after && !/^(?:的|部分)*$/.test(step.after))) return null;
  const { measure, threshold, isUnderstood } = readLead(step.before);
  if (!isUnderstood || /每(?:月|季|年|周|日)/.test(step.before)) return null;
  return {
    ...common,
    kind: 'step',
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
  };
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
  return {
    ...common,
    kind: 'count',
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
  };
}

/** Verbs that only say that something was found. */
const FINDING = /^(?:发现|出现|存在|发生|检查发现|有|查出|查实)$/;

const lastPart = (words: string): string => words.slice(words.lastIndexOf(',') + 1);
