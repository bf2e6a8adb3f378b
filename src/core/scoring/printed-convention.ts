import type { Form, Recognition } from '../model/form';
import type { Workbook } from '../model/grid';
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
  }
  const isSame = JSON.stringify({ ...base, ...printed }) === JSON.stringify(base);
  return isSame ? base : { ...base, ...printed, id: `${base.id}+form` };
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
  const sheet = workbook.sheets.find(({ name }) => name === form.sheet);
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
  return /[反逆负返]向|定性/.test(text)
    ? /指标/.test(text)
    : /优/.test(text) && /良/.test(text) && /\d/.test(text);
}
