import { decimalText, type Exact, HUNDRED } from '../../number/exact';
import { headOf, unitSize } from '../../number/units';
import { isMoney } from './literals';
import type { Amount, Award, Limit, Statement } from './statement';
import type { Clause, ClauseKind } from '../types';

/** How a statement was read, for showing back. */
export function clauseOf(statement: Statement): Clause {
  const [kind, reading] = read(statement);
  return { kind, text: statement.text, reading };
}

function read(statement: Statement): readonly [ClauseKind, string] {
  switch (statement.kind) {
    case 'definition':
      return ['definition', `${statement.name}按公式计算`];
    case 'band': {
      const where = `${statement.measure || '指标值'}${limitsText(statement.limits)}${statement.also ? `，且${statement.also}` : ''}`;
      return ['band', `${where}：${awardText(statement.award)}`];
    }
    case 'step': {
      const verb = statement.sign < 0 ? '扣' : '加';
      const from = statement.threshold
        ? `从${valueText(statement.threshold.value, statement.threshold.unit)}起，`
        : '';
      const side = { over: '超过', under: '低于', both: '偏离' }[statement.direction ?? 'both'];
      return [
        'step',
        `${from}每${side}${valueText(statement.size, statement.unit)}${verb}${amountText(statement.amount)}${capText(statement.cap)}（不足一档不计）`,
      ];
    }
    case 'count': {
      const verb = statement.sign < 0 ? '扣' : statement.isEarning ? '得' : '加';
      const kind = statement.sign < 0 || statement.isEarning ? 'item' : 'bonus';
      return [
        kind,
        `每${decimalText(statement.size)}${statement.unit}“${statement.name}”${verb}${amountText(statement.amount)}${capText(statement.cap)}`,
      ];
    }
    case 'text':
      return readText(statement);
    case 'compare':
      return [
        'override',
        `${statement.left}${statement.op}${statement.right}：${awardText(statement.award)}`,
      ];
    case 'standard':
      return ['definition', `以${valueText(statement.limit.value, statement.limit.unit)}为标准`];
    case 'rounding':
      return ['definition', ROUNDING_TEXT[statement.mode]];
    case 'cap':
      return [
        statement.verb === 'deduct' ? 'item' : 'bonus',
        `累计最多${statement.verb === 'deduct' ? '扣' : '加'}${decimalText(statement.value)}分`,
      ];
    case 'least':
      return ['item', `最低得${decimalText(statement.value)}分`];
    case 'exception':
      return ['override', `“${statement.condition}”：不扣分`];
    case 'highest':
      return ['definition', '同时符合几档的，按最高一档计'];
    case 'totalCap':
      return ['bonus', `加分后总分不超过${decimalText(statement.value)}分`];
    case 'heading':
      return ['group', `本部分满分${decimalText(statement.value)}分`];
    case 'judge':
      return statement.isSoft ? ['context', '说明文字，不影响计分'] : ['judgement', '需人工判断'];
    default:
      return ['context', '说明文字，不影响计分'];
  }
}

const ROUNDING_TEXT = {
  up: '不足一档的按一档计',
  down: '不足一档的不计',
  proportional: '不足一档的按比例计',
};

function readText(statement: Extract<Statement, { kind: 'text' }>): readonly [ClauseKind, string] {
  const { award, condition, isElse } = statement;
  const words = isElse ? '其他情况' : condition ? `“${condition}”` : statement.isEach ? '以上每项' : '本项';
  const reading = `${words}：${awardText(award)}`;
  switch (award.type) {
    case 'zero':
      return ['override', reading];
    case 'void':
      return ['override', `${words}：不考核，需人工处理分值`];
    case 'full':
    case 'earned':
      return ['full', reading];
    case 'judge':
      return ['judgement', `${words}：需人工判断`];
    case 'ratio':
    case 'formula':
      return ['proportional', reading];
    case 'deduct':
      return ['item', reading];
    case 'add':
      return ['bonus', reading];
    default:
      return ['checklist', reading];
  }
}

function awardText(award: Award): string {
  switch (award.type) {
    case 'give':
      return `得${amountText(award.amount)}`;
    case 'deduct':
      return `扣${amountText(award.amount)}`;
    case 'add':
      return `加${amountText(award.amount)}`;
    case 'full':
    case 'earned':
      return '得满分';
    case 'zero':
      return '不得分';
    case 'ratio':
      return '按比例得分';
    case 'formula':
      return '按公式计分';
    case 'void':
      return '不考核';
    default:
      return '需人工判断';
  }
}

const amountText = (amount: Amount): string =>
  amount.type === 'points'
    ? `${decimalText(amount.value)}分`
    : `分值的${decimalText(amount.value.mul(HUNDRED))}%`;

const capText = (cap: Exact | null): string => (cap ? `，最多${decimalText(cap)}分` : '');

function valueText(value: Exact, unit: string | null): string {
  if (unit === '%' || unit === '‰') return `${decimalText(value.mul(HUNDRED))}%`;
  return isMoney(unit)
    ? `${decimalText(value)}元${unit!.slice(headOf(unit!).length)}`
    : `${decimalText(value.div(unitSize(unit)))}${unit ?? ''}`;
}

function limitsText(limits: readonly Limit[]): string {
  const [low, high] = limits;
  if (low && high) return `在${endText(low)}到${endText(high)}之间`;
  if (!low) return '';
  const word = { '>': '大于', '≥': '不低于', '<': '低于', '≤': '不超过', '=': '等于', '≠': '不等于' }[low.op];
  return `${word}${valueText(low.value, low.unit)}`;
}

function endText({ op, value, unit, strength }: Limit): string {
  const isIn = op === '≥' || op === '≤' || op === '=';
  return `${valueText(value, unit)}${strength === 0 ? '' : isIn ? '（含）' : '（不含）'}`;
}
