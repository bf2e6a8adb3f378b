import { exact } from '../../number/exact';
import { parseNumeral } from '../../number/numerals';
import { claim, operand, rawSpan } from '../claim';
import type { Claim, ClaimVerdict, Mention, Passage } from '../types';

/** Counts of things that are then named: 内设机构14个，分别为：办公室、…. */
export function readCounts(passages: readonly Passage[]): Claim[] {
  return passages.flatMap((passage) => [
    ...passage.mentions.flatMap((count) => namedBehind(passages, passage, count)),
    ...namedBefore(passage),
  ]);
}

const BEHIND = /^[\p{Script=Han}]{0,8}[，,]?(?:分别为|分别是|具体为|具体是|即|包括)[:：]/u;

function namedBehind(passages: readonly Passage[], passage: Passage, count: Mention): Claim[] {
  if (count.flow !== 'stock' || count.decimals !== null || !/^[个家项类处所条名支座]$/.test(count.unit ?? ''))
    return [];
  const behind = passage.text.slice(count.to, count.to + 40);
  const opener = BEHIND.exec(behind)?.[0];
  if (!opener) return [];
  const from = count.to + opener.length;
  const sentence = passage.sentences[count.sentence]!;
  const list = passage.text.slice(from, sentence.to);
  if (passage.mentions.some((m) => m.from >= from && m.to <= sentence.to)) return [];
  const verdict = countVerdict(list, count);
  if (!verdict) return [];
  const items = itemsOf(list);
  const isOff = verdict === 'contradicts' || verdict === 'differs';
  return [
    claim(passages, {
      kind: 'count',
      verdict,
      ...(verdict === 'unchecked' ? { why: 'open-list' as const } : {}),
      on: count,
      operands: [operand(passages, count, 'stated')],
      expected: isOff ? `${items.length}${count.unit}` : null,
      gap: null,
      working: items.slice(0, 20).join('、'),
    }),
  ];
}

/** The names of a list: up to the first comma behind which no 、 follows, brackets left out. */
function itemsOf(list: string): string[] {
  const bare = list.replace(/[（(][^（）()]*[)）]/g, '').replace(/《[^》]*》/g, '名');
  const own = bare.split(/，(?![^，]*、)/)[0]!;
  return own.split(/[、，；;]/).filter((item) => item.trim() !== '');
}

/** A list is too short for its number only if it is so with every 和 taken for a 、; too long it is only likely. */
function countVerdict(list: string, { amount }: Mention): ClaimVerdict | null {
  const items = itemsOf(list);
  if (items.length < 2 || items.some((item) => item.length > 40)) return null;
  const most = items.reduce((sum, item) => sum + item.split(/以及|[和及与]/).length, 0);
  if (/等/.test(items[items.length - 1]!)) return amount.equals(exact(items.length)) ? 'agrees' : 'unchecked';
  if (amount.compare(exact(items.length)) >= 0 && amount.compare(exact(most)) <= 0) return 'agrees';
  return 'differs';
}

const NUMBER_BEHIND =
  /等([二两三四五六七八九十]|\d{1,2})[个项家类处名]|[“"]([二两三四五六七八九十])(?:大|个|项|道|类)|([二两三四五六七八九十])方面/g;
/** As far back as a list of names may reach. */
const LONGEST_LIST = 200;

/** A、B、C“三大行动”: the list before its number. Only agreement is told: where such a list begins cannot be known. */
function namedBefore(passage: Passage): Claim[] {
  const found: Claim[] = [];
  for (const match of passage.text.matchAll(NUMBER_BEHIND)) {
    const before = passage.text.slice(Math.max(0, match.index - LONGEST_LIST), match.index);
    const list = before.slice(Math.max(...[...'，。；：:'].map((mark) => before.lastIndexOf(mark))) + 1);
    const items = list.split('、');
    if (items.length < 2) continue;
    const words = match[1] ?? match[2] ?? match[3]!;
    const number = /\d/.test(words) ? exact(words) : parseNumeral(words);
    const most = items.reduce((sum, item) => sum + item.split(/以及|[和及与]/).length, 0);
    if (!number || number.compare(exact(items.length)) < 0 || number.compare(exact(most)) > 0) continue;
    const at = match.index + match[0].indexOf(words);
    const span = rawSpan(passage, match.index - list.length, match.index + match[0].length);
    found.push({
      ...span,
      kind: 'count',
      verdict: 'agrees',
      why: null,
      operands: [{ ...rawSpan(passage, at, at + words.length), text: words, role: 'stated' }],
      stated: words,
      expected: null,
      gap: null,
      working: items.join('、'),
    });
  }
  return found;
}
