import { printQuantity } from '../facts/agreement';
import { inputName, type InputScope } from '../facts/input-names';
import type { ScopedFacts } from '../facts/lookup';
import type { CellRef } from '../model/address';
import type { InputUsed, MissingInput, ReadingUsed } from '../model/score';
import { decimalText, type Exact } from '../number/exact';
import type { Readings } from '../facts/readings';
import { evaluateRule, isProven, readStandard } from '../rules';
import type { Evaluation, Fact, FactNeed, Rule } from '../rules/types';
import type { Convention } from './conventions';
import { type Counted, plainly, shareOfPeople } from './notes';
import { type Outcome, UNDECIDED } from './outcome';
import { spokenName } from './row-facts';
import type { StandardText } from './standard-text';

/** The row a standard belongs to. */
export interface StandardRow {
  readonly name: string;
  readonly ref: CellRef | null;
  readonly weight: Exact;
  readonly scope: InputScope;
}

/** Runs a standard on the figures of the workbook. Without a score: what is missing, and what only a person can judge. */
export function scoreByStandard(
  row: StandardRow,
  standard: StandardText,
  facts: ScopedFacts,
  convention: Convention,
  readings: Readings,
): Outcome {
  const reading = readingFor(row, standard, readings);
  const rule = ruleOf(reading?.isUsed ? { ...standard, text: reading.text } : standard, row);
  const evaluation = evaluateRule(rule, facts, { steps: convention.steps });
  const inputs = evaluation.used.flatMap(({ need, fact }) => inputsOf(need, fact));
  const base: Outcome = { ...UNDECIDED, method: 'standard', inputs, judgement: rule.judgement, reading };
  if (evaluation.score === null) {
    return { ...base, missing: evaluation.missing.map((need) => missingOf(need, row, facts)) };
  }
  return {
    ...base,
    score: evaluation.score,
    isJudged: evaluation.isJudged,
    measured: measuredOf(evaluation, row.name),
    applied: evaluation.applied.map(asPrinted),
    formula: evaluation.formula,
  };
}

/** The wording that the sheet 评分口径 has for this text and these points, used only when it is proven itself. */
function readingFor(
  { name, weight }: StandardRow,
  { text, formula }: StandardText,
  readings: Readings,
): ReadingUsed | null {
  const row = readings.find(text, weight);
  if (!row) return null;
  const isUsed = isProven(row.reading, { max: weight, indicator: name, formula: formula ?? undefined });
  return { text: row.reading, place: row.place, ref: row.ref, isUsed };
}

/** A clause as a clerk would quote it: a backslash left over from typesetting ("90\%") is no part of it. */
function asPrinted(clause: string): string {
  return clause.replace(/\\(?=[%＜＞<>≤≥])/g, '');
}

/** What was measured, in the words of the row; where the rule says nothing of it, the figures it used. */
function measuredOf({ measured, used }: Evaluation, row: string): string {
  if (!measured) {
    const figures = used.filter(({ need }) => need.kind === 'figure').slice(0, MOST_FIGURES);
    return plainly(figures.map(({ need, fact }) => need.name + shownValue(fact)).join('，'));
  }
  const first = used.find(({ need }) => need.kind === 'figure' && measured.startsWith(need.name));
  const named = first ? spokenName(first.need.name, row) + measured.slice(first.need.name.length) : measured;
  const people = used.flatMap(({ fact }) => countOf(fact));
  const said = people.length === 2 ? shareOfPeople(plainly(named), people[0]!, people[1]!) : plainly(named);
  return said;
}

const MOST_FIGURES = 5;

function countOf({ name, value }: Fact): Counted[] {
  if (typeof value !== 'object' || !/人|编制|编外|在编/.test(name)) return [];
  if (value.unit !== null && value.unit !== '人' && value.unit !== '名') return [];
  return [{ name, count: decimalText(value.value) }];
}

const ruleOf = ({ text, formula }: StandardText, { name, weight }: StandardRow): Rule =>
  readStandard(text, { max: weight, indicator: name, formula: formula ?? undefined });

function inputsOf(need: FactNeed, { value, refs }: Fact): InputUsed[] {
  const shown = shownValue({ value });
  const places: readonly (CellRef | null)[] = refs.length ? refs : [null];
  return places.map((ref) => ({ name: need.name, value: shown, ref }));
}

function shownValue({ value }: Pick<Fact, 'value'>): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' ? value : printQuantity(value);
}

function missingOf(need: FactNeed, row: StandardRow, facts: ScopedFacts): MissingInput {
  const undecided = facts.conflicts.get(need.name);
  return {
    name: inputName(need, row.scope),
    kind: need.kind,
    text: need.text,
    unit: need.unit,
    options: need.options,
    isConflict: undecided?.isConflict ?? false,
    candidates: undecided?.candidates ?? [],
    for: row.ref ? [row.ref] : [],
  };
}
