import type { Figure } from '../model/figure';
import type { FundRow } from '../model/form';
import { agreeRatio } from '../number/agreement';
import { type Exact, min } from '../number/exact';
import { parseQuantity } from '../number/quantity';
import type { Check, FindingDraft } from './check';
import { evidenceOf, isExecutionRow, refsOf, rowName, scoredForms } from './shared/scored-forms';
import type { ScoredRow } from './shared/scored-forms';
import { compareScore, isFull, scoreDigits, scoreTexts } from './shared/score-verdict';

/**
 * JX305: the score of the execution rate differs from rate × points, or from the form's own rule for that row.
 *
 * The score may be rounded, and may rest on the rate as stated (a wrong rate is JX103's finding, told once).
 */
export const executionScore: Check = {
  code: 'JX305',
  id: 'execution-score',
  severity: 'error',
  docs: {
    'zh-CN': {
      what: '预算执行率的得分，与执行率×分值（最高为满分）不等；本表对执行率另有评分标准的，按本表标准核对。允许四舍五入。',
      why: '预算执行率是唯一可以完全由账面数算出的得分，差一点都说明没有按规则计算。',
      fix: '先核对预算数、执行数和执行率，再按“得分=执行率×分值”改正得分。',
      basis:
        '预算管理一体化项目（部门）支出绩效自评表：预算执行率得分=执行率×该项分值（一般为10分），超过满分的按满分计。',
    },
    en: {
      what: 'The score of the execution rate differs from rate × points (full points at most), or from the standard that the form prints for that row. Rounding is allowed.',
      why: 'It is the one score that follows from the accounts alone; any difference shows that the rule was not followed.',
      fix: 'Check budget, expenditure and rate first, then correct the score to rate × points.',
      basis:
        'Self-evaluation forms of the integrated budget system: the score is the execution rate times the points of the row (mostly 10), never more than its points.',
    },
  },
  messages: {
    rate: {
      'zh-CN': {
        what: '“{name}”得分填{stated}分，按执行率×分值应得{expected}分，相差{gap}分。',
        why: '执行率得分由预算数和执行数直接得出，不能另行估算。',
        fix: '核对预算数和执行数后，把得分改为{expected}分。',
      },
      en: {
        what: 'The execution score of "{name}" is {stated}; rate × points gives {expected}: {gap} apart.',
        why: 'This score follows from budget and expenditure and leaves nothing to estimate.',
        fix: 'Check budget and expenditure, then enter {expected}.',
      },
    },
    standard: {
      'zh-CN': {
        what: '“{name}”填{stated}分，按本表的标准或目标值应得{expected}分，相差{gap}分（{reason}）。',
        why: '执行率的得分要按本表办法由账面数得出。',
        fix: '核对所列数据后，把得分改为{expected}分。',
      },
      en: {
        what: '"{name}" is scored {stated}; the standard or target of the form gives {expected}: {gap} apart ({reason}).',
        why: 'The score of the execution rate must follow from the accounts by the rule of the form.',
        fix: 'Check the figures listed, then enter {expected}.',
      },
    },
    rounded: {
      'zh-CN': {
        what: '“{name}”填满分{stated}分，按执行率应得{expected}分，取整后多了{gap}分。',
        why: '执行率不足100%，得分取整成满分，看不出有支出没有完成。',
        fix: '把得分改为{expected}分；本地规定取整的可不改。',
      },
      en: {
        what: '"{name}" has full points, {stated}; the rate gives {expected}, rounded up by {gap}.',
        why: 'The rate is below 100%, and rounding up to full points hides what was not spent.',
        fix: 'Enter {expected}, unless local rules call for whole numbers.',
      },
    },
  },
  reasons: {
    nothingToCompare: {
      'zh-CN': '没有既填了得分、又能算出得分的预算执行率',
      en: 'no execution rate has both a typed score and one that could be worked out',
    },
  },
  *run(context) {
    let compared = 0;
    for (const { rows } of scoredForms(context)) {
      for (const row of rows) {
        if (!isExecutionRow(row) || !row.stated || !row.score.ref) continue;
        if (row.score.state === 'stated' || !row.score.score) continue;
        compared++;
        const draft = compare(row);
        if (draft) yield draft;
      }
    }
    if (compared === 0) yield { notChecked: 'nothingToCompare' };
  },
};

/** A score over its points is JX301's, unless fewer than full points were earned. */
function isOverPoints({ stated, weight, score }: ScoredRow): boolean {
  return Boolean(weight && stated!.compare(weight) > 0 && score.score!.equals(weight));
}

function compare(row: ScoredRow): FindingDraft | null {
  if (isOverPoints(row)) return null;
  const verdict = compareScore(row.score.stated!, row.score.score!);
  if (verdict === 'agrees' || (verdict === 'rounded' && !isFull(row))) return null;
  if (verdict !== 'rounded' && agreesOtherwise(row)) return null;
  return draftOf(
    row,
    verdict === 'rounded' ? 'rounded' : row.score.method === 'execution' ? 'rate' : 'standard',
  );
}

function agreesOtherwise(row: ScoredRow): boolean {
  if (row.fund) return row.score.method === 'execution' && agreesWithRate(row, row.fund);
  return row.score.method === 'indicator' && agreesWithActual(row);
}

/** A rate measured against a target may be scored by the share of the target or by the rate itself. */
function agreesWithActual({ score, weight, indicator }: ScoredRow): boolean {
  const rate = parseQuantity(indicator?.actual?.text ?? '');
  if (!weight || rate?.unit !== '%') return false;
  return compareScore(score.stated!, min(rate.value.mul(weight), weight)) === 'agrees';
}

/** Whether the score is right for the amounts within their rounding, or for the rate as it is stated. */
function agreesWithRate({ score, weight }: ScoredRow, fund: FundRow): boolean {
  if (!weight) return false;
  const stated = score.stated!;
  const { spent, annualBudget, executionRate } = fund;
  if (spent?.value && annualBudget?.value) {
    const options = { scale: weight, cap: weight };
    const { verdict } = agreeRatio(
      { value: stated.value!, decimals: scoreDigits(stated) },
      known(spent),
      known(annualBudget),
      options,
    );
    if (verdict !== 'inconsistent') return true;
  }
  if (!executionRate?.value) return false;
  return compareScore(stated, min(executionRate.value.mul(weight), weight)) === 'agrees';
}

function known({ value, decimals }: Figure): { value: Exact; decimals: number | null } {
  return { value: value!, decimals };
}

function draftOf(row: ScoredRow, message: 'rate' | 'standard' | 'rounded'): FindingDraft {
  const { score, fund } = row;
  const texts = scoreTexts(row.stated!, score.score!);
  const reason = score.note.replace(/。$/, '') || score.formula || score.applied.join('；') || score.name;
  return {
    message,
    data: { ...texts, name: rowName(row), ...(message === 'standard' ? { reason } : {}) },
    ref: score.ref!,
    related: refsOf(
      ...evidenceOf(row),
      fund?.spent?.ref,
      (fund?.annualBudget ?? fund?.initialBudget)?.ref,
      fund?.executionRate?.ref,
    ),
    ...texts,
    severity: message === 'rounded' ? 'warning' : undefined,
  };
}
