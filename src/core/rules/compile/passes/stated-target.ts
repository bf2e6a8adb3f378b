import { decimalText, HUNDRED } from '../../../number/exact';
import { comparisonAt, type Op } from '../../../words/comparisons';
import { endsInDenial } from '../../../words/denials';
import { readBand } from '../../read/bands';
import type { Expression } from '../../read/expressions';
import { isMoney } from '../../read/literals';
import { nameKey } from '../../read/names';
import type { Award, Limit, Statement, StatementOf } from '../../read/statement';
import { ACTUAL_NAME, TARGET_NAME } from '../relative';

type Text = StatementOf<'text'>;

const STATED =
  /^[^,;]{0,10}?(?:目标|目标值|指标值|计划值|标准|计划数|任务数|预期值)(?:值)?(?:为|是|:|应为|设定为)?([^,;]{0,12}?\d[^,;]{0,9})$/;
const IN_TARGET =
  /^(.{2,20}?)(?:控制)?(?:在|达到|符合|满足|不超过|不低于)(?:年度|预期)?(?:目标|标准|指标)(?:值)?(?:以内|之内|范围内|要求)?$/;
const REACHED =
  /^(.{0,20}?)(?:已|全部|按期|如期|按时)*(?:完成|达到|实现|达|不低于|不少于|达到或优于|达到或超过|高于或等于|大于等于|[≥])((?:年度|绩效|预期|既定|计划)*(?:目标任务|目标值?|指标值|计划值|计划数|任务数?|预期值|计划)(?:数|量|值)?)(?:要求)?$/;
const SHARE_BASIS = /^(.{1,12}?)(?:占|与|除以|比)(.{2,8}?)(?:的)?(?:比例|比重|比值)?$/;

/** "目标值为98%。达到目标值得满分，每低于目标值1个百分点扣0.5分": the number stands in another sentence. */
export function statedTarget(statements: readonly Statement[]): readonly Statement[] {
  const found = statements.map((each) => limitIn(each) ?? limitWithin(each)).filter((each) => each !== null);
  const [target, ...more] = found;
  if (!target || more.length > 0) return statements;
  const measure = statements.map(nameWithin).find((name) => name !== '') ?? '';
  return statements.map((statement): Statement => {
    switch (statement.kind) {
      case 'band': {
        const measure = limitWithin(statement) && measureWithin(statement);
        return typeof measure === 'string'
          ? { ...statement, measure, also: null, isBare: false, limits: [bound(target, '≥')] }
          : statement;
      }
      case 'text':
        return textWith(statement, target, measure);
      case 'compare':
        return isTarget(statement.right)
          ? asBand(statement, statement.left, [bound(target, statement.op)])
          : statement;
      case 'step':
        return statement.reference !== null && isTarget(statement.reference) && !isSigned(target)
          ? { ...statement, reference: null }
          : statement;
      default:
        return statement;
    }
  });
}

const isTarget = (name: string): boolean => TARGET_NAME.test(nameKey(name));

/** "≤3%" keeps its sign whatever the condition says. */
const isSigned = ({ op }: Limit): boolean => op !== '=';

const bound = (target: Limit, op: Op): Limit =>
  isSigned(target) ? target : { ...target, op, strength: op === '=' ? 3 : 2 };

function textWith(statement: Text, target: Limit, measure: string): Statement {
  const reached = REACHED.exec(statement.condition);
  if (reached && !endsInDenial(reached[1]!)) return asBand(statement, reached[1]!, [bound(target, '≥')]);
  const within = IN_TARGET.exec(statement.condition)?.[1];
  if (within !== undefined && !endsInDenial(within)) {
    const op = comparisonAt(statement.condition, within.length)?.op;
    if (isSigned(target)) return asBand(statement, within, [target]);
    if (/以内|之内|范围内|控制|不超过/.test(statement.condition))
      return asBand(statement, within, [bound(target, '≤')]);
    if (op === '≥' || op === '>') return asBand(statement, within, [bound(target, op)]);
  }
  return { ...statement, award: awardWith(statement.award, target, measure) };
}

/** A formula over the target's own number; a share of the target is a share of the mark. */
export function awardWith(award: Award, target: Limit, measure: string): Award {
  if (isSigned(target)) return award;
  if (award.type === 'ratio') {
    const [, , to] = SHARE_BASIS.exec(award.basis) ?? [];
    return to !== undefined && isTarget(to) ? { ...award, basis: '' } : award;
  }
  if (award.type !== 'formula') return award;
  return { ...award, expr: replaced(award.expr, numberOf(target), measure) };
}

/** A bound as a number of a formula: a share in per cent, money in 元, the rest as it is counted. */
export function numberOf({ value, unit }: Limit): Expression {
  if (unit === '%') return { type: 'number', raw: decimalText(value.mul(HUNDRED)), unit };
  return { type: 'number', raw: decimalText(value), unit: isMoney(unit) ? '元' : null };
}

function replaced(expr: Expression, number: Expression, measure: string): Expression {
  if (expr.type === 'name') {
    if (isTarget(expr.text)) return number;
    return measure !== '' && ACTUAL_NAME.test(nameKey(expr.text)) ? { type: 'name', text: measure } : expr;
  }
  if (!('parts' in expr)) return expr;
  return {
    ...expr,
    parts: expr.parts.map((part) => ({ ...part, expr: replaced(part.expr, number, measure) })),
  } as Expression;
}

function asBand(
  statement: Text | StatementOf<'compare'>,
  measure: string,
  limits: readonly Limit[],
): Statement {
  const { text, length, said, label, sentence, place, after, award, scope, condition } = statement;
  return {
    ...{ text, length, said, label, sentence, place, after, award, scope, words: condition },
    ...{ also: null, withBands: [], isBare: false, isAbsolute: false },
    kind: 'band',
    measure,
    limits,
  };
}

/** What the target is one of: 路面完好率目标值92%. */
function nameWithin(statement: Statement): string {
  if (statement.kind === 'context')
    return NAMED_NUMBER.exec(statement.text.replace(/[“”"。；]/g, ''))?.[1] ?? '';
  return limitWithin(statement) ? (measureWithin(statement) ?? '') : '';
}

const NAMED_NUMBER = /^([^，,;：:]{2,16}?)(?:年度|绩效|预期)*(?:目标值?|指标值|计划值|计划数)(?:为|是)?\d/;
const OWN_TASK = /^(?:按)?(?:年度|全年)*(?:计划|目标|任务)/;
/** 污水处理率目标值95%. */
const NAMED_TARGET = /^([^,;]{2,20}?)(?:年度|绩效|预期)*(?:目标值?|指标值|计划值|计划数)$/;
const DOING_TASK =
  /^(?:完成|实现|达到)(?:年度|全年|本年度?|既定|下达的?)*([㐀-鿿]{0,10}?)(?:目标任务|目标|任务|计划)(?:数|量|值)?$/;

/** "完成年度培训目标500人次得满分", "达标率达到目标值(95%)得8分", "计划采购120台，实际数量达到计划数的得满分": the target beside its number. */
const limitWithin = (statement: Statement): Limit | null =>
  measureWithin(statement) === null ? null : (statement as StatementOf<'band'>).limits[0]!;

function measureWithin(statement: Statement): string | null {
  if (statement.kind !== 'band' || !statement.isBare || statement.withBands.length > 0) return null;
  const { measure, limits, words, also, award } = statement;
  const [limit] = limits;
  if (limits.length > 1 || limit!.op !== '=' || (award.type !== 'give' && award.type !== 'full')) return null;
  if (also !== null) {
    const named = NAMED_TARGET.exec(measure)?.[1];
    if (named !== undefined && REACHED.exec(also)?.[1] === '') return named;
    const reached = OWN_TASK.test(measure) || isTarget(measure) ? REACHED.exec(also) : null;
    return reached && !endsInDenial(reached[1]!) && (limit!.unit !== '%' || isTarget(measure))
      ? reached[1]!.replace(/^实际(?=.{2})/, '')
      : null;
  }
  // "达到目标值90%" is a share of the target; "目标值(90%)" the target.
  if (limit!.unit === '%' ? !/\([\d.]+%\)$/.test(words) : /[(]/.test(words)) return null;
  const name = (REACHED.exec(measure) ?? DOING_TASK.exec(measure))?.[1] ?? null;
  return name !== null && endsInDenial(name) ? null : name;
}

function limitIn(statement: Statement): Limit | null {
  if (statement.kind !== 'context') return null;
  const words = STATED.exec(statement.text.replace(/[“”"。；]/g, '').replace(/，/g, ','))?.[1];
  const band = words === undefined ? null : readBand(words.replace(/％/g, '%'));
  const [limit, ...more] = band?.limits ?? [];
  if (!band || !limit || more.length > 0) return null;
  // A name behind the target (新建公厕30座) says what is counted.
  return band.measure === '' || band.isBare ? limit : null;
}
