import { decimalText, exact, type Exact, roundHalfUp } from '../number/exact';

/**
 * The deduction note: what was measured, what the standard says, what is lost. Empty where nothing was lost.
 * @example "公众满意度90%，处于“90%≤满意度<95%”档，得4分，扣2分。"
 */
export function deductionNote(
  { measured, how }: { readonly measured: string; readonly how: string },
  score: Exact,
  weight: Exact,
): string {
  const lost = weight.sub(score);
  if (lost.compare(0) <= 0) return '';
  const points = `${how}得${decimalText(score)}分，扣${decimalText(lost)}分。`;
  const said = measured.replace(/(?<![。；，\s])[。；，\s]+$/, '');
  return said ? `${said}，${points}` : points;
}

/** A worked-out rate is printed by the rules with four digits; typed ones have as many as were typed. */
const WORKED_RATE = /(?<!\d)(\d+\.\d{4})(?=%|个百分点)/g;
const BAND = /处于“((?:[^“”]|“[^“”]*”)*)”档/g;

/**
 * What was measured, in a clerk's words: rates with two digits (more where two would hide that a limit was missed), bands said
 * plainly, quotation marks put back around “三公”.
 * @example plainly('三公经费控制率99.9952%，处于“(2) 90%≤三公经费控制率≤100%”档') // "“三公”经费控制率99.995%，处于90%～100%档"
 */
export function plainly(measured: string): string {
  return measured
    .replace(/\\(?=%)/g, '')
    .replace(WORKED_RATE, (digits) => shortRate(exact(digits)))
    .replace(BAND, (_, words: string) => bandPhrase(words))
    .replace(/(^|[^“])三公(?!”)/g, '$1“三公”');
}

/** 75.5319 → 75.53, but 99.9952 → 99.995: a rate that is not whole is never rounded to a whole one. */
function shortRate(rate: Exact): string {
  for (const digits of [2, 3]) {
    const rounded = roundHalfUp(rate, digits);
    if (rounded.d !== 1n || rounded.equals(rate)) return decimalText(rounded);
  }
  return decimalText(rate);
}

const NUMBER = '\\d+(?:\\.\\d+)?%?';
const NAME = '[^<>≤≥＜＞=\\d]+';
const BETWEEN = new RegExp(`^(${NUMBER})≤${NAME}≤(${NUMBER})$|^(${NUMBER})≥${NAME}≥(${NUMBER})$`);
const ONE_SIDED = new RegExp(`^(?:${NAME})?(>|<|≥|≤|大于|小于|高于|低于|超过)(${NUMBER})$`);
const SIDES: Readonly<Record<string, string>> = {
  '>': '高于',
  '<': '低于',
  '≥': '达到',
  '≤': '不高于',
  大于: '高于',
  小于: '低于',
  超过: '高于',
};

/** "90%≤…≤100%" becomes 处于90%～100%档, "比率>10%" 高于10%; other bands are quoted. */
function bandPhrase(words: string): string {
  const bare = words.replace(/^\s*(?:[（(]\d+[)）]|\d+[.．、])\s*/, '').replace(/的$/, '');
  const compact = bare
    .replace(/\s+/g, '')
    .replace(/＜/g, '<')
    .replace(/＞/g, '>')
    .replace(/≦/g, '≤')
    .replace(/≧/g, '≥');
  const between = BETWEEN.exec(compact);
  if (between) {
    const [low, high] = between[1] === undefined ? [between[4], between[3]] : [between[1], between[2]];
    return `处于${low}～${high}档`;
  }
  const side = ONE_SIDED.exec(compact);
  if (side) return (SIDES[side[1]!] ?? side[1]!) + side[2]!;
  return `处于“${bare.trim()}”档`;
}

/** A count of people and its name. */
export interface Counted {
  readonly name: string;
  readonly count: string;
}

/**
 * "控制率75.53%（71/94）" said of people: "编外人员71人，占在职人员94人的75.53%".
 */
export function shareOfPeople(measured: string, part: Counted, whole: Counted): string {
  const pattern = new RegExp(`^[^，（]*?(\\d[\\d.]*%)（${part.count}人?/${whole.count}人?）`);
  return measured.replace(
    pattern,
    (_, rate: string) =>
      `${peopleName(part.name)}${part.count}人，占${peopleName(whole.name)}${whole.count}人的${rate}`,
  );
}

function peopleName(name: string): string {
  return name
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/^(?:本年度|本年|实际)/, '')
    .replace(/人数$/, '人员')
    .replace(/(?:总数|数量|数)$/, '');
}
