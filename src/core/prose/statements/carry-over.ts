import { agreeSum } from '../../number/agreement';
import { exact } from '../../number/exact';
import { holds, rawSpan, stated, verdictOf } from '../claim';
import type { Claim, Mention, Passage } from '../types';

const LEFT = /20\d\d年(?:度)?(?:年?[末底])?[^，。；]{0,8}(?:结转|结余)/;
const LEFT_AT_END = /20\d\d年(?:度)?年?[末底][^，。；]{0,8}(?:结转|结余)/;

/**
 * What was left over, under the wrong year: 2022年结转结余10.62万元，2023年…收入…支出…，2022年末结转结余16.61万元. It is certain when
 * the sentence opens with what was left of the same year, goes on with the next one, and the second amount is what that
 * year's figures leave.
 */
export function readCarryOver(passages: readonly Passage[]): Claim[] {
  return passages.flatMap((passage) =>
    /结转|结余/.test(passage.text) ? passage.mentions.flatMap((left) => wrongYear(passage, left)) : [],
  );
}

function wrongYear(passage: Passage, left: Mention): Claim[] {
  const { year } = left;
  if (year === null || left.family !== 'money' || left.isOpen || !LEFT_AT_END.test(left.label)) return [];
  const before = passage.mentions.filter(
    (m) => m.sentence === left.sentence && m.index < left.index && m.family === 'money' && m.flow === 'stock',
  );
  const opening = before.find((m) => m.year === year && LEFT.test(m.label));
  if (!opening || opening.amount.equals(left.amount)) return [];
  const since = before.filter(({ index }) => index > opening.index);
  const isNext = since.some((m) => m.year === year + 1);
  if (!isNext || since.some((m) => m.year !== null && m.year !== year + 1)) return [];
  const isLeftOver = since.some((income) =>
    since.some(
      (spent) =>
        income !== spent &&
        spent.role === 'actual' &&
        holds(verdictOf(agreeSum(stated(left), [stated(income), { ...stated(spent), weight: exact(-1) }]))),
    ),
  );
  return isLeftOver ? [toClaim(passage, left, year)] : [];
}

function toClaim(passage: Passage, left: Mention, year: number): Claim {
  const from = passage.text.lastIndexOf(String(year), left.from);
  const span = rawSpan(passage, from, from + 4);
  return {
    ...span,
    end: rawSpan(passage, left.from, left.to).end,
    kind: 'year',
    verdict: 'contradicts',
    why: null,
    operands: [{ ...span, text: String(year), role: 'stated' }],
    stated: String(year),
    expected: String(year + 1),
    gap: null,
    working: passage.text.slice(from, left.to),
  };
}
