import { readNumber } from '../../read/literals';
import { countStatement, textStatement } from '../../read/shapes';
import { hasPoints, type Statement, type StatementOf } from '../../read/statement';

const ALL_KEPT =
  /^(.{4,80}?),?(?:以上|上述)?([一二两三四五六七八\d])(?:项|个|条|点)(?:内容|要求|条件)?(?:均|都|全部|全都)(?:符合|满足|达到|具备|完成|做到|落实|达标|齐全)(?:要求)?$/;
const LACKS = /^(?:缺少?|少|不符合|未达到|不满足|未做到|未完成)$/;

/**
 * "日志完整、记录齐全、验收及时，三项均符合得3分，每缺一项扣1分": a list of as many things as are said, all of which are wanted, and what one that is
 * missing costs: each of them may be told by itself.
 */
export function lackingMembers(statements: readonly Statement[]): readonly Statement[] {
  const scoring = statements.filter(hasPoints);
  const [whole, lack, ...more] = scoring;
  if (more.length > 0 || whole?.kind !== 'band' || lack?.kind !== 'step' || !isOfMissing(lack))
    return statements;
  const members = membersOf(whole);
  if (!members) return statements;
  const { award, scope, words } = whole;
  const { size, unit, amount, cap, isEach, verb } = lack;
  const own = { condition: words, award, isElse: false, scope, isEach: false, cap: null };
  const count = countStatement(lack, {
    ...{ name: `${verb}项`, aliases: [verb, `${verb}项数`, lack.said], words: lack.said },
    ...{ size, unit, sign: -1, isEarning: false, isEach, amount, cap },
  });
  return statements.map((each): Statement => {
    if (each === whole) return textStatement(whole, own);
    return each === lack ? { ...count, members } : each;
  });
}

const isOfMissing = ({ sign, measure, threshold, unit, verb }: StatementOf<'step'>): boolean =>
  sign < 0 && measure === '' && threshold === null && /^[项个条点]$/.test(unit) && LACKS.test(verb);

function membersOf({ words, isBare, award, also, withBands }: StatementOf<'band'>): readonly string[] | null {
  if (!isBare || also !== null || withBands.length > 0) return null;
  if (award.type !== 'give' && award.type !== 'full') return null;
  const [, list = '', number = '0'] = ALL_KEPT.exec(words) ?? [];
  const members = list.split(/[、,]/).filter((member) => member !== '');
  const isWhole = members.length > 1 && members.length === Number(readNumber(number).n);
  return isWhole && members.every((member) => member.length > 1 && !/\d/.test(member)) ? members : null;
}
