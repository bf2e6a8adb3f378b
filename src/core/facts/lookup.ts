import type { Recognition } from '../model/form';
import type { InputUsed } from '../model/score';
import { agreeRatio } from '../number/agreement';
import { ZERO } from '../number/exact';
import { inYuan } from '../number/figure';
import type { Quantity } from '../number/quantity';
import { isRateUnit } from '../number/units';
import type { Fact, FactNeed, FactSource } from '../rules/types';
import { isSameQuantity, precisionOf, printQuantity, rateQuantity } from './agreement';
import { conceptKey, DERIVATIONS, isGeneralSatisfaction, type Derivation } from './aliases';
import { chosenOption, saysNone, tickOf } from './choices';
import type { FactBase, NamedAnswer, NamedFigure } from './fact-base';
import { type FigureIndex, figureIndex, formsInScope, rowKey, SATISFACTION_KEY } from './figure-index';
import { inputNames, isVague } from './input-names';
import { inputScope } from './input-scope';
import { nameKey, plainKey } from './names';
import { ownRowFigure } from './own-row';
import { yearOf } from './years';

/** Whose needs are looked up: a row of a form, or the form's funds when `row` is null. */
export interface FactScope {
  readonly recognition: Recognition;
  /** Index into `Recognition.forms`. */
  readonly form: number;
  /** Index into that form's `indicators`. */
  readonly row: number | null;
}

/** Candidates that were found and could not be used. */
export interface Undecided {
  /** True: they give the same quantity two values (JX503); false: several figures might be meant. */
  readonly isConflict: boolean;
  readonly candidates: readonly InputUsed[];
}

export interface ScopedFacts extends FactSource {
  /** By the name of the need; filled as needs are looked up. */
  readonly conflicts: ReadonlyMap<string, Undecided>;
  /** What a person gave in 评分依据, alone. */
  given(need: FactNeed): Fact | null;
}

/**
 * The figures a row may use, each under the name the workbook gives it. A person's choice in 评分依据 outranks everything; otherwise a figure is taken only when all
 * its candidates agree within rounding: those of the row's own form and of the workbook's other forms about the same
 * department, year and (for a project) project. Null when there is none or a person has to choose.
 * @param asked takes the key of every figure that is looked for: while nothing changes under these, neither do the answers
 */
export function factSource(base: FactBase, scope: FactScope, asked?: Set<string>): ScopedFacts {
  const { recognition } = scope;
  const index = figureIndex(base, recognition);
  const year = yearOf(recognition, recognition.forms[scope.form] ?? null);
  const conflicts = new Map<string, Undecided>();

  const named = (key: string): readonly NamedFigure[] => {
    asked?.add(key);
    return index.figures.get(key) ?? [];
  };
  const remarked = (need: FactNeed): Fact | null => ownRowFact(need, index, scope, asked);

  const find = (need: FactNeed): Fact | null => {
    const given = fromEvidence(need);
    if (given || conflicts.has(need.name)) return given;
    if (need.kind === 'count') return remarked(need);
    if (need.kind !== 'figure') return null;
    const stated = fromFigures(need);
    if (conflicts.has(need.name)) return null;
    const fact = derived(need, stated);
    if (fact || conflicts.has(need.name)) return fact;
    return stated ?? fromSatisfaction(need) ?? (conflicts.has(need.name) ? null : remarked(need));
  };

  const fromEvidence = (need: FactNeed): Fact | null => {
    if (index.evidence.size === 0 && index.answers.size === 0) return null;
    for (const name of inputNames(need, inputScope(recognition, scope.form, scope.row))) {
      const isTick = need.kind === 'check' || need.kind === 'choice';
      const fact = isTick ? ticked(need, index.answers.get(plainKey(name)) ?? []) : figureGiven(need, name);
      if (fact || conflicts.has(need.name)) return fact;
    }
    return null;
  };

  const figureGiven = (need: FactNeed, name: string): Fact | null => {
    const key = plainKey(name);
    // A name with its row goes by its very words: its bracket is no qualifier to be passed over.
    const isOfRow = name !== need.name && name.endsWith(`（${need.name}）`);
    const found =
      index.evidence.get(key) ?? (isOfRow ? [] : (index.evidence.get(conceptKey(name, year)) ?? []));
    const fitting = found.filter(({ quantity }) => fits(need, quantity));
    if (fitting.length) return settle(need, fitting);
    const answers = index.answers.get(key) ?? [];
    const isNone =
      need.kind === 'count' && answers.length > 0 && answers.every(({ value }) => saysNone(value));
    return isNone ? { name: need.name, value: NONE, refs: answers.map(({ ref }) => ref) } : null;
  };

  const fromFigures = (need: FactNeed): Fact | null => {
    for (const name of namesOf(need)) {
      const found = usable(need, named(conceptKey(name, year)));
      if (!found.length) continue;
      return (isSaidElsewhere(found, scope) ? remarked(need) : null) ?? settle(need, found);
    }
    return null;
  };

  const fromSatisfaction = (need: FactNeed): Fact | null => {
    if (!namesOf(need).some((name) => isGeneralSatisfaction(conceptKey(name, year)))) return null;
    asked?.add(SATISFACTION_KEY);
    const found = usable(need, index.satisfaction);
    return found.length ? settle(need, found, false) : null;
  };

  const derived = (need: FactNeed, stated: Fact | null): Fact | null => {
    const keys = namesOf(need).map((name) => conceptKey(name, year));
    const derivation = DERIVATIONS.find(({ name }) => keys.includes(conceptKey(name)));
    if (!derivation) return null;
    const part = (name: string) => find({ ...need, name, unit: null, aliases: [] });
    const [first, second] = [part(derivation.parts[0]), part(derivation.parts[1])];
    if (!first || !second) return null;
    const quantity = combine(derivation.operator, first.value as Quantity, second.value as Quantity);
    if (!quantity) return null;
    const fact = { name: derivation.name, value: quantity, refs: [...first.refs, ...second.refs] };
    const told = (stated?.value ?? quantity) as Quantity;
    if (!stated || isStatedRate(told, first, second, derivation))
      return { ...fact, ...otherwise(quantity, told) };
    conflicts.set(need.name, { isConflict: true, candidates: [stated, fact].map(factInput) });
    return null;
  };

  /** The candidates in scope; those quoted in remarks count only when there are no others. */
  const usable = (need: FactNeed, found: readonly NamedFigure[]): NamedFigure[] => {
    if (found.length === 0) return [];
    const forms = formsInScope(recognition, scope.form);
    const inScope = found.filter(
      (one) => one.form !== null && forms.has(one.form) && fits(need, one.quantity),
    );
    const firm = inScope.filter(({ isRemark }) => !isRemark);
    return firm.length ? firm : inScope;
  };

  const settle = (need: FactNeed, found: readonly NamedFigure[], isConflict = true): Fact | null => {
    const rank = (one: NamedFigure) => (one.form === scope.form ? 2 : 0) + (one.origin === 'text' ? 0 : 1);
    const [first, ...rest] = [...found].sort((a, b) => rank(b) - rank(a));
    const finest = rest.reduce((a, b) => (precisionOf(b.quantity) > precisionOf(a.quantity) ? b : a), first!);
    if (found.every(({ quantity }) => isSameQuantity(finest.quantity, quantity))) {
      return { name: finest.name, value: finest.quantity, refs: [finest.ref] };
    }
    const candidates = found.map(({ name, quantity, ref }) => toInput(name, quantity, ref));
    conflicts.set(need.name, { isConflict, candidates });
    return null;
  };

  return { find, conflicts, given: fromEvidence };
}

function ownRowFact(
  need: FactNeed,
  { ofRow }: FigureIndex,
  { form, row }: FactScope,
  asked?: Set<string>,
): Fact | null {
  if (row === null) return null;
  const key = rowKey(form, row);
  asked?.add(key);
  const found = ownRowFigure(need, ofRow.get(key) ?? []);
  return found && { name: found.name, value: found.quantity, refs: [found.ref] };
}

/** What another row remarks says less than what the row says itself. */
const isSaidElsewhere = (found: readonly NamedFigure[], scope: FactScope): boolean =>
  found.every(({ origin, form, row }) => origin === 'text' && !(form === scope.form && row === scope.row));

/** What a person ticked or chose; null where the answers differ or say neither. */
function ticked(need: FactNeed, answers: readonly NamedAnswer[]): Fact | null {
  const values = answers.map(({ value }) =>
    need.kind === 'choice' ? chosenOption(need, value) : tickOf(value),
  );
  const value = values[0];
  if (value === undefined || value === null || values.some((other) => other !== value)) return null;
  return { name: need.name, value, refs: answers.map(({ ref }) => ref) };
}

const NONE: Quantity = { value: ZERO, unit: null, decimals: 0, text: '0' };

/** The names a need goes by; an alias that means nothing by itself, or a rate for what is none, is left out. */
function namesOf(need: FactNeed): readonly string[] {
  const isRate = isRateName(need.name);
  const aliases = need.aliases.filter((alias) => isRateName(alias) === isRate && !isVague(nameKey(alias)));
  return [need.name, ...aliases];
}

function isRateName(name: string): boolean {
  return /[率度]$|比例$|比重$|占比$|进度$/.test(nameKey(name));
}

/** A rate is wanted as a rate; a count or amount never is one. Nothing is nothing in any unit. */
function fits(need: FactNeed, { unit, value }: Quantity): boolean {
  if (need.unit === null || (unit === null && value.equals(ZERO))) return true;
  return isRateUnit(need.unit) === isRateUnit(unit);
}

/** A rate as it is known in another way, where that is not the very same number. */
export const otherwise = (one: Quantity, other: Quantity): Pick<Fact, 'other'> =>
  isRateUnit(one.unit) && isRateUnit(other.unit) && !one.value.equals(other.value) ? { other } : {};

const factInput = ({ name, value, refs }: Fact): InputUsed =>
  toInput(name, value as Quantity, refs[0] ?? null);

function toInput(name: string, quantity: Quantity, ref: InputUsed['ref']): InputUsed {
  return { name, value: printQuantity(quantity), ref };
}

function combine(operator: Derivation['operator'], first: Quantity, second: Quantity): Quantity | null {
  if (operator === 'sum') {
    if (first.unit !== null && second.unit !== null && first.unit !== second.unit) return null;
    const value = first.value.add(second.value);
    return { value, unit: first.unit ?? second.unit, decimals: null, text: '' };
  }
  const [over, under] = inOneUnit(first, second) ?? [];
  return over && under && !under.equals(ZERO) ? rateQuantity(over.div(under)) : null;
}

function inOneUnit(first: Quantity, second: Quantity): [Quantity['value'], Quantity['value']] | null {
  if (first.unit === second.unit) return [first.value, second.value];
  const [one, other] = [inYuan(first), inYuan(second)];
  return one && other ? [one, other] : null;
}

function isStatedRate(stated: Quantity, first: Fact, second: Fact, { operator }: Derivation): boolean {
  const [over, under] = [first.value as Quantity, second.value as Quantity];
  if (operator === 'sum' || over.unit !== under.unit) return true;
  const { verdict, agreesTruncated } = agreeRatio(stated, over, under);
  return agreesTruncated || (verdict !== 'inconsistent' && verdict !== 'undecided');
}
