import { say } from '../messages';
import type { Language } from '../../core/text';
import { decimalText } from '../../core/number/exact';
import { doubtSentence } from '../../core/report/doubt-words';
import { boundaryTables, candidatesFor, doubtOf, type StandardContext } from '../../core/rules';
import type { Evaluation, Rule } from '../../core/rules/types';

/**
 * A standard's reading for a person: score, calculation, clauses, what its bounds give, figures wanted, what is left to
 * judge; without a score the reason in one sentence, and plainer wordings where there are any.
 */
export function ruleText(
  rule: Rule,
  result: Evaluation,
  context: Omit<StandardContext, 'max'>,
  language: Language,
): string {
  const max = decimalText(rule.max);
  const lines = [
    ...(result.score === null
      ? [say(language, 'rule.noScore', { max }), ...whyLines(rule, result, language)]
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

function whyLines(rule: Rule, result: Evaluation, language: Language): string[] {
  return [say(language, 'rule.why', { why: whyNone(rule, result, language) })];
}

/** Why there is no score, in one sentence: what the text leaves open, else the figures that are missing or do not fit. */
export function whyNone(rule: Rule, { missing }: Pick<Evaluation, 'missing'>, language: Language): string {
  const doubt = doubtOf(rule);
  if (doubt) return doubtSentence(doubt, rule.max, language);
  const names = missing.map(({ name }) => name).join('、');
  return names ? say(language, 'rule.whyMissing', { names }) : say(language, 'rule.whyFacts');
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
