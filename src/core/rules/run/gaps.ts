import { areEqual, compare, type Exact, ONE } from '../../number/exact';
import type { Band } from '../compile/program';
import type { Limit } from '../read/statement';
import { bandOf, holdsLimit } from './scale';
import type { ClauseKind, Rule } from '../types';
import { grainOf, shownIn } from './boundaries';
import { boundsOf, isShare, isWhole, type Scale, scalesOf } from './scales';

/** A figure for which a standard has no clause, or two that give different scores. */
export interface Gap {
  /** `none`: no clause · `two`: two over a stretch · `meeting`: two that end at one number (80%以上, 80%以下). */
  readonly kind: 'none' | 'two' | 'meeting';
  readonly name: string;
  /** The counter-example: "90%". */
  readonly shown: string;
  readonly value: Exact;
  /** The clauses on either side of it, or the two that both hold it, as printed. */
  readonly clauses: readonly string[];
}

/**
 * The gaps and overlaps of a standard's bands, one for each place, from the lowest figure up. Said only of a text
 * that was read to its end; a band with a further condition leaves the rest open on purpose, one of several stretches
 * (或) or of a deduction is no band of a row without holes, and what steps count off has none.
 */
export function gapsOf(rule: Rule): readonly Gap[] {
  let gaps = known.get(rule);
  if (!gaps) known.set(rule, (gaps = findGaps(rule)));
  return gaps;
}

const known = new WeakMap<Rule, readonly Gap[]>();

function findGaps(rule: Rule): readonly Gap[] {
  const isRead = rule.judgement.length === 0 && rule.understood === 1;
  const scales = isRead ? scalesOf(rule) : [];
  if (scales.length === 0) return [];
  const gaps = scales.flatMap(gapsIn);
  // Hardly any standard has a gap: only then its clauses are put into words.
  if (gaps.length === 0) return gaps;
  const isAlone = scales.length === 1 && scales[0]!.label === null;
  // 无差错得4分: words that were read as a band of the figure.
  const isBand = (text: string): boolean => scales[0]!.base.bands.some((band) => band.text === text);
  if (isAlone && !rule.clauses.every(({ kind, text }) => OF_A_SCALE.has(kind) || isBand(text))) return [];
  const isOpen = ELSEWHERE.test(withoutClauses(rule.text, scales));
  return gaps.filter(({ kind }) => kind !== 'none' || !isOpen);
}

/** Words outside the bands that may speak for the figures between them: “未开展的不得分”, “二者之间按插值计分”. */
const ELSEWHERE = /不得分|不计分|不予计分|[^\d.]0分|比例|插值|酌情|其他|其它|其余|否则/u;

function withoutClauses(text: string, scales: readonly Scale[]): string {
  const clauses = scales.flatMap(({ base }) => [...base.bands, ...base.steps].map((clause) => clause.text));
  return clauses.reduce((rest, clause) => rest.replace(clause, ' '), text);
}

const OF_A_SCALE = new Set<ClauseKind>(['band', 'step', 'definition', 'context', 'override']);

function gapsIn(scale: Scale): readonly Gap[] {
  const { bands, steps, otherwise } = scale.base;
  if (bands.length === 0 || bands.some(({ also, text }) => also !== null || /或|扣|±/u.test(text))) return [];
  if (areSeamless(bands)) return [];
  const isSilent = otherwise === null && steps.length === 0;
  const found = probes(scale).map((value) => gapAt(scale, value, isSilent));
  return found.filter((gap, at): gap is Gap => gap !== null && found[at - 1]?.kind !== gap.kind);
}

/** Bands of which each begins where another ends, from one end of the line to the other: every figure lies in just one. */
function areSeamless(bands: readonly Band[]): boolean {
  let left = bands.length;
  for (let low = null as Limit | null; left > 0; left--) {
    const next = bands.find((band) => beginsAt(band, low));
    const high = next && endOf(next, CEILING);
    if (!next || high === undefined) return false;
    if (high === null) return left === 1;
    if (low && compare(high.value, low.value) <= 0) return false;
    low = high;
  }
  return false;
}

const FLOOR = { '≥': true, '>': true } as const;
const CEILING = { '≤': true, '<': true } as const;

/** The one limit of a side, null for none; undefined where the limits are of another kind. */
function endOf({ limits }: Band, side: Readonly<Record<string, true>>): Limit | null | undefined {
  let end: Limit | null = null;
  for (const limit of limits) {
    if (limit.op === '=' || limit.op === '≠') return undefined;
    if (!side[limit.op]) continue;
    if (end) return undefined;
    end = limit;
  }
  return end;
}

/** Whether a band begins just where another ends; with none, at no figure. */
function beginsAt(band: Band, end: Limit | null): boolean {
  const floor = endOf(band, FLOOR);
  if (floor === undefined || floor === null || end === null) return floor === null && end === null;
  const isJoined = end.op === '<' ? floor.op === '≥' : floor.op === '>';
  return isJoined && areEqual(floor.value, end.value);
}

function gapAt(scale: Scale, value: Exact, isSilent: boolean): Gap | null {
  const { bands } = scale.base;
  const held = bandOf(bands, value);
  if (held === 'unclear') {
    const both = bands.filter(({ limits }) => limits.every((limit) => holdsLimit(limit, value)));
    const isEnd = both.every(({ limits }) => limits.some((limit) => limit.value.equals(value)));
    return gapOf(
      scale,
      value,
      isEnd ? 'meeting' : 'two',
      both.map(({ text }) => text),
    );
  }
  if (held !== null || !isSilent) return null;
  const clauses = besideOf(bands, value);
  return bands.length > 1 || clauses.length > 1 ? gapOf(scale, value, 'none', clauses) : null;
}

const gapOf = (scale: Scale, value: Exact, kind: Gap['kind'], clauses: Gap['clauses']): Gap => ({
  name: scale.base.measure.need.name,
  shown: shownIn(scale, value),
  value,
  kind,
  clauses,
});

/** Each bound and one figure between each two of them; beyond the outermost where the measure can be. */
function probes(scale: Scale): readonly Exact[] {
  const bounds = boundsOf(scale);
  const inner = bounds.flatMap((bound, at) => {
    const next = bounds[at + 1];
    return next ? [bound, ...between(scale, bound, next)] : [bound];
  });
  return [...below(scale, bounds[0]!), ...inner, ...above(scale, bounds[bounds.length - 1]!)];
}

function between(scale: Scale, low: Exact, high: Exact): readonly Exact[] {
  const middle = low.add(high).div(2);
  if (!isWhole(scale)) return [middle];
  const grain = grainOf(scale);
  const whole = middle.div(grain).floor().mul(grain);
  return whole.compare(low) > 0 && whole.compare(high) < 0 ? [whole] : [];
}

/** Rates of change go below nothing and beyond the whole; what else is a share does neither. */
const MOVES = /增|减|变动|调整|偏差|偏离|下降|上升|提高|降低|超/u;

function below(scale: Scale, lowest: Exact): readonly Exact[] {
  if (MOVES.test(scale.base.measure.need.name)) return [];
  const value = lowest.sub(grainOf(scale));
  return value.s < 0n ? [] : [value];
}

function above(scale: Scale, highest: Exact): readonly Exact[] {
  if (MOVES.test(scale.base.measure.need.name)) return [];
  const value = highest.add(grainOf(scale));
  return isShare(scale) && value.compare(ONE) > 0 ? [] : [value];
}

/** The nearest band on either side of a figure. */
function besideOf(bands: readonly Band[], value: Exact): readonly string[] {
  const nearest = (side: 1 | -1): Band | null => {
    let best: { readonly band: Band; readonly far: Exact } | null = null;
    for (const band of bands) {
      for (const limit of band.limits) {
        const order = limit.value.compare(value) * side;
        const faces =
          side > 0
            ? limit.op === '>' || limit.op === '≥' || limit.op === '='
            : limit.op === '<' || limit.op === '≤' || limit.op === '=';
        if (order < 0 || !faces) continue;
        const far = limit.value.sub(value).abs();
        if (!best || far.compare(best.far) < 0) best = { band, far };
      }
    }
    return best?.band ?? null;
  };
  return [nearest(-1), nearest(1)].flatMap((band) => (band ? [band.text] : []));
}
