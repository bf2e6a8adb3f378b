import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProse } from '../../../src/core/prose/read';
import type { Prose } from '../../../src/core/prose/types';
import type { Claim } from '../../../src/core/prose/types';
import { sourceText } from './sources';

interface Line {
  readonly doc: string;
  readonly quote: string;
  readonly claim: string;
  readonly operands: Readonly<Record<string, unknown>>;
  readonly verdict: string;
  readonly kind: string;
}

const LINES = readFileSync(join(__dirname, '../../fixtures/report-claims.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);

const FILES: Readonly<Record<string, string>> = {
  guangzhou: 'guangzhou-2023',
  liwan: 'liwan-2021',
  yueyang: 'yueyang-2023',
};
const proses = new Map(Object.values(FILES).map((name) => [name, readProse(sourceText(name))]));

const bare = (text: string) => text.replace(/[\s,，、]/g, '');

/** Numbers in the operands of a line, as plain digits. */
function figures(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(figures);
  const text = String(value).replace(/,/g, '');
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(figures);
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => String(Number(number)));
}

function figuresOf(claim: Claim): Set<string> {
  const texts = [...claim.operands.map(({ text }) => text), claim.expected ?? ''];
  return new Set(texts.flatMap((text) => figures(text.replace(/[,，\s]/g, ''))));
}

/** Whether a claim of the text is the one of a line: it stands where the quotation does and has the line's figures. */
function isAbout(prose: Prose, claim: Claim, line: Line): boolean {
  const quote = bare(line.quote);
  const paragraphs = new Set([claim.paragraph, ...claim.operands.map(({ paragraph }) => paragraph)]);
  if (![...paragraphs].some((nth) => bare(prose.paragraphs[nth]!).includes(quote))) return false;
  const wanted = figures(Object.values(line.operands));
  const found = figuresOf(claim);
  const known = wanted.filter((number) => found.has(number));
  return (
    known.length >= Math.min(2, wanted.length) ||
    (claim.kind === 'count' && quote.includes(bare(claim.stated)))
  );
}

const RIGHT: Readonly<Record<string, readonly string[]>> = {
  agrees: ['agrees', 'rounds'],
  'rounds-to': ['rounds', 'agrees'],
  'within-rounding': ['within'],
  contradicts: ['contradicts'],
};

function verdicts(line: Line): Set<string> {
  const prose = proses.get(FILES[line.doc]!)!;
  return new Set(prose.claims.filter((claim) => isAbout(prose, claim, line)).map(({ verdict }) => verdict));
}

/** A question and what cannot be checked are right when nothing is called wrong there. */
function isRight(line: Line): boolean {
  const given = verdicts(line);
  const wanted = RIGHT[line.verdict];
  return wanted ? wanted.some((verdict) => given.has(verdict)) : !given.has('contradicts');
}

test('of the worked statements of three reports 87 in a hundred have their verdict from the text alone', () => {
  const wrong = LINES.filter((line) => !isRight(line));
  expect(LINES).toHaveLength(103);
  expect(wrong.length / LINES.length).toBeLessThanOrEqual(0.13);
});

test('none of them is called wrong that is not', () => {
  const sound = LINES.filter(({ verdict }) => verdict !== 'contradicts');
  expect(sound.filter((line) => verdicts(line).has('contradicts')).map(({ quote }) => quote)).toEqual([]);
});
