import { NOT_ASSESSED } from '../read/conditions';
import type { Statement } from '../read/statement';

/** "没有楼堂馆所项目的部门按满分计算": the indicator does not apply. */
const INAPPLICABLE = /没有|^无|不涉及|涉密|不需要|未安排|未设|不存在|免于|不适用|未发生|当年无/;
/** "因涉密不公开的得满分": nobody could have done it. */
const EXCUSED = /^(?:因|由于|确因|属于?)[^,]{0,6}(?:涉密|保密|国家秘密|不可抗力)/;
const AS_FULL =
  /直接|按.{0,6}(?:满分|全分)|视为|视同|满分计算|默认|(?:部门|单位|县|乡镇)(?:,)?[^,]{0,5}[得计].{0,3}满分/;

/** Whether a statement gives full marks because the indicator does not apply. */
export function isExemption(statement: Statement): boolean {
  if (statement.kind !== 'text' && statement.kind !== 'compare') return false;
  const { award } = statement;
  if (award.type !== 'full' && award.type !== 'earned' && award.type !== 'give') return false;
  if (award.type === 'full' && NOT_ASSESSED.test(statement.text)) return true;
  if (award.type === 'full' && EXCUSED.test(statement.condition)) return true;
  if (!INAPPLICABLE.test(statement.condition)) return false;
  return (
    AS_FULL.test(statement.text.replace(/[，]/g, ',')) ||
    (award.type === 'full' &&
      /^(?:当年|本年)(?:度)?(?:无|没有|未安排)[^,]*(?:项目|事项|任务|业务)$/.test(statement.condition))
  );
}
