import type { Limit, Statement } from '../../read/statement';

/** Which ends of the ranges a sentence of its own takes in. */
interface Edges {
  readonly low: boolean | null;
  readonly high: boolean | null;
  readonly above: boolean | null;
  readonly below: boolean | null;
}

const SIDES: readonly (readonly [side: keyof Edges, isIn: boolean, pattern: RegExp])[] = [
  [
    'low',
    true,
    /(?:下限|低限|低值|下端)(?:值|数)?[均都]?(?:包?含|包括)(?![上下高低])|(?:^|[^不])(?:包?含|包括)(?:下限|低限|低值|低(?=不))/,
  ],
  [
    'low',
    false,
    /(?:下限|低限|低值|下端)(?:值|数)?[均都]?不(?:包?含|包括)(?![上下高低])|不(?:包?含|包括)(?:下限|低限|低值|低)/,
  ],
  [
    'high',
    true,
    /(?:上限|高限|高值|上端)(?:值|数)?[均都]?(?:包?含|包括)(?![上下高低])|(?:^|[^不])(?:包?含|包括)(?:上限|高限|高值|高(?=不))/,
  ],
  [
    'high',
    false,
    /(?:上限|高限|高值|上端)(?:值|数)?[均都]?不(?:包?含|包括)(?![上下高低])|不(?:包?含|包括)(?:上限|高限|高值|高)/,
  ],
  ['above', true, /以上[均都]?(?:包?含|包括)本?/],
  ['above', false, /以上[均都]?不(?:包?含|包括)/],
  ['below', true, /以下[均都]?(?:包?含|包括)本?/],
  ['below', false, /以下[均都]?不(?:包?含|包括)/],
];

/**
 * "（各档下限含本数）", "以上含本数，以下不含本数": a sentence of its own says which ends all the ranges take in. A range whose lower end is in leaves its
 * upper end to the next, unless the sentence says otherwise.
 */
export function edgesTold(statements: readonly Statement[]): readonly Statement[] {
  const told = statements.flatMap((each) => {
    const note = noteIn(each);
    return note === '' ? [] : [note];
  });
  const edges = told.length === 1 ? edgesIn(told[0]!) : null;
  if (!edges) return statements;
  return statements.map((each): Statement => {
    if (each.kind !== 'band') return each;
    const limits = each.limits.map((limit) => edge(limit, edges));
    return noteIn(each) === ''
      ? { ...each, limits }
      : { ...each, limits, measure: withoutNote(each.measure) };
  });
}

const NOTE =
  /^\(([^()]*(?:含|包括)[^()]*)\)|^([^()]*(?:区间|各档|上限|下限|以[上下])[^()]*(?:含|包括)[^()\d]*)$/;

/** What a sentence of its own, or a remark before a figure, says of the ends. */
function noteIn(each: Statement): string {
  if (each.kind === 'context') return /含|包括/.test(each.text) ? each.text : '';
  if (each.kind !== 'band' || !/含|包括/.test(each.measure)) return '';
  const [, bracketed, whole] = NOTE.exec(each.measure) ?? [];
  return bracketed ?? whole ?? '';
}

const withoutNote = (measure: string): string => measure.replace(NOTE, '');

/** What a sentence says of the ends; null where it says nothing, or a thing and its contrary. */
function edgesIn(text: string): Edges | null {
  const found: { -readonly [K in keyof Edges]: Edges[K] } = {
    low: null,
    high: null,
    above: null,
    below: null,
  };
  let isSaid = false;
  for (const [side, isIn, pattern] of SIDES) {
    if (!pattern.test(text)) continue;
    if (found[side] !== null) return null;
    found[side] = isIn;
    isSaid = true;
  }
  return isSaid ? found : null;
}

function edge(limit: Limit, { low, high, above, below }: Edges): Limit {
  const { op, strength } = limit;
  if (strength === 0) {
    const own = op === '≥' ? (low ?? negatedOf(high)) : op === '≤' ? (high ?? negatedOf(low)) : null;
    return own === null ? limit : ended(limit, own);
  }
  if (strength !== 1) return limit;
  const own = op === '≥' ? above : op === '≤' ? below : null;
  return own === null ? limit : ended(limit, own);
}

const negatedOf = (isIn: boolean | null): boolean | null => (isIn === null ? null : !isIn);

const ended = (limit: Limit, isIn: boolean): Limit => ({
  ...limit,
  op: /[≥>]/.test(limit.op) ? (isIn ? '≥' : '>') : isIn ? '≤' : '<',
  strength: 2,
});
