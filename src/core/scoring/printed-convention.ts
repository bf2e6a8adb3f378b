import type { Form, Recognition } from '../model/form';
import { sheetNamed, type Workbook } from '../model/grid';
import type { Convention } from './conventions';

/**
 * What a form's own remarks lay down about scoring, put over a convention: a printed rule outranks the one a template or the
 * country's system supplies. The id then ends in "+form". Without such a remark the convention comes back unchanged.
 */
export function withPrintedRules(base: Convention, remarks: readonly string[]): Convention {
  const printed: { -readonly [K in keyof Convention]?: Convention[K] } = {};
  for (const remark of remarks) {
    const text = remark.replace(/\s+/g, '').replace(/[（]/g, '(').replace(/[）]/g, ')');
    const reverse = printedReverse(text);
    if (reverse) printed.reverse = reverse;
    const low = printedBand(text);
    if (low) printed.bands = bandsFrom(low);
    const grades = printedGrades(text);
    if (grades) printed.grades = grades;
    const overshoot = printedOvershoot(text);
    if (overshoot) printed.overshoot = overshoot;
    const caps = printedCaps(text);
    if (caps.length > 0) printed.totalCaps = caps;
  }
  const isSame = JSON.stringify({ ...base, ...printed }) === JSON.stringify(base);
  return isSame ? base : { ...base, ...printed, id: `${base.id}+form` };
}

const OVERSHOOT =
  /(?:完成值|完成率|实际值|完成情况)[^。；;,，]{0,12}?(?:超过|超出|达到|高于|大于)(?:年度)?(?:指标值|目标值|计划值|目标)?的?(\d{3})[%％][^。；;]{0,28}?(?:扣(\d+(?:\.\d+)?)分|(不得分|不计分|得0分)|(不扣分|不予扣分)|(说明原因))(?!的)/;

/** "完成值超过指标值130%且未说明原因的，扣2分". */
function printedOvershoot(text: string): Convention['overshoot'] | null {
  const found = OVERSHOOT.exec(text);
  if (!found || Number(found[1]) <= 100) return null;
  const [, share, points, zero, none] = found;
  const policy = points ? 'deduct' : zero ? 'zero' : none ? 'none' : 'explain';
  return { policy, limit: String(Number(share) / 100), points: points ?? '0' };
}

const CAP =
  /执行率(?:低于|不足|小于|未达到|达不到|<|＜)(\d+(?:\.\d+)?)[%％][^。；;]{0,12}?(?:总分|总得分|自评得分|评价得分)(?:最高|最多)?(?:不超过|不得超过|不能超过|不高于|不得高于|最高(?:为|得)?|最多(?:为|得)?|上限为?|为|得)?(\d+(?:\.\d+)?)分(?!以[上下])/g;

/** "预算执行率低于60%的，总分不超过80分"; each share with its own cap. */
function printedCaps(text: string): Convention['totalCaps'] {
  return [...text.matchAll(CAP)].map(([, below, most]) => ({
    below: String(Number(below) / 100),
    most: most!,
  }));
}

const REVERSE = /(?:反向|逆向|负向|返向)指标[^。；;]*/g;
const RATIO =
  /A\)?[/÷／](?:全年|年度)?(?:实际)?(?:完成)?值?\(?B|(?:目标|指标)值(?:\(A?\))?[/÷／](?:全年|年度)?实际(?:完成)?值/;
const LINEAR = /1[-－—–][([]?.{0,14}(?:B[)]?[-－—–][(]?A|实际(?:完成)?值.{0,4}[-－—–].{0,4}(?:目标|指标)值)/;

function printedReverse(text: string): Convention['reverse'] | null {
  for (const [clause] of text.matchAll(REVERSE)) {
    if (LINEAR.test(clause)) return 'linear';
    if (RATIO.test(clause)) return 'ratio';
  }
  return null;
}

/** The lower end of the middle band: "80%-60%（含60%）" or "80%（含）-50%". */
function printedBand(text: string): '0.6' | '0.5' | null {
  if (!/定性/.test(text)) return null;
  const found =
    /80%?(?:\(含\))?[-~～—–至到]+([56])0%/.exec(text) ??
    /([56])0%?(?:\(含[^()]*\))?[-~～—–至到]+80%/.exec(text);
  if (!found) return null;
  return found[1] === '6' ? '0.6' : '0.5';
}

function bandsFrom(low: '0.6' | '0.5'): Convention['bands'] {
  return { reached: { low: '0.8', high: '1' }, partly: { low, high: '0.8' }, unmet: { low: '0', high: low } };
}

/** "90（含）—100分为优、80（含）—90分为良、60（含）—80分为中、60分以下为差". */
function printedGrades(text: string): Convention['grades'] | null {
  const limits: string[] = [];
  for (const part of text.split(/[、，；。;,\n]/)) {
    const name = /优秀?|良好?|中等?|合格|一般|及格/.exec(part)?.[0][0];
    const numbers = (part.match(/\d{2,3}(?:\.\d)?(?=分|\(|[-~～—–至到]|$|以上|\))/g) ?? []).map(Number);
    if (!name || !numbers.length || /以下|不合格|不及格/.test(part) || !/为|[:：(]/.test(part)) continue;
    const place = '优良'.includes(name) ? '优良'.indexOf(name) : 2;
    if (limits.length === place) limits.push(String(Math.min(...numbers)));
  }
  const [first, second, third] = limits;
  if (first === undefined || second === undefined || third === undefined) return null;
  const isFalling = Number(first) > Number(second) && Number(second) > Number(third);
  return isFalling && Number(first) <= 95 && Number(third) >= 50 ? [first, second, third] : null;
}

/** The longer texts of a form's sheet, from its title to the next form: where such rules are printed. */
export function remarksOf(workbook: Workbook, { forms }: Recognition, form: Form): string[] {
  const sheet = sheetNamed(workbook, form.sheet);
  if (!sheet) return [];
  const next = Math.min(
    ...forms.filter((f) => f.sheet === form.sheet && f.range.top > form.range.top).map((f) => f.range.top),
  );
  const remarks: string[] = [];
  for (const { row, cells } of sheet.rows) {
    if (row < form.range.top || row >= next) continue;
    for (const cell of cells) {
      if (cell.kind === 'text' && cell.text.length >= 15 && isRule(cell.text)) remarks.push(cell.text);
    }
  }
  return remarks;
}

function isRule(text: string): boolean {
  if (OVERSHOOT.test(text) || text.search(CAP) >= 0) return true;
  return /[反逆负返]向|定性/.test(text)
    ? /指标/.test(text)
    : /优/.test(text) && /良/.test(text) && /\d/.test(text);
}
