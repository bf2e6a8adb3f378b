import { FALL, RISE } from '../../words/report';
import { claim, operand } from '../claim';
import type { Claim, Mention, Passage } from '../types';

const WANTED = new RegExp(
  `^(\\p{Script=Han}{4,20}?)(?:(?:同比|比上年|较上年|较去年)?(?:${RISE}|${FALL}))(?:率|幅度)?$`,
  'u',
);
const FALLS = new RegExp(`(?:${FALL})(?:率|幅度)?$`);
/** A longer line is no name of an indicator. */
const LONGEST_NAME = 30;
/** How many lines below the name of an indicator its target and what was done may stand. */
const REACH = 3;

/**
 * The name of an indicator that asks for a fall or a rise, in a line of its own, against what was done in the lines right
 * below it: 生产安全事故发生次数下降 · …事故总量增加22.22%. A direction is told only when the text names the same thing.
 */
export function readTrends(passages: readonly Passage[]): Claim[] {
  return passages.flatMap((name, at) => {
    const thing = name.raw.length > LONGEST_NAME ? undefined : WANTED.exec(name.raw.trim())?.[1];
    if (thing === undefined) return [];
    const wanted = FALLS.test(name.raw.trim()) ? -1 : 1;
    for (const passage of passages.slice(at + 1, at + 1 + REACH)) {
      const change = changeOf(passage, thing);
      if (change) return [toClaim(passages, name, change, change.sign === wanted)];
    }
    return [];
  });
}

/** The change of the thing as a whole, told in percent: 与去年同期相比，事故总量增加22.22%. */
function changeOf({ mentions }: Passage, thing: string): Mention | null {
  return (
    mentions.find(
      (m) => m.family === 'rate' && m.flow === 'change' && m.amount.n !== 0n && isNamed(m.label, thing),
    ) ?? null
  );
}

/** The label says the last noun of the thing and that all of it is meant; a label that names another half is of a part. */
function isNamed(label: string, thing: string): boolean {
  if (/[死伤亡]/.test(label) !== /[死伤亡]/.test(thing)) return false;
  const bare = thing.replace(/(?:发生|总)?(?:次数|起数|数量|件数|宗数|总量|总数|数)$/, '');
  const noun = bare.slice(-2);
  return noun.length === 2 && label.includes(noun) && (label.includes(bare) || /总量|总数|总体/.test(label));
}

function toClaim(passages: readonly Passage[], name: Passage, change: Mention, isAsWanted: boolean): Claim {
  const own = { paragraph: name.index, start: 0, end: name.raw.length };
  return claim(passages, {
    kind: 'trend',
    verdict: isAsWanted ? 'agrees' : 'contradicts',
    on: change,
    operands: [operand(passages, change, 'stated'), { ...own, text: name.raw, role: 'whole' }],
    expected: isAsWanted ? null : name.raw.trim(),
  });
}
