import type { Exact } from '../../../number/exact';
import { hasPoints, type Statement, type StatementOf } from '../../read/statement';

const LACKING =
  '(?:不符合|未达到|不达标|未达标|不满足|未做到|未完成|未落实|不具备|缺少|缺失|缺|少)(?:要求|标准|规定)?';
const ONE = '(?:每?一|1|每1|任一|其中一|每缺一|每少一)(?:个)?[项个条点](?:内容|要点|指标)?';
/** "一项不符合", "缺一项". */
const ONE_LACKING = new RegExp(
  `^(?:以上|上述)?(?:每)?(?:有)?(?:${ONE}(?:的)?${LACKING}|${LACKING}${ONE})(?:的)?$`,
);

/** Points for one thing of a list. */
const isItem = (statement: Statement): statement is StatementOf<'text'> =>
  statement.kind === 'text' &&
  statement.award.type === 'give' &&
  statement.award.amount.type === 'points' &&
  statement.condition !== '' &&
  !statement.isElse &&
  !statement.isEach;

/**
 * "健全2分，执行有效2分，监督到位2分；一项不符合扣2分": the points of the items seen from the other side. They are the items of a list that
 * loses the points of each; "缺一项扣相应分值" only says it again.
 */
export function saidOfItems(statements: readonly Statement[]): readonly Statement[] {
  const items = statements.filter(isItem);
  const scoring = statements.filter((each) => isScored(each) && !isItem(each));
  const [other, ...more] = scoring;
  if (items.length < 2 || !other || more.length > 0) return statements;
  if (isLosingItsOwn(other)) return statements.filter((each) => each !== other);
  if (other.kind === 'text' && other.award.type === 'judge' && other.award.takes === true)
    return ONE_LACKING.test(other.condition) && /相应|对应|该项|此项/.test(other.text)
      ? statements.filter((each) => each !== other)
      : statements;
  if ((other.kind !== 'count' && other.kind !== 'step') || other.sign > 0) return statements;
  if (other.kind === 'count' ? other.members : other.measure !== '' || other.threshold) return statements;
  const points = items.map(pointsOf);
  const own = other.amount.type === 'points' ? other.amount.value : null;
  const isOwn =
    other.kind === 'step'
      ? ONE_LACKING.test(`${other.verb}一${other.unit}`)
      : ONE_LACKING.test(other.words) || ONE_LACKING.test(`一项${other.name}`);
  if (!isOwn || own === null || other.size.valueOf() !== 1 || !points.every((each) => each.equals(own)))
    return statements;
  if (items.some(({ place }) => place > other.place)) return statements;
  const { text, length, said, sentence, place, after } = items[0]!;
  const heading: Statement = {
    ...{ text, length, said, label: null, sentence, place, after },
    kind: 'heading',
    value: points.reduce((sum, each) => sum.add(each)),
    condition: '',
  };
  const members = items.map(({ condition }) => condition);
  const counted: Statement = other.kind === 'count' ? { ...other, members } : { ...countOf(other), members };
  return statements.flatMap((each): readonly Statement[] =>
    each === items[0] ? [heading] : isItem(each) ? [] : [each === other ? counted : each],
  );
}

/** "缺一项扣相应分值": nothing but what it is worth. */
const isLosingItsOwn = (each: Statement): boolean =>
  (each.kind === 'band' || each.kind === 'text') &&
  (each.award.type === 'zero' || (each.award.type === 'judge' && each.award.takes === true)) &&
  each.scope === null &&
  ONE_LACKING.test(each.kind === 'band' ? each.words : each.condition) &&
  /扣[除减]*(?:其|所)?(?:相应|对应)/.test(each.text);

/** "缺一项扣2分" as a count of what is lacking. */
function countOf(step: StatementOf<'step'>): StatementOf<'count'> {
  const { text, length, said, label, sentence, place, after, verb, size, unit, amount, cap } = step;
  return {
    ...{ text, length, said, label, sentence, place, after, size, unit, amount, cap },
    ...{
      kind: 'count',
      name: verb,
      aliases: ['不符合'],
      words: text,
      sign: -1,
      isEarning: false,
      isEach: true,
    },
  };
}

const isScored = (each: Statement): boolean =>
  hasPoints(each) || each.kind === 'heading' || each.kind === 'unread';

const pointsOf = ({ award }: StatementOf<'text'>): Exact =>
  (award as { readonly amount: { readonly value: Exact } }).amount.value;
