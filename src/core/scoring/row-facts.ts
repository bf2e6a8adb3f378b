import { conceptKey, isGeneralSatisfaction, isSatisfaction } from '../facts/aliases';
import { printQuantity, rateQuantity } from '../facts/agreement';
import { isVague } from '../facts/input-names';
import { factSource, type FactScope, type ScopedFacts } from '../facts/lookup';
import { nameKey } from '../facts/names';
import type { FactBase } from '../facts/fact-base';
import type { IndicatorRow } from '../model/form';
import { ZERO } from '../number/exact';
import type { Quantity } from '../number/quantity';
import { isRateUnit } from '../number/units';
import type { Fact, FactNeed } from '../rules/types';
import type { IndicatorReading } from './targets';

/**
 * The facts of one row: its own actual value where the standard speaks of "满意度" or "完成率" without saying whose, the
 * workbook's figures otherwise. A person's choice in 评分依据 comes before both.
 */
export function rowFacts(
  base: FactBase,
  scope: FactScope,
  row: IndicatorRow,
  reading: IndicatorReading,
): ScopedFacts {
  const source = factSource(base, scope);
  return {
    conflicts: source.conflicts,
    find(need) {
      const given = source.given(need);
      const own = given ? null : ownFigure(need, row, reading);
      const fact = given ?? own ?? source.find(need);
      if (!fact || typeof fact.value !== 'object') return fact;
      return { ...fact, value: { ...fact.value, text: printQuantity(fact.value) } };
    },
    given: (need) => source.given(need),
  };
}

function ownFigure(need: FactNeed, row: IndicatorRow, reading: IndicatorReading): Fact | null {
  if (need.kind !== 'figure' || !row.actual || !reading.actual) return null;
  const { actual } = reading;
  const value = measures(need, row.name.text) ? actual : completionOf(need, row.name.text, reading);
  if (!value || (need.unit !== null && isRateUnit(need.unit) !== isRateUnit(value.unit))) return null;
  const refs = value === actual || !row.target ? [row.actual.ref] : [row.actual.ref, row.target.ref];
  return { name: need.name, value, refs };
}

const COMPLETION = /^(?:目标|任务|指标|实际|计划)*(?:完成|实现|达成)(?:率|比例|程度)$/;

function measures(need: FactNeed, name: string): boolean {
  const key = conceptKey(need.name);
  if (isGeneralSatisfaction(key)) return isSatisfaction(nameKey(name));
  if (COMPLETION.test(key)) return nameKey(name).endsWith(key);
  return key === conceptKey(name) || isVague(key);
}

/** "完成率" of a counted target: what was done of what was planned. */
function completionOf(need: FactNeed, name: string, reading: IndicatorReading): Quantity | null {
  const { measured, effectiveDirection, target } = reading;
  if (!COMPLETION.test(conceptKey(need.name)) || /率$/.test(nameKey(name))) return null;
  if (!measured || effectiveDirection !== 'at-least' || isRateUnit(target?.unit ?? null)) return null;
  return measured.target.compare(ZERO) > 0 ? rateQuantity(measured.actual.div(measured.target)) : null;
}

/**
 * The name a figure has in a note: 满意度 alone takes the row's own words, "公众或服务对象满意度" said short.
 * @example spokenName('满意度', '公众或服务对象满意度') // "公众满意度"
 */
export function spokenName(name: string, row: string): string {
  if (nameKey(name) !== '满意度' || !isSatisfaction(nameKey(row))) return name;
  const short = row
    .replace(/\s+/g, '')
    .replace(/(?:或|和|及|与|、|\/)(?:者)?[^或和及与、]*?(满意[度率])$/, '$1');
  return short.length <= 12 ? short : name;
}
