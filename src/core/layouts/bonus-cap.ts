import type { Field } from '../model/figure';
import type { IndicatorRow } from '../model/form';
import { exact, type Exact } from '../number/exact';

function notesOf(row: IndicatorRow): Field[] {
  return row.role === 'bonus'
    ? [row.name, row.standard, row.explanation, row.deductionNote].filter((f): f is Field => f !== null)
    : [];
}

const BONUS_CAP =
  /(?:累计|合计|总计|最多|最高|总共)?加分[^。；;]{0,8}?(?:最多|最高|不超过|上限(?:为)?|以)[^。；;\d]{0,6}?(\d+(?:\.\d+)?)分|(?:最多|最高)(?:可)?加(\d+(?:\.\d+)?)分/;

/** The most that bonus rows may add, from the texts about them. */
export function readBonusCap(texts: readonly Field[], rows: readonly IndicatorRow[]): Exact | null {
  for (const { text } of [...texts, ...rows.flatMap(notesOf)]) {
    const match = BONUS_CAP.exec(text.replace(/\s/g, ''));
    if (match) return exact((match[1] ?? match[2])!);
  }
  return null;
}
