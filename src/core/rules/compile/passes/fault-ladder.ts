import { type Exact, ONE } from '../../../number/exact';
import { numbersIn } from '../../read/numbers';
import type { Amount, Limit, Statement, StatementOf } from '../../read/statement';

type Count = StatementOf<'count'>;
type Text = StatementOf<'text'>;

/** What one of the rungs says: so many of the fault, and what they cost. */
interface Rung {
  readonly statement: Count | Text;
  readonly number: Exact;
  readonly amount: Amount;
}

/**
 * "发现1处错误扣1分，2处错误扣3分，3处以上不得分": faults whose number tells what is lost. Where each costs the same the later rungs only say it
 * again.
 */
export function faultLadder(statements: readonly Statement[]): readonly Statement[] {
  const [first, ...more] = statements.filter((each): each is Count => each.kind === 'count' && isOnce(each));
  if (!first || more.length > 0) return statements;
  const rungs = statements.flatMap((each): Rung[] => {
    if (each.kind !== 'text' || each.award.type !== 'deduct') return [];
    const number = numberOf(each, first);
    return number ? [{ statement: each, number, amount: each.award.amount }] : [];
  });
  if (rungs.length === 0 || statements.some(({ kind }) => kind === 'step' || kind === 'cap'))
    return statements;
  const isEven = rungs.every(
    ({ number, amount }) =>
      amount.type === first.amount.type && amount.value.equals(first.amount.value.mul(number)),
  );
  const all = new Map<Statement, Rung>(
    [{ statement: first, number: ONE, amount: first.amount }, ...rungs].map((rung) => [rung.statement, rung]),
  );
  if (isEven) return statements.filter((each) => each === first || !all.has(each));
  return statements.map((each): Statement => {
    const rung = all.get(each);
    if (rung) return asBand(rung, first);
    const isRest = each.kind === 'band' && each.limits[0]!.unit === first.unit && each.award.type === 'zero';
    return isRest ? { ...each, measure: first.name } : each;
  });
}

const isOnce = ({ isEach, sign, size, members }: Count): boolean =>
  !isEach && sign < 0 && size.equals(ONE) && members === undefined;

const FOUND = /^(?:全年|年内)?(?:发现|发生|出现|存在|有)/;

/** The number of the same faults: "2处错误" beside "发现1处错误". */
function numberOf({ condition }: Text, first: Count): Exact | null {
  const { text, numbers } = numbersIn(condition);
  const [number, ...more] = numbers;
  if (!number || more.length > 0 || number.unit !== first.unit || number.value.compare(ONE) <= 0) return null;
  const rest = (text.slice(0, number.start) + text.slice(number.end)).replace(FOUND, '');
  const own = numbersIn(first.words);
  const [one] = own.numbers;
  if (!one || own.numbers.length > 1) return null;
  const wanted = (own.text.slice(0, one.start) + own.text.slice(one.end)).replace(FOUND, '');
  return rest === wanted || rest === '' ? number.value : null;
}

function asBand({ statement, number, amount }: Rung, { name, unit }: Count): StatementOf<'band'> {
  const { text, length, said, label, sentence, place, after } = statement;
  const limits: Limit[] = [{ op: '=', value: number, unit, strength: 3 }];
  const words = statement.kind === 'count' ? statement.words : statement.condition;
  return {
    ...{ text, length, said, label, sentence, place, after, words, limits },
    ...{
      kind: 'band',
      measure: name,
      also: null,
      withBands: [],
      isBare: false,
      isAbsolute: false,
      scope: null,
    },
    award: { type: 'deduct', amount },
  };
}
