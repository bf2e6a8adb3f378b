import { agreeSum } from '../../number/agreement';
import { claim, figureOf, holds, inUnitOf, operand, percent, stated, verdictOf } from '../claim';
import type { Claim, Mention, Passage } from '../types';

/** More amounts than this in one sentence are a list, and read as one. */
const MOST = 9;

/**
 * Sums that a text states without saying so: an amount of a sentence that is the sum of others beside it, 支出 that is
 * 基本支出 and 项目支出 told elsewhere, shares of one whole that make 100%. Only agreement is told: nothing proves that
 * such figures were meant to add up.
 */
export function readRelations(passages: readonly Passage[], claimed: readonly Claim[]): Claim[] {
  const known = new Set(claimed.flatMap((one) => (one.kind === 'sum' ? [operandsOf(one)] : [])));
  return [
    ...passages.flatMap((passage) => withinSentences(passages, passage)),
    ...basicAndProject(passages),
    ...sharesOfAll(passages, claimed),
  ].filter((found) => !known.has(operandsOf(found)));
}

/** The places of a claim's figures, in one text. */
function operandsOf({ operands }: Claim): string {
  return operands
    .map(({ paragraph, start }) => `${paragraph}:${start}`)
    .sort()
    .join();
}

function withinSentences(passages: readonly Passage[], passage: Passage): Claim[] {
  return passage.sentences.flatMap((_, nth) => {
    const money = passage.mentions.filter(
      (m) => m.sentence === nth && m.family === 'money' && m.flow !== 'share' && m.amount.n !== 0n,
    );
    if (money.length < 4 || money.length > MOST) return [];
    return money.flatMap((whole) => {
      const others = money.filter((m) => m !== whole && m.amount.compare(whole.amount) < 0);
      return runs(others)
        .flatMap((parts) => sumOf(passages, whole, parts))
        .slice(0, 1);
    });
  });
}

/** Runs of three or more neighbours: two amounts make a third too easily. */
function runs(of: readonly Mention[]): Mention[][] {
  return of.flatMap((_, from) => of.slice(from + 2).map((_, count) => of.slice(from, from + 3 + count)));
}

function sumOf(passages: readonly Passage[], whole: Mention, parts: readonly Mention[]): Claim[] {
  const verdict = verdictOf(agreeSum(stated(whole), parts.map(stated)));
  if (!holds(verdict)) return [];
  const sum = parts.map(figureOf).join('+');
  return [
    claim(passages, {
      kind: 'sum',
      verdict,
      on: whole,
      operands: [operand(passages, whole, 'whole'), ...parts.map((part) => operand(passages, part, 'part'))],
      working: `${sum}=${inUnitOf(
        whole,
        parts.slice(1).reduce((total, part) => total.add(part.amount), parts[0]!.amount),
      )}`,
    }),
  ];
}

/** 决算支出 against the one 基本支出 and the one 项目支出 of the report. */
function basicAndProject(passages: readonly Passage[]): Claim[] {
  const money = passages.flatMap(({ mentions }) =>
    mentions.filter((m) => m.family === 'money' && m.flow === 'stock'),
  );
  const named = (name: string) => money.filter((m) => m.name === name);
  const parts = [named('基本支出')[0], named('项目支出')[0]];
  if (!parts[0] || !parts[1]) return [];
  const wholes = money.filter((m) => /(?:决算|实际|总|本年|年度)支出(?:合计|总计|总额|数)?$/.test(m.name));
  return wholes.flatMap((whole) => sumOf(passages, whole, parts as Mention[]));
}

/** Shares of one whole, told of parts that make it, that make 100%. */
function sharesOfAll(passages: readonly Passage[], claimed: readonly Claim[]): Claim[] {
  const groups = new Map<string, Claim[]>();
  for (const share of claimed) {
    if (share.kind !== 'share' || !holds(share.verdict)) continue;
    const whole = share.operands[2]!;
    const key = `${whole.paragraph}:${whole.start}`;
    groups.set(key, [...(groups.get(key) ?? []), share]);
  }
  return [...groups.values()].flatMap((shares) => {
    const mentions = shares.map(({ operands }) => mentionAt(passages, operands[0]!));
    const last = mentions[mentions.length - 1];
    if (shares.length < 2 || !last || mentions.some((m) => m === null)) return [];
    const sum = (mentions as Mention[])
      .slice(1)
      .reduce((total, m) => total.add(m.amount), mentions[0]!.amount);
    if (percent(sum, 2) !== '100.00%') return [];
    return [
      claim(passages, {
        kind: 'sum',
        verdict: 'agrees',
        on: last,
        operands: (mentions as Mention[]).map((m) => operand(passages, m, 'part')),
        working: `${(mentions as Mention[]).map((m) => m.text).join('+')}=100%`,
      }),
    ];
  });
}

function mentionAt(passages: readonly Passage[], at: { paragraph: number; start: number }): Mention | null {
  const passage = passages[at.paragraph]!;
  return passage.mentions.find((m) => passage.rawIndex(m.from) === at.start) ?? null;
}
