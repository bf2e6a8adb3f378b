import { conceptKey, isGeneralSatisfaction, isSatisfaction } from '../facts/aliases';
import { isSameQuantity, printQuantity, rateQuantity } from '../facts/agreement';
import { isVague } from '../facts/input-names';
import { factSource, type FactScope, otherwise, type ScopedFacts } from '../facts/lookup';
import { nameKey } from '../facts/names';
import type { FactBase } from '../facts/fact-base';
import type { CellRef } from '../model/address';
import type { IndicatorRow } from '../model/form';
import { ONE, ZERO } from '../number/exact';
import type { Quantity } from '../number/quantity';
import { isRateUnit } from '../number/units';
import type { Fact, FactNeed } from '../rules/types';
import type { IndicatorReading } from './targets';

/**
 * The facts of one row: its own actual value where the standard speaks of "满意度" or "完成率" without saying whose, the
 * workbook's figures otherwise. A person's choice in 评分依据 comes before both.
 * @param asked as in {@link factSource}
 */
export function rowFacts(
  base: FactBase,
  scope: FactScope,
  row: IndicatorRow,
  reading: IndicatorReading,
  asked?: Set<string>,
): ScopedFacts {
  const source = factSource(base, scope, asked);
  return {
    conflicts: source.conflicts,
    find(need) {
      const given = source.given(need);
      const own = given ? null : ownFigure(need, row, reading);
      const fact =
        given ?? (own && (isRate(own) ? knownOtherwise(own, source.find(need)) : own)) ?? source.find(need);
      if (!fact || typeof fact.value !== 'object') return fact;
      return { ...fact, value: { ...fact.value, text: printQuantity(fact.value) } };
    },
    given: (need) => source.given(need),
  };
}

const isRate = ({ value }: Fact) => typeof value === 'object' && isRateUnit(value.unit);

/** The row's own rate, rounded, with what the workbook gives in full. */
function knownOtherwise(own: Fact, found: Fact | null): Fact {
  if (!found || typeof own.value !== 'object' || typeof found.value !== 'object') return own;
  return isSameQuantity(own.value, found.value) ? { ...own, ...otherwise(own.value, found.value) } : own;
}

function ownFigure(need: FactNeed, row: IndicatorRow, reading: IndicatorReading): Fact | null {
  if (need.kind !== 'figure' || !row.actual) return null;
  const key = conceptKey(need.name);
  const name = nameKey(row.name.text);
  const [goal, done] = [row.target?.ref, row.actual.ref];
  let own: { readonly value: Quantity; readonly refs: readonly CellRef[] } | null = null;
  if (GOAL.test(key)) own = reading.target && goal ? { value: reading.target, refs: [goal] } : null;
  else if (COMPLETION.test(key) && !name.endsWith(key)) {
    const value = completionOf(name, reading);
    own = value && goal ? { value, refs: [done, goal] } : null;
  } else if (isOwn(key, row.name.text)) own = asMeasured(reading, done);
  if (!own || (need.unit !== null && isRateUnit(need.unit) !== isRateUnit(own.value.unit))) return null;
  return { name: need.name, ...own };
}

const GOAL = /^(?:年度|预期|年初|绩效)?(?:目标|指标|计划)(?:完成)?值$/;
const COMPLETION = /^(?:目标|任务|指标|实际|计划)*(?:完成|实现|达成)(?:率|比例|程度)$/;

function isOwn(key: string, name: string): boolean {
  if (isGeneralSatisfaction(key)) return isSatisfaction(nameKey(name));
  return COMPLETION.test(key) || key === conceptKey(name) || (isVague(key) && !GOAL.test(key));
}

/** The actual value, in the target's unit where the two convert, so that a rule may divide one by the other. */
function asMeasured({ actual, target, measured }: IndicatorReading, ref: CellRef) {
  if (!actual) return null;
  const value =
    measured && target ? { ...actual, value: measured.actual, unit: target.unit, text: '' } : actual;
  return { value: value.unit === actual.unit ? actual : value, refs: [ref] };
}

/** "完成率": what was done of what was planned. A rate is its own completion only where the whole was planned. */
function completionOf(
  name: string,
  { measured, effectiveDirection, target, actual }: IndicatorReading,
): Quantity | null {
  if (!measured || effectiveDirection !== 'at-least' || measured.target.compare(ZERO) <= 0) return null;
  const isRate = isRateUnit(target?.unit ?? null) || name.endsWith('率');
  if (isRate) return measured.target.equals(ONE) && isRateUnit(actual?.unit ?? null) ? actual : null;
  return rateQuantity(measured.actual.div(measured.target));
}

/** Nobody names an indicator at such length; what is said short is left as it is. */
const LONGEST_ROW_NAME = 100;

/**
 * The name a figure has in a note: 满意度 alone takes the row's own words, "公众或服务对象满意度" said short.
 * @example spokenName('满意度', '公众或服务对象满意度') // "公众满意度"
 */
export function spokenName(name: string, row: string): string {
  if (row.length > LONGEST_ROW_NAME || nameKey(name) !== '满意度' || !isSatisfaction(nameKey(row)))
    return name;
  const short = row
    .replace(/\s+/g, '')
    .replace(/(?:或|和|及|与|、|\/)(?:者)?[^或和及与、]*?(满意[度率])$/, '$1');
  return short.length <= 12 ? short : name;
}
