import type { CellRef } from '../model/address';
import { refKey } from '../model/address';
import { type Exact, roundHalfUp } from '../number/exact';
import { followsOtherCustom } from './shared/customs';
import type { Check, CheckContext, FindingDraft } from './check';
import { evidenceOf, isBonusRow, isExecutionRow, rowName, scoredForms } from './shared/scored-forms';
import type { ScoredRow } from './shared/scored-forms';
import { compareScore, isFull, isInBand, scoreDigits, scoreTexts } from './shared/score-verdict';

/**
 * JX304: the typed score differs from the one that the form's own standard gives on the workbook's figures.
 *
 * One finding a cell for one cause: the execution rate's row is JX305's; where no standard is printed and the
 * default rule for targets applies, a missed target with full points is JX306's and a met one with points off
 * JX307's; what is left there is a warning, because an office may follow another custom. A score over its points is
 * JX301's. A score within the band of a qualitative target is the filler's to choose.
 */
export const scoreComputed: Check = {
  code: 'JX304',
  id: 'score-computed',
  severity: 'error',
  docs: {
    'zh-CN': {
      what: '填写的得分，与按本表评分标准、用工作簿内数据算出的得分不同（如分档取错、比例算错、应扣未扣）。允许四舍五入；需要人工判断的标准不核对。',
      why: '得分应当由评分标准和数据得出。两者不符，等于没有按标准打分，复核时要调整总分。',
      fix: '对照提示中的数据和档次核对：数据有误先改数据，数据无误就把得分改为算出的分数，并补写扣分说明。',
      basis:
        '本表“评分标准”栏；表内没有标准的，按《项目支出绩效评价管理办法》（财预〔2020〕10号）和预算管理一体化自评计分规则。',
    },
    en: {
      what: 'The typed score differs from the one that the standard printed in the form gives on the figures in the workbook (a wrong band, a wrong ratio, a deduction left out). Rounding is allowed; a standard that needs judgement is not compared.',
      why: 'A score follows from the standard and the figures. Where it does not, the row was not scored by the standard and a review will change the total.',
      fix: 'Compare the figures and the band named in the finding: correct wrong figures first; if they are right, enter the score worked out and write why points were lost.',
      basis:
        'The standards column of the form; where none is printed, the Measures for the performance evaluation of project expenditure (Caiyu [2020] No. 10) and the rules of the integrated budget system.',
    },
  },
  messages: {
    standard: {
      'zh-CN': {
        what: '“{name}”填{stated}分，按本表评分标准应得{expected}分，相差{gap}分（{reason}）。',
        why: '得分与评分标准、表内数据不符，复核时会被调整。',
        fix: '核对所列数据；数据无误的，把得分改为{expected}分并补写扣分说明。',
      },
      en: {
        what: '"{name}" is scored {stated}; the standard of the form gives {expected}: {gap} apart ({reason}).',
        why: 'The score does not follow from the standard and the figures, and a review will change it.',
        fix: 'Check the figures listed; if they are right, enter {expected} and write why points were lost.',
      },
    },
    judged: {
      'zh-CN': {
        what: '“{name}”填{stated}分，按评分依据中的勾选和数据应得{expected}分，相差{gap}分（{reason}）。',
        why: '得分与评分依据不一致，别人复核时会得到另一个分数。',
        fix: '核对评分依据：依据无误的，把得分改为{expected}分；依据填错的，先改依据。',
      },
      en: {
        what: '"{name}" is scored {stated}; the ticks and figures in the evidence sheet give {expected}: {gap} apart ({reason}).',
        why: 'The score does not follow from its evidence, so a reviewer will arrive at another one.',
        fix: 'Check the evidence: if it is right, enter {expected}; if not, correct it first.',
      },
    },
    customary: {
      'zh-CN': {
        what: '“{name}”填{stated}分，按目标值和完成值的通用计分规则应得{expected}分，相差{gap}分（{reason}）。',
        why: '没有按完成比例计分，又看不出另有标准，审核时会追问。',
        fix: '按完成比例改为{expected}分；另有评分办法的，在评分标准或扣分说明中写明。',
      },
      en: {
        what: '"{name}" is scored {stated}; the usual rule for a target and its actual value gives {expected}: {gap} apart ({reason}).',
        why: 'The score does not follow the share reached and names no other standard, so a reviewer will ask.',
        fix: 'Enter {expected}, or name the scoring rule that was followed in the standard or the note.',
      },
    },
    rounded: {
      'zh-CN': {
        what: '“{name}”填满分{stated}分，按标准应得{expected}分，取整后多了{gap}分。',
        why: '得分一般保留两位小数，取整成满分会让人以为没有扣分。',
        fix: '把得分改为{expected}分；本地规定取整的可不改。',
      },
      en: {
        what: '"{name}" has full points, {stated}; {expected} are due, rounded up by {gap}.',
        why: 'Scores mostly keep two digits; rounding up to full points hides the deduction.',
        fix: 'Enter {expected}, unless local rules call for whole numbers.',
      },
    },
    cutOff: {
      'zh-CN': {
        what: '“{name}”填{stated}分，四舍五入应为{expected}分，尾数被直接舍去。',
        why: '得分按四舍五入保留小数，舍去尾数会与系统计算的结果差一个末位。',
        fix: '把得分改为{expected}分。',
      },
      en: {
        what: '"{name}" is scored {stated}; rounded it is {expected}, the last digits were cut off.',
        why: 'Scores are rounded half up; cutting digits off leaves the last digit one short of what the system works out.',
        fix: 'Enter {expected}.',
      },
    },
  },
  reasons: {
    nothingWorkedOut: {
      'zh-CN': '没有既填了得分、又能按标准算出得分的指标',
      en: 'no row has both a typed score and one that could be worked out',
    },
  },
  *run(context) {
    let compared = 0;
    for (const { rows } of scoredForms(context)) {
      for (const row of rows) {
        if (!isComparable(row)) continue;
        compared++;
        const draft = compare(context, row);
        if (draft) yield draft;
      }
    }
    if (compared === 0) yield { notChecked: 'nothingWorkedOut' };
  },
};

function isComparable(row: ScoredRow): boolean {
  const { score, stated } = row;
  if (!stated || !score.ref || !score.score || score.state === 'stated') return false;
  return !isBonusRow(row) && !isExecutionRow(row) && !row.indicator?.isInapplicable;
}

function compare(context: CheckContext, row: ScoredRow): FindingDraft | null {
  const { score, weight, stated } = row;
  if (weight && stated!.compare(weight) > 0 && score.score!.equals(weight)) return null;
  const verdict = compareScore(score.stated!, score.score!);
  if (verdict === 'agrees' || isInBand(row)) return null;
  const isDefault = score.method === 'indicator';
  if (isDefault && (isOtherChecks(row) || followsOtherCustom(context, row))) return null;
  if (verdict === 'rounded' && (isDefault || isRatio(row)))
    return isFull(row) ? draftOf(context, row, 'rounded') : null;
  if (verdict === 'cut-off') return draftOf(context, row, 'cutOff');
  return draftOf(context, row, isDefault ? 'customary' : score.state === 'judged' ? 'judged' : 'standard');
}

/** Whether the score follows from a ratio, whose digits may be rounded away; points taken off one by one are not. */
function isRatio({ score }: ScoredRow): boolean {
  return /[/÷]|\d%?×\d[\d.]*%|%×/.test(score.formula);
}

/** A missed target with full points (JX306), or a met one with points off (JX307). */
function isOtherChecks(row: ScoredRow): boolean {
  const { score, weight } = row;
  if (score.met === false) return isFull(row);
  return score.met === true && Boolean(weight && score.score!.equals(weight));
}

function draftOf(context: CheckContext, row: ScoredRow, message: string): FindingDraft {
  const { score } = row;
  const decimals = message === 'cutOff' ? scoreDigits(score.stated!) : null;
  const expected = decimals === null ? score.score! : roundHalfUp(score.score!, decimals);
  const texts = scoreTexts(row.stated!, expected);
  return {
    message,
    data: { ...texts, name: rowName(row), ...(SHORT.has(message) ? {} : { reason: reasonOf(row) }) },
    ref: score.ref!,
    related: [...evidenceOf(row), ...targetsOf(context, row)],
    ...texts,
    severity: isError(row, expected, message) ? undefined : 'warning',
  };
}

/** A department may judge itself more strictly than the standard does: what would raise a score is a question. */
function isError({ stated }: ScoredRow, expected: Exact, message: string): boolean {
  return (message === 'standard' || message === 'judged') && expected.compare(stated!) < 0;
}

/** The targets beside the actual values that the score was worked out from, on whatever sheet they stand. */
function targetsOf({ recognition }: CheckContext, { score }: ScoredRow): CellRef[] {
  const used = new Set(score.inputs.flatMap(({ ref }) => (ref ? [refKey(ref)] : [])));
  return recognition.forms.flatMap(({ indicators }) =>
    indicators.flatMap(({ actual, target }) =>
      actual && target && used.has(refKey(actual.ref)) ? [target.ref] : [],
    ),
  );
}

/** Messages that name no reason. */
const SHORT = new Set(['rounded', 'cutOff']);

/** What the score was worked out from, in the words of the note or the formula. */
function reasonOf({ score }: ScoredRow): string {
  return score.note.replace(/。$/, '') || score.formula || score.applied.join('；') || score.name;
}
