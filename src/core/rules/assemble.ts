import { decimalText, type Exact, ZERO } from '../number/exact';
import { naturalMax, splitHeading } from './headings';
import { labelOf } from './labels';
import { pointsOf } from './literals';
import { Mechanisms, sortMechanisms } from './mechanisms';
import type { Needs } from './needs';
import type { Piece } from './pieces';
import type { Base, Condition, Unit } from './program';
import { changesOf, exemptionsOf, totalCapOf, vetoesOf, voidsOf } from './provisos';
import { scaleOf, type ScaleGroup } from './scale-build';
import type { StatementOf } from './statement';
import { textBase } from './text-base';
import { checkUnit } from './texts-build';
import { bare, type Workshop } from './unit';

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

function tryUnits(piece: Piece, max: Exact, shop: Workshop, path: string | null): Unit | null {
  const heading = splitHeading(piece, max);
  if (heading.points && !heading.points.equals(max)) return null;
  const own = sortMechanisms(heading.rest);
  if (piece.label !== null) own.nameGroups(heading.title);
  const base = baseOf({ ...piece, statements: heading.rest }, own, max, shop, path);
  if (!base) return null;
  return {
    ...bare(path, max, base),
    changes: changesOf(own, base, max, shop.needs, piece.bullets, path),
    changeCap: own.deductCap(),
    vetoes: vetoesOf(own, base, shop.needs, path),
    exemptions: exemptionsOf(own, shop.needs, path),
    voids: voidsOf(own, shop.needs, path),
    totalCap: totalCapOf(own, shop.needs),
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
