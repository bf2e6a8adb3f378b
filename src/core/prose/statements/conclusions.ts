import { claim, operand } from '../claim';
import { NameIndex } from '../name-index';
import type { Claim, Mention, Passage } from '../types';

const WITHIN_BUDGET =
  /([^，。；、]{2,16}?)(?:经费|支出|费用)?(?:实际)?(?:支出)?(?:金额|数)?(?:均|都|全部)?(?:未|没有|不)(?:超过|超出|超)(?:年初|全年)?(?:预算|支出标准)/g;

/** What a report concludes of figures it prints: “三公”经费未超过预算. */
export function readConclusions(passages: readonly Passage[]): Claim[] {
  const found = passages.flatMap((passage) =>
    /(?:未|没有|不)超/.test(passage.text)
      ? [...passage.text.matchAll(WITHIN_BUDGET)].map((match) => ({
          passage,
          at: match.index,
          name: match[1]!
            .replace(/[“”"]/g, '')
            .replace(/^.*(?=三公)/, '')
            .replace(/(?:经费|实际|支出|金额|均|数)+$/, ''),
        }))
      : [],
  );
  if (found.length === 0) return [];
  const pairs = new NameIndex(passages.flatMap(pairsIn));
  return found.flatMap(({ passage, at, name }) =>
    pairs.called(name, 1).map(({ budget, spent }) => conclusion(passages, passage, at, budget, spent)),
  );
}

interface Pair {
  readonly budget: Mention;
  readonly spent: Mention;
}

/** Every budget with what was spent of it right behind, by the name of the budget. */
function pairsIn({ mentions }: Passage): (readonly [name: string, pair: Pair])[] {
  return mentions.flatMap((budget) => {
    const spent = mentions[budget.index + 1];
    if (budget.role !== 'budget' || budget.family !== 'money') return [];
    if (!spent || spent.role !== 'actual' || spent.family !== 'money' || spent.sentence !== budget.sentence)
      return [];
    return [[budget.name, { budget, spent }] as const];
  });
}

function conclusion(
  passages: readonly Passage[],
  passage: Passage,
  at: number,
  budget: Mention,
  spent: Mention,
): Claim {
  const isAbove = spent.amount.compare(budget.amount) > 0;
  const found = claim(passages, {
    kind: 'order',
    verdict: isAbove ? 'differs' : 'agrees',
    on: spent,
    operands: [operand(passages, spent, 'stated'), operand(passages, budget, 'whole')],
    expected: isAbove ? `≤${budget.text}` : null,
  });
  const start = passage.rawIndex(at);
  const end = passage.text.slice(at).search(/[，。；]/);
  return {
    ...found,
    paragraph: passage.index,
    start,
    end: passage.rawIndex(end < 0 ? passage.text.length : at + end),
  };
}
