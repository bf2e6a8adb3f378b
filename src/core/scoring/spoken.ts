import { printQuantity } from '../facts/agreement';
import type { IndicatorRow } from '../model/form';
import { ZERO } from '../number/exact';
import type { Quantity } from '../number/quantity';
import { MONEY_UNITS } from '../number/units';
import type { IndicatorReading } from './targets';

/** A row's actual and target as its note says them. */
export interface Spoken {
  /** The indicator's name with its actual: "维护步道长度17.1公里", "单位面积用水量较上年下降2.4%". */
  readonly what: string;
  readonly goal: string;
  /** The target is the size of a rise or fall. */
  readonly isChange: boolean;
  /** The actual went the other way. */
  readonly isReverse: boolean;
}

/** Longer answers are reports, of which only the number is quoted. */
const LONGEST = 16;

/** The actual and target in the form's own words, unit and direction included: 0.62万吨 beside 0.8万吨, never 6200 beside 8000吨. */
export function spoken(row: IndicatorRow, { target, actual, change, measured }: IndicatorReading): Spoken {
  const name = row.name.text.trim().replace(/\s+/g, '') || '实际完成值';
  const [typed, wanted] = [row.actual, row.target].map(
    (field) => field?.text.trim().replace(/\s+/g, ' ') ?? '',
  );
  if (change !== null && typed!.length <= LONGEST && wanted!.length <= LONGEST) {
    const isReverse = Boolean(measured && measured.actual.compare(ZERO) < 0);
    return { what: name + typed, goal: wanted!, isChange: true, isReverse };
  }
  const unit = writtenUnit(target);
  return { what: name + worded(actual, unit), goal: worded(target, unit), isChange: false, isReverse: false };
}

const SCALE_WORDS: Readonly<Record<number, string>> = { 2: '百', 3: '千', 4: '万', 8: '亿' };

/** The unit as the target writes it, its 万 included. */
function writtenUnit(target: Quantity | null): string {
  return target?.unit ? (SCALE_WORDS[target.scale ?? 0] ?? '') + target.unit : '';
}

/** A quantity as it was typed, a bare number with the unit it is counted in. */
function worded(quantity: Quantity | null, unit: string): string {
  if (!quantity) return '';
  const { text, scale } = quantity;
  if (scale && /^[-+\d.,，]+$/.test(text)) return text + unit;
  const isMoney = quantity.unit !== null && MONEY_UNITS.has(quantity.unit.split('/')[0]!);
  return isMoney && quantity.unit !== null && text.includes(quantity.unit) ? text : printQuantity(quantity);
}
