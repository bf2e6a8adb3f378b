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
  const chosen = columns.findIndex((text) => text !== '' && (laysDownPoints(text) || BY_WEIGHT.test(text)));
  const others = columns.filter((text, index) => index !== chosen && text !== '');
  if (chosen >= 0) return { text: columns[chosen]!, formula: others.join('；') || null };
  return template && templateStandard(row.name.text, template, others);
}

const FULL_WHEN_REACHED =
  /(?:达到|完成|实现|达成|达标)(?:年度|预期|绩效|年初|全部)*(?:(?:目标|指标|计划|任务|预期)[^，,；;。]{0,6})?的?[，,]?[得计记](?:满分|全分|\d+(?:\.\d+)?分)/;
const GOAL_ALONE =
  /(?:达到|达标|完成|实现|达成|超过)(?:年度|预期|绩效|年初|全部|既定|设定)*(?:(?:目标|指标|计划|任务|预期)(?:值|数|要求|任务)?)?的?[，,]?[得计记](?:满分|全分|(\d+(?:\.\d+)?)分)/;

/** Whether a standard gives full points for the goal of the row, which it names by no figure of its own. */
export function rewardsGoalAlone(text: string, weight: Exact): boolean {
  const found = GOAL_ALONE.exec(text.replace(/\s+/g, ''));
  return found !== null && (found[1] === undefined || weight.equals(exact(found[1])));
}

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

/** What is said besides the formula: the three bands of words, full marks when reached, how a sign is called. */
const SAID_BESIDE: readonly RegExp[] = [
  /定性指标[^；;。]*[；;。]?/g,
  /(?:定量指标)[,，:：]?/g,
  /(?:实际)?(?:完成值?|全年完成值)?(?:达到|达成|完成|超过|大于等于|≥)(?:或超过|了)?(?:年度|年初|预期|绩效)?(?:目标|指标)值?(?:的)?[,，]?(?:得|计|记)(?:满分|全分|该项全部分值|该指标全部分值)/g,
  /(?:未|没有|不)(?:达到|达成|完成)(?:年度|年初|预期|绩效)?(?:目标|指标)?值?(?:的)?[,，]?/g,
  /按(?:照)?(?:完成|实际完成)?(?:比率|比例|完成率|完成程度)(?:计分|记分|得分|给分|计算)/g,
];
/** How a direction is told: 正向指标（即目标值为≥*）. */
const SIGN_TOLD = /[(（](?:即)?(?:年初|年度)?(?:目标|指标)值(?:为|是)?[≥≤<>＜＞*＊Xx\d%]*[)）]/g;
const DONE = '(?:全年|年度)?(?:实际|完成)(?:完成)?值?(?:[(（]?B[)）]?)?';
const GOAL = '(?:年初|年度|全年|预期|绩效)?(?:目标|指标)值(?:[(（]?A[)）]?)?';
const POINTS = '[*×xX](?:该|本)?(?:项|指标)?(?:的)?(?:分值|权重|满分)';
const UP_FORMULA = new RegExp(`正向指标[,，:：]?(?:的)?得分[=＝]${DONE}[/÷／]${GOAL}${POINTS}`);
const DOWN_FORMULA = new RegExp(`(?:反|逆|负)向指标[,，:：]?(?:的)?得分[=＝]${GOAL}[/÷／]${DONE}${POINTS}`);
const EITHER_FORMULA = new RegExp(
  `按(?:照)?[(（]?(?:B[/÷／]A(?:或者?|、|和)A[/÷／]B|A[/÷／]B(?:或者?|、|和)B[/÷／]A)[)）]?${POINTS}(?:计分|记分|得分|计算)?`,
);

/**
 * Whether a standard prints nothing but the two proportions of the field, the direction of the row picking one: done over goal where more
 * is wanted, goal over done where less is. Any further rule in it, and it is no such standard.
 * @example printsProportions('达到指标值，记满分；未达到指标值，按B/A或A/B*该指标分值记分。') // true
 */
export function printsProportions(text: string): boolean {
  const plain = text.replace(/\s+/g, '').replace(/[（]/g, '(').replace(/[）]/g, ')').replace(SIGN_TOLD, '');
  if (plain.length > 300) return false;
  const rest = [UP_FORMULA, DOWN_FORMULA].every((formula) => formula.test(plain))
    ? plain.replace(UP_FORMULA, '').replace(DOWN_FORMULA, '')
    : EITHER_FORMULA.test(plain)
      ? plain.replace(EITHER_FORMULA, '')
      : null;
  if (rest === null) return false;
  const left = SAID_BESIDE.reduce((words, pattern) => words.replace(pattern, ''), rest);
  return !/[得扣计记分%]|\d(?![.、．])|每|超|低|高/.test(left.replace(/(?:^|[。；;,，])\d[.、．]/g, ''));
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
