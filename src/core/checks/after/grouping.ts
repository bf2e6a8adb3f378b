import type { Finding } from '../../model/finding';
import { inEveryLanguage, PUNCTUATION, textIn, type Language } from '../../text';
import { fingerprint } from '../shared/fingerprint';
import type { Prepared } from './one-remark';
import { remarkTexts } from './remark-texts';

/** Stands in a sentence for the name of the row. */
export const NAME = '\u0001';

/**
 * Marks the rows of one sheet that have the same remark, but for the name of the row: they share a group, whose sentence says it once.
 * "“巡河次数”等3项没有填写实际完成值。"
 */
export function grouped(prepared: readonly Prepared[]): Finding[] {
  const groups = new Map<string, Prepared[]>();
  for (const one of prepared) {
    if (!one.nameless) continue;
    const { code, severity, ref } = one.finding;
    const key = [code, severity, ref.sheet, one.nameless['zh-CN']].join('\u0000');
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  const marked = new Map<Prepared, Finding>();
  for (const members of groups.values()) {
    if (members.length < 2) continue;
    const id = fingerprint(members.map(({ finding }) => finding.fingerprint));
    const what = inEveryLanguage((language) => sentence(members, language));
    for (const one of members) marked.set(one, { ...one.finding, group: { id, what } });
  }
  return prepared.map((one) => marked.get(one) ?? one.finding);
}

function sentence(members: readonly Prepared[], language: Language): string {
  const [first] = members;
  const nameless = first!.nameless![language];
  const name = nameIn(first!, language);
  const { quote, unquote } = PUNCTUATION[language];
  const more = textIn(remarkTexts, language, 'more', { count: members.length });
  return nameless
    .replace(quote + NAME + unquote, quote + name + unquote + more)
    .split(NAME)
    .join(name);
}

/** The name of the first row, cut out of its sentence. */
function nameIn({ finding, nameless }: Prepared, language: Language): string {
  const [before, after] = nameless![language].split(NAME) as [string, string];
  const what = finding.message[language].what;
  const end = after === '' ? what.length : what.indexOf(after, before.length);
  return what.slice(before.length, end);
}
