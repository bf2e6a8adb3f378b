import { foreignYearClaims, yearMentions } from '../../facts/year-claims';
import type { Claim, Passage } from '../types';

/** How many paragraphs a report's title may take. */
const TITLE_LINES = 8;
/** Not the digits of an amount: 372037万元, 2037人. */
const TITLE_YEAR =
  /(?<![\d.,，])(20[0-4]\d)(?=\s*年|\s*度|[\p{Script=Han}])(?!\s*[万亿]?(?:元|人|个|件|份|户|家|次|项|名|吨|亩|公里))/u;
const TITLE = /报告|自评|说明|决算|预算|绩效|支出/;

/** Years: under which one the report speaks of itself. Comparisons, dates and plans name others as they should. */
export function readYears(passages: readonly Passage[]): Claim[] {
  const own = yearOfReport(passages);
  if (own === null) return [];
  return passages.flatMap(({ raw, index }) => {
    if (!raw.includes('20')) return [];
    const foreign = foreignYearClaims(raw, own);
    const wrong = foreign.map((mention) => toClaim(raw, index, mention.words, mention.year, own));
    const named = yearMentions(raw)[0];
    if (wrong.length) return wrong;
    return named ? [toClaim(raw, index, named.words, named.year, null)] : rangeOf(raw, index);
  });
}

/** 2021-2022年: years that run forwards are told as read. */
function rangeOf(raw: string, paragraph: number): Claim[] {
  const range = /(20[0-4]\d)\s*年?\s*[-—–~～至]+\s*(20[0-4]\d)(?=\s*年)/.exec(raw);
  if (!range || Number(range[1]) >= Number(range[2])) return [];
  const span = { paragraph, start: range.index, end: range.index + range[0].length };
  return [
    {
      ...span,
      kind: 'year',
      verdict: 'agrees',
      why: null,
      operands: [{ ...span, text: range[0], role: 'stated' }],
      stated: range[0],
      expected: null,
      gap: null,
      working: range[0],
    },
  ];
}

function yearOfReport(passages: readonly Passage[]): number | null {
  for (const { raw } of passages.slice(0, TITLE_LINES)) {
    const found = TITLE_YEAR.exec(raw);
    if (found && raw.length < 60 && (TITLE.test(raw) || /^[（(]?20\d\d\s*年\s*度[)）]?$/.test(raw)))
      return Number(found[1]);
  }
  return null;
}

function toClaim(
  raw: string,
  paragraph: number,
  words: string,
  year: number,
  expected: number | null,
): Claim {
  const start = Math.max(0, raw.indexOf(String(year)));
  const span = { paragraph, start, end: Math.min(raw.length, start + 5) };
  return {
    ...span,
    end: expected === null ? span.end : Math.min(raw.length, start + words.length),
    kind: 'year',
    verdict: expected === null ? 'agrees' : 'contradicts',
    why: null,
    operands: [{ ...span, text: String(year), role: 'stated' }],
    stated: String(year),
    expected: expected === null ? null : String(expected),
    gap: null,
    working: words,
  };
}
