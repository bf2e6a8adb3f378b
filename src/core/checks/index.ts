import type { Check } from './check';
import { actualValue } from './actual-value';
import { adjustmentRate } from './adjustment-rate';
import { bonusCap } from './bonus-cap';
import { carryover } from './carryover';
import { column } from './column';
import { crossTable } from './cross-table';
import { deductionNote } from './deduction-note';
import { department } from './department';
import { duplicateIndicator } from './duplicate-indicator';
import { executionLow } from './execution-low';
import { executionOverBudget } from './execution-over-budget';
import { executionRate } from './execution-rate';
import { executionScore } from './execution-score';
import { formulaError } from './formula-error';
import { fundPart } from './fund-part';
import { fundTotal } from './fund-total';
import { grade } from './grade';
import { inapplicable } from './inapplicable';
import { indicatorCount } from './indicator-count';
import { indicatorFamily } from './indicator-family';
import { indicatorRange } from './indicator-range';
import { indicatorUnit } from './indicator-unit';
import { indicatorUnmet } from './indicator-unmet';
import { layout } from './layout';
import { malformedNumber } from './malformed-number';
import { metDeducted } from './met-deducted';
import { missingActual } from './missing-actual';
import { missingAmount } from './missing-amount';
import { missingScore } from './missing-score';
import { moneyUnit } from './money-unit';
import { numberAsText } from './number-as-text';
import { overshoot } from './overshoot';
import { placeholder } from './placeholder';
import { reportText } from './report-text';
import { scoreComputed } from './score-computed';
import { scoreRange } from './score-range';
import { scoreTotal } from './score-total';
import { standardGap } from './standard-gap';
import { staleIgnore } from './stale-ignore';
import { targetOperator } from './target-operator';
import { taskTotal } from './task-total';
import { trend } from './trend';
import { truncated } from './truncated';
import { unmetFullScore } from './unmet-full-score';
import { weightTotal } from './weight-total';
import { year } from './year';

/** Every check, by code. One line a check. */
export const allChecks: readonly Check[] = [
  layout,
  column,
  fundTotal,
  fundPart,
  executionRate,
  adjustmentRate,
  executionOverBudget,
  executionLow,
  moneyUnit,
  taskTotal,
  missingAmount,
  carryover,
  indicatorRange,
  targetOperator,
  actualValue,
  indicatorUnit,
  trend,
  overshoot,
  missingActual,
  indicatorUnmet,
  duplicateIndicator,
  indicatorFamily,
  scoreRange,
  weightTotal,
  scoreTotal,
  scoreComputed,
  executionScore,
  unmetFullScore,
  metDeducted,
  deductionNote,
  grade,
  bonusCap,
  inapplicable,
  missingScore,
  standardGap,
  malformedNumber,
  numberAsText,
  placeholder,
  formulaError,
  truncated,
  year,
  department,
  crossTable,
  indicatorCount,
  reportText,
  staleIgnore,
];
