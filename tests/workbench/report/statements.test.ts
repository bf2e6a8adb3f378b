import { readProse } from '../../../src/core/prose/read';
import { reviewText } from '../../../src/app/review-text';
import { DEFAULT_SETTINGS } from '../../../src/core/checks/settings';
import {
  countStatements,
  piecesOf,
  statementsOf,
  type Statement,
} from '../../../src/workbench/report/statements';

const TEXT =
  '会议费支出12.60万元，比2022年7.54万元增加5.06万元。本年支出1628.32万元，其中：基本支出916.04万元，占本年支出56.26%，项目支出721.28万元。';

const claims = readProse([TEXT]).claims;
const { findings } = reviewText(TEXT, DEFAULT_SETTINGS);
const statements = statementsOf(claims, findings).get(0)!;
const words = ({ claim }: Statement) => TEXT.slice(claim.start, claim.end);

test('statements of a paragraph do not overlap; the gravest is marked and knows its finding', () => {
  for (const [nth, { claim }] of statements.slice(1).entries())
    expect(claim.start).toBeGreaterThanOrEqual(statements[nth]!.claim.end);
  const wrong = statements.find(({ claim }) => claim.verdict === 'contradicts')!;
  expect(words(wrong)).toBe(
    '本年支出1628.32万元，其中：基本支出916.04万元，占本年支出56.26%，项目支出721.28万元',
  );
  expect(wrong.finding?.code).toBe('JX505');
  expect(wrong.others.map(({ kind }) => kind)).toContain('share');
});

test('the pieces of a paragraph make its text again', () => {
  const pieces = piecesOf(TEXT, statements);
  expect(pieces.map((piece) => (typeof piece === 'string' ? piece : words(piece))).join('')).toBe(TEXT);
  expect(pieces.filter((piece) => typeof piece !== 'string')).toEqual(statements);
});

test('every claim is counted once', () => {
  const { fits, within, off, unchecked } = countStatements(claims);
  expect(fits + within + off + unchecked).toBe(claims.length);
  expect(off).toBe(1);
});
