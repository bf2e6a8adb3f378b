import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProse } from '../../../src/core/prose/read';

/** Sentences in the manners of many offices, every figure of which fits: lists that run on, several amounts at once. */
const SENTENCES = readFileSync(join(__dirname, '../../fixtures/report-texts-sound.txt'), 'utf8')
  .trim()
  .split('\n');

test.each(SENTENCES)('nothing is remarked of: %s', (sentence) => {
  const remarks = readProse([sentence]).claims.filter(({ verdict }) =>
    ['contradicts', 'differs', 'truncated'].includes(verdict),
  );
  expect(remarks.map(({ kind, verdict, stated }) => `${kind} ${verdict} ${stated}`)).toEqual([]);
});

test('nor of all of them together', () => {
  const { claims } = readProse(SENTENCES);
  expect(claims.filter(({ verdict }) => verdict === 'contradicts').map(({ stated }) => stated)).toEqual([]);
  expect(claims.filter(({ verdict }) => verdict === 'agrees' || verdict === 'rounds').length).toBeGreaterThan(
    40,
  );
});

test.each<[text: string, stated: string, expected: string]>([
  [
    '货物、工程、服务采购金额分别为300万元、500万元和200万元，占采购总额1000万元的30%、55%和20%。',
    '55%',
    '50%',
  ],
  ['货物、工程采购金额分别为300万元、500万元，占采购总额1000万元的31%、50%。', '31%', '30%'],
])('a share among several is held to its own amount: %s', (text, stated, expected) => {
  const remarks = readProse([text]).claims.filter(
    ({ kind, verdict }) => kind === 'share' && verdict === 'contradicts',
  );
  expect(remarks.map((claim) => [claim.stated, claim.expected])).toEqual([[stated, expected]]);
});

test.each<[text: string, verdict: string]>([
  ['本年收入合计1250万元，主要为财政拨款收入1000万元，占总收入的80%。', 'agrees'],
  ['本年收入合计1250万元，主要为财政拨款收入1000万元，占总收入的82%。', 'contradicts'],
  ['年初预算100万元，本年收入合计1250万元，主要为财政拨款收入1000万元，占总收入的82%。', 'unchecked'],
])('the greatest part of an amount right before it has its share: %s', (text, verdict) => {
  const shares = readProse([text]).claims.filter(({ kind }) => kind === 'share');
  expect(shares.map((claim) => claim.verdict)).toEqual([verdict]);
});

test('a share that makes the others add to 100% was evened out, one that does not is wrong', () => {
  const verdictsOf = (last: string) =>
    readProse([
      `总收入900.00万元，其中财政拨款收入400.00万元，占总收入的44.44%，事业收入300.00万元，占总收入的33.33%，其他收入200.00万元，占总收入的${last}。`,
    ])
      .claims.filter(({ kind }) => kind === 'share')
      .map(({ verdict }) => verdict);
  expect(verdictsOf('22.22%')).toEqual(['rounds', 'rounds', 'rounds']);
  expect(verdictsOf('22.23%')).toEqual(['rounds', 'rounds', 'within']);
  expect(verdictsOf('22.21%')).toEqual(['rounds', 'rounds', 'contradicts']);
  expect(verdictsOf('22.24%')).toEqual(['rounds', 'rounds', 'contradicts']);
});

test('two shares that are both off were not evened out, though they add to 100%', () => {
  const { claims } = readProse([
    '总支出600.00万元，其中基本支出198.90万元，占总支出的33.16%，项目支出401.10万元，占总支出的66.84%。',
  ]);
  const verdicts = claims.filter(({ kind }) => kind === 'share').map(({ verdict }) => verdict);
  expect(verdicts).toEqual(['contradicts', 'contradicts']);
});

test('rows of figures that are alike but for one of another name are not the same thing told twice', () => {
  const { claims } = readProse([
    '总支出600万元，其中基本支出240.5万元，占总支出的40.08%，项目支出349.5万元，占总支出的58.25%，经营支出10万元，占总支出的1.67%。',
    '基本支出：本年度基本支出240.5万元，占总支出的40.08%，为教育事业支出230.5万元。',
    '项目支出：本年度项目支出349.5万元，占总支出的58.25%，教育事业支出330万元，科研支出19.5万元。',
  ]);
  expect(claims.filter(({ verdict }) => verdict === 'differs' || verdict === 'contradicts')).toEqual([]);
});
