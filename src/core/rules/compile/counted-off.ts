import type { Exact } from '../../number/exact';
import { faultiness } from '../../words/faults';
import { sideOf } from '../match';
import { pointsOf } from '../read/literals';
import type { Bullet } from '../read/pieces';
import type { StatementOf } from '../read/statement';
import type { FactNeed } from '../types';
import { labelOf } from './labels';
import type { Needs } from './needs';
import type { Calc, Change } from './program';
import type { Sorted } from './sorted';

/** Where a count stands: what it may ask for, the list beside it, and the head above. */
interface Place {
  readonly needs: Needs;
  readonly bullets: readonly Bullet[];
  readonly path: string | null;
  readonly title: string;
}

/** So much for each of things that are counted: told themselves, by the ticks of a list, or by two figures compared. */
export function countedOff(
  count: StatementOf<'count'>,
  own: Sorted,
  max: Exact,
  { needs, bullets, path, title }: Place,
): Change {
  const { text, size } = count;
  const points = pointsOf(count.amount, max).mul(count.sign);
  const heads = own.texts.flatMap((each) =>
    each.kind === 'text' && each.condition
      ? [
          each.condition + count.name,
          ...(NONE_HAPPENED.test(each.condition) ? [each.condition.replace(NONE_HAPPENED, '')] : []),
        ]
      : [],
  );
  const need = needs.count(count.name, text, count.unit, [
    ...count.aliases,
    ...heads,
    ...(title ? [title + count.name] : []),
  ]);
  const isOfFaults = FAULTS.test(count.words) || FAULTS.test(text);
  const items = areOfOneSense(bullets, isOfFaults) ? itemsOf(count, needs, bullets, path) : [];
  if (items.length > 1) needs.defineHeld(count.name, items, points.s < 0n && !isOfFaults);
  const worked = items.length === 0 ? overBoth(count, own, needs) : null;
  const cap = count.cap ?? ownCap(count, own);
  const rounding = own.roundings[0]?.mode ?? null;
  return worked
    ? { type: 'excess', need, worked, size, points, cap, text, rounding }
    : { type: 'count', need, items, isOfFaults, size, points, cap, text, rounding };
}

/** "有责投诉零发生得3分，每发生1起扣1分". */
const NONE_HAPPENED = /(?:零发生|为零|未发生)$/;

/** "有下列情形的，每项扣1分": what is listed is what must not be. */
const FAULTS = /(?:下列|以下|上述|以上|如下)(?:[^,;。]{0,4})(?:情形|问题|行为|现象|违规)/;

/** "以下情况每出现一例不符合要求": is an item that names a fault itself ticked when it is there, or when it is kept to? Then nobody's ticks count. */
const areOfOneSense = (bullets: readonly Bullet[], isOfFaults: boolean): boolean =>
  bullets.every(({ words }) => faultiness(words) !== (isOfFaults ? 'kept' : 'fault'));

/** The ticks of the items that are counted: those listed under numbers, or in the sentence itself. */
function itemsOf(
  { members = [], place }: StatementOf<'count'>,
  needs: Needs,
  bullets: readonly Bullet[],
  path: string | null,
): readonly FactNeed[] {
  if (bullets.length > 1)
    return bullets.map(({ label, words }) => needs.tick(words, words, labelOf(path, label), false));
  return members.map((words, i) =>
    needs.tick(words, words, labelOf(path, String(i + 1)), false, place + i / 1e6),
  );
}

/** "每个问题扣1分，最多扣5分；整改不力的再扣3分": the cap belongs to the deduction it follows when others come after it. */
function ownCap(count: StatementOf<'count'>, own: Sorted): Exact | null {
  const all: readonly { readonly place: number }[] = [...own.counts, ...own.steps, ...own.deducts];
  const cap = own.caps.find((each) => isCapOf(each, all) === count);
  return cap?.value ?? null;
}

/** The deduction that a cap alone belongs to; null when it is put on all of them. */
export function isCapOf(
  cap: StatementOf<'cap'>,
  all: readonly { readonly place: number }[],
): { readonly place: number } | null {
  if (/合计|累计|总|两项|三项|各项|均/.test(cap.text) || cap.after !== 'comma') return null;
  const before = all.filter(({ place }) => place < cap.place);
  const last = before.reduce<{ readonly place: number } | null>(
    (best, each) => (!best || each.place > best.place ? each : best),
    null,
  );
  return all.some(({ place }) => place > cap.place) ? last : null;
}

/** How many are over, or short: 超编, 缺编, 超. */
const BEYOND = /^(?:超编|超员|超配|超额|超出|超过|超|多|缺编|缺员|缺额|短缺|缺少|缺|少|差)(?:配备?|出)?$/;
/** Things there are so many of; what happens (次, 起, 处) is counted apart from the figures compared. */
const THINGS = /^(?:人|名|辆|台|套|张|床|间|户|平方米|亩|公里|米|吨|公斤)$/;

/** "实有人数不超过编制数得3分，超编1人扣1分": the two figures compared tell how many are over. */
function overBoth(count: StatementOf<'count'>, own: Sorted, needs: Needs): Calc | null {
  const [compare, ...more] = own.texts.filter((text) => text.kind === 'compare');
  const side = sideOf(count.name);
  if (!compare || more.length > 0 || !side || count.sign > 0) return null;
  if (!BEYOND.test(count.name) || !THINGS.test(count.unit)) return null;
  if (!(side === 'over' ? /[≤<]/ : /[≥>]/).test(compare.op)) return null;
  const of = needs.calc({ type: 'name', text: needs.inputLike(compare.left) });
  const from = needs.calc({ type: 'name', text: needs.reference(compare.right, compare.left) });
  return { type: 'beyond', of, from, side: side === 'over' ? 'over' : 'under', isShare: false };
}
