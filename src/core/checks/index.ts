import type { Check } from './check';
import { bonusCap } from './bonus-cap';
import { crossTable } from './cross-table';
import { deductionNote } from './deduction-note';
import { department } from './department';
import { executionScore } from './execution-score';
import { grade } from './grade';
import { inapplicable } from './inapplicable';
import { indicatorCount } from './indicator-count';
import { metDeducted } from './met-deducted';
import { missingScore } from './missing-score';
import { scoreComputed } from './score-computed';
import { scoreRange } from './score-range';
import { scoreTotal } from './score-total';
import { unmetFullScore } from './unmet-full-score';
import { weightTotal } from './weight-total';
import { year } from './year';

/** Every check, by code. One line a check. */
export const allChecks: readonly Check[] = [
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
  year,
  department,
  crossTable,
  indicatorCount,
];
