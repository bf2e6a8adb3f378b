import { type Exact, ONE } from '../../../number/exact';
import { negated } from '../../../words/comparisons';
import { readBand } from '../../read/bands';
import { nameKey } from '../../read/names';
import { readNumber } from '../../read/literals';
import { type FigureBand, hasPoints, type Statement, type StatementOf } from '../../read/statement';
import { namesIn } from './jointly';

type Band = StatementOf<'band'>;
type Told = Band | StatementOf<'text'>;

const NUMBER = '[一二两三四\\d]';
const THING = '(?:项|个|条|率)(?:指标|要求|条件|标准|时点|节点|季度)?';
const REACHED = '(?:达到|达标|完成|满足|符合|合格|达)(?:要求|标准|目标|条件)?';
const DENIED = `(?:未|没有|没|不)(?:能)?${REACHED}`;
const MET = new RegExp(
  `^(?:只|仅)?(?:有)?(?:${REACHED}(?:其中|上述|以上)?的?(?:任意|任何)?(${NUMBER})${THING}|(?:其中|上述)?(?:任意|任何)?(?:有)?(${NUMBER})${THING}${REACHED})$`,
);
const UNMET = new RegExp(
  `^(?:只|仅)?(?:其中)?(?:有)?(任意|任何|任)?(?:其中)?(${NUMBER})${THING}(及以上|以上)?(?:都|均)?${DENIED}$`,
);
const NONE = new RegExp(
  `^(?:(?:${NUMBER})${THING})?(?:都|均|全部|全都)${DENIED}$|^(?:一${THING}(?:都|也)|全部)${DENIED}$`,
);

/**
 * "开工率达到80%且完工率达到50%得6分，只达到其中一项得3分，两项都没达到得0分": beside bounds that must all be kept, how many of them are. Each such number
 * is spelt out as the bounds that are kept and those that are not.
 */
export function metOfSeveral(statements: readonly Statement[]): readonly Statement[] {
  const wholes = statements.filter((each): each is Told => isTold(each) && boundsOf(each) !== null);
  const [whole, ...others] = wholes;
  const bounds = whole && boundsOf(whole);
  if (!bounds || bounds.length > 4) return statements;
  // "优秀率≥30%、合格率≥95%得4分；优秀率≥20%、合格率≥90%得2分": several lists, and no count.
  if (others.length > 0)
    return statements.map((each) =>
      wholes.includes(each as Told) && isList(each as Told)
        ? asJoint(each as Told, boundsOf(each as Told)!)
        : each,
    );
  const loss = statements.find((each): each is Loss => isLossOfOne(each));
  const points = pointsOf(whole);
  if (loss && points) {
    const rest = statements.filter((each) => each !== whole && each !== loss && hasPoints(each));
    return rest.length > 0
      ? statements
      : statements.flatMap((each): readonly Statement[] =>
          each === whole
            ? [asJoint(whole, bounds)]
            : each === loss
              ? lost(loss, whole, bounds, points)
              : [each],
        );
  }
  const told = statements.map((each) =>
    each === whole ? null : (eitherOf(each, bounds) ?? metIn(each, bounds.length)),
  );
  const counts = told.map((met) => (met?.isAny ? { ...met, numbers: restOf(met.numbers, told) } : met));
  const isAll = statements.every(
    (each, i) => each === whole || counts[i] !== null || !hasPoints(each) || isOther(each),
  );
  if (!isAll || !(isList(whole) || counts.some((each) => each !== null))) return statements;
  return statements.flatMap((each, i): readonly Statement[] => {
    if (each === whole) return [asJoint(whole, bounds)];
    const met = counts[i];
    return met ? spelt(each as Told, bounds, met.numbers) : [each];
  });
}

type Loss = StatementOf<'count'>;

const ONE_UNMET = new RegExp(`^(?:有)?(?:其中)?(?:有)?(?:任意|任何|任)?[一1]${THING}${DENIED}$`);

/** "有一项不达标扣3分": so much for each bound that is not kept. "每有一项未达到" may count other things. */
const isLossOfOne = (each: Statement): each is Loss =>
  each.kind === 'count' &&
  each.sign < 0 &&
  each.cap === null &&
  each.amount.type === 'points' &&
  each.size.equals(ONE) &&
  ONE_UNMET.test(each.words.replace(/[的,]/g, ''));

const pointsOf = ({ award }: Told): Exact | null =>
  award.type === 'give' && award.amount.type === 'points' ? award.amount.value : null;

/** What is left for each choice of bounds that are not kept. */
function lost(loss: Loss, whole: Told, bounds: readonly FigureBand[], points: Exact): readonly Band[] {
  const { text, length, said, label, sentence, place, after } = loss;
  return bounds.flatMap((_, kept) => {
    const left = points.sub(loss.amount.value.mul(bounds.length - kept));
    const award: Band['award'] =
      left.s > 0n && left.n > 0n
        ? { type: 'give', amount: { type: 'points', value: left }, form: 'verb' }
        : { type: 'zero' };
    const own = { text, length, said, label, sentence, after, award, scope: null };
    return spelt({ ...whole, ...own, place: place + kept * 1e-6 } as Told, bounds, [kept]);
  });
}

/** Bounds that stand in a list, and are no joint condition yet. */
const isList = (told: Told): boolean =>
  told.kind === 'text' ||
  (told.withBands.length === 0 && boundsOf(told)!.some(({ limits }) => limits !== told.limits));

/** How many bounds are kept; `isAny`: of the numbers only those that nothing else speaks of. */
interface Met {
  readonly numbers: readonly number[];
  readonly isAny: boolean;
}

/** "任一项不达标" beside "两项及以上不达标" is one, alone it is one or more. */
const restOf = (numbers: readonly number[], told: readonly (Met | null)[]): readonly number[] =>
  numbers.filter((number) => !told.some((met) => met && !met.isAny && met.numbers.includes(number)));

const isOther = (each: Statement): boolean => each.kind === 'text' && each.isElse;

/** The bounds that a full award asks for together; null where it asks for one, or for more than bounds. */
function boundsOf(told: Told): readonly FigureBand[] | null {
  if (told.award.type !== 'give' && told.award.type !== 'full') return null;
  if (told.kind === 'text') return told.isElse ? null : plainBounds(listedIn(told.condition, told.text));
  const { withBands, also, limits, measure, isAbsolute, words, relation } = told;
  if (also !== null || relation || isAbsolute) return null;
  const own: FigureBand = { measure, limits, isAbsolute, words };
  const names = withBands.length === 0 ? namesIn({ measure, words }) : [];
  const all =
    withBands.length > 0
      ? [own, ...withBands]
      : names.length > 1
        ? names.map((name) => ({ ...own, measure: name }))
        : listedIn(words, told.text);
  return plainBounds(all);
}

/** Bounds of one limit each; null where there are not several. */
function plainBounds(all: readonly FigureBand[]): readonly FigureBand[] | null {
  const isPlain = all.every((each) => each.limits.length === 1 && each.limits[0]!.op !== '≠');
  return isPlain && all.length > 1 ? all : null;
}

const ALL_MET = new RegExp(
  `(?:,(?:以上|上述)?(?:${NUMBER}${THING})?|,?(?:${NUMBER}${THING}))(?:都|均|全部|全都|同时)${REACHED}$`,
);
const JOINT = /[、,]|(?:并且|而且|且|以及|和(?!谐)|及(?![时格早]))(?!以[上下])/;

/** "收集率≥95%、处理率≥90%，两项均达到": a bound on each of a list. */
function listedIn(words: string, text: string): readonly FigureBand[] {
  if (/各|分别/.test(text)) return [];
  const parts = words.replace(ALL_MET, '').split(JOINT);
  if (parts.length < 2) return [];
  const read = parts.map(readBand);
  if (
    read.some((each) => !each || each.measure === '' || each.behind !== '' || /[^㐀-鿿]/.test(each.measure))
  )
    return [];
  if (new Set(read.map((each) => each!.measure)).size < parts.length) return [];
  return read.map((each, i) => ({
    measure: each!.measure,
    limits: each!.limits,
    isAbsolute: each!.isAbsolute,
    words: parts[i]!,
  }));
}

/** "满意度≥90%或投诉率≤1%" beside both of them: one at least. */
function eitherOf(each: Statement, bounds: readonly FigureBand[]): Met | null {
  if ((each.kind !== 'text' && each.kind !== 'band') || each.award.type !== 'give') return null;
  const parts = (each.kind === 'text' ? each.condition : each.words).split(/或者?/);
  const read = parts.map(readBand);
  const isSame = (bound: FigureBand): boolean =>
    read.some(
      (band) =>
        band !== null &&
        nameKey(band.measure) === nameKey(bound.measure) &&
        band.limits.length === 1 &&
        band.limits[0]!.op === bound.limits[0]!.op &&
        band.limits[0]!.value.equals(bound.limits[0]!.value),
    );
  if (parts.length !== bounds.length || !bounds.every(isSame)) return null;
  return { numbers: bounds.map((_, i) => i).slice(1), isAny: false };
}

/** The numbers of bounds kept that a condition speaks of; null where it speaks of something else. */
function metIn(each: Statement, all: number): Met | null {
  if (each.kind !== 'text' && each.kind !== 'band') return null;
  if (!['give', 'zero'].includes(each.award.type) || each.scope === 'whole') return null;
  const words = (each.kind === 'text' ? each.condition : each.words).replace(/[的,]/g, '');
  if (NONE.test(words)) {
    const said = /^([一二两三四\d])/.exec(words)?.[1];
    const isWhole = said === undefined || said === '一' || count(said) === all;
    return isWhole ? { numbers: [0], isAny: false } : null;
  }
  const met = MET.exec(words);
  if (met) return within([count(met[1] ?? met[2]!)], all);
  const unmet = UNMET.exec(words);
  if (!unmet) return null;
  const short = count(unmet[2]!);
  const isAny = unmet[1] !== undefined && short === 1;
  if (unmet[3] === undefined && !isAny) return within([all - short], all);
  return within(
    Array.from({ length: all - short + 1 }, (_, i) => i),
    all,
    isAny,
  );
}

const count = (word: string): number => Number(readNumber(word).n);

/** Not all of them, which the full award speaks of. */
const within = (numbers: readonly number[], all: number, isAny = false): Met | null =>
  numbers.length > 0 && numbers.every((each) => each >= 0 && each < all) ? { numbers, isAny } : null;

const isTold = (each: Statement): each is Told => each.kind === 'band' || each.kind === 'text';

const asJoint = (
  { text, length, said, label, sentence, place, after, award, scope }: Told,
  [own, ...others]: readonly FigureBand[],
): Band => ({
  ...{ text, length, said, label, sentence, place, after, award, scope, words: said },
  ...{ kind: 'band', also: null, isAbsolute: false },
  measure: own!.measure,
  limits: own!.limits.map(atLeast),
  withBands: others.map((each) => ({ ...each, limits: each.limits.map(atLeast) })),
  isBare: false,
});

/** A number alone that is to be reached. */
const atLeast = (limit: FigureBand['limits'][number]): FigureBand['limits'][number] =>
  limit.op === '=' && limit.unit !== null && limit.value.s > 0n ? { ...limit, op: '≥', strength: 2 } : limit;

/** One statement for each choice of so many bounds that are kept. */
function spelt(told: Told, bounds: readonly FigureBand[], met: readonly number[]): readonly Band[] {
  const { text, length, said, label, sentence, place, after, award, scope } = told;
  const found: Band[] = [];
  for (let choice = 0; choice < 2 ** bounds.length; choice++) {
    const isKept = (i: number): boolean => Math.floor(choice / 2 ** i) % 2 === 1;
    if (!met.includes(bounds.filter((_, i) => isKept(i)).length)) continue;
    const [own, ...others] = bounds.map((bound, i): FigureBand => {
      const [limit] = bound.limits.map(atLeast);
      return { ...bound, limits: [isKept(i) ? limit! : { ...limit!, op: negated(limit!.op), strength: 2 }] };
    });
    found.push({
      ...{ text, length, said, label, sentence, after, award, scope, words: said },
      ...{ kind: 'band', measure: own!.measure, limits: own!.limits, withBands: others },
      ...{ also: null, isBare: false, isAbsolute: false, place: place + found.length * 1e-7 },
    });
  }
  return found;
}
