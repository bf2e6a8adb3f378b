import { claim, operand } from '../claim';
import type { Claim, Passage } from '../types';

/**
 * Spent beside its budget (预算安排8.72万元，实际支出6.08万元), a part beside its whole (排查隐患16424处，挂牌督办隐患6682处).
 * Only that the order is as usual is told; a spending above its budget may have been granted in the year.
 */
export function readOrders(passages: readonly Passage[]): Claim[] {
  return passages.flatMap(({ mentions }) =>
    mentions.flatMap((spent, nth) => {
      const budget = mentions[nth - 1];
      if (!budget || budget.sentence !== spent.sentence || budget.part !== spent.part) return [];
      const isSpending = budget.role === 'budget' && spent.role === 'actual' && spent.family === 'money';
      const isPart = budget.name.length >= 4 && spent.name.endsWith(budget.name.slice(-4));
      if (budget.family !== spent.family || spent.family === 'rate' || !(isSpending || isPart)) return [];
      if (spent.flow !== 'stock' || spent.amount.compare(budget.amount) > 0) return [];
      return [
        claim(passages, {
          kind: 'order',
          verdict: 'agrees',
          on: spent,
          operands: [operand(passages, spent, 'stated'), operand(passages, budget, 'whole')],
        }),
      ];
    }),
  );
}
