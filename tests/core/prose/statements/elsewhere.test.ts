import { readProse } from '../../../../src/core/prose/read';
import type { Claim } from '../../../../src/core/prose/types';

const brief = ({ kind, verdict, stated, expected }: Claim) =>
  [kind, verdict, stated, ...(expected === null ? [] : [expected])].join(' ');
const read = (...paragraphs: string[]) => readProse(paragraphs).claims.map(brief);
const remarks = (...paragraphs: string[]) =>
  readProse(paragraphs)
    .claims.filter(({ verdict }) => verdict === 'contradicts' || verdict === 'differs')
    .map(brief);

describe('a score with its grade', () => {
  test.each([
    ['自评得分为95.25分，绩效等级为“优”。', 'order agrees 95.25分'],
    ['综合得分82分，评价等级为“良”。', 'order agrees 82分'],
    ['整体支出绩效自评得分90分，等级为优秀。', 'order agrees 90分'],
    ['自评总分59.9分，评价等次为差。', 'order agrees 59.9分'],
    ['自评得分88分，绩效等级为“优”。', 'order unchecked 88分'],
  ])('%s', (text, wanted) => {
    expect(read(text)).toContain(wanted);
    expect(remarks(text)).toEqual([]);
  });

  test.each(['自评得分95分，其中良好率为优。', '工作等级为优，该项分值10分。'])(
    'is none where no grade is given to a score: %s',
    (text) => {
      expect(read(text).filter((claim) => claim.startsWith('order'))).toEqual([]);
    },
  );
});

describe('what was left over under the wrong year', () => {
  test('is told when the figures of the next year leave it', () => {
    expect(
      remarks(
        '2021年结转结余20万元，2022年初预算数300万元，决算收入500.5万元，决算支出470.2万元，2021年末结转结余30.3万元。',
      ),
    ).toContain('year contradicts 2021 2022');
  });

  test.each([
    '2021年结转结余20万元，2022年初预算数300万元，决算收入500.5万元，决算支出470.2万元，2022年末结转结余30.3万元。',
    '2022年决算收入500.5万元，决算支出470.2万元，2021年末结转结余30.3万元。',
    '2021年末结转结余30.3万元，2022年决算收入500.5万元，决算支出500.5万元。',
    '2021年结转结余20万元，2021年决算收入500.5万元，决算支出470.2万元，2021年末结转结余30.3万元。',
    '2021年结转结余20万元，2022年决算收入500.5万元，决算支出460.2万元，2021年末结转结余30.3万元。',
  ])('and nothing is said of: %s', (text) => {
    expect(remarks(text).filter((claim) => claim.startsWith('year'))).toEqual([]);
  });
});

test('a target in a line of its own is held to what was done in the next', () => {
  expect(read('培训人数', '4000人', '参加各类培训人数共5357人')).toContain('order agrees 5357人');
  expect(read('培训人数', '4000人', '参加各类培训人数共3500人')).not.toContain('order agrees 3500人');
  expect(read('培训人数', '4000人', '举办培训59期')).not.toContain('order agrees 59期');
});

test('the spending of the whole report lies within its adjusted budget', () => {
  const budget = '年初预算支出 2,100.5 万元。调整后全年预算数为 2,209.1 万元。';
  expect(read(budget, '我局 2023 年部门预算实际支出 2,184.2 万元。')).toContain('order agrees 2,184.2 万元');
  expect(read(budget, '我局 2023 年部门预算实际支出 2,284.2 万元。')).not.toContain(
    'order agrees 2,284.2 万元',
  );
});

test('the digits of an amount are no year of the report', () => {
  const lines = ['全市一般公共预算支出完成372037万元。', '预算说明', '2023年度总支出125.08万元。'];
  expect(remarks(...lines)).toEqual([]);
  expect(remarks('全年参加绩效培训2037人', '2023年度总支出125.08万元。')).toEqual([]);
  expect(remarks('2022部门绩效自评报告', '2023年整体支出开展了绩效评价。')).toContain(
    'year contradicts 2023 2022',
  );
});

test('one sum that two openers lead to is told once', () => {
  const text = '收入预算300万元。其中：财政拨款收入100万元，包括一般公共预算收入100万元；其他收入190万元。';
  const sums = read(text).filter((claim) => claim.startsWith('sum'));
  expect(new Set(sums).size).toBe(sums.length);
});

test('years from one to another are read as they run', () => {
  const title = '2023年度部门整体支出绩效自评报告';
  expect(read(title, '开展2021-2022年部门预算公开抽查。')).toContain('year agrees 2021-2022');
  expect(remarks(title, '落实2024-2026年三年行动任务。', '开展2021—2022年抽查。')).toEqual([]);
});
