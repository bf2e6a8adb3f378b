import { agreeSum } from '../../number/agreement';
import { GENERAL_WHOLE } from '../../words/report';
import { claim, holds, kindest, operand, stated, verdictOf } from '../claim';
import { NameIndex } from '../name-index';
import { rowOf } from '../rows';
import type { Claim, ClaimVerdict, Mention, Passage } from '../types';
import { evenedOut } from './evened-shares';
import { isNear, readShare, type ShareReading } from './share-reading';
import type { List } from './lists';
import { quotientClaim } from './quotient';

/** How many paragraphs back a whole that is named may stand. */
const REACH = 6;

/** Shares: a万元，占W的p%. */
export function readShares(passages: readonly Passage[], lists: readonly List[]): Claim[] {
  const found = passages.flatMap((passage) =>
    passage.mentions.flatMap((share) => (share.flow === 'share' ? sharesOf(passage, share) : [])),
  );
  if (found.length === 0) return [];
  const surroundings = around(passages, lists);
  return evenedOut(besideOthers(found.map((share) => judge(surroundings, share)))).map((judged) =>
    judged.reading === null
      ? unchecked(passages, judged.found)
      : shareClaim(passages, judged.found, judged.reading, judged.verdict),
  );
}

/**
 * A share whose whole the text does not name beside it has that of its neighbours, when all of them (two or more) go back to
 * one: 1.12亿元，占60.22%；0.58亿元，占31.18%；0.16亿元，占8.60%.
 */
function besideOthers(all: readonly Judged[]): Judged[] {
  return all.map((judged) => {
    if (judged.reading !== null || judged.found.isVague) return judged;
    const { share, part } = judged.found;
    const others = all.filter(
      ({ found }) => found.share.sentence === share.sentence && found.share.paragraph === share.paragraph,
    );
    const known = others.filter((other) => other !== judged);
    const wholes = new Set(known.map(({ reading, verdict }) => (holds(verdict) ? reading?.whole : null)));
    const [whole] = wholes;
    if (known.length < 2 || wholes.size !== 1 || !whole || whole.family !== part.family) return judged;
    if ([share, part, whole].some(({ isOpen }) => isOpen)) return judged;
    const [reading] = readShare(share, part, whole);
    return reading
      ? { ...judged, reading, verdict: holds(reading.verdict) ? reading.verdict : 'differs' }
      : judged;
  });
}

/** What the shares of a text may refer to, gathered once. */
interface Surroundings {
  readonly passages: readonly Passage[];
  readonly names: NameIndex<Mention>;
  /** The spoken list in which an amount is a part. */
  readonly listOf: ReadonlyMap<Mention, List>;
}

function around(passages: readonly Passage[], lists: readonly List[]): Surroundings {
  const listOf = new Map<Mention, List>();
  for (const list of lists) {
    if (list.opener === '') continue;
    for (const part of list.parts) if (!listOf.has(part)) listOf.set(part, list);
  }
  const wholes = passages.flatMap(({ mentions }) => mentions.filter(isWhole));
  return { passages, listOf, names: new NameIndex(wholes.map((m) => [calledOf(m), m] as const)) };
}

function isWhole({ flow, amount }: Mention): boolean {
  return flow === 'stock' && amount.n !== 0n;
}

interface Share {
  readonly share: Mention;
  readonly part: Mention;
  /** The name of the whole as the text gives it; "" where it gives none. */
  readonly of: string;
  /** The whole where its amount stands in the phrase itself: 占采购总额1000万元的30%. */
  readonly whole?: Mention;
  /** Several amounts stand before one share: it may be that of their sum. */
  readonly isVague?: true;
}

const BETWEEN =
  /^[，,、（(]?(?:约|仅|各|分别|同比)?占(?:到|了)?(?:比)?([^，,；;。：:]{0,30}?)(?:的)?(?:比重|比例|比率|百分比)?(?:为|是|达到|达|约|近|分别为)?$/;

/**
 * Amounts and their shares: one and one, or as many of each in the same order (分别为9亿元、15亿元和10亿元，占总额的26%、44%和30%).
 * Where their numbers differ, nobody can say which share is whose.
 */
function sharesOf(passage: Passage, first: Mention): Share[] {
  const found = shareOf(passage, first);
  if (!found) return [];
  const shares = rowOf(
    passage,
    first,
    (m) => m.family === 'rate' && m.index >= first.index && m.flow !== 'change',
  );
  const parts = rowOf(passage, found.part, (m) => m.flow === 'stock' && m.family === found.part.family);
  if (shares.length !== parts.length)
    return shares.length === 1 && parts.length > 1 ? [{ ...found, isVague: true }] : [];
  return shares.map((share, nth) => ({ ...found, share, part: parts[nth]! }));
}

/** The amount whose share is told: the one right before 占. */
function shareOf(passage: Passage, share: Mention): Share | null {
  const whole = passage.mentions[share.index - 1];
  if (whole && whole.flow === 'stock' && /^的(?:约|近)?$/.test(passage.text.slice(whole.to, share.from))) {
    const part = passage.mentions[whole.index - 1];
    const isPart = part?.flow === 'stock' && part.family === whole.family && part.sentence === share.sentence;
    const between = isPart ? passage.text.slice(part.to, whole.from) : '';
    return /^[，,、（(]?(?:约|仅|各|分别)?占/.test(between) ? { share, part: part!, of: '', whole } : null;
  }
  for (let nth = share.index - 1; nth >= Math.max(0, share.index - 2); nth--) {
    const part = passage.mentions[nth]!;
    if (part.sentence !== share.sentence || part.part !== share.part) return null;
    if (part.flow !== 'stock' || part.family === 'rate') continue;
    const match = BETWEEN.exec(passage.text.slice(part.to, share.from));
    return match ? { share, part, of: match[1]!.replace(/[“”"\s]|^其/g, '') } : null;
  }
  return null;
}

/** What became of a share; without a reading it could not be checked. */
interface Judged {
  readonly found: Share;
  readonly reading: ShareReading | null;
  readonly verdict: ClaimVerdict;
}

function judge(surroundings: Surroundings, found: Share): Judged {
  const { share, part, of } = found;
  const likely = likelyWholes(surroundings, found);
  const possible = possibleWholes(surroundings, part, of).filter((whole) => isNear(share, part, whole));
  const readings = [...new Set([...likely, ...possible])].flatMap((whole) => readShare(share, part, whole));
  const best = kindest(readings, ({ verdict }) => verdict);
  const open: Judged = { found, reading: null, verdict: 'unchecked' };
  if (!best) return open;
  if (holds(best.verdict)) return { found, reading: best, verdict: best.verdict };
  if (best.verdict === 'truncated') {
    const isLikely = likely.includes(best.whole) && !found.isVague;
    return isLikely ? { found, reading: best, verdict: 'truncated' } : open;
  }
  const certain = readings.filter(({ whole }) => likely.includes(whole));
  const amounts = new Set(certain.map(({ whole }) => whole.amount.toFraction()));
  if (amounts.size !== 1 || found.isVague || [share, part, certain[0]!.whole].some(({ isOpen }) => isOpen))
    return open;
  return { found, reading: certain[0]!, verdict: certain[0]!.verdict };
}

/** The whole that the text names, or that of the list in which the part stands. */
function likelyWholes({ passages, listOf }: Surroundings, found: Share): Mention[] {
  const { part, of, whole } = found;
  if (whole) return [whole];
  const list = listOf.get(part);
  const ofList = list?.wholes.filter(({ family, amount }) => family === part.family && amount.n !== 0n) ?? [];
  if ((of === '' || GENERAL_WHOLE.test(of)) && ofList.length) return provenWholes(ofList, list!.parts);
  const core = of.replace(/(?:预算|决算|总额|总计|合计|总数|数)+$/, '');
  if (core.length >= SHORTEST_NAME && ofList.length && ofList.every((m) => calledOf(m).includes(core)))
    return provenWholes(ofList, list!.parts);
  const named = GENERAL_WHOLE.test(of) ? wholeOfMost(passages, part) : null;
  if (named) return [named];
  return of.length < SHORTEST_NAME ? [] : nearestNamed(passages, part, of);
}

/** 收入合计1250万元，主要为财政拨款收入1000万元，占总收入的80%: the one amount before the greatest of its parts. */
function wholeOfMost(passages: readonly Passage[], part: Mention): Mention | null {
  const { mentions, text } = passages[part.paragraph]!;
  const before = mentions.filter(
    (m) =>
      m.sentence === part.sentence && m.index < part.index && m.flow === 'stock' && m.family === part.family,
  );
  const [whole, ...more] = before;
  if (!whole || more.length || whole.amount.n === 0n || whole.index !== part.index - 1) return null;
  return /^[，,](?:主要)(?:为|是|由|来自|来源于)/.test(text.slice(whole.to, part.from)) ? whole : null;
}

/** Of several wholes that a list may have, those that its parts make. */
function provenWholes(wholes: readonly Mention[], parts: readonly Mention[]): Mention[] {
  if (wholes.length < 2) return [...wholes];
  const proven = wholes.filter((whole) => {
    const own = parts.filter(({ family }) => family === whole.family);
    return own.length > 1 && holds(verdictOf(agreeSum(stated(whole), own.map(stated))));
  });
  return proven.length ? proven : [...wholes];
}

/** A name shorter than this is part of too many others. */
const SHORTEST_NAME = 3;

/** The amount of that name that stands nearest before the part. */
function nearestNamed(passages: readonly Passage[], part: Mention, of: string): Mention[] {
  for (let index = part.paragraph; index >= Math.max(0, part.paragraph - REACH); index--) {
    const before = passages[index]!.mentions.filter(
      (m) => isBefore(m, part) && m.family === part.family && m.flow === 'stock' && isCalled(m, of),
    );
    if (before.length) return [before[before.length - 1]!];
  }
  return [];
}

function isCalled(mention: Mention, of: string): boolean {
  return calledOf(mention).includes(of);
}

function calledOf({ label }: Mention): string {
  return label.replace(/[“”"]/g, '');
}

/** More amounts than this are no candidates, but a list. */
const MOST_WHOLES = 120;

/** Every amount that a sensible reader might take for the whole: those around the part, and those of its name anywhere. */
function possibleWholes({ passages, names }: Surroundings, part: Mention, of: string): Mention[] {
  const first = Math.max(0, part.paragraph - REACH);
  const near = passages.slice(first, part.paragraph + 1).flatMap(({ mentions }) => mentions);
  return [...near.slice(-MOST_WHOLES), ...names.called(of, MOST_WHOLES)].filter(
    (m) => m !== part && m.family === part.family && isWhole(m),
  );
}

function isBefore(mention: Mention, part: Mention): boolean {
  return mention.paragraph < part.paragraph || mention.from < part.from;
}

function shareClaim(
  passages: readonly Passage[],
  { share, part }: Share,
  { whole, agreement }: ShareReading,
  verdict: ClaimVerdict,
): Claim {
  return quotientClaim(passages, 'share', share, { top: part, bottom: whole, agreement, verdict });
}

function unchecked(passages: readonly Passage[], { share, part }: Share): Claim {
  return claim(passages, {
    kind: 'share',
    verdict: 'unchecked',
    why: 'no-base',
    on: share,
    operands: [operand(passages, share, 'stated'), operand(passages, part, 'numerator')],
  });
}
