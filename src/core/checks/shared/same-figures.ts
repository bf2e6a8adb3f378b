import { refKey } from '../../model/address';
import { conceptKey } from '../../facts/aliases';
import type { NamedFigure } from '../../facts/fact-base';
import { figureIndex, formsInScope } from '../../facts/figure-index';
import { nameKey, plainKey } from '../../facts/names';
import { isRateUnit } from '../../number/units';
import type { CheckContext } from '../check';
import { projectAmounts } from './project-amounts';
import { slipsOfDigits } from './slips-of-digits';
import { wholeCosts } from './whole-costs';

/**
 * Figures that are one quantity told in several places, a group for each: under one name, or under the names that forms
 * give it (final accounts and expenditure, the whole cost of a project, a result told again in a note).
 */
export function* sameFigures(context: CheckContext): Iterable<readonly NamedFigure[]> {
  yield* sameNamed(context);
  yield* finalAccounts(context);
  yield* conflicts(context);
  yield* statedTwice(context);
  yield* wholeCosts(context);
  yield* slipsOfDigits(context);
  yield* projectAmounts(context);
}

/** Figures under one name about the same thing, by form in reading order. */
function* sameNamed(context: CheckContext): Iterable<NamedFigure[]> {
  const { recognition, facts } = context;
  for (const found of figureIndex(facts, recognition).figures.values()) {
    if (found.length < 2) continue;
    const firm = found.filter((one) => one.form !== null && !one.isRemark && !isVague(one));
    if (firm.length < 2) continue;
    const rest = new Set(firm);
    const ofForm = byForm(firm);
    for (const figure of firm) {
      if (!rest.has(figure)) continue;
      const scope = formsInScope(recognition, figure.form!);
      const near = [...scope].sort((one, other) => one - other).flatMap((form) => ofForm.get(form) ?? []);
      const group = near.filter((one) => rest.has(one) && kindOf(one) === kindOf(figure));
      for (const one of group) rest.delete(one);
      if (group.length > 1) yield group;
    }
  }
}

/** Figures by their form, which come in its order. */
function byForm(figures: readonly NamedFigure[]): ReadonlyMap<number, readonly NamedFigure[]> {
  const lists = new Map<number, NamedFigure[]>();
  for (const figure of figures) {
    const known = lists.get(figure.form!);
    if (known) known.push(figure);
    else lists.set(figure.form!, [figure]);
  }
  return lists;
}

/** The department's final accounts in the base data (决算数) and its expenditure in the funds table (全年执行数). */
function* finalAccounts({ recognition, facts }: CheckContext): Iterable<NamedFigure[]> {
  const { figures } = figureIndex(facts, recognition);
  for (const [key, found] of figures) {
    const spentKey = key === FINAL ? SPENT : key.endsWith('决算') ? key.slice(0, -2) + SPENT : null;
    const spent = spentKey && figures.get(spentKey)?.filter(({ origin }) => origin === 'funds');
    if (!spent) continue;
    for (const datum of found) {
      if (datum.origin !== 'baseData') continue;
      const scope = formsInScope(recognition, datum.form!);
      for (const fund of spent) if (scope.has(fund.form!)) yield [datum, fund];
    }
  }
}

const SPENT = conceptKey('全年执行数');
const FINAL = conceptKey('决算支出');

/** Figures that a standard asked for and that could not be chosen between. */
function* conflicts({ scores, facts }: CheckContext): Iterable<NamedFigure[]> {
  for (const { isConflict, candidates } of scores.missing) {
    if (!isConflict) continue;
    const cells = new Set(candidates.flatMap(({ ref }) => (ref ? [refKey(ref)] : [])));
    const names = new Set(candidates.map(({ name }) => name));
    const found = facts.figures.filter(({ ref, name }) => cells.has(refKey(ref)) && names.has(name));
    if (found.length > 1) yield found;
  }
}

/** Rows of 评分依据 that give one figure two values. */
function* statedTwice({ facts }: CheckContext): Iterable<NamedFigure[]> {
  const rows = new Map<string, NamedFigure[]>();
  for (const figure of facts.figures) {
    if (figure.origin !== 'evidence') continue;
    const key = plainKey(figure.name);
    rows.set(key, [...(rows.get(key) ?? []), figure]);
  }
  for (const found of rows.values()) if (found.length > 1) yield found;
}

/** Names too short or too general to tell what they are about. */
function isVague({ name }: NamedFigure): boolean {
  return nameKey(name).length < 3;
}

function kindOf({ quantity, origin }: NamedFigure): string {
  if (isRateUnit(quantity.unit)) return 'rate';
  return quantity.unit ?? (origin === 'funds' ? '万元' : '');
}
