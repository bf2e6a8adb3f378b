import { nameKey } from '../facts/names';
import { laysDownPoints } from '../facts/text-figures';
import type { IndicatorRow } from '../model/form';
import type { Template } from '../model/template';

/** A standard and the definitions printed beside it. */
export interface StandardText {
  readonly text: string;
  readonly formula: string | null;
}

const BY_WEIGHT =
  /[×xX*]\s*(?:本?(?:项|指标)?)(?:分值|权重|满分)|(?:分值|权重)\s*[×*]|扣完为止|酌情|全分|计满/;

/**
 * The standard a row is scored by: whichever of its columns 评分标准, 指标说明 and 计算公式 gives points, the others serving as its
 * definitions; else the one its template supplies. A note of what was given (评分说明) is never one.
 */
export function standardOf(row: IndicatorRow, template: Template | null): StandardText | null {
  const columns = [row.standard, row.explanation, row.formula].map((field) => field?.text.trim() ?? '');
  const chosen = columns.findIndex((text) => laysDownPoints(text) || BY_WEIGHT.test(text));
  const others = columns.filter((text, index) => index !== chosen && text !== '');
  if (chosen >= 0) return { text: columns[chosen]!, formula: others.join('；') || null };
  return template && templateStandard(row.name.text, template, others);
}

/** The standard that a template supplies for an indicator of this name. */
export function templateStandard(
  name: string,
  template: Template,
  definitions: readonly string[] = [],
): StandardText | null {
  const key = nameKey(name);
  if (!key) return null;
  const found = template.standards.find(({ indicator, aliases }) =>
    [indicator, ...aliases].some((other) => nameKey(other) === key),
  );
  return found ? { text: found.standard, formula: found.formula ?? (definitions.join('；') || null) } : null;
}
