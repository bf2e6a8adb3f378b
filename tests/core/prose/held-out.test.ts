import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProse } from '../../../src/core/prose/read';
import type { Claim } from '../../../src/core/prose/types';

interface Text {
  readonly name: string;
  readonly paragraphs: readonly string[];
  /** What to write instead of what, so that the text contradicts itself. */
  readonly mutations: readonly (readonly [old: string, written: string])[];
}

/**
 * Sound texts in the manners of 39 offices, condensed from published ones, each with four planted contradictions, and seven longer ones
 * without. They were
 * written, and what is wrong in them decided, before the reader saw them.
 */
const TEXTS = JSON.parse(
  readFileSync(join(__dirname, '../../fixtures/report-texts-elsewhere.json'), 'utf8'),
) as Text[];

const isRemark = ({ verdict }: Claim) => ['contradicts', 'differs', 'truncated', 'within'].includes(verdict);
const identity = ({ kind, stated, expected, working }: Claim) =>
  [kind, stated, expected ?? '', working].join('|');

test.each(TEXTS)('nothing is remarked of $name', ({ paragraphs }) => {
  const wrong = readProse(paragraphs).claims.filter((claim) => isRemark(claim) && claim.verdict !== 'within');
  expect(wrong.map(identity)).toEqual([]);
});

/** Remarks that a planted contradiction brought: those at its figure, and those elsewhere. */
function found({ paragraphs }: Text, [old, written]: readonly [string, string]) {
  const changed = paragraphs.map((paragraph) => paragraph.replace(old, written));
  const nth = changed.findIndex((paragraph, index) => paragraph !== paragraphs[index]);
  const place = [...changed[nth]!].findIndex((char, at) => char !== paragraphs[nth]![at]);
  const known = new Set(readProse(paragraphs).claims.filter(isRemark).map(identity));
  const fresh = readProse(changed).claims.filter((claim) => isRemark(claim) && !known.has(identity(claim)));
  const isHere = ({ operands }: Claim) =>
    operands.some(({ paragraph, start, end }) => paragraph === nth && start <= place && place < end);
  return { here: fresh.filter(isHere), elsewhere: fresh.filter((claim) => !isHere(claim)) };
}

test('of 156 planted contradictions at least 88 % are found, and nothing else is', () => {
  const tried = TEXTS.flatMap((text) =>
    text.mutations.map((mutation) => ({ mutation, ...found(text, mutation) })),
  );
  expect(tried).toHaveLength(156);
  expect(tried.flatMap(({ elsewhere }) => elsewhere.map(identity))).toEqual([]);
  expect(tried.filter(({ here }) => here.length > 0).length).toBeGreaterThanOrEqual(156 * 0.88);
});
