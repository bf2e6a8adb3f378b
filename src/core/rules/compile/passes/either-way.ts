import { LESS, MORE } from '../../../words/changes';
import type { Statement } from '../../read/statement';

const OVER = new RegExp(MORE);
const UNDER = new RegExp(LESS);
const REACHES = /^(?:[^,]{0,16}?)(?:达到|达)\d[\d.]*%?$/;

/** "达到100%得5分，每超过（降低）1个百分点扣0.5分": where more costs as much as less, what is to be reached is the number itself. */
export function eitherWay(statements: readonly Statement[]): readonly Statement[] {
  const isEitherWay = statements.some(
    (each) =>
      each.kind === 'step' &&
      each.sign < 0 &&
      each.direction === 'both' &&
      OVER.test(each.verb) &&
      UNDER.test(each.verb),
  );
  if (!isEitherWay) return statements;
  return statements.map((each): Statement => {
    if (each.kind !== 'band' || each.limits.length > 1 || !REACHES.test(each.words)) return each;
    const [limit] = each.limits;
    return limit!.op === '≥' ? { ...each, limits: [{ ...limit!, op: '=', strength: 3 }] } : each;
  });
}
