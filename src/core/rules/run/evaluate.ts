import { clamp, decimalText, type Exact, max as larger, min as smaller, ONE, ZERO } from '../../number/exact';
import { add, evaluateOutcome, evaluateScale } from './evaluate-scale';
import type { Base, Case, Points, RuleProgram, Unit } from '../compile/program';
import { implies, isExact } from './implies';
import { Run } from './run';
import type { Evaluation, FactSource, Rule } from '../types';
import { NOTHING, isTicked, withChanges } from './evaluate-changes';

/** How a rule is run. */
export interface RunOptions {
  /**
   * A part of a step ("每低1个百分点", 0.4 points short): left out by default, or counted in proportion. What the
   * standard itself says of it (不足1个百分点的按1个百分点计) goes first.
   */
  readonly steps?: 'ignore' | 'proportional';
}

/**
 * Runs a rule on facts. Whatever is unknown widens the score to a span; the score is given only when the span is a
 * single number, so that a missing tick which cannot change the score does not stand in its way.
 */
export function evaluateRule(
  rule: Pick<Rule, 'max' | 'program'>,
  facts: FactSource,
  options: RunOptions = {},
): Evaluation {
  const { unit } = rule.program as RuleProgram;
  const run = new Run(facts, options.steps ?? 'ignore');
  const points = certainPoints(unit, run);
  const score = points && clamp(points, ZERO, rule.max);
  return {
    score,
    isJudged: run.isJudged,
    missing: score ? [] : run.missing,
    used: run.used,
    applied: [...new Set(run.applied)],
    formula: run.formulas.length && score ? formulaText(run.formulas, score) : '',
    measured: [...new Set(run.measured)].join('；'),
  };
}

/** What a unit alone gives on facts; null where they leave it open. */
export const runUnit = (unit: Unit, facts: FactSource): Exact | null => {
  const points = certainPoints(unit, new Run(facts, 'ignore'));
  return points && clamp(points, ZERO, unit.max);
};

function certainPoints(unit: Unit, run: Run): Exact | null {
  const points = evaluateUnit(unit, run);
  if (run.wholeVeto === 'yes') return run.isVoid ? null : ZERO;
  const low = run.wholeVeto === 'maybe' ? ZERO : points.low;
  return !run.isVoid && low.equals(points.high) ? low : null;
}

const formulaText = (formulas: readonly string[], score: Exact): string =>
  formulas.length === 1
    ? `${formulas[0]}=${decimalText(score, 4)}`
    : `${formulas.join('+')}=${decimalText(score, 4)}`;

function evaluateUnit(unit: Unit, run: Run): Points {
  if (unit.voids.some(({ condition }) => run.condition(condition) === true)) {
    run.isVoid = true;
    return { low: ZERO, high: unit.max };
  }
  const exempt = unit.exemptions.map(({ condition }) => run.condition(condition));
  const isExempt = unit.exemptions.some(({ exception }, i) => exempt[i] === true && exception !== 'open');
  if (isExempt) {
    const { text } = unit.exemptions.find(({ exception }, i) => exempt[i] === true && exception !== 'open')!;
    run.applied.push(text);
    run.measured.push(text);
    return { low: unit.max, high: unit.max };
  }
  const base = evaluateBase(unit.base, unit, run);
  const changed = withChanges(base, unit, run);
  const capped = withTotalCap(
    {
      low: clamp(changed.low, unit.least ?? ZERO, unit.max),
      high: clamp(changed.high, unit.least ?? ZERO, unit.max),
    },
    unit,
    run,
  );
  const vetoed = withVetoes(withDenial(capped, unit, run), unit, run);
  // Who states the figure has the thing it measures; a tick alone may be that of a unit the indicator does not fit.
  const isOpen = unit.exemptions.some(
    ({ exception }, i) =>
      exception !== undefined && (exempt[i] === null || (exempt[i] && exception === 'open')),
  );
  const mayBeExempt = isOpen || (exempt.includes(null) && !run.hasFigure);
  return mayBeExempt ? { low: vetoed.low, high: unit.max } : vetoed;
}

/** What is left where the full mark is not as it should be: nothing where the text says so, anything where nothing says what that costs. */
function withDenial(points: Points, { base, max }: Unit, run: Run): Points {
  const holds = base.type === 'full' && base.tick !== null ? run.condition(base.tick) : true;
  if (holds === true || base.type !== 'full') return points;
  if (base.isAll) return { low: ZERO, high: holds === false ? ZERO : points.high };
  return holds === false && points.high.equals(max) ? { low: ZERO, high: max } : points;
}

function withVetoes(points: Points, unit: Unit, run: Run): Points {
  if (points.high.n === 0n) return points;
  let result = points;
  const isFullTicked = isTicked(unit, run);
  for (const { condition, text, reach, isAside, disproof, ofCount } of unit.vetoes) {
    if (condition.type === 'tick' && !run.find(condition.need)) {
      if (isAside) continue;
      if (ofCount && run.find(ofCount) && run.count(ofCount)?.n === 0n) continue;
      const measured = disproof && run.measure(disproof);
      if (measured && measured.value.compare(ZERO) > 0) continue;
    }
    // Who is in time is not late by five days.
    const isDenied = isFullTicked && condition.type === 'band' && LATE.test(condition.measure.need.name);
    const holds = isDenied ? false : run.condition(condition);
    if (holds === false) continue;
    if (holds) {
      run.applied.push(text);
      run.measured.push(text.replace(/[，,].{0,8}(?:得|计)?\s*0\s*分.*$|[，,][^，,]*不得分.*$/, ''));
    }
    if (reach === 'whole') run.wholeVeto = holds ? 'yes' : run.wholeVeto === 'yes' ? 'yes' : 'maybe';
    else if (reach === 'unclear' && run.wholeVeto === 'no') run.wholeVeto = 'maybe';
    if (reach !== 'whole') result = { low: ZERO, high: holds ? ZERO : result.high };
  }
  return result;
}

const LATE = /^(?:迟|逾|超|延|晚|拖|滞|缺|少|漏|差)/;

function withTotalCap(points: Points, { totalCap }: Unit, run: Run): Points {
  if (!totalCap) return points;
  const before = run.figure(totalCap.need);
  if (!before) return { low: ZERO, high: points.high };
  const room = larger(totalCap.limit.sub(before.value), ZERO);
  return { low: smaller(points.low, room), high: smaller(points.high, room) };
}

function evaluateBase(base: Base, unit: Unit, run: Run): Points {
  const { max } = unit;
  switch (base.type) {
    case 'full':
      return { low: max, high: max };
    case 'none':
      return base.points ? { low: base.points, high: base.points } : NOTHING;
    case 'unknown':
      return { low: ZERO, high: max };
    case 'sum':
      return (
        countedPoints(base, run) ?? base.parts.map((part) => evaluateUnit(part, run)).reduce(add, NOTHING)
      );
    case 'check':
      return evaluateCheck(base, max, run);
    case 'choice': {
      const chosen = run.choice(base.need);
      if (chosen === null) return { low: ZERO, high: max };
      const option = base.options[chosen]!;
      run.applied.push(option.text);
      run.measured.push(`${base.need.name}：${option.words}`);
      return evaluateOutcome(option.outcome, null, max, run);
    }
    case 'list': {
      const ticks = base.items.map((item) =>
        run.find(item) ? run.tick(item, item.text) : run.lackTick(item),
      );
      if (ticks.every((tick) => tick === true)) return { low: max, high: max };
      return ticks.every((tick) => tick === false) ? NOTHING : { low: ZERO, high: max };
    }
    case 'cases':
      return evaluateCases(base, max, run);
    case 'calc':
      run.applied.push(base.text);
      return evaluateOutcome({ type: 'calc', calc: base.calc }, null, max, run);
    case 'share':
      return evaluateShare(base, max, run);
    case 'either':
      return evaluateEither(base, max, run);
    case 'collected': {
      const amount = run.figure(base.need);
      if (!amount || amount.unit === 'share' || amount.unit === 'money') return { low: ZERO, high: max };
      const points = smaller(amount.value, unit.changeCap ?? max);
      run.applied.push(base.text);
      run.measured.push(`${base.need.name}${amount.text}`);
      return { low: points, high: points };
    }
    default:
      return evaluateScale(base, max, run);
  }
}

/** Parts told by how many of them hold. */
function countedPoints({ parts, counted }: Extract<Base, { type: 'sum' }>, run: Run): Points | null {
  if (!counted) return null;
  const need = [counted.held, counted.lacking].find((each) => run.find(each));
  const count = need && run.count(need);
  if (!need || !count || count.compare(parts.length) > 0) return null;
  const held = need === counted.held ? count : ONE.mul(parts.length).sub(count);
  run.applied.push(...parts.flatMap(({ base }) => (base.type === 'check' ? [base.text] : [])));
  run.measured.push(`${need.name}${decimalText(count)}${need.unit ?? ''}`);
  return { low: counted.each.mul(held), high: counted.each.mul(held) };
}

function evaluateCases(base: Extract<Base, { type: 'cases' }>, max: Exact, run: Run): Points {
  const open: Points = { low: ZERO, high: max };
  const held = base.cases.map((each) => run.condition(each.condition));
  const spans = base.cases.flatMap((each, i) =>
    held[i] === false ? [] : [evaluateOutcome(each.outcome, null, max, run)],
  );
  const sure = tightest(base.cases.filter((_, i) => held[i] === true));
  if (held.includes(null) || sure.length > 1)
    return spans.length > 0 && !(held.includes(null) && sure.length === 0) ? union(spans) : open;
  const [only] = sure;
  if (only) {
    run.applied.push(only.text);
    run.measured.push(only.words);
    return evaluateOutcome(only.outcome, null, max, run);
  }
  if (!base.otherwise) return open;
  return evaluateOutcome(base.otherwise, null, max, run);
}

/** Of cases that hold together the one that lies within the others, or names the very value; all of them when none does. */
function tightest(sure: readonly Case[]): readonly Case[] {
  const within = sure.find((one) =>
    sure.every((other) => one === other || implies(one.condition, other.condition)),
  );
  const exact = sure.filter(({ condition }) => isExact(condition));
  // "未达到目标值的按完成比例计分，完成比例低于60%的不得分": what gives nothing ends what goes by a formula.
  const nothing = sure.filter(({ outcome }) => outcome.type === 'points' && outcome.high.n === 0n);
  if (nothing.length === 1 && sure.every((each) => each === nothing[0] || each.outcome.type === 'calc'))
    return nothing;
  return within ? [within] : exact.length === 1 ? exact : sure;
}

const union = (spans: readonly Points[]): Points => ({
  low: spans.map(({ low }) => low).reduce(smaller),
  high: spans.map(({ high }) => high).reduce(larger),
});

function evaluateCheck(base: Extract<Base, { type: 'check' }>, max: Exact, run: Run): Points {
  const holds = run.condition(base.condition);
  const against = base.against.map(({ condition }) => run.condition(condition));
  const fault = base.against.find(({ isAnother }, i) => isAnother && against[i] === true);
  if (fault) {
    run.measured.push(fault.condition.words);
    return NOTHING;
  }
  const win = evaluateOutcome(base.win, null, max, run);
  const lose = evaluateOutcome(base.lose, null, max, run);
  const isContradicted = against.includes(true);
  if (holds === true && !isContradicted) {
    run.applied.push(base.text);
    return win;
  }
  if (isContradicted && holds !== true) {
    run.measured.push(`未达到“${base.words}”`);
    return NOTHING;
  }
  if (holds === false) {
    run.measured.push(`未达到“${base.words}”`);
    return lose;
  }
  if (holds === null && against.length > 0 && against.every((each) => each === false)) return win;
  return { low: smaller(win.low, lose.low), high: larger(win.high, lose.high) };
}

function evaluateShare(base: Extract<Base, { type: 'share' }>, max: Exact, run: Run): Points {
  if (base.tick && run.condition(base.tick) === true) return { low: max, high: max };
  const measured = run.measure(base.measure);
  if (!measured || measured.unit === 'money') return { low: ZERO, high: max };
  run.applied.push(base.text);
  run.measured.push(`${base.measure.need.name}${measured.shown}，按比例计分`);
  const points = clamp(measured.value, ZERO, ONE).mul(max);
  return { low: points, high: points };
}

function evaluateEither(base: Extract<Base, { type: 'either' }>, max: Exact, run: Run): Points {
  if (run.condition(base.tick) === true) {
    run.applied.push(base.text);
    return { low: max, high: max };
  }
  return evaluateUnit(base.rest, run);
}
