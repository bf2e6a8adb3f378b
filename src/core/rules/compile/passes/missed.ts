import { INTERPOLATED } from '../../read/awards';
import { isElse } from '../../read/clauses';
import type { Statement } from '../../read/statement';

const MISSED =
  /^(?:未|没有|没|不|达不到|低于|不足|少于|小于|有缺口|未能)(?:能|足)?(?:达到|达|到|达标|完成|满足|符合|全部|如期|按期|足额|支付|全额|办结|及时)*(?:\d+%)?(?:上述|以上|该|年度|全部)?(?:要求|标准|目标|比例|目标值|任务|指标值|支付|发放|到位)?$/;

/** "≥95%得满分，未达到的按比例得分": what is said of missing the mark is said of everything else. */
export function missed(statements: readonly Statement[]): readonly Statement[] {
  return statements.map((statement) => {
    if (statement.kind !== 'text' || statement.isElse) return statement;
    const { award, condition } = statement;
    if (award.type !== 'ratio' && award.type !== 'formula') return statement;
    if (award.type === 'ratio' && award.basis === INTERPOLATED) return { ...statement, isElse: true };
    if (condition === '' && award.type === 'ratio') return statement;
    return MISSED.test(condition) || isElse(condition) ? { ...statement, isElse: true } : statement;
  });
}

/** Whether a condition only says that the mark was missed. */
export const isMissed = (condition: string): boolean =>
  MISSED.test(condition) || LATE.test(condition) || isElse(condition);

const LATE = /^(?:逾期|超期|超时|延期|超过时限|超过期限|逾期未?完成|之后完成)(?:完成|报送|公开|提交|办理)?$/;
