import { parseQuantity, type Quantity } from '../number/quantity';
import { headOf, isPerOther, multipleOf, TIME_UNITS } from '../number/units';
import { openingComparison } from '../words/comparisons';
import { changeOf, CHANGES } from '../words/changes';
import { areDifferent } from '../words/faults';
import { placeIn } from '../words/ranks';
import {
  areOpposed,
  factMatches,
  isMember,
  isOtherSide,
  itemNumber,
  leastLikeness,
  matchOption,
  sideOf,
  truthOf,
} from './match';
import { takeTickedOptions } from './facts-grades';
import { takeDaysLate } from './facts-days';
import { isOneOfOffences, takeSums } from './facts-sums';
import { nameKey } from './read/names';
import { ratioValue } from './read/numbers';
import type { RuleProgram } from './compile/program';
import type { Fact, FactNeed, FactSource, Rule } from './types';

/** A fact as a person gives it: a name and a value in words. */
export interface GivenFact {
  readonly name: string;
  readonly value: string | boolean;
}

/**
 * Facts given by name (the command line's `--fact`), matched to what a rule asks for: checklist items by their
 * number, figures by name, counts and grades by the words of their condition, each fact where it fits best.
 * A single fact that fits nothing is the measured figure.
 */
export function factsFromList(list: readonly GivenFact[], rule: Rule): FactSource {
  const { needs, unit } = rule.program as RuleProgram;
  const facts = list.map(factOf);
  const taken = new Map<FactNeed, Fact>();
  const used = new Set<Fact>();
  const take = (pairs: ReturnType<typeof ranked>): void => {
    for (const { need, fact, score } of pairs) {
      if (taken.has(need) || (used.has(fact) && score < 1)) continue;
      taken.set(need, fact);
      used.add(fact);
    }
  };
  const pairs = ranked(needs, facts);
  // A number answers a figure or a count before it answers a tick.
  const isAside = ({ need, fact }: (typeof pairs)[number]): boolean =>
    need.kind === 'check' && typeof fact.value === 'object';
  takeSums(needs, facts, taken, used);
  take(pairs.filter((pair) => !isAside(pair)));
  takeDaysLate(needs, facts, rule.text, taken, used);
  takeTickedOptions(unit, facts, taken, used);
  takeLastCount(needs, facts, taken, used);
  takeByElimination(needs, facts, taken, used);
  take(pairs.filter(isAside));
  shareFacts(needs, taken);
  shareCounts(needs, taken);
  if (facts.length === 1 && used.size === 0 && takeOnlyFact(needs, facts[0]!, rule.text, taken))
    used.add(facts[0]!);
  // What was said and found no place means that the text was not understood as it was meant.
  if (facts.some((fact) => !used.has(fact) && hasMeaning(fact, rule.text))) return { find: () => null };
  return { find: (need) => taken.get(need) ?? null };
}

const TOLD_CHANGE = new RegExp(`^(?:同比|环比|较上年|比上年)?(${CHANGES})(?:了|约)?([\\d.]+.*)$`);

/** "公用经费较上年"="下降4%": the word belongs to the name, the number is the value. */
function factOf({ name, value }: GivenFact): Fact {
  const told = typeof value === 'string' ? TOLD_CHANGE.exec(value.trim()) : null;
  return told
    ? { name: changeOf(name) === null ? name + told[1]! : told[1]!, value: readValue(told[2]!), refs: [] }
    : { name, value: readValue(value), refs: [] };
}

function readValue(value: string | boolean): Fact['value'] {
  if (typeof value === 'boolean') return value;
  const text = value.trim();
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  return parseQuantity(placeIn(text) ?? text) ?? ratioIn(text) ?? text;
}

const RATIO = /^\d+(?:\.\d+)?[:：∶]\d+(?:\.\d+)?$/;

/** "18:1" as the standards name it: how many to one. */
function ratioIn(text: string): Quantity | null {
  const value = RATIO.test(text) ? ratioValue(text) : null;
  return value && { value, unit: '比', decimals: null, text };
}

function ranked(
  needs: readonly FactNeed[],
  facts: readonly Fact[],
): { readonly need: FactNeed; readonly fact: Fact; readonly score: number }[] {
  const pairs = [];
  for (const need of needs) {
    for (const fact of facts) {
      if (!suits(need, fact)) continue;
      // The row's name is like both 超期办结率 and 按期办结率.
      if (need.kind === 'figure' && areDifferent(nameKey(need.name), nameKey(fact.name))) continue;
      const score = factMatches(need, fact.name);
      if (score >= leastLikeness(need.kind)) pairs.push({ need, fact, score });
    }
  }
  // Two that fit alike are taken in an order of their own, not in that of the list.
  return pairs.sort(
    (one, other) =>
      other.score - one.score ||
      (one.fact.name < other.fact.name ? -1 : one.fact.name > other.fact.name ? 1 : 0),
  );
}

/** A target given with its sign: "≥90%". */
const isSigned = (value: Fact['value']): boolean =>
  typeof value === 'string' && openingComparison(value) !== null && /\d/.test(value);

const MEASURES =
  /^(?:公里|千米|米|平方米|平方公里|亩|公顷|吨|公斤|千克|斤|升|毫升|千瓦时?|度|立方米|方|秒|分钟|小时|天|日|个?工作日|周|个?月|年|元|万元|亿元)$/;

function familyOf(unit: string): string | null {
  if (/元$/.test(unit)) return 'money';
  if (/^(?:秒|分钟|小时|天|日|个?工作日|周|个?月|年)$/.test(unit)) return 'time';
  return null;
}

/** 起 is not 亩: a measured amount answers only in its unit, things that are counted stand for one another. */
function isOneKind(need: string | null, fact: string | null): boolean {
  if (need === null || fact === null || need === fact) return true;
  if (isPerOther(need, fact)) return false;
  const [wanted, given] = [headOf(need), headOf(fact)];
  if (wanted === given) return true;
  if (multipleOf(wanted)?.unit === given) return true;
  if (!MEASURES.test(wanted) && !MEASURES.test(given)) return true;
  return familyOf(wanted) !== null && familyOf(wanted) === familyOf(given);
}

/** Whether a value is of the kind a need asks for. */
function suits(need: FactNeed, fact: Fact): boolean {
  const { value } = fact;
  const isFigure = typeof value === 'object';
  if (need.kind === 'figure' || need.kind === 'count')
    return isFigure
      ? isOneKind(need.unit, value.unit)
      : isSigned(value) || (need.unit === '日期' && typeof value === 'string');
  if (need.kind === 'check') return true;
  // A plain yes chooses no grade.
  const isYesOrNo = typeof value === 'string' && truthOf(value, '') !== null;
  const isNone = typeof value === 'boolean' || isYesOrNo;
  return !isFigure && !(isNone && matchOption(value, need.options) === null);
}

const ELSEWHERE = /上年|去年|同期|上期|期初|年初|目标|计划|[未不非无少缺差超逾延漏多]/;

/** 决算数 for 三公经费决算数, where no other figure that is asked for ends so; 上年 for 上年人均成本. */
function takeByElimination(
  needs: readonly FactNeed[],
  facts: readonly Fact[],
  taken: Map<FactNeed, Fact>,
  used: Set<Fact>,
): void {
  const figures = needs.filter(({ kind, isStandIn }) => kind === 'figure' && !isStandIn);
  const isMeant = (need: FactNeed, fact: Fact): boolean => {
    const key = nameKey(need.unit === '日期' ? fact.name.replace(/(?:日期|时间)$/, '') : fact.name);
    const name = nameKey(need.name);
    if (key.length < 2 || key === name || !suits(need, fact) || isMember(need.name, key)) return false;
    if (/^(?:上年|去年|上年同期)$/.test(key)) return name.startsWith(key);
    return name.endsWith(key) && !ELSEWHERE.test(name.slice(0, -key.length));
  };
  for (const fact of facts) {
    if (used.has(fact)) continue;
    const [need, ...others] = figures.filter((each) => isMeant(each, fact));
    if (!need || others.length > 0 || taken.has(need)) continue;
    if (facts.some((other) => other !== fact && !used.has(other) && isMeant(need, other))) continue;
    taken.set(need, fact);
    used.add(fact);
  }
}

/** "每延迟1个月扣1分，延迟超过3个月不得分": how many there are, asked for by one name twice. */
function shareFacts(needs: readonly FactNeed[], taken: Map<FactNeed, Fact>): void {
  const isMeasured = ({ kind }: FactNeed): boolean => kind === 'figure' || kind === 'count';
  for (const need of needs) {
    if (taken.has(need) || !isMeasured(need)) continue;
    const [, fact] =
      [...taken].find(
        ([other]) => other !== need && isMeasured(other) && nameKey(other.name) === nameKey(need.name),
      ) ?? [];
    if (fact && suits(need, fact)) taken.set(need, fact);
  }
}

/** "合格率100%且未发生质量事故的得6分，发生质量事故的不得分": one number answers what happened and what did not. */
function shareCounts(needs: readonly FactNeed[], taken: Map<FactNeed, Fact>): void {
  for (const need of needs) {
    if (need.kind !== 'check' || taken.has(need)) continue;
    const found = [...taken].find(
      ([other, { value }]) =>
        other.kind === 'check' &&
        typeof value === 'object' &&
        areOpposed(other.aliases[0] ?? '', need.aliases[0] ?? ''),
    );
    if (found) taken.set(need, found[1]);
  }
}

/** One count is wanted and one fact is left that counts in the same unit: "差错=2处" for "发现一处错误扣1分". */
function takeLastCount(
  needs: readonly FactNeed[],
  facts: readonly Fact[],
  taken: Map<FactNeed, Fact>,
  used: Set<Fact>,
): void {
  const open = needs.filter((need) => need.kind === 'count' && !need.isStandIn && !taken.has(need));
  const [need] = open;
  const left = facts.filter(
    (fact) => !used.has(fact) && typeof fact.value === 'object' && !isTold(needs, fact, need),
  );
  const [fact] = left;
  if (open.length !== 1 || left.length !== 1 || !need || typeof fact?.value !== 'object') return;
  if (fact.value.unit === null || fact.value.unit !== need.unit) return;
  if ([need.name, ...need.aliases].some((name) => areOpposed(name, fact.name))) return;
  if (isOneOfOffences(need.name, fact.name)) return;
  // "每少1次扣1分", told as 督查=4次: how many there are, and not how many are short.
  if (isOtherSide(need.name, fact.name)) return;
  // "发放天数=25天" is how long it took, not how late it was.
  if (TIME_UNITS.has(fact.value.unit.replace(/^个?工作日$/, '天')) && sideOf(need.name) !== sideOf(fact.name))
    return;
  taken.set(need, fact);
  used.add(fact);
}

/** "违法违纪案件=0件" answers 发生违法违纪案件, whatever else is counted. */
const isTold = (needs: readonly FactNeed[], fact: Fact, count: FactNeed | undefined): boolean =>
  typeof fact.value === 'object' &&
  fact.value.unit !== count?.unit &&
  needs.some((need) => need.kind === 'check' && factMatches(need, fact.name) >= CERTAIN);

const CERTAIN = 0.8;

function takeOnlyFact(
  needs: readonly FactNeed[],
  fact: Fact,
  text: string,
  taken: Map<FactNeed, Fact>,
): boolean {
  // "少=1篇" is how many are short, not how many there are.
  if (SHORTFALL.test(fact.name) && text.includes(fact.name)) return false;
  if (itemNumber(fact.name) !== null) return false;
  const { value } = fact;
  if (typeof value === 'object') {
    const measured = needs.filter(
      ({ kind, isStandIn }) => !isStandIn && (kind === 'figure' || kind === 'count'),
    );
    const wanted = value.unit === '%' ? measured.find(({ kind }) => kind === 'figure') : measured[0];
    const isOther =
      wanted &&
      (isOtherSide(wanted.name, fact.name) ||
        isMember(wanted.name, nameKey(fact.name)) ||
        areDifferent(nameKey(wanted.name), nameKey(fact.name)));
    if (wanted && !isOther && isOneKind(wanted.unit, value.unit) && !isOneOfSeveralInputs(measured, wanted)) {
      taken.set(wanted, fact);
      return true;
    }
    return false;
  }
  const kinds = typeof value === 'boolean' ? ['check'] : ['choice', 'check'];
  const fitting = needs.filter(({ kind }) => kinds.includes(kind));
  // A tick by words of the text that are another condition's is no answer to this one.
  if (fitting.length !== 1 || (typeof value === 'boolean' && nameKey(text).includes(nameKey(fact.name))))
    return false;
  taken.set(fitting[0]!, fact);
  return true;
}

/** A numbered item, or words that stand in the text. */
function hasMeaning({ name, value }: Fact, text: string): boolean {
  if (itemNumber(name) !== null) return true;
  const key = nameKey(name);
  return (
    key.length >= 2 &&
    (typeof value === 'boolean' || typeof value === 'object') &&
    nameKey(text).includes(key)
  );
}

const SHORTFALL = /^(?:少|缺|超|延|逾|低|高|多|减|增|降|提|未|不|差)/;

/** Two independent figures (or more counts) cannot be told apart by a name that is neither. */
function isOneOfSeveralInputs(measured: readonly FactNeed[], wanted: FactNeed): boolean {
  const names = new Set(measured.filter(({ kind }) => kind === wanted.kind).map(({ name }) => nameKey(name)));
  return wanted.kind === 'count' && names.size > 1;
}
