import { agreeRatio, agreeSum, type Agreement, type Stated } from '../../number/agreement';
import { decimalText, exact, type Exact, parseExact, ZERO } from '../../number/exact';
import { percent, rawSpan, verdictOf } from '../claim';
import type { Claim, Operand, Passage } from '../types';

const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const TERM = `${NUMBER}(?:%|‰)?(?:万元|亿元|元|人|个|分|件|项|次|户|家)?`;
/** A chain of numbers joined by signs, and what it is said to be. */
const FORMULA = new RegExp(
  `(?<![\\d.%+\\-*×/÷)）(（])(${TERM}(?:[+\\-*×xX/÷]${TERM}){1,11})(?:[*×xX]100%)?=(${NUMBER})(%?)(?![\\d.*×xX/÷+])`,
  'g',
);

/** Arithmetic that the text itself writes out: 71/94=75%, 135+14=149. */
export function readFormulas(passages: readonly Passage[]): Claim[] {
  return passages.flatMap((passage) =>
    passage.text.includes('=')
      ? [...passage.text.matchAll(FORMULA)].flatMap((match) => judge(passage, match))
      : [],
  );
}

interface Term {
  readonly sign: string;
  readonly stated: Stated;
  readonly from: number;
  readonly to: number;
}

function judge(passage: Passage, match: RegExpMatchArray): Claim[] {
  const start = match.index!;
  const terms = termsOf(match[1]!, start);
  const from = start + match[0].length - match[2]!.length - match[3]!.length;
  const result = read(match[2]! + match[3]!);
  const agreement = result && work(result, terms);
  if (!agreement || agreement.verdict === 'undecided') return [];
  const isRate = match[3] === '%';
  const verdict = verdictOf(agreement, { isRate });
  const operand = (f: number, t: number, role: Operand['role']): Operand => {
    const span = rawSpan(passage, f, t);
    return { ...span, text: passage.raw.slice(span.start, span.end), role };
  };
  const digits = /\.(\d+)/.exec(match[2]!)?.[1]?.length ?? 0;
  const shown = (value: Exact, count: number) =>
    isRate ? percent(value, count) : decimalText(value, Math.max(count, 2));
  const isOff = verdict !== 'agrees' && verdict !== 'rounds';
  return [
    {
      ...rawSpan(passage, start, start + match[0].length),
      kind: 'ratio',
      verdict,
      why: null,
      operands: [
        operand(from, start + match[0].length, 'stated'),
        ...terms.map((t) => operand(t.from, t.to, 'part')),
      ],
      stated: match[2]! + match[3]!,
      expected: isOff ? shown(agreement.expected!, digits) : null,
      gap: isOff ? shown(agreement.expected!.sub(result.value).abs(), Math.max(2, digits)) : null,
      working: `${match[1]}=${shown(agreement.expected!, Math.max(2, digits))}`,
    },
  ];
}

function termsOf(chain: string, offset: number): Term[] {
  const terms: Term[] = [];
  for (const match of chain.matchAll(new RegExp(`(^|[+\\-*×xX/÷])(${TERM})`, 'g'))) {
    const from = offset + match.index + match[1]!.length;
    const number = new RegExp(`^${NUMBER}[%‰]?`).exec(match[2]!)![0];
    const stated = read(number);
    if (stated) terms.push({ sign: match[1]!, stated, from, to: offset + match.index + match[0].length });
  }
  return terms;
}

function read(text: string): Stated | null {
  const power = text.endsWith('%') ? 2 : text.endsWith('‰') ? 3 : 0;
  const digits = text.replace(/[,%‰]/g, '');
  const value = parseExact(digits);
  if (!value) return null;
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const isWhole = decimals === 0 && power === 0;
  return { value: value.div(exact(10).pow(power)!), decimals: isWhole ? null : decimals + power };
}

/** A ratio and a sum with the rounding of their terms; anything longer as the exact numbers give it. */
function work(result: Stated, terms: readonly Term[]): Agreement | null {
  const signs = new Set(terms.slice(1).map(({ sign }) => sign));
  const rounded = { ...result, decimals: result.decimals ?? 0 };
  if (terms.length === 2 && [...signs].every((sign) => sign === '/' || sign === '÷')) {
    return agreeRatio(rounded, terms[0]!.stated, terms[1]!.stated);
  }
  if ([...signs].every((sign) => sign === '+' || sign === '-')) {
    const parts = terms.map(({ sign, stated }) => (sign === '-' ? { ...stated, weight: exact(-1) } : stated));
    return agreeSum(rounded, parts);
  }
  const value = product(terms);
  return value && agreeSum(rounded, [{ value, decimals: null }]);
}

function product(terms: readonly Term[]): Exact | null {
  let sum = ZERO;
  let value = terms[0]!.stated.value;
  for (const { sign, stated } of terms.slice(1)) {
    if (sign === '+' || sign === '-') {
      sum = sum.add(value);
      value = sign === '+' ? stated.value : stated.value.neg();
    } else if (sign === '/' || sign === '÷') {
      if (stated.value.n === 0n) return null;
      value = value.div(stated.value);
    } else value = value.mul(stated.value);
  }
  return sum.add(value);
}
