import { parseExact, roundHalfUp, toNumber, type Exact } from '../../core/number/exact';
import {
  evaluateRule,
  factsFromList,
  readStandard,
  type GivenFact,
  type StandardContext,
} from '../../core/rules';
import type { Clause, Evaluation, Rule } from '../../core/rules/types';
import { conventionById, type Convention } from '../../core/scoring/conventions';
import { guardOf, word, type CommonOptions, type RawOptions } from '../options';
import { type Language, plainLines } from '../../core/text';
import { openOutput } from '../output';
import { EXIT, UsageError } from '../usage';
import { BadLine, serveLines, textField, type Question } from './line-server';
import { ruleText, whyNone } from './rule-text';

/** Decimals of a score by itself: a row of a form rounds once more, as its convention says. */
const DECIMALS = 4;

/** A standard to be read, and the facts to run it on. */
export interface RuleQuestion {
  readonly text: string;
  readonly max: Exact;
  readonly formula: string | null;
  readonly indicator: string | null;
  readonly facts: readonly GivenFact[];
}

/** How a standard is read, key for key as the command line's JSON. */
export interface RuleAnswer {
  readonly max: number;
  /** Null: needs a person, or a figure that was not given. */
  readonly score: number | null;
  readonly understood: number;
  readonly clauses: readonly Clause[];
  readonly judgement: readonly string[];
  readonly needs: readonly string[];
  /** What stands in the way of a score, in one sentence; left out where there is one. */
  readonly why?: string;
}

/**
 * `ziping rule`: shows how a standard is read and its score on the given facts; one a line with `--stdin`.
 * @throws UsageError when text or points are missing, or a fact is not written NAME=VALUE
 */
export async function rule(text: string, raw: RawOptions, options: CommonOptions): Promise<number> {
  const convention = conventionById(options.settings.convention);
  if (raw.stdin === true) {
    await serveLines((line) => answer(line, convention, options.language), options);
    return EXIT.ok;
  }
  const question = questionOf(text, raw);
  const { read, result } = work(question, convention);
  const output = await openOutput(options.output, guardOf(options));
  await output.write(
    options.format === 'json'
      ? `${JSON.stringify(ruleAnswer(read, result, question.facts, options.language), null, 2)}\n`
      : plainLines(ruleText(read, result, contextOf(question), question.facts, options.language)),
  );
  await output.close();
  return EXIT.ok;
}

/** Answers one line of `--stdin`. */
export function answer(question: Question, convention: Convention, language: Language): RuleAnswer {
  const max = parseExact(textField(question, 'max') ?? '');
  if (!max || max.compare(0) <= 0) throw new BadLine('line.field', { field: 'max' });
  const asked: RuleQuestion = {
    text: textField(question, 'text', true) ?? '',
    max,
    formula: textField(question, 'formula'),
    indicator: textField(question, 'indicator'),
    facts: factsField(question.facts),
  };
  const { read, result } = work(asked, convention);
  return ruleAnswer(read, result, asked.facts, language);
}

const contextOf = ({ formula, indicator }: RuleQuestion): Omit<StandardContext, 'max'> => ({
  indicator: indicator ?? undefined,
  formula: formula ?? undefined,
});

function work(question: RuleQuestion, { steps }: Convention): { read: Rule; result: Evaluation } {
  const { text, max, facts } = question;
  const read = readStandard(text, { ...contextOf(question), max });
  return { read, result: evaluateRule(read, factsFromList(facts, read), { steps }) };
}

function ruleAnswer(
  read: Rule,
  result: Evaluation,
  given: readonly GivenFact[],
  language: Language,
): RuleAnswer {
  const { score } = result;
  return {
    max: toNumber(read.max),
    score: score === null ? null : toNumber(roundHalfUp(score, DECIMALS)),
    understood: Math.round(read.understood * 100) / 100,
    clauses: read.clauses.map(({ kind, text, reading }) => ({ kind, text, reading })),
    judgement: read.judgement,
    needs: [...new Set(read.needs.map(({ name }) => name))],
    ...(score === null ? { why: whyNone(read, result, given, language) } : {}),
  };
}

function questionOf(text: string, raw: RawOptions): RuleQuestion {
  if (text.trim() === '') throw new UsageError('usage.noText');
  const max = parseExact(word(raw.max) ?? '');
  if (!max || max.compare(0) <= 0) throw new UsageError('usage.max');
  const facts = Array.isArray(raw.fact) ? (raw.fact as string[]).map(factOf) : [];
  return { text, max, formula: word(raw.formula), indicator: word(raw.indicator), facts };
}

/** NAME=VALUE; the name itself may hold no equals sign, a value like "≥90%=…" is kept whole. */
function factOf(value: string): GivenFact {
  const match = /^([^=＝]+)[=＝](.+)$/su.exec(value);
  if (!match) throw new UsageError('usage.fact', { value });
  return { name: match[1]!.trim(), value: match[2]!.trim() };
}

function factsField(value: unknown): GivenFact[] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object' || Array.isArray(value)) throw new BadLine('line.field', { field: 'facts' });
  return Object.entries(value).map(([name, fact]) => {
    if (typeof fact === 'boolean' || typeof fact === 'string') return { name, value: fact };
    if (typeof fact === 'number') return { name, value: String(fact) };
    throw new BadLine('line.field', { field: `facts.${name}` });
  });
}
