import { type Exact, ONE } from '../../number/exact';
import { readBand } from '../read/bands';
import { stripped } from '../read/clauses';
import { readNumber } from '../read/literals';
import type { FigureBand, Limit, StatementOf } from '../read/statement';
import { labelOf } from './labels';
import { outcomeOf, ZERO_POINTS } from './outcomes';
import type { Band, Base, Condition } from './program';
import { isAnotherFault, type Positive } from './group';
import type { Sorted } from './sorted';
import type { GroupContext } from './unit';

/** How many of the items hold, from one number to another. */
interface Count {
  readonly from: number;
  readonly to: number;
}

const DOING = '(?:符合|满足|做到|达到|具备|完成|落实|达标|建立|实现|到位)';
const NUMBER = '[一二两三四五六七八九十\\d]{1,2}';
const UNIT = '(?:项|个|条|点)';
const NOUN = '(?:要求|条件|要点|标准|内容|的|规定|指标)*';
const ALL = new RegExp(
  `^(?:以上|上述)?(?:(?:全部|均|都|各项均?)+|${NUMBER}${UNIT}(?:均|都|全部)+)(?:能)?(?:${DOING}|齐全|健全)${NOUN}$`,
);
const SOME = new RegExp(
  `^(?:仅|只|有|能)*(?:${DOING}了?)?(?:其中|以上)?(?:的)?(?:任意|任)?(${NUMBER})${UNIT}(?:${DOING})?${NOUN}(及?以上)?$`,
);
const LACKING = new RegExp(
  `^(?:有|仅有|其中|缺少?|少)*(${NUMBER})${UNIT}(?:(?:不|未|没有)(?:能)?${DOING}|缺失)?${NOUN}(及?以上)?$`,
);
const ONE_OF = new RegExp(`^(?:仅|只|能)*(?:${DOING})?(?:其中)之一$`);
const NONE = new RegExp(
  `^(?:(?:均|都|全部)+|${NUMBER}${UNIT}(?:均|都|全部)+|(?:以上|上述)?(?:一项|任何一项)?(?:均|都)+)(?:不|未|没有)(?:能)?(?:${DOING})?${NOUN}$`,
);

/**
 * "公开率100%且未被通报的3分；仅满足其中一项的1分；两项均不满足的0分": points by how many of the conditions, or of the items of the list, hold.
 * Undefined when the grades are of another kind.
 */
export function heldBase(own: Sorted, max: Exact, context: GroupContext): Base | undefined {
  const graded = gradesOf(own);
  if (!graded || !graded.some((each) => SPOKEN.test(wordsOf(each)))) return undefined;
  // "…,两项均未达到": none of them, whatever stands before.
  if (/[均都](?:未|不|没)[^,]*$/.test(wordsOf(graded[0]!))) return undefined;
  const conditions = itemsOf(graded, context);
  if (!conditions) return undefined;
  const count = conditions.length;
  const isListed = context.bullets.length > 1;
  const counts = graded.map((each, i) =>
    i === 0 && !isListed ? { from: count, to: count } : countsOf(wordsOf(each), count),
  );
  if (counts.some((each) => each === null) || !areApart(counts as Count[])) return undefined;
  const bands: Band[] = [];
  for (const [i, each] of graded.entries()) {
    const outcome = each.award.type === 'zero' ? ZERO_POINTS : outcomeOf(each.award, max, context.shop.needs);
    if (outcome?.type !== 'points') return undefined;
    bands.push({ limits: limitsOf(counts[i]!), outcome, words: wordsOf(each), text: each.text, also: null });
  }
  const top = bands[counts.findIndex((each) => each!.to === count)];
  if (top?.outcome.type !== 'points' || !top.outcome.high.equals(max)) return undefined;
  return scaleOfHeld(own, graded, conditions, bands, max, context);
}

/** Words that speak of a number of conditions. */
const SPOKEN =
  /其中之一|其中.{0,2}[项个条点]|^(?:仅|只).{0,4}[一两二三四五\d][项个条点]|[两二三四五\d]项[均都]|均[未不]|缺[一两二\d]项/;

const wordsOf = (statement: Positive): string =>
  statement.kind === 'band' ? statement.words : statement.condition;

function gradesOf(own: Sorted): readonly Positive[] | null {
  const { formulas, ratios, steps, counts, deducts, adds, judges } = own;
  if (formulas.length + ratios.length + steps.length + counts.length > 0) return null;
  if (deducts.length + adds.length + judges.length > 0) return null;
  if (own.texts.some(({ kind }) => kind === 'compare')) return null;
  const graded = [...own.texts, ...own.bands, ...own.zeros.filter((zero) => !isVeto(zero, own))];
  return graded.length < 2 ? null : graded.sort((one, other) => one.place - other.place);
}

/** The items of the list, or the conditions that the first grade joins. */
function itemsOf(
  graded: readonly Positive[],
  { bullets, shop, path }: GroupContext,
): readonly Condition[] | null {
  if (bullets.length > 1)
    return bullets.map(({ label, words }) => ({
      type: 'tick',
      need: shop.needs.tick(words, words, labelOf(path, label)),
      words,
    }));
  const first = graded[0]!;
  const joint = first.kind === 'band' && first.also === null ? jointBands(first) : [];
  if (joint.length > 1)
    return joint.map(({ measure: name, limits, isAbsolute }) => ({
      type: 'band',
      measure: shop.needs.measure(name, first.text, limits[0]!.unit, isAbsolute),
      limits,
      words: wordsOf(first),
    }));
  const parts = wordsOf(first)
    .split(/,?(?:并且|而且|同时|且),?|,/)
    .map(stripped)
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.some((part) => part.length < 3)) return null;
  return parts.map((words, i): Condition => {
    const band = readBand(words);
    const place = first.place + i / 1e6;
    if (!band || band.measure === '')
      return { type: 'tick', need: shop.needs.tick(words, first.text, null, true, place), words };
    const measure = shop.needs.measure(band.measure, words, band.limits[0]!.unit, band.isAbsolute);
    const tick = shop.needs.tick(words, words, null, false);
    return { type: 'band', measure, limits: band.limits, words, tick };
  });
}

/** "开工率、完工率均达到100%": the bounds that must all be kept to. */
const jointBands = (band: StatementOf<'band'>): readonly FigureBand[] => [band, ...band.withBands];

function countsOf(words: string, count: number): Count | null {
  const parts = words.split(/或者?/).map(stripped);
  const read = parts.map((part) => countOf(part, count));
  if (read.some((each) => each === null)) return null;
  const all = (read as Count[]).sort((one, other) => one.from - other.from);
  const isJoined = all.every((each, i) => i === 0 || each.from <= all[i - 1]!.to + 1);
  return isJoined ? { from: all[0]!.from, to: Math.max(...all.map(({ to }) => to)) } : null;
}

function countOf(words: string, count: number): Count | null {
  if (ONE_OF.test(words)) return { from: 1, to: 1 };
  if (ALL.test(words)) return { from: count, to: count };
  if (NONE.test(words)) return { from: 0, to: 0 };
  if (/^(?:仅)?部分(?:符合|满足|做到)(?:要求)?$/.test(words)) return { from: 1, to: count - 1 };
  const isLacking = /不|未|没|缺|少/.test(words);
  const found = (isLacking ? LACKING : SOME).exec(words);
  if (!found) return null;
  const number = Number(readNumber(found[1]!).valueOf());
  if (number < 1 || number > count) return null;
  if (isLacking) return { from: found[2] ? 0 : count - number, to: count - number };
  return { from: number, to: found[2] ? count : number };
}

const areApart = (counts: readonly Count[]): boolean =>
  counts.every((one, i) => counts.every((other, j) => i >= j || one.to < other.from || other.to < one.from));

function limitsOf({ from, to }: Count): readonly Limit[] {
  const limit = (op: Limit['op'], value: number): Limit => ({
    op,
    value: ONE.mul(value),
    unit: '项',
    strength: op === '=' ? 3 : 2,
  });
  return from === to ? [limit('=', from)] : [limit('≥', from), limit('≤', to)];
}

function scaleOfHeld(
  own: Sorted,
  graded: readonly Positive[],
  conditions: readonly Condition[],
  bands: readonly Band[],
  max: Exact,
  { shop, path, title }: GroupContext,
): Base {
  const text = graded.map((each) => each.text).join('；');
  const [other] = own.others;
  const grade = shop.needs.hide(
    {
      name: title || shop.needs.ownName || '等级',
      kind: 'choice',
      text,
      unit: null,
      options: bands.map(({ words }) => words),
      aliases: path === null ? ['等级'] : [path, '等级'],
    },
    false,
  );
  const base: Base = {
    type: 'scale',
    measure: shop.needs.heldOf(conditions, text),
    bands,
    otherwise: other ? outcomeOf(other.award, max, shop.needs) : null,
    steps: [],
    tick: null,
    grade,
  };
  own.zeros.splice(0, own.zeros.length, ...own.zeros.filter((zero) => isVeto(zero, own)));
  return base;
}

const isVeto = (zero: Positive, { texts }: Sorted): boolean =>
  zero.scope === 'whole' || isAnotherFault(zero, texts);
