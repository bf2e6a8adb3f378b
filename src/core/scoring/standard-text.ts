import { nameKey } from '../facts/names';
import { laysDownPoints } from '../facts/text-figures';
import type { IndicatorRow } from '../model/form';
import type { Template } from '../model/template';
import { exact, type Exact } from '../number/exact';

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

const FULL_WHEN_REACHED =
  /(?:达到|完成|实现|达成)(?:年度|预期|绩效|年初|全部)*(?:目标|指标|计划|任务|预期)[^，,；;。]{0,6}[得计记](?:满分|全分|\d+(?:\.\d+)?分)/;
const ELSE_IN_PROPORTION =
  /(?:未|否则|没有|不足|低于)[^；;。]{0,16}按[^，,；;。]{0,10}(?:比例|完成率|完成程度)[^，,；;。]{0,6}(?:得分|计分|给分|计算|折算)/;

/**
 * Whether a standard says no more than every at-least indicator is scored by: full marks when the target is reached, else in
 * proportion. Numbers other than the weight and 100 % would say more.
 */
export function restatesConvention(text: string, weight: Exact): boolean {
  const plain = text.replace(/\s+/g, '');
  if (plain.length > 80 || !FULL_WHEN_REACHED.test(plain) || !ELSE_IN_PROPORTION.test(plain)) return false;
  const numbers = plain.match(/\d+(?:\.\d+)?/g) ?? [];
  return numbers.every((number) => number === '100' || weight.equals(exact(number)));
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
