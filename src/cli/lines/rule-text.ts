import { say } from '../messages';
import { PUNCTUATION, type Language } from '../../core/text';
import { decimalText } from '../../core/number/exact';
import { doubtSentence } from '../../core/report/doubt-words';
import {
  boundaryTables,
  candidatesFor,
  doubtOf,
  type GivenFact,
  type StandardContext,
} from '../../core/rules';
import type { Evaluation, FactNeed, Rule } from '../../core/rules/types';

/**
 * A standard's reading for a person: score, calculation, clauses, what its bounds give, figures wanted, what is left to
 * judge; without a score the reason in one sentence, and plainer wordings where there are any.
 */
export function ruleText(
  rule: Rule,
  result: Evaluation,
  context: Omit<StandardContext, 'max'>,
  given: readonly GivenFact[],
  language: Language,
): string {
  const max = decimalText(rule.max);
  const lines = [
    ...(result.score === null
      ? [say(language, 'rule.noScore', { max }), ...whyLines(rule, result, given, language)]
      : [say(language, 'rule.score', { score: decimalText(result.score, 2), max })]),
  ];
  if (result.formula) lines.push(say(language, 'rule.formula', { formula: result.formula }));
  if (result.applied.length) {
    lines.push(say(language, 'rule.applied', { clauses: result.applied.join('；') }));
  }
  lines.push(
    `${say(language, 'rule.reading')} (${say(language, 'rule.understood', { percent: Math.round(rule.understood * 100) })})`,
    ...rule.clauses.map((clause) => `  ${clause.reading}`),
    ...boundaryLines(rule, language),
  );
  const wanted = result.score === null && result.missing.length ? result.missing : rule.needs;
  if (wanted.length) {
    lines.push(say(language, 'rule.needs'));
    lines.push(...wanted.map(({ name, text }) => `  ${needLine(name, text, language)}`));
  }
  if (rule.judgement.length) {
    lines.push(say(language, 'rule.judgement'), ...rule.judgement.map((text) => `  ${text}`));
  }
  lines.push(...candidateLines(rule, context, language));
  return lines.map((line) => `${line}\n`).join('');
}

function whyLines(rule: Rule, result: Evaluation, given: readonly GivenFact[], language: Language): string[] {
  return [say(language, 'rule.why', { why: whyNone(rule, result, given, language) })];
}

/**
 * Why there is no score, in one sentence: what the text leaves open, else the figures that are missing, what was given and found no
 * place, or the figures that no clause decides.
 */
export function whyNone(
  rule: Rule,
  { missing, used }: Pick<Evaluation, 'missing' | 'used'>,
  given: readonly GivenFact[],
  language: Language,
): string {
  const doubt = doubtOf(rule);
  if (doubt) return doubtSentence(doubt, rule.max, language);
  const { list, clauses } = PUNCTUATION[language];
  const unused = given.filter(({ name }) => !used.some(({ fact }) => fact.name.startsWith(name)));
  const names = missing.map((need) => wantedName(need, language)).join(list);
  const wanted = rule.needs.map((need) => wantedName(need, language)).join(list);
  const lost = unused.map(({ name }) => `“${name}”`).join(list);
  const told = [
    ...(names ? [say(language, 'rule.whyMissing', { names })] : []),
    ...(lost ? [say(language, names ? 'rule.whyUnused' : 'rule.whyNoPlace', { names: lost, wanted })] : []),
  ];
  if (told.length > 0) return told.join(clauses);
  const figures = used.map(
    ({ fact: { name, value } }) => `${name}=${typeof value === 'object' ? value.text : String(value)}`,
  );
  return say(language, 'rule.whyFacts', { figures: figures.join(list) });
}

/** A figure by its name; a condition by its words, with the name it is answered by where that is another. */
function wantedName({ kind, name, aliases }: FactNeed, language: Language): string {
  if (kind !== 'check') return name;
  const words = aliases[0] ?? name;
  return say(language, words === name ? 'rule.whyHolds' : 'rule.whyTick', { words, name });
}

/** Each bound and what stands beside it, a line a scale. */
function boundaryLines(rule: Rule, language: Language): string[] {
  return boundaryTables(rule).flatMap(({ name, rows }) => {
    const cells = rows.map(
      ({ shown, score }) => `${shown} → ${score ? decimalText(score, 4) : say(language, 'rule.open')}`,
    );
    return cells.length > 0 ? [say(language, 'rule.boundaries', { name }), `  ${cells.join('  ')}`] : [];
  });
}

function candidateLines(rule: Rule, context: Omit<StandardContext, 'max'>, language: Language): string[] {
  const doubt = doubtOf(rule);
  const found = doubt ? candidatesFor(rule.text, { ...context, max: rule.max }, doubt) : [];
  if (found.length === 0) return [];
  return [say(language, 'rule.candidates'), ...found.map((words, at) => `  ${at + 1}. ${words}`)];
}

function needLine(name: string, text: string, language: Language): string {
  return text && text !== name ? say(language, 'rule.need', { name, text }) : name;
}
