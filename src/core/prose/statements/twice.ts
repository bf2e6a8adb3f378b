import { claim, inUnitOf, operand } from '../claim';
import type { Claim, Mention, Passage } from '../types';

/** How many figures in a row make a passage that is told again. */
const ROW = 3;

/**
 * Rows of figures told twice: 301起、死亡279人，…下降14.0% here and there. Where all but one are the same, the one that
 * differs is asked about.
 */
export function readTwice(passages: readonly Passage[]): Claim[] {
  const rows = new Map<string, Mention[][]>();
  for (const { mentions } of passages) {
    for (let from = 0; from + ROW <= mentions.length; from++) {
      const row = mentions.slice(from, from + ROW);
      if (row.some(({ family }) => family === '') || row[0]!.sentence !== row[ROW - 1]!.sentence) continue;
      const key = row.map(({ family, flow }) => family + flow).join('|');
      const group = rows.get(key);
      if (group) group.push(row);
      else rows.set(key, [row]);
    }
  }
  const told = new Set<Mention>();
  return [...rows.values()].flatMap((group) => inGroup(passages, group, told));
}

/** A row of a form that repeats itself (0万元，占0%) would be compared with all others; such groups say nothing. */
const MOST = 40;

function inGroup(passages: readonly Passage[], group: readonly Mention[][], told: Set<Mention>): Claim[] {
  if (group.length < 2 || group.length > MOST) return [];
  const claims: Claim[] = [];
  group.forEach((row, nth) => {
    for (const earlier of group.slice(0, nth)) {
      const different = row.flatMap((m, at) => (m.amount.equals(earlier[at]!.amount) ? [] : [at]));
      if (different.length !== 1 || !areSameThing(row, earlier, different[0]!)) continue;
      const [mention, same] = [row[different[0]!]!, earlier[different[0]!]!];
      if (told.has(mention)) continue;
      told.add(mention);
      claims.push(
        claim(passages, {
          kind: 'repeat',
          verdict: 'differs',
          on: mention,
          operands: [operand(passages, mention, 'stated'), operand(passages, same, 'same')],
          expected: same.text,
          gap: inUnitOf(mention, mention.amount.sub(same.amount).abs()),
        }),
      );
    }
  });
  return claims;
}

/** The equal figures are telling ones, the names beside all of them end alike, and nothing says "last year". */
function areSameThing(row: readonly Mention[], earlier: readonly Mention[], different: number): boolean {
  if (row[0]!.paragraph === earlier[0]!.paragraph) return false;
  const equal = row.filter((_, at) => at !== different);
  const digits = (m: Mention) => m.text.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
  if (equal.reduce((sum, m) => sum + digits(m), 0) < 4 || equal.some((m) => m.amount.n === 0n)) return false;
  const [one, other] = [row[different]!, earlier[different]!];
  if (one.isOpen !== other.isOpen || one.year !== other.year || one.isLastYear !== other.isLastYear)
    return false;
  return (
    areCalledAlike(one.name, other.name) &&
    row.every((m, at) => endsAlike(m.name, earlier[at]!.name) && m.role === earlier[at]!.role)
  );
}

/** The figures that differ are of one thing only when their names say so: 教育事业支出 and 项目支出 both end in 支出. */
function areCalledAlike(one: string, other: string): boolean {
  if (one === '' || other === '') return one === other;
  return one.includes(other) || other.includes(one) || (one.length > 3 && one.slice(-4) === other.slice(-4));
}

function endsAlike(one: string, other: string): boolean {
  return one === other || (one.length > 1 && other.length > 1 && one.slice(-2) === other.slice(-2));
}
