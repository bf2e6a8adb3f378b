import { INTERPOLATED } from '../../read/awards';
import { isElse } from '../../read/clauses';
import { ONE } from '../../../number/exact';
import type { Statement, StatementOf } from '../../read/statement';

const MISSED =
  /^(?:未|没有|没|不|达不到|低于|不足|少于|小于|有缺口|未能)(?:能|足)?(?:达到|达|到|达标|完成|满足|符合|全部|如期|按期|足额|支付|全额|办结|及时)*(?:\d+%)?(?:上述|以上|该|年度|全部)?(?:要求|标准|目标|比例|目标值|任务|指标值|支付|发放|到位)?(?:的?,?(?:(?:该|本|此|相应|对应|当)[㐀-鿿]{1,4}|季度|时点|节点|月份|部分|项目?|指标|阶段|批次|环节))?$/;

/** "≥95%得满分，未达到的按比例得分": what is said of missing the mark is said of everything else. */
export function missed(statements: readonly Statement[]): readonly Statement[] {
  return statements.map((statement, i) => {
    if (statement.kind !== 'text') return statement;
    const { award, condition } = statement;
    if (award.type === 'zero' && HAPPENED.test(condition) && isOfWhatDidNot(statements[i - 1], statement))
      return { ...statement, isElse: true };
    // What is short is taken off in proportion: what is reached of the whole stays.
    if (award.type === 'judge' && award.takes && isMissed(condition) && isOfWhole(statement, statements))
      return { ...statement, award: { type: 'ratio', basis: '' }, isElse: true };
    if (statement.isElse || (award.type !== 'ratio' && award.type !== 'formula')) return statement;
    // "否则得分=整改率×分值×0.8".
    if (award.type === 'formula' && condition === '' && /^(?:否则|反之)/.test(award.name))
      return { ...statement, isElse: true };
    if (award.type === 'ratio' && award.basis === INTERPOLATED) return { ...statement, isElse: true };
    if (condition === '' && award.type === 'ratio') return statement;
    return MISSED.test(condition) || isElse(condition) ? { ...statement, isElse: true } : statement;
  });
}

const HAPPENED = /^(?:如有|有)?(?:发生|出现|存在)(?:的|者)?$/;

/** "未发生规模性返贫得5分，发生的不得分": the contrary of what was said before. */
const isOfWhatDidNot = (
  before: Statement | undefined,
  { sentence, condition }: StatementOf<'text'>,
): boolean =>
  before?.kind === 'text' &&
  before.sentence === sentence &&
  ['give', 'full'].includes(before.award.type) &&
  new RegExp(`^(?:全年|年内)?(?:未|没有|没|不)${condition.replace(/^(?:如有|有)|[的者]$/g, '')}.`).test(
    before.condition,
  );

/** "达到100%得8分，未达到的按比例扣分": of the whole; short of 95% the text does not say what the proportion is of. */
const isOfWhole = ({ text }: StatementOf<'text'>, statements: readonly Statement[]): boolean =>
  /按照?(?:完成|实际|相应|同等)?比例(?:相应|进行)?(?:扣分|扣减|扣除|扣)/.test(text) &&
  statements.some(
    (each) =>
      each.kind === 'band' &&
      (each.award.type === 'give' || each.award.type === 'full') &&
      each.limits.length === 1 &&
      /[≥=]/.test(each.limits[0]!.op) &&
      each.limits[0]!.unit === '%' &&
      each.limits[0]!.value.equals(ONE),
  );

/** Whether a condition only says that the mark was missed. */
export const isMissed = (condition: string): boolean =>
  MISSED.test(condition) || LATE.test(condition) || isElse(condition);

const LATE =
  /^(?:逾期|超期|超时|延期|超过时限|超过期限|逾期未?完成|之后完成)(?:未)?(?:完成|报送|公开|提交|办理)?$/;
