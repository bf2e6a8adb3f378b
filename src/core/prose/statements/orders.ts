import { claim, operand } from '../claim';
import { figureOf } from '../pasted-tables';
import type { Claim, Mention, Passage } from '../types';

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

/** A name has lost its leading 年. */
const INITIAL = /^年?初预算(?:支出|数|总额|批复数?)?$/;
const ADJUSTED = /^调整后(?:的)?(?:全年|部门|年度)*预算(?:数|总额|支出)?$/;
const SPENT = /^(?:部门|整体|单位|年度)(?:预算|整体)?(?:实际|决算)支出(?:数|总额|合计)?$/;

/**
 * What the whole report had and spent, told once each wherever it stands: the spending lies within the adjusted budget,
 * whether or not it is above that of the beginning of the year.
 */
export function readWholeOrder(passages: readonly Passage[]): Claim[] {
  const stocks = passages.flatMap(({ mentions }) =>
    mentions.filter(({ flow, family, depth }) => flow === 'stock' && family === 'money' && depth === 0),
  );
  const [initial, adjusted, spent] = [INITIAL, ADJUSTED, SPENT].map((name) => onlyOne(stocks, name));
  if (!initial || !adjusted || !spent || spent.amount.compare(adjusted.amount) > 0) return [];
  return [
    claim(passages, {
      kind: 'order',
      verdict: 'agrees',
      on: spent,
      operands: [
        operand(passages, spent, 'stated'),
        operand(passages, adjusted, 'whole'),
        operand(passages, initial, 'before'),
      ],
    }),
  ];
}

function onlyOne(mentions: readonly Mention[], name: RegExp): Mention | null {
  const called = mentions.filter((m) => name.test(m.name));
  return new Set(called.map(({ amount }) => amount.toFraction())).size === 1 ? called[0]! : null;
}

/** A target in a line of its own, and what was done in the next: 4000人 · 参加各类培训人数共5357人. */
export function readTargetLines(passages: readonly Passage[]): Claim[] {
  return passages.flatMap((passage, nth) => {
    const [done, ...more] = passage.mentions;
    const target = nth > 0 ? figureOf(passages[nth - 1]!) : null;
    if (!target || !done || more.length || target.unit === null || figureOf(passage)) return [];
    if (done.family !== target.family || done.family === 'rate' || done.flow !== 'stock' || done.isOpen)
      return [];
    if (done.amount.compare(target.amount) < 0) return [];
    return [
      claim(passages, {
        kind: 'order',
        verdict: 'agrees',
        on: done,
        operands: [operand(passages, done, 'stated'), operand(passages, target, 'before')],
      }),
    ];
  });
}
