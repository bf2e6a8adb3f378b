import { printQuantity } from '../facts/agreement';
import { inputName, type InputScope } from '../facts/input-names';
import type { ScopedFacts } from '../facts/lookup';
import type { CellRef } from '../model/address';
import type { InputUsed, MissingInput } from '../model/score';
import { decimalText, type Exact } from '../number/exact';
import { evaluateRule, readStandard } from '../rules';
import type { Fact, FactNeed, Rule } from '../rules/types';
import type { Convention } from './conventions';
import { type Outcome, UNDECIDED } from './outcome';
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
): Outcome {
  const rule = ruleOf(standard, row);
  const evaluation = evaluateRule(rule, facts, { steps: convention.steps });
  const inputs = evaluation.used.flatMap(({ need, fact }) => inputsOf(need, fact));
  const base: Outcome = { ...UNDECIDED, method: 'standard', inputs, judgement: rule.judgement };
  if (evaluation.score === null) {
    return { ...base, missing: evaluation.missing.map((need) => missingOf(need, row, facts)) };
  }
  return {
    ...base,
    score: evaluation.score,
    isJudged: evaluation.isJudged,
    measured: evaluation.measured,
    applied: evaluation.applied,
    formula: evaluation.formula,
  };
}

const rules = new Map<string, Rule>();
const CACHE_LIMIT = 2_000;

/** Standards repeat from form to form: each is read once. */
function ruleOf({ text, formula }: StandardText, { name, weight }: StandardRow): Rule {
  const key = [decimalText(weight), name, formula ?? '', text].join('\u0000');
  let rule = rules.get(key);
  if (!rule) {
    if (rules.size >= CACHE_LIMIT) rules.clear();
    rule = readStandard(text, { max: weight, indicator: name, formula: formula ?? undefined });
    rules.set(key, rule);
  }
  return rule;
}

function inputsOf(need: FactNeed, { value, refs }: Fact): InputUsed[] {
  const shown =
    typeof value === 'boolean'
      ? value
        ? '是'
        : '否'
      : typeof value === 'string'
        ? value
        : printQuantity(value);
  const places: readonly (CellRef | null)[] = refs.length ? refs : [null];
  return places.map((ref) => ({ name: need.name, value: shown, ref }));
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
