import type { RowScore } from '../model/score';
import { decimalText } from '../number/exact';

/**
 * What a reviewer's note says of a row; empty where review and self-score agree or nothing was worked out.
 * @example "自评6分，复核4分。公众满意度90%，处于“90%≤满意度<95%”档，得4分，扣2分。"
 */
export function reviewNote({ state, stated, score, weight, note }: RowScore): string {
  const typed = stated?.value ?? null;
  if (state === 'stated') {
    const isOutside =
      typed !== null && weight !== null && (typed.compare(weight) > 0 || typed.compare(0) < 0);
    return isOutside ? `自评${decimalText(typed)}分，不在0至分值${decimalText(weight)}之间，请核定。` : '';
  }
  if (!score || (typed && typed.equals(score))) return '';
  const self = typed ? `自评${decimalText(typed)}分` : '自评未填得分';
  return `${self}，复核${decimalText(score)}分。${note}`;
}
