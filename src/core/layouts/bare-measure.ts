import type { Field } from '../model/figure';
import type { ColumnRole } from '../model/form';
import { parseQuantity } from '../number/quantity';
import { saysWord } from './assignment';
import type { Columns } from './column-roles';
import type { Head } from './header';
import { saysInapplicable } from './inapplicable';

/** Heads of evidence: what was done, found or rested on. A rate of completion says how much was done of something else. */
const EVIDENCE = /情况|依据|结果|完成$|实施$|落实$/;
const OTHER = /扣|失分|丢分|减分|原因|率|度$|是否|比例/;

/**
 * What a row measured in a table without a column of actual values: a cell under a head for evidence (完成情况, 自评情况, 得分依据) that is
 * nothing but one figure, or 不适用; a share of a hundred under 备注 beside a name that asks for one. A note has to name the figure's unit, since a bare number beside a score may be points.
 */
export function bareMeasure(
  columns: Columns,
  values: Readonly<Partial<Record<ColumnRole, Field | null>>>,
  name: string,
): Field | null {
  if (columns.roles.has('actual')) return null;
  for (const role of ['completion', 'explanation', 'deductionNote'] as const) {
    const [head, field] = [columns.roles.get(role), values[role]];
    if (head && field && isEvidence(head) && isMeasure(field.text, role !== 'completion')) return field;
    if (head && field && isRemark(head) && NAMES_SHARE.test(name) && isShare(field.text)) return field;
  }
  return null;
}

/** What is measured as a share of a hundred. */
const NAMES_SHARE = /(?:率|满意度|比例|比重|占比|进度)(?:[（(].*[)）])?$/;
const isRemark = (head: Head) => saysWord(head, /^备注/);
const isShare = (text: string) => parseQuantity(text)?.unit === '%';

function isEvidence(head: Head): boolean {
  return saysWord(head, EVIDENCE) && !saysWord(head, OTHER);
}

function isMeasure(text: string, wantsUnit: boolean): boolean {
  if (saysInapplicable(text)) return true;
  const quantity = parseQuantity(text);
  return quantity !== null && quantity.unit !== '分' && !(wantsUnit && quantity.unit === null);
}
