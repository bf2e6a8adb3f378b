import type { Field } from '../model/figure';
import { parseQuantity } from '../number/quantity';

/** 验收合格率（≥95%）, 投诉件数（不超过5件）, 开放天数（300天以上）. */
const IN_BRACKETS =
  /[（(]\s*((?:[≥≤＞＜><=＝≧≦]{1,2}|不(?:低于|少于|小于|高于|超过|多于|大于))\s*(\d[^（）()]{0,12})|(\d[\d.,]*[^（）()\d]{0,5})(?:以上|以下|以内))\s*[)）]\s*$/;

/**
 * The target that stands in brackets behind a name, in the cell of the name. Null where it has none, or what was reached counts in another
 * unit: 大型活动（≥1000人） held 12 times says which ones are meant.
 */
export function targetInName({ ref, text }: Field, actual: Field): Field | null {
  const [, target, signed, worded] = IN_BRACKETS.exec(text) ?? [];
  if (target === undefined) return null;
  const [asked, reached] = [parseQuantity(signed ?? worded ?? ''), parseQuantity(actual.text)];
  return asked && reached && asked.unit === reached.unit ? { ref, text: target.trim() } : null;
}
