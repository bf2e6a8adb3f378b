import { reportTexts } from '../core/report/messages';
import { allChecks } from '../core/checks';
import type { Check } from '../core/checks/check';
import { say, type MessageKey } from './messages';
import { textIn, type Language } from '../core/text';
import { guardOf, type CommonOptions } from './options';
import { openOutput } from './output';
import { EXIT, UsageError } from './usage';

const PARTS = [
  ['explain.what', 'what'],
  ['explain.why', 'why'],
  ['explain.fix', 'fix'],
  ['explain.basis', 'basis'],
] as const satisfies readonly (readonly [MessageKey, string])[];

/**
 * `ziping explain`: the documentation of one check, found by code or id.
 * @throws UsageError that lists the codes, when there is no such check
 */
export async function explain(wanted: string, options: CommonOptions): Promise<number> {
  const check = findCheck(wanted);
  const output = await openOutput(options.output, guardOf(options));
  const text = options.format === 'json' ? asJson(check, options.language) : asText(check, options.language);
  await output.write(text);
  await output.close();
  return EXIT.ok;
}

function findCheck(wanted: string): Check {
  const word = wanted.trim().toLowerCase();
  const check = allChecks.find(({ code, id }) => code.toLowerCase() === word || id === word);
  if (check) return check;
  const known = allChecks.map(({ code }) => code).join(' ');
  throw new UsageError('usage.unknownCheck', { value: wanted, known });
}

function asText({ code, id, severity, docs }: Check, language: Language): string {
  const lines = PARTS.map(([label, part]) => `${say(language, label)}  ${docs[language][part]}`);
  return `${code} ${id}  ${textIn(reportTexts, language, `severity.${severity}`)}\n\n${lines.join('\n')}\n`;
}

function asJson({ code, id, severity, docs }: Check, language: Language): string {
  return `${JSON.stringify({ code, id, severity, ...docs[language] }, null, 2)}\n`;
}
