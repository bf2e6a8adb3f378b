import { agreeSum } from '../../number/agreement';
import { claim, figureOf, holds, inUnitOf, operand, stated, verdictOf } from '../claim';
import type { Claim, Mention, Passage } from '../types';

const WEIGHT = /(?:总分|满分|分值|权重)(?:为|是|共|共计)?$/;
const SCORE = /(?:得分|自评得分|评分|自评得|自评分|得)(?:分别)?(?:为|是|共|了)?$/;
const TOTAL = /(?:共计|合计|总计|共得|得分合计|累计)(?:得分?)?(?:为|是)?$/;
const DEDUCTED = /(?:扣分项|扣分|扣减|扣除|共扣|扣)(?:为|是|共|了|合计)?$/;

/** Points of one indicator: 总分6分，得4分，扣2分 · 得2分，得2分，共计4分. */
export function readPoints(passages: readonly Passage[]): Claim[] {
  return passages.flatMap((passage) =>
    passage.text.includes('分')
      ? passage.sentences.flatMap((_, nth) => sentence(passages, passage, nth))
      : [],
  );
}

function sentence(passages: readonly Passage[], passage: Passage, nth: number): Claim[] {
  const points = passage.mentions.filter((m) => m.sentence === nth && m.unit === '分');
  const parts = new Map<number, Mention[]>();
  for (const point of points) parts.set(point.part, [...(parts.get(point.part) ?? []), point]);
  return [...parts.values()].flatMap((of) => [
    ...ofWeight(passages, of),
    ...ofPart(passages, of),
    ...ofTotal(passages, passage, of),
    ...ofDeductions(passages, of),
  ]);
}

/** 分值 = 得分 + 扣分, and no score above its points. */
function ofWeight(passages: readonly Passage[], points: readonly Mention[]): Claim[] {
  const weights = points.filter(({ label }) => WEIGHT.test(label));
  const totals = points.filter(({ label }) => TOTAL.test(label));
  const scores = points.filter(({ label }) => SCORE.test(label) && !WEIGHT.test(label));
  const deducted = points.filter(({ label }) => DEDUCTED.test(label));
  const score = totals.length === 1 ? totals[0]! : scores.length === 1 ? scores[0]! : null;
  const [weight] = weights;
  if (weights.length !== 1 || !weight || !score || weight.index > score.index) return [];
  const loss = deducted.length === 1 ? deducted[0]! : null;
  if (deducted.length > 1) return [];
  if (loss) {
    const verdict = verdictOf(agreeSum(exactly(weight), [exactly(score), exactly(loss)]));
    return [
      claim(passages, {
        kind: 'points',
        verdict: holds(verdict) ? verdict : 'contradicts',
        on: weight,
        operands: [
          operand(passages, weight, 'whole'),
          operand(passages, score, 'part'),
          operand(passages, loss, 'part'),
        ],
        expected: holds(verdict) ? null : inUnitOf(weight, score.amount.add(loss.amount)),
        gap: holds(verdict) ? null : inUnitOf(weight, weight.amount.sub(score.amount.add(loss.amount)).abs()),
        working: `${figureOf(score)}+${figureOf(loss)}=${inUnitOf(weight, score.amount.add(loss.amount))}`,
      }),
    ];
  }
  const isAbove = score.amount.compare(weight.amount) > 0;
  return [
    claim(passages, {
      kind: 'order',
      verdict: isAbove ? 'contradicts' : 'agrees',
      on: score,
      operands: [operand(passages, score, 'stated'), operand(passages, weight, 'whole')],
      expected: isAbove ? `≤${weight.text}` : null,
      gap: isAbove ? inUnitOf(score, score.amount.sub(weight.amount)) : null,
      working: '',
    }),
  ];
}

/** Words beside points that are not those of a whole. */
const NO_WEIGHT = /[得扣加减比较达超低高升降增均]|以上|合格|及格/;

/** 效益20分，得分18分: the only two points of a part, a bare name and its score. */
function ofPart(passages: readonly Passage[], points: readonly Mention[]): Claim[] {
  const [weight, score] = points;
  if (!weight || !score || points.length !== 2 || weight.flow !== 'stock' || score.flow !== 'stock')
    return [];
  if (WEIGHT.test(weight.label) || NO_WEIGHT.test(weight.label) || weight.name === '') return [];
  if (!/^(?:自评)?(?:实际)?得分?(?:为|是)?$/.test(score.label) || weight.isOpen || score.isOpen) return [];
  const isAbove = score.amount.compare(weight.amount) > 0;
  return [
    claim(passages, {
      kind: 'order',
      verdict: isAbove ? 'differs' : 'agrees',
      on: score,
      operands: [operand(passages, score, 'stated'), operand(passages, weight, 'whole')],
      expected: isAbove ? `≤${weight.text}` : null,
      gap: isAbove ? inUnitOf(score, score.amount.sub(weight.amount)) : null,
    }),
  ];
}

/** 得2分，…得2分，共计4分: what is said to be the sum of the points right before it. */
function ofTotal(passages: readonly Passage[], passage: Passage, points: readonly Mention[]): Claim[] {
  const at = points.findIndex(({ label }) => TOTAL.test(label));
  const total = points[at];
  if (!total) return [];
  const before = points.slice(0, at).filter(({ label }) => !WEIGHT.test(label) && !DEDUCTED.test(label));
  const listed = before.filter(
    ({ label, from }) => SCORE.test(label) || /[/／、]$/.test(passage.text.slice(0, from)),
  );
  if (listed.length < 2) return [];
  const agreement = agreeSum({ ...stated(total), decimals: total.decimals ?? 0 }, listed.map(exactly));
  const verdict = verdictOf(agreement);
  return [
    claim(passages, {
      kind: 'points',
      verdict: holds(verdict) ? verdict : 'differs',
      on: total,
      operands: [operand(passages, total, 'whole'), ...listed.map((part) => operand(passages, part, 'part'))],
      expected: holds(verdict) ? null : inUnitOf(total, agreement.expected!),
      gap: holds(verdict) ? null : inUnitOf(total, agreement.expected!.sub(total.amount).abs()),
      working: `${listed.map(figureOf).join('+')}=${inUnitOf(total, agreement.expected!)}`,
    }),
  ];
}

const ALL_DEDUCTED = /(?:共|合计|累计|总)扣(?:除|减|分)?(?:了)?$/;

/** 扣2分，…扣1分，…扣3分，共扣6分. */
function ofDeductions(passages: readonly Passage[], points: readonly Mention[]): Claim[] {
  const total = points[points.length - 1];
  const parts = points.slice(0, -1);
  if (!total || parts.length < 2 || !ALL_DEDUCTED.test(total.label)) return [];
  const { text } = passages[total.paragraph]!;
  if (/其中/.test(text.slice(parts[0]!.from, total.from))) return [];
  if (parts.some(({ label }) => !/扣(?:除|减|分)?(?:了)?$/.test(label) || ALL_DEDUCTED.test(label)))
    return [];
  const agreement = agreeSum(exactly(total), parts.map(exactly));
  const isRight = holds(verdictOf(agreement));
  return [
    claim(passages, {
      kind: 'points',
      verdict: isRight ? 'agrees' : 'differs',
      on: total,
      operands: [operand(passages, total, 'whole'), ...parts.map((part) => operand(passages, part, 'part'))],
      expected: isRight ? null : inUnitOf(total, agreement.expected!),
      gap: isRight ? null : inUnitOf(total, agreement.expected!.sub(total.amount).abs()),
      working: `${parts.map(figureOf).join('+')}=${inUnitOf(total, agreement.expected!)}`,
    }),
  ];
}

/** Points are exact: 5分 is five, not anything that rounds to it. */
function exactly({ amount }: Mention) {
  return { value: amount, decimals: null };
}
