import { say } from '../messages';
import type { Language } from '../../core/text';
import { decimalText } from '../../core/number/exact';
import type { Evaluation, Rule } from '../../core/rules/types';

/** A standard's reading for a person: score, calculation, clauses, figures wanted, what is left to judge. */
export function ruleText(rule: Rule, result: Evaluation, language: Language): string {
  const max = decimalText(rule.max);
  const lines = [
    result.score === null
      ? say(language, 'rule.noScore', { max })
      : say(language, 'rule.score', { score: decimalText(result.score, 2), max }),
  ];
  if (result.formula) lines.push(say(language, 'rule.formula', { formula: result.formula }));
  if (result.applied.length) {
    lines.push(say(language, 'rule.applied', { clauses: result.applied.join('；') }));
  }
  lines.push(
    `${say(language, 'rule.reading')} (${say(language, 'rule.understood', { percent: Math.round(rule.understood * 100) })})`,
    ...rule.clauses.map((clause) => `  ${clause.reading}`),
  );
  const wanted = result.score === null && result.missing.length ? result.missing : rule.needs;
  if (wanted.length) {
    lines.push(say(language, 'rule.needs'));
    lines.push(...wanted.map(({ name, text }) => `  ${needLine(name, text, language)}`));
  }
  if (rule.judgement.length) {
    lines.push(say(language, 'rule.judgement'), ...rule.judgement.map((text) => `  ${text}`));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function needLine(name: string, text: string, language: Language): string {
  return text && text !== name ? say(language, 'rule.need', { name, text }) : name;
}
