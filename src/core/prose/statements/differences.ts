import { agreeSum } from '../../number/agreement';
import { exact } from '../../number/exact';
import { holds, kindest, stated, verdictOf } from '../claim';
import type { Claim, Mention, Passage } from '../types';
import { differenceClaim } from './difference-claim';

/** What is left over, lacking or too much between two amounts. */
const LEFT =
  /(?:超配|超编|超支|超出|结余|节余|结转结余|缺编|空编|剩余|未支出|未使用|(?:正在|尚未|未完成)整改|在办|未办结|未整改|未完成|其余|净增加?|净减少?)(?:了|数|额|率|资金|为|约|合计)*$/;

/** The distance of two amounts of one sentence: 配置149台，标准数135台，超配14台. */
export function readDifferences(passages: readonly Passage[]): Claim[] {
  return passages.flatMap((passage) =>
    passage.mentions.flatMap((left) =>
      left.flow !== 'rate' && left.family !== '' && LEFT.test(left.label)
        ? judge(passages, passage, left)
        : [],
    ),
  );
}

/** Amounts farther back than this are of other things. */
const NEAR = 12;

function judge(passages: readonly Passage[], passage: Passage, left: Mention): Claim[] {
  const all = passage.mentions.filter(
    (m) =>
      m.index < left.index && m.sentence === left.sentence && m.family === left.family && m.flow === 'stock',
  );
  const before = all.slice(-NEAR);
  const readings = before.flatMap((one) =>
    before.flatMap((other) => {
      if (one === other || one.amount.compare(other.amount) < 0) return [];
      const agreement = agreeSum(stated(left), [stated(one), { ...stated(other), weight: exact(-1) }]);
      return [{ one, other, agreement, verdict: verdictOf(agreement) }];
    }),
  );
  const words = passage.text.slice(passage.sentences[left.sentence]!.from, left.from);
  const isBalance = CARRIED_OVER.test(words) && /结余|结转/.test(left.label) && isIncomeAndSpending(before);
  const likely = readings.find(
    ({ one, other }) => isBalance && /收入$/.test(one.name) && /支出$/.test(other.name),
  );
  const kind = kindest(readings, ({ verdict }) => verdict);
  const best = kind && !holds(kind.verdict) ? (likely ?? kind) : kind;
  if (!best) return [];
  const isSure =
    isBalance ||
    (before.length === 2 &&
      left.part === before[0]!.part &&
      !/其中/.test(passage.text.slice(before[0]!.to, left.from)));
  const isOpen = [left, ...before].some((m) => m.isOpen);
  const verdict = holds(best.verdict) ? best.verdict : isSure && !isOpen ? 'differs' : 'unchecked';
  const { one, other, agreement } = best;
  return [
    differenceClaim(passages, { on: left, verdict, agreement, whole: [one, 'whole'], part: [other, 'part'] }),
  ];
}

/** What came over from the year before is told, so that income less spending leaves just the balance. */
const CARRIED_OVER = /(?:上年|年初|20\d\d年)末?结转/;

/** Income and spending, each told once: what is left is their distance. */
function isIncomeAndSpending(before: readonly Mention[]): boolean {
  const incomes = before.filter(({ name }) => /收入$/.test(name));
  const spendings = before.filter(({ name }) => /支出$/.test(name));
  return incomes.length === 1 && spendings.length === 1;
}
