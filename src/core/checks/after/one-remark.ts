import type { Finding, Message } from '../../model/finding';
import { inEveryLanguage, type KeyOf, type Language, PUNCTUATION, type Sentence, textIn } from '../../text';
import { remarkTexts } from './remark-texts';

/** A finding before rows and groups are settled, with its sentence as it reads without the row's name. */
export interface Prepared {
  readonly finding: Finding;
  /** What is wrong, {@link NAME} standing where the row's name is; null for a message that names no row. */
  readonly nameless: Sentence | null;
}

/** Checks that look at the same thing, how a row's points follow from its figures: the strongest first. */
const OF_A_ROW = ['JX205', 'JX305', 'JX304', 'JX306', 'JX307', 'JX208', 'JX308'];

/** Checks that look at a total: over its hundred it is no longer the sum of its parts. */
const OF_A_TOTAL = ['JX303', 'JX310'];

const RANK = [...OF_A_ROW, ...OF_A_TOTAL];

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/**
 * One row, one remark: of the findings of {@link OF_A_ROW} on one row, of {@link OF_A_TOTAL} in one cell, the gravest and strongest stays and says in its own words what the
 * others would have said.
 */
export function oneRemarkARow(prepared: readonly Prepared[]): Prepared[] {
  const rows = new Map<string, Prepared[]>();
  for (const one of prepared) {
    const { code, ref } = one.finding;
    if (!RANK.includes(code)) continue;
    const key = OF_A_TOTAL.includes(code) ? place(ref) : `${ref.row} ${ref.sheet}`;
    const known = rows.get(key);
    if (known) known.push(one);
    else rows.set(key, [one]);
  }
  const settled = new Map<Prepared, Prepared | null>();
  for (const remarks of rows.values()) {
    if (remarks.length < 2) continue;
    const [first, ...others] = [...remarks].sort(
      (one, other) => strength(one.finding) - strength(other.finding),
    );
    for (const other of others) settled.set(other, null);
    settled.set(
      first!,
      speakFor(
        first!,
        others.map(({ finding }) => finding),
      ),
    );
  }
  return prepared.flatMap((one) => settled.get(one) ?? (settled.has(one) ? [] : [one]));
}

function strength({ code, severity }: Finding): number {
  return GRAVITY[severity] * RANK.length + RANK.indexOf(code);
}

function speakFor({ finding, nameless }: Prepared, others: readonly Finding[]): Prepared {
  const asksReason = others.some(({ code }) => code === 'JX208' || code === 'JX308');
  const add = (language: Language, what: string) => addTo(what, others, language);
  const messageIn = (language: Language): Message => {
    const { what, why, fix } = finding.message[language];
    const isAsked = !asksReason || /原因|说明|reason|note/.test(fix);
    return {
      what: add(language, what),
      why,
      fix: isAsked ? fix : fix + textIn(remarkTexts, language, 'giveReason'),
    };
  };
  const related = others.flatMap((other) => [other.ref, ...other.related]);
  const known = new Set([finding.ref, ...finding.related].map(place));
  return {
    finding: {
      ...finding,
      related: [
        ...finding.related,
        ...related.filter((ref) => !known.has(place(ref)) && known.add(place(ref))),
      ],
      message: inEveryLanguage(messageIn),
      also: others.map(({ code, ref, fingerprint }) => ({ code, ref, fingerprint })),
    },
    nameless: nameless && inEveryLanguage((language) => add(language, nameless[language])),
  };
}

const place = ({ sheet, row, column }: Finding['ref']) => `${row} ${column} ${sheet}`;

function addTo(what: string, others: readonly Finding[], language: Language): string {
  const said = new Set(
    others.map((other) => brief(other, language)).filter((words) => !what.includes(words)),
  );
  const parts = [what.replace(/[。.]$/, ''), ...said].join(PUNCTUATION[language].clauses);
  return textIn(remarkTexts, language, 'whole', { parts });
}

/** What a finding that gives way says in a few words. */
function brief({ code, stated, expected, gap }: Finding, language: Language): string {
  const key = `${code}${expected === null ? '' : '.due'}`;
  const known = key in remarkTexts.en ? key : code in remarkTexts.en ? code : 'noReason';
  const data = { stated: stated ?? '', expected: expected ?? '', gap: gap ?? '' };
  return textIn(remarkTexts, language, known as KeyOf<typeof remarkTexts>, data);
}
