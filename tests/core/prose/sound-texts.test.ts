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
