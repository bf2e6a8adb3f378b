import { type Exact, ZERO } from '../number/exact';
import { labelOf } from './labels';
import { pointsOf } from './literals';
import type { Mechanisms, TextLike } from './mechanisms';
import type { Needs } from './needs';
import type { Bullet, Piece } from './pieces';
import type { Base, Condition, Outcome } from './program';
import { checkUnit, choiceOf } from './texts-build';
import { bare, type Workshop } from './unit';

const GRADE_WORD =
  /^.{0,8}?(优秀?|良好?|中等?|合格|一般|较[好差高低]|差|好|[甲乙丙丁A-D](?:级|等级?))(?:等次|档|等级|的)?$/;

/** Grades of one thing, which never add up, whatever their sum. */
function areGrades(texts: readonly TextLike[]): boolean {
  const grades = texts.map(({ condition }) => GRADE_WORD.exec(condition)?.[1]);
  return texts.length > 1 && !grades.includes(undefined) && new Set(grades).size === texts.length;
}

/** The base of a piece that measures nothing: checks, grades, full marks on a condition. Null when they do not fit. */
export function textBase(
  piece: Piece,
  own: Mechanisms,
  max: Exact,
  shop: Workshop,
  path: string | null,
): Base | null {
  const { needs } = shop;
  const { texts } = own;
  const earning = own.counts.find((count) => count.isEarning);
  if (own.eaches.length) return eachBase(piece.bullets, own, max, needs, path);
  if (texts.length === 0) {
    if (own.ratios.length === 1)
      return {
        type: 'share',
        measure: needs.measure('', own.ratios[0]!.text, '%'),
        tick: null,
        text: own.ratios[0]!.text,
      };
    const { length } = piece.bullets;
    if (earning && length > 1 && !pointsOf(earning.amount, max).mul(length).equals(max)) return null;
    if (earning || own.hasOnlyAdditions()) return { type: 'none' };
    if (own.hasDeductions()) return { type: 'full', tick: null, text: '' };
    if (own.addCap())
      return {
        type: 'collected',
        need: needs.figure('累计加分', own.addCap()!.text, '分', ['加分']),
        text: own.addCap()!.text,
      };
    if (own.judges.length || own.zeros.length || own.voided.length || own.exempted.length) {
      const judged = own.judges.map(({ text }) => text);
      shop.leftOver.push(...judged);
      return { type: 'unknown', text: judged.join('；') };
    }
    return { type: 'unknown', text: '' };
  }
  if (texts.length === 1 && own.isFull(texts[0]!, max)) return singleBase(texts[0]!, own, max, needs, path);
  const values = texts.map((text) => (text.award.type === 'give' ? pointsOf(text.award.amount, max) : max));
  const sum = values.reduce((all, each) => all.add(each), ZERO);
  const best = values.reduce((high, each) => (each.compare(high) > 0 ? each : high), ZERO);
  const last = texts[texts.length - 1]!;
  const isGradeList =
    own.zeros.some((zero) => zero.sentence === last.sentence && zero.kind === 'text') &&
    texts.filter(({ sentence }) => sentence === last.sentence).length > 1;
  if (
    isGradeList &&
    !best.equals(max) &&
    texts.some(({ condition }) => /全部|部分|基本|较|一般|优|良/.test(condition))
  )
    return null;
  if (!best.equals(max) && areGrades(texts)) return null;
  const isGraded = values.some((value) => !value.equals(best));
  if (best.equals(max) && isGraded && !sum.equals(max)) return choiceOf(piece, own, max, needs, path);
  if (sum.equals(max) || (sum.compare(max) > 0 && own.hasCapAt(max))) {
    return { type: 'sum', parts: texts.map((text, i) => checkUnit(text, values[i]!, own, needs, path)) };
  }
  return null;
}

function singleBase(text: TextLike, own: Mechanisms, max: Exact, needs: Needs, path: string | null): Base {
  const label = labelOf(path, text.label);
  if (own.ratios.length === 1) {
    const tick = needs.tick(text.condition, text.text, label, false, text.place);
    return {
      type: 'share',
      measure: needs.measure('', own.ratios[0]!.text, '%'),
      tick: { type: 'tick', need: tick, words: text.text },
      text: own.ratios[0]!.text,
    };
  }
  if (own.counts.some((count) => count.sign < 0) || own.fixed.length) {
    const isQuiet = text.condition === '' || own.counts.length > 0 || own.fixed.length > 0;
    const tick =
      isQuiet && text.condition ? needs.tick(text.condition, text.text, label, false, text.place) : null;
    return { type: 'full', tick: tick && { type: 'tick', need: tick, words: text.text }, text: text.text };
  }
  return checkUnit(text, max, own, needs, path).base;
}

/** "①…②…③…，每项1分": the bullets are the checks. */
function eachBase(
  bullets: readonly Bullet[],
  own: Mechanisms,
  max: Exact,
  needs: Needs,
  path: string | null,
): Base | null {
  const each = own.eaches[0]!;
  if (each.award.type !== 'give' || bullets.length < 2 || own.texts.length) return null;
  const points = pointsOf(each.award.amount, max);
  if (!points.mul(bullets.length).equals(max)) return null;
  const zero: Outcome = { type: 'points', low: ZERO, high: ZERO };
  const parts = bullets.map(({ label, words }) => {
    const need = needs.tick(words, words, labelOf(path, label));
    const condition: Condition = { type: 'tick', need, words };
    return bare(label, points, {
      type: 'check',
      condition,
      against: [],
      win: { type: 'points', low: points, high: points },
      lose: zero,
      words,
      text: words,
    });
  });
  return { type: 'sum', parts };
}
