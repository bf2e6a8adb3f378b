import type { ChangeLine, ComparisonReport, FindingLine } from '../../app/compare/comparison-report';
import { compareTexts, type CompareText } from '../../app/messages/compare';
import { plainData, textIn, type Language, type TextData } from '../../core/text';
import { say } from '../messages';
import type { CommonOptions } from '../options';
import type { Compared } from './compared';

type Fate = FindingLine['fate'];

/** What needs somebody first. */
const BEFORE: readonly Fate[] = ['open', 'new', 'unchecked'];
const AFTER: readonly Fate[] = ['fixed', 'ignored'];

/** Comparisons for reading: what nobody asked for first, then what is open and new, then the rest. */
export function comparedText(told: Compared, { language, quiet, details }: CommonOptions): string {
  const { pairs, onlyOld, onlyNew, unread } = plainData(told);
  const lines = pairs.flatMap((pair) => pairLines(pair, language, quiet, details));
  for (const { file, message } of unread) lines.push(say(language, 'compare.unread', { file, why: message }));
  for (const file of onlyOld) lines.push(say(language, 'compare.onlyOld', { file }));
  for (const file of onlyNew) lines.push(say(language, 'compare.onlyNew', { file }));
  return lines.map((line) => `${line}\n`).join('');
}

function pairLines(pair: ComparisonReport, language: Language, quiet: boolean, details: boolean): string[] {
  const words = (key: CompareText, data?: TextData) => textIn(compareTexts, language, key, data);
  const { findings, changes, rows, totals } = pair;
  const count = (fate: Fate) => findings.filter((one) => one.fate === fate).length;
  const of = (kind: ChangeLine['attribution']) => changes.filter((one) => one.attribution === kind);
  const unasked = of('unasked');
  const counts = { fixed: count('fixed'), open: count('open'), new: count('new'), unasked: unasked.length };
  const lines = [words('opening', { old: pair.old, now: pair.new }), `  ${words('counts', counts)}`];
  for (const { sheet, stated, score } of totals) {
    const none = words('none');
    const data = { sheet, old: stated[0] ?? none, now: stated[1] ?? none, score: score[1] ?? none };
    lines.push(`  ${words('total', data)}`);
  }
  const group = (key: CompareText, items: readonly string[]) => {
    if (items.length > 0)
      lines.push(`  ${words(key, { count: items.length })}`, ...items.map((item) => `    ${item}`));
  };
  const byFate = (fate: Fate) =>
    group(
      fate,
      findings.filter((one) => one.fate === fate).map((one) => findingText(one, language)),
    );
  group(
    'unasked',
    unasked.map((one) => changeText(one, language)),
  );
  BEFORE.forEach(byFate);
  group(
    'rows',
    rows.map(({ fate, name, place }) => `${place}  ${words(fate)}  ${name}`),
  );
  if (quiet) return lines;
  AFTER.forEach(byFate);
  group(
    'asked',
    of('asked').map((one) => changeText(one, language)),
  );
  if (details)
    group(
      'follows',
      of('follows').map((one) => changeText(one, language)),
    );
  return lines;
}

function findingText({ code, message, old, new: now, rowGone }: FindingLine, language: Language): string {
  const gone = rowGone ? textIn(compareTexts, language, 'rowGone') : '';
  return `${placeText(old, now, language)}  ${code}  ${message}${gone}`;
}

function changeText(
  { row, field, before, after, old, new: now, codes }: ChangeLine,
  language: Language,
): string {
  const none = textIn(compareTexts, language, 'none');
  const change = textIn(compareTexts, language, 'moved', { old: before || none, now: after || none });
  const asked = codes.length > 0 ? `  ${codes.join(' ')}` : '';
  return `${placeText(old, now, language)}  ${row} ${field}  ${change}${asked}`;
}

/** Both places where they differ, else the one. */
function placeText(old: string | null, now: string | null, language: Language): string {
  if (old === null || now === null || old === now) return now ?? old ?? '';
  return textIn(compareTexts, language, 'moved', { old, now });
}
