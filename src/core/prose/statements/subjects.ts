import { nameOf } from '../passage';
import { rowOf } from '../rows';
import type { Mention, Passage } from '../types';

/**
 * The amount that a change is certainly about: right before it, or the one subject of the sentence before. Behind 其中 the
 * text speaks of a part whose own amount may stand elsewhere (其中，公务用车支出比预算无变化，比上年增加1.05万元).
 */
export function governor(passage: Passage, change: Mention, nows: readonly Mention[]): Mention | null {
  const changes = rowOf(passage, change, (m) => m.flow === 'change' && m.family === change.family);
  if (changes.length > 1) return byPlace(passage, change, changes, nows);
  const subject = subjectOf(change);
  const inPart = nows.filter((m) => m.sentence === change.sentence && m.part === change.part);
  const candidates = inPart.length ? inPart : nows.filter((m) => m.sentence === change.sentence - 1);
  const amounts = new Set(candidates.map(({ amount }) => amount.toFraction()));
  const last = candidates.reduce<Mention | null>((one, m) => (one && one.index > m.index ? one : m), null);
  const named = subject === '' ? [] : candidates.filter(({ name }) => name === subject);
  if (named[0] && named.every(({ amount }) => amount.equals(named[0]!.amount))) return named[0];
  if (!last || last.depth !== change.depth) return null;
  if (/其中/.test(passage.text.slice(last.to, change.from))) return null;
  if (subject !== '' && !sameName(subject, last.name)) return null;
  if (inPart.length === 0 && amounts.size > 1) return null;
  return isDirect(passage, last, change) || amounts.size === 1 ? last : null;
}

/** Of amounts told one after the other, and their changes in the same order, the one of its place. */
function byPlace(
  passage: Passage,
  change: Mention,
  changes: readonly Mention[],
  nows: readonly Mention[],
): Mention | null {
  const last = nows.find((m) => m.sentence === change.sentence && m.part === change.part);
  const row = last ? rowOf(passage, last, (m) => m.flow === 'stock' && m.family === change.family) : [];
  return row.length === changes.length ? row[changes.indexOf(change)]! : null;
}

function isDirect(passage: Passage, now: Mention, change: Mention): boolean {
  const between = passage.text.slice(now.to, change.from);
  return !/主要|原因|由于|因|其中|人均|户均|单位/.test(between) && between.length < 40;
}

/** 比上年度, 同比上年度, 较去年同期: the whole of a comparison. */
const LAST_YEAR =
  /(?:同比|比|较|与|同|和)(?:上一?年|去年|前年|上年|20\d\d年)(?:度)?(?:同期)?(?:决算数?|执行数|支出)?(?:相比)?/g;

/** What is said to have changed, where the clause names it: 死亡减少12人 → 死亡. */
export function subjectOf({ label }: Mention): string {
  const bare = label
    .replace(LAST_YEAR, '')
    .replace(/^(?:比|较|与|同|和)[^，。；]{0,24}?(?:相比(?:较)?|对比|比|(?=增|减|下|上|提|多|少|压))/, '')
    .replace(/(?:同比|环比|上年|去年|20\d\d年度?)/g, '')
    .replace(
      /(?:增加|减少|增长|下降|降低|上升|提高|增|减|多|少|压减|调增|调减|追加|了|约|各|分别|均|共|为|额)+[^，。]{0,3}$/,
      '',
    );
  return nameOf(bare);
}

function sameName(one: string, other: string): boolean {
  return (
    one !== '' &&
    other !== '' &&
    (one.endsWith(other) || other.endsWith(one) || one.includes(other) || other.includes(one))
  );
}
