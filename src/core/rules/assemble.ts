import { decimalText, type Exact, ZERO } from '../number/exact';
import { Mechanisms, sortMechanisms, type TextLike } from './mechanisms';
import { isScoring, type Bullet, type Piece } from './pieces';
import { labelOf } from './labels';
import type { Needs } from './needs';
import { pointsOf } from './literals';
import type { Base, Condition, Outcome, Unit } from './program';
import type { Statement, StatementOf } from './statement';
import { scaleOf, type ScaleGroup } from './scale-build';
import { checkUnit, choiceOf } from './texts-build';

/** What assembling works with. */
export interface Workshop {
  readonly needs: Needs;
  /** Words of the standard that no mechanism could take. */
  readonly leftOver: string[];
}

/** Puts a piece's statements together into a unit of `max` points; a base of type unknown when they do not fit. */
export function assemble(piece: Piece, max: Exact, shop: Workshop, path = piece.label): Unit {
  const unit = tryUnits(piece, max, shop, path);
  if (unit) return unit;
  if (piece.units.length) {
    const flat = tryUnits(flattened(piece), max, shop, path);
    if (flat) return flat;
  }
  const text = `各项分值与${decimalText(max)}分对不上，需人工判断`;
  shop.leftOver.push(text);
  return bare(path, max, { type: 'unknown', text });
}

export const bare = (label: string | null, max: Exact, base: Base): Unit => ({
  label,
  max,
  base,
  changes: [],
  changeCap: null,
  vetoes: [],
  exemptions: [],
  voids: [],
  totalCap: null,
});

function flattened(piece: Piece): Piece {
  const statements = [...piece.statements];
  const bullets = [...piece.bullets];
  for (const unit of piece.units) {
    const flat = flattened(unit);
    statements.push(...flat.statements);
    bullets.push(...flat.bullets);
  }
  return { ...piece, statements, bullets, units: [] };
}

/** The points printed at the head of a part ("部门预算公开（1.5分）"), and the statements behind it. */
export function splitHeading(
  piece: Piece,
  max: Exact | null = null,
): { readonly points: Exact | null; readonly rest: Statement[] } {
  const heading = piece.statements.find((statement) => statement.kind === 'heading') as
    StatementOf<'heading'> | undefined;
  if (heading)
    return { points: heading.value, rest: piece.statements.filter((statement) => statement !== heading) };
  const first = piece.statements.find(isScoring);
  if (
    first?.kind !== 'text' ||
    first.label !== null ||
    first.award.type !== 'give' ||
    first.award.amount.type !== 'points'
  ) {
    return { points: null, rest: piece.statements };
  }
  const rest = piece.statements.filter((statement) => statement !== first);
  const hasOthers = piece.units.length > 0 || piece.bullets.length > 1 || rest.some(givesPoints);
  const isHead =
    first.award.form !== 'verb' &&
    (first.award.form === 'paren' || first.condition.length <= 16) &&
    hasOthers;
  const total = first.award.amount.value;
  if (piece.label === null && max && !total.equals(max)) return { points: null, rest: piece.statements };
  return isHead && fits(rest, piece.units, total)
    ? { points: total, rest }
    : { points: null, rest: piece.statements };
}

const givesPoints = (statement: Statement): boolean =>
  (statement.kind === 'band' || statement.kind === 'text' || statement.kind === 'compare') &&
  (statement.award.type === 'give' || statement.award.type === 'full' || statement.award.type === 'formula');

/** Whether the awards behind a head could make up its points, as the best of them or as their sum. */
function fits(rest: readonly Statement[], units: readonly Piece[], total: Exact): boolean {
  if (units.length) return true;
  const awards = rest.flatMap((statement) =>
    givesPoints(statement) && 'award' in statement && statement.award.type === 'give'
      ? [pointsOf(statement.award.amount, total)]
      : [],
  );
  if (awards.length === 0) return true;
  const sum = awards.reduce((all, each) => all.add(each), ZERO);
  return sum.equals(total) || awards.some((each) => each.equals(total));
}

/** The maximum a part has by itself; null when it does not say. */
function naturalMax(piece: Piece): Exact | null {
  const { points, rest } = splitHeading(piece);
  if (points) return points;
  const sorted = sortMechanisms(rest);
  const group = sorted.natural();
  const texts = sorted.texts.map((text) =>
    text.award.type === 'give' && text.award.amount.type === 'points' ? text.award.amount.value : null,
  );
  if (group === null || texts.some((value) => value === null)) return null;
  const units = piece.units.map(naturalMax);
  if (units.some((value) => value === null)) return null;
  const values = texts as Exact[];
  const all = [...units, group] as Exact[];
  const isChoice =
    group.equals(ZERO) &&
    units.length === 0 &&
    values.length > 1 &&
    (sorted.zeros.length > 0 || sorted.others.length > 0);
  const textMax = isChoice
    ? values.reduce((best, each) => (each.compare(best) > 0 ? each : best), ZERO)
    : values.reduce((sum, each) => sum.add(each), ZERO);
  const total = all.reduce((sum, each) => sum.add(each), textMax);
  return total.compare(ZERO) > 0 ? total : null;
}

function tryUnits(piece: Piece, max: Exact, shop: Workshop, path: string | null): Unit | null {
  const heading = splitHeading(piece, max);
  if (heading.points && !heading.points.equals(max)) return null;
  const own = sortMechanisms(heading.rest);
  const base = baseOf({ ...piece, statements: heading.rest }, own, max, shop, path);
  if (!base) return null;
  return {
    ...bare(path, max, base),
    changes: own.changes(base, max, shop.needs, piece.bullets, path),
    changeCap: own.deductCap(),
    vetoes: own.vetoes(base, shop.needs, path),
    exemptions: own.exemptions(shop.needs, path),
    voids: own.voids(shop.needs, path),
    totalCap: own.totalCap(shop.needs),
  };
}

function baseOf(piece: Piece, own: Mechanisms, max: Exact, shop: Workshop, path: string | null): Base | null {
  const { needs } = shop;
  const groups = own.groups;
  const count = groups.length + own.formulas.length + piece.units.length;
  if (count > 0 && own.eaches.length) return null;
  // "到位率×4分，按比例计分" says the same twice.
  if (own.formulas.length === 1 && own.ratios.every(({ condition }) => condition === ''))
    own.ratios.length = 0;
  // A proportion of nothing that is measured here is for a person.
  if (own.ratios.length > 1 || count > 0 || own.texts.length > 1) own.judges.push(...own.ratios.splice(0));
  if (count === 0) return textBase(piece, own, max, shop, path);
  const texts = own.texts;
  if (count === 1 && piece.units.length === 0 && texts.length === 0 && !own.eaches.length) {
    return groups.length
      ? groupBase(groups[0]!, own, max, shop, path)
      : formulaBase(own.formulas[0]!, max, needs);
  }
  if (count === 1 && texts.length === 1 && own.isFull(texts[0]!, max)) {
    const either = eitherBase(piece, own, max, shop, path);
    if (either) return either;
  }
  return sumBase(piece, own, max, shop, path);
}

function groupBase(
  group: ScaleGroup,
  own: Mechanisms,
  max: Exact,
  shop: Workshop,
  path: string | null,
): Base | null {
  const scale = scaleOf(group, own.othersOf(group), max, shop.needs, own.standards, false, path);
  if (scale?.type !== 'scale' || !own.hasDeductions() || own.others.length) return scale;
  // "办结率达到100%得4分，每有1件未办结扣0.5分": the deductions say what falling short costs.
  const [band, ...more] = scale.bands;
  const isFull = band?.outcome.type === 'points' && band.outcome.low.equals(max);
  if (!isFull || more.length || scale.steps.length || band.also) return scale;
  const tick: Condition = { type: 'band', measure: scale.measure, limits: band.limits, words: band.words };
  return { type: 'full', tick, text: band.text };
}

function formulaBase(formula: StatementOf<'text'>, max: Exact, needs: Needs): Base | null {
  if (formula.award.type !== 'formula') return null;
  const natural = Mechanisms.formulaMax(formula.award.expr);
  if (natural && !natural.equals(max)) return null;
  return {
    type: 'calc',
    calc: needs.calc(formula.award.expr),
    text: formula.text,
  };
}

/** "全部完成（6分）；部分未完成的，得分=…": a full mark on a tick, else the other rule. */
function eitherBase(
  piece: Piece,
  own: Mechanisms,
  max: Exact,
  shop: Workshop,
  path: string | null,
): Base | null {
  const full = own.texts[0]!;
  let rest: Base | null;
  if (piece.units.length) return null;
  if (own.groups.length) {
    const group = own.groups[0]!;
    const natural = group.natural();
    if (natural && natural.compare(max) > 0) return null;
    rest = scaleOf(group, own.othersOf(group), max, shop.needs, own.standards, true, path);
  } else rest = formulaBase(own.formulas[0]!, max, shop.needs);
  if (!rest) return null;
  const need = shop.needs.tick(full.condition, full.text, labelOf(path, full.label), false, full.place);
  return {
    type: 'either',
    tick: { type: 'tick', need, words: full.text },
    rest: bare(null, max, rest),
    text: full.text,
  };
}

/** Parts that add up to the maximum: rates with their own bands, formulas, numbered parts, single checks. */
function sumBase(
  piece: Piece,
  own: Mechanisms,
  max: Exact,
  shop: Workshop,
  path: string | null,
): Base | null {
  const maxima: (Exact | null)[] = [
    ...piece.units.map(naturalMax),
    ...own.groups.map((group) => group.natural()),
    ...own.formulas.map((formula) =>
      formula.award.type === 'formula' ? Mechanisms.formulaMax(formula.award.expr) : null,
    ),
    ...own.texts.map((text) => (text.award.type === 'give' ? pointsOf(text.award.amount, max) : null)),
  ];
  const known = maxima.reduce<Exact>((sum, each) => (each ? sum.add(each) : sum), ZERO);
  const open = maxima.filter((each) => each === null).length;
  if (open > 1 || (open === 0 && !known.equals(max))) return null;
  const left = max.sub(known);
  if (open === 1 && left.compare(ZERO) <= 0) return null;
  const points = maxima.map((each) => each ?? left);
  const parts: Unit[] = [];
  let at = 0;
  for (const unit of piece.units) parts.push(assemble(unit, points[at++]!, shop, labelOf(path, unit.label)));
  for (const group of own.groups) {
    const part = points[at++]!;
    const base = scaleOf(group, own.othersOf(group), part, shop.needs, own.standards, true, path);
    if (!base) return null;
    parts.push(bare(null, part, base));
  }
  for (const formula of own.formulas) {
    const part = points[at++]!;
    const base = formulaBase(formula, part, shop.needs);
    if (!base) return null;
    parts.push(bare(formula.label, part, base));
  }
  for (const text of own.texts) {
    parts.push(checkUnit(text, points[at++]!, own, shop.needs, path));
  }
  return { type: 'sum', parts };
}

const GRADE_WORD =
  /^.{0,8}?(优秀?|良好?|中等?|合格|一般|较[好差高低]|差|好|[甲乙丙丁A-D](?:级|等级?))(?:等次|档|等级|的)?$/;

/** Grades of one thing, which never add up, whatever their sum. */
function areGrades(texts: readonly TextLike[]): boolean {
  const grades = texts.map(({ condition }) => GRADE_WORD.exec(condition)?.[1]);
  return texts.length > 1 && !grades.includes(undefined) && new Set(grades).size === texts.length;
}

function textBase(
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
      text: words,
    });
  });
  return { type: 'sum', parts };
}
