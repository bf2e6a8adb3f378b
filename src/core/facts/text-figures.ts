import { memoByText } from '../number/memo';
import { findQuantities, type FoundQuantity, type Quantity } from '../number/quantity';

/** A figure quoted in a sentence: "本年追加预算767.86万元". */
export interface QuotedFigure {
  readonly name: string;
  readonly quantity: Quantity;
}

const BREAK = /[，。；、,;\n\r（）()！!？?]/;
const COPULA = /(?:数?额?分别)?(?:为|是|共计|合计|总计|累计|共|约|达到|达|[=＝：:])+$/;
const STATES = /(?:为|是|[：:])(?:约|共)?$/;
/** A comparison, a change or a wish before the number: it is a limit or a difference, not the figure. */
const NOT_A_FIGURE =
  /[≥≤><＞＜≧≦﹥﹤]$|(?:大于|小于|等于|少于|多于|低于|高于|超过|不足|至少|最多|最高|最低|以|按|由|从|至|到|后|占|每|第|比|较|减少|增加|增长|下降|上升|提高|降低|节约|压减|同比.*|环比.*)$/;
const WISH =
  /目标|预期|标准|应当|较上|比上|比去|同比|环比|增加|减少|增长|下降|提高|降低|每|序时|扣|得分|分值|权重|满分|最多|不得|如果|如$|若/;
const LIMIT_AFTER =
  /^(?:[（(]?含[）)]?|[以之]?[上下内外]|及[以之]|的|至|到|[-~～—×*÷/+＋]|个百分点|左右|且|或|≥|≤|≧|≦)/;
const POINTS_AFTER = /^[^，。；,;\n]*(?:得|计|扣|加|减)[^，。；,;\n]{0,6}分|^[^，。；,;\n]*(?:满分|不得分)/;
const POINTS_NEXT = /^[，,；;]?\s*(?:则|即)?(?:本项|该项|此项)?(?:得|计|记|扣|不得|满分|为满分)/;
const LEAD = /^[\s>＞<＜=＝:：]+/;
/** More words before a number are no name of it, whatever they end in. */
const LONGEST_NAME = 100;
const CHANGE = /(?:调整|调增|调减|变更|变|改|增|减)$/;

/**
 * The figures that a note or an explanation states, with the words before them as names. Limits ("≥90%", "95%以上"),
 * changes ("增加3%"), wishes ("目标为95%") and points are passed over.
 * `isRule`: the text lays down a standard, so that only "…为…" states a figure.
 */
export function quotedFigures(text: string, isRule: boolean): readonly QuotedFigure[] {
  return isRule ? quotedInRule(text) : quotedInNote(text);
}

const quotedInRule = memoByText((text) => searchQuoted(text, true));
const quotedInNote = memoByText((text) => searchQuoted(text, false));

function searchQuoted(text: string, isRule: boolean): QuotedFigure[] {
  if (!/\d|[零一二两三四五六七八九十百]/.test(text)) return [];
  const found = findQuantities(text);
  const figures: QuotedFigure[] = [];
  found.forEach((one, index) => {
    const name = nameBefore(text, one, found[index - 1]?.end ?? 0, isRule);
    if (name && isStated(text, one)) figures.push({ name, quantity: one.quantity });
  });
  return figures;
}

function nameBefore(text: string, { start }: FoundQuantity, from: number, isRule: boolean): string | null {
  let begin = start;
  while (begin > from && !BREAK.test(text[begin - 1]!)) begin--;
  const words = text.slice(begin, start).trim();
  if (words.length > LONGEST_NAME) return null;
  const name = words.replace(COPULA, '').replace(LEAD, '');
  if (name.length < 2 || name.length > 30 || /\d$/.test(name)) return null;
  if (NOT_A_FIGURE.test(words) || WISH.test(name) || CHANGE.test(name)) return null;
  return isRule && !STATES.test(words) ? null : name;
}

function isStated(text: string, { end, quantity }: FoundQuantity): boolean {
  if (quantity.unit === '分') return false;
  const after = text.slice(end, end + 60);
  if (quantity.unit === null && /^[、.．)）]/.test(after)) return false;
  return !LIMIT_AFTER.test(after) && !POINTS_AFTER.test(after) && !POINTS_NEXT.test(after);
}

/** Whether a text gives points for something: a standard rather than a statement. */
export const laysDownPoints: (text: string) => boolean = memoByText((text) =>
  /[得计记扣加减]\s*\d+(?:\.\d+)?\s*分|满分|不得分|\d\s*分[）)]|得分\s*[=＝]/.test(text),
);
