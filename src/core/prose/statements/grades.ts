import { exact } from '../../number/exact';
import { claim, operand } from '../claim';
import type { Claim, Mention, Passage } from '../types';

/** 财预〔2020〕10号: from so many points of a hundred. */
const FROM: Readonly<Record<string, number>> = { 优: 90, 良: 80, 中: 60, 差: 0 };
const BETTER: Readonly<Record<string, number>> = { 良: 90, 中: 80, 差: 60 };

const SCORED = /(?:得分|评分|总分|分值|自评|评价)(?:结果|得分)?(?:为|是|达|达到|共|合计)?$/;
const GRADE =
  /^[，,（(]?[^。；\d]{0,16}(?:等级|等次|档次|级别)(?:评定|确定)?(?:为|是|属|：|:)?[“"]?(优|良|中|差)(?:秀|好|等)?[”"]?(?=[，,。；)）]|$)/;

/**
 * A score with the grade that is said of it (得分95.25分，绩效等级为“优”). The usual bounds tell that they agree; an office may
 * have bounds of its own, so that nothing else is told.
 */
export function readGrades(passages: readonly Passage[]): Claim[] {
  return passages.flatMap((passage) =>
    /[优良中差]/.test(passage.text) ? passage.mentions.flatMap((m) => gradeOf(passages, passage, m)) : [],
  );
}

function gradeOf(passages: readonly Passage[], passage: Passage, score: Mention): Claim[] {
  if (score.unit !== '分' || score.isOpen || !SCORED.test(score.label)) return [];
  if (score.amount.compare(exact(100)) > 0) return [];
  const grade = GRADE.exec(passage.text.slice(score.to, score.to + 40))?.[1];
  if (!grade) return [];
  const isWithin =
    score.amount.compare(exact(FROM[grade]!)) >= 0 &&
    (BETTER[grade] === undefined || score.amount.compare(exact(BETTER[grade])) < 0);
  return [
    claim(passages, {
      kind: 'order',
      verdict: isWithin ? 'agrees' : 'unchecked',
      ...(isWithin ? {} : { why: 'several-readings' as const }),
      on: score,
      operands: [operand(passages, score, 'stated')],
    }),
  ];
}
