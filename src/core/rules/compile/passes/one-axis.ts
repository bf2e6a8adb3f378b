import { type Exact, ONE, ZERO } from '../../../number/exact';
import { isSameMeasure } from '../group';
import { isGeneric, nameKey } from '../../read/names';
import type { Statement, StatementOf } from '../../read/statement';

type Band = StatementOf<'band'>;

/** The stretch of a line that a band takes; null: no end on that side. */
interface Stretch {
  readonly low: Exact | null;
  readonly high: Exact | null;
  /** Null: all there are. */
  readonly points: Exact | null;
}

/**
 * "全年预算数执行率≥95%得10分；预算执行率在85%（含）和95%之间得8分；预算执行率小于85%得0分": bands that call their figure by different names and together
 * cover a line, each beginning where another ends, with points that only rise or only fall, are bands of one figure.
 */
export function oneAxis(statements: readonly Statement[]): readonly Statement[] {
  const bands = statements.filter((each): each is Band => each.kind === 'band');
  const [name, ...others] = new Set(bands.map(({ measure }) => measure).filter((each) => !isGeneric(each)));
  const isKnown = others.every((other) => isSameMeasure(other, name!));
  if (bands.length < 3 || isKnown || !bands.every(isPlain) || !coversLine(bands)) return statements;
  const measure = nameOf(bands, statements);
  return statements.map((each) =>
    each.kind === 'band' && each.measure !== '' ? { ...each, measure } : each,
  );
}

const isPlain = ({ award, also, withBands, relation, isAbsolute, limits }: Band): boolean =>
  (award.type === 'give' ? award.amount.type === 'points' : award.type === 'full' || award.type === 'zero') &&
  also === null &&
  withBands.length === 0 &&
  relation === undefined &&
  !isAbsolute &&
  limits.every(({ op }) => op !== '≠');

/** The name that a definition explains, else the longest of those that mean the one used most. */
function nameOf(bands: readonly Band[], statements: readonly Statement[]): string {
  const used = bands.map(({ measure }) => measure).filter((name) => !isGeneric(name));
  const defined = used.find((name) =>
    statements.some((each) => each.kind === 'definition' && nameKey(each.name) === nameKey(name)),
  );
  const alike = (name: string): readonly string[] => used.filter((each) => isSameMeasure(each, name));
  const most = used.reduce((best, name) => (alike(name).length > alike(best).length ? name : best));
  return (
    defined ?? alike(most).reduce((best, name) => (nameKey(name).length > nameKey(best).length ? name : best))
  );
}

function coversLine(bands: readonly Band[]): boolean {
  const [first, ...rest] = bands
    .map(stretchOf)
    .sort((one, other) => (one.low ?? LEAST).compare(other.low ?? LEAST));
  let last = first!;
  let way = 0;
  for (const next of rest) {
    if (last.high === null || next.low === null || !meet(last.high, next.low)) return false;
    const turn = comparePoints(last, next);
    if (turn === 0 || (way !== 0 && turn !== way)) return false;
    way = turn;
    last = next;
  }
  return first!.low === null || first!.low.equals(ZERO) || last.high === null;
}

const LEAST = ONE.mul(-1e12);

function stretchOf({ limits, award }: Band): Stretch {
  const low = limits.find(({ op }) => op === '≥' || op === '>')?.value ?? null;
  const high = limits.find(({ op }) => op === '≤' || op === '<')?.value ?? null;
  const only = limits.find(({ op }) => op === '=')?.value ?? null;
  const points = award.type === 'zero' ? ZERO : award.type === 'give' ? award.amount.value : null;
  return { low: low ?? only, high: high ?? (only && only.equals(ZERO) ? only : null), points };
}

/** 60 and 61 meet where whole things are counted. */
const meet = (high: Exact, low: Exact): boolean =>
  low.equals(high) || (low.sub(high).equals(ONE) && high.d === 1n && high.compare(ONE) > 0);

const comparePoints = ({ points: one }: Stretch, { points: other }: Stretch): number =>
  one === null || other === null ? Number(other === null) - Number(one === null) : other.compare(one);
