import { printsProportions } from '../../../src/core/scoring/standard-text';

const ONLY_PROPORTIONS = [
  '完成值达到指标值，记满分；未达到指标值，按B/A或A/B*该指标分值记分。',
  '达到年初目标值的，得满分；未达到年初目标值的，按A/B或B/A×分值计分。',
  '定量指标：完成值达到指标值，记满分；未达到指标值，按完成比率计分，正向指标得分=实际完成值/年度指标值×该指标分值，反向指标得分=年度指标值/实际完成值×该指标分值。',
  '1.定性指标根据“三档”原则分别按照指标分值的100-80%（含）、80-50%（含）、50-0%记分。2.定量指标完成值达到指标值，记满分；未达到指标值，按完成比例计分，正向指标（即目标值为≥*）得分=实际完成值/年初目标值*该指标分值，反向指标（即目标值为≤*）得分=年初目标值/实际完成值*该指标分值。',
];

const MORE_OR_LESS = [
  '完成值达到指标值，记满分；未达到指标值，按B/A或A/B*该指标分值记分，低于60%不得分。',
  '正向指标得分=实际完成值/目标值×分值，反向指标得分=目标值/实际完成值×分值，扣完为止。',
  '达到目标值得满分，未达到目标值的，按B/A×分值计分。',
  '正向指标得分=实际完成值/目标值×分值。',
  '达到年初目标值，得满分；未达到年初目标值，按A/B或B/A×分值计分，每超一次扣1分。',
  '满意度≥95%得10分；90%～95%得8分。',
  '按要求完成得满分，否则不得分。',
];

describe('a standard that leaves the formula to the direction of the row', () => {
  it.each(ONLY_PROPORTIONS)('is seen: %s', (text) => expect(printsProportions(text)).toBe(true));
  it.each(MORE_OR_LESS)('is not seen: %s', (text) => expect(printsProportions(text)).toBe(false));
});
