import { agreeSum } from '../../number/agreement';
import { exact } from '../../number/exact';
import { holds, kindest, positive, stated, verdictOf } from '../claim';
import type { Claim, Mention, Passage } from '../types';
import { differenceClaim } from './difference-claim';
import { namedLevel, type NamedLevels } from './named-levels';

/** X比Y增加d: the distance of two levels of one sentence. */
export function readChange(
  passages: readonly Passage[],
  passage: Passage,
  change: Mention,
  levels: NamedLevels,
): Claim[] {
  if (change.flow !== 'change' || change.family === 'rate' || change.family === '') return [];
  const base = baseRightBefore(passage, change);
  if (!base) return [];
  const before = passage.mentions.filter(
    (m) =>
      m.index < base.index && m.flow === 'stock' && m.family === base.family && m.sentence === base.sentence,
  );
  const inPart = before.filter((m) => m.part === base.part);
  const named = before.length ? null : namedLevel(levels, change, base);
  const nows = inPart.length ? inPart : named ? [named] : before;
  const readings = nows.map((now) => {
    const terms = [stated(now), { ...stated(base), weight: exact(-1) }];
    const one = agreeSum(
      positive(change),
      change.sign > 0 ? terms : [{ ...stated(now), weight: exact(-1) }, stated(base)],
    );
    return { now, agreement: one, verdict: verdictOf(one) };
  });
  const best = kindest(readings, ({ verdict }) => verdict);
  if (!best) return [];
  const isSure = nows.length === 1 && ![best.now, base, change].some(({ isOpen }) => isOpen);
  const verdict = holds(best.verdict)
    ? best.verdict
    : isSure
      ? named
        ? 'differs'
        : 'contradicts'
      : 'unchecked';
  const { now, agreement } = best;
  return [
    differenceClaim(passages, {
      on: change,
      verdict,
      agreement,
      whole: [now, 'now'],
      part: [base, 'before'],
    }),
  ];
}

/** 比2022年33.06万元增加17.34万元: the base stands in the words of the comparison. */
export function baseRightBefore(passage: Passage, change: Mention): Mention | null {
  const base = passage.mentions[change.index - 1];
  if (!base || base.sentence !== change.sentence || base.family !== change.family || base.flow !== 'stock')
    return null;
  if (
    !/(?:比|较|由|从|在)[^，。；,;]{0,24}$/.test(passage.text.slice(Math.max(0, base.from - 30), base.from))
  )
    return null;
  return /^(?:相比|相比较|，)?[\p{Script=Han}]{1,6}$/u.test(passage.text.slice(base.to, change.from))
    ? base
    : null;
}
