import { decimalText, ZERO } from '../number/exact';
import { nameKey } from './read/names';
import type { Fact, FactNeed } from './types';

/**
 * "账账不符、账实不符的每发现一处扣1分", told as 账账不符 1处 and 账实不符 2处: a count of several things named together is the sum of the counts of
 * each, where all of them are told in one unit.
 */
export function takeSums(
  needs: readonly FactNeed[],
  facts: readonly Fact[],
  taken: Map<FactNeed, Fact>,
  used: Set<Fact>,
): void {
  for (const need of needs) {
    if (need.kind !== 'count' || need.isStandIn || taken.has(need)) continue;
    const parts = need.name.split(/[、和及或]/).map(nameKey);
    if (parts.length < 2 || parts.some((part) => part.length < 2)) continue;
    const found = parts.map((part) => facts.find((fact) => !used.has(fact) && nameKey(fact.name) === part));
    const counts = found.flatMap((fact) => (typeof fact?.value === 'object' ? [fact.value] : []));
    const [first] = counts;
    if (!first || counts.length < parts.length || new Set(found).size < parts.length) continue;
    if (counts.some(({ unit, value }) => unit !== first.unit || value.d !== 1n || value.s < 0n)) continue;
    const value = counts.reduce((sum, each) => sum.add(each.value), ZERO);
    const refs = found.flatMap((fact) => fact!.refs);
    const text = decimalText(value) + (first.unit ?? '');
    taken.set(need, { name: need.name, value: { ...first, value, text }, refs });
    for (const fact of found) used.add(fact!);
  }
}

/** 未批先建 of 未批先建、批小建大: the others are not told. 漏发 of 少发、漏发 is one thing under either name. */
export function isOneOfOffences(list: string, name: string): boolean {
  const members = list.split('、').map(nameKey);
  return members.length > 1 && members.every(({ length }) => length > 3) && members.includes(nameKey(name));
}
