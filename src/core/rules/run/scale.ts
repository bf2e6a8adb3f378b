import { type Exact, ZERO } from '../../number/exact';
import type { Band } from '../compile/program';
import type { Limit } from '../read/statement';

/**
 * The band a value lies in; null when none holds it, "unclear" when two of them could be meant.
 *
 * - A bound said outright (≥, 低于, （含）) beats 以上/以下, which include their number by law; these beat the unmarked end
 *   of a range when they give more, and leave it to a person when they give less.
 * - Bands open to the same side (≥90 得5分，≥80 得4分) are read from the tightest.
 * - Unmarked ends that meet (90%-100%, 80%-90%) follow the bounds the rest of the scale says outright; a scale that says
 *   none and rewards the higher value takes the lower end in. Anything else is for a person.
 */
export function bandOf(bands: readonly Band[], value: Exact): Band | 'unclear' | null {
  const held = innermost(
    bands.filter(({ limits }) => limits.every((limit) => holdsLimit(limit, value))),
    value,
  );
  if (held.length <= 1) return held[0] ?? null;
  const strengths = held.map(({ limits }) => strengthAt(limits, value) || (isOwnEnd(bands, value) ? 1.5 : 0));
  const best = Math.max(...strengths);
  const strongest = held.filter((_, i) => strengths[i] === best);
  // 80%以下 takes 80% in by law, yet beside "80%-90%" hardly anyone means it so.
  if (best === 1 && held.some((band) => pointsOf(band).compare(pointsOf(strongest[0]!)) > 0))
    return byConvention(bands, held, value) ?? 'unclear';
  if (strongest.length === 1 || haveSameOutcome(strongest)) return strongest[0]!;
  return (best === 0 ? byConvention(bands, strongest, value) : null) ?? 'unclear';
}

/** Of bands open to the same side (≥90, ≥80) only the tightest; those that begin at one number all stay. */
function innermost(held: readonly Band[], value: Exact): readonly Band[] {
  const edges = { floor: edgeOf(held, isFloor, value), ceiling: edgeOf(held, isCeiling, value) };
  return held.filter(({ limits }) => {
    const [only] = limits;
    if (limits.length !== 1 || !only) return true;
    const edge = isFloor(only) ? edges.floor : isCeiling(only) ? edges.ceiling : null;
    return edge === null || only.value.equals(edge);
  });
}

const isFloor = ({ op }: Limit): boolean => op === '≥' || op === '>';
const isCeiling = ({ op }: Limit): boolean => op === '≤' || op === '<';

function edgeOf(held: readonly Band[], isOpen: (limit: Limit) => boolean, value: Exact): Exact | null {
  const gaps = held.flatMap(({ limits }) =>
    limits.length === 1 && isOpen(limits[0]!) ? [limits[0]!.value] : [],
  );
  return gaps.reduce<Exact | null>(
    (best, each) => (best === null || each.sub(value).abs().compare(best.sub(value).abs()) < 0 ? each : best),
    null,
  );
}

/** 90%-99%, 80%-89%: an end that no other range begins with is that range's own. */
const isOwnEnd = (bands: readonly Band[], value: Exact): boolean =>
  bands.flatMap(({ limits }) => limits.filter((limit) => limit.strength === 0 && limit.value.equals(value)))
    .length === 1 &&
  rangesOf(bands).length > 1 &&
  !rangesOf(bands).some((range) =>
    rangesOf(bands).some((other) => other.limits[0]!.value.equals(range.limits[1]!.value)),
  );

const rangesOf = (bands: readonly Band[]): readonly Band[] =>
  bands.filter(({ limits }) => limits.length === 2 && limits.every(({ strength }) => strength === 0));

const pointsOf = ({ outcome }: Band): Exact => (outcome.type === 'points' ? outcome.high : ZERO);

/** Whether a value keeps to a limit. */
export function holdsLimit({ op, value: bound }: Limit, value: Exact): boolean {
  const order = value.compare(bound);
  switch (op) {
    case '>':
      return order > 0;
    case '≥':
      return order >= 0;
    case '<':
      return order < 0;
    case '≤':
      return order <= 0;
    case '=':
      return order === 0;
    default:
      return order !== 0;
  }
}

/** How outright a band says that it holds this very value; 4 inside. */
function strengthAt(limits: readonly Limit[], value: Exact): number {
  const at = limits.filter((limit) => limit.value.equals(value));
  return at.length ? Math.min(...at.map(({ strength }) => strength)) : 2;
}

function haveSameOutcome(bands: readonly Band[]): boolean {
  const [first, ...rest] = bands.map(({ outcome }) => outcome);
  return rest.every(
    (other) =>
      first!.type === 'points' &&
      other.type === 'points' &&
      other.low.equals(first!.low) &&
      other.high.equals(first!.high),
  );
}

function byConvention(bands: readonly Band[], meeting: readonly Band[], value: Exact): Band | null {
  const top = bands.reduce((best, band) => (pointsOf(band).compare(pointsOf(best)) > 0 ? band : best));
  const said = bands.flatMap((band) =>
    band.limits.filter(
      ({ strength, isWord, op }) =>
        (strength === 2 && !(isWord && band === top && op !== '>')) ||
        (strength === 1 && band === top && op === '≤'),
    ),
  );
  const lowerIn = said.some(({ op }) => op === '≥' || op === '<');
  const upperIn = said.some(({ op }) => op === '≤' || op === '>');
  if (lowerIn && upperIn) return null;
  const isUnsaid = !upperIn && isShareLimit(top.limits) && top.limits.every(({ strength }) => strength === 0);
  const takesLower = lowerIn || (isUnsaid && rewardsHigher(bands));
  if (!takesLower && !upperIn) return null;
  const wanted = meeting.filter(({ limits }) =>
    limits.some(({ op, value: bound }) => bound.equals(value) && (takesLower ? op === '≥' : op === '≤')),
  );
  return wanted.length === 1 ? wanted[0]! : null;
}

const isShareLimit = (limits: readonly Limit[]): boolean =>
  limits.every(({ unit }) => unit === '%' || unit === '‰' || unit === null);

function rewardsHigher(bands: readonly Band[]): boolean {
  const floors = bands.map((band) => {
    const floor = band.limits.find(({ op }) => op === '≥' || op === '>' || op === '=')?.value ?? null;
    return { floor, points: pointsOf(band) };
  });
  floors.sort((one, other) => (!one.floor ? -1 : !other.floor ? 1 : one.floor.compare(other.floor)));
  return (
    floors.length > 1 && floors.every(({ points }, i) => i === 0 || points.compare(floors[i - 1]!.points) > 0)
  );
}
