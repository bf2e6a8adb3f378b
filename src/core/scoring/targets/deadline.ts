import { parseNumeral } from '../../number/numerals';

/** A date that need not be whole: `first` and `last` are days counted as month × 100 + day. */
export interface Deadline {
  readonly year: number | null;
  readonly first: number;
  readonly last: number;
  /** 前, 之前, 以前, 底前: a latest date. */
  readonly isLimit: boolean;
}

const DATE = new RegExp(
  [
    /(?:(?<year>(?:19|20)\d\d)年?|当年|本年|次年)?(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?(?:(?<day>\d{1,2})[日号]|(?<part>底|末|初|上旬|中旬|下旬))?/,
    /(?<year2>(?:19|20)\d\d)[-/.](?<month2>\d{1,2})(?:[-/.](?<day2>\d{1,2}))?(?!\d)/,
    /(?:(?<year3>(?:19|20)\d\d)年?)?第?(?<quarter>[一二三四1-4])季度/,
    /(?:(?<year4>(?:19|20)\d\d)年?)?(?<half>上半年|下半年|年底|年末|年内|年终|全年)/,
    /(?<year5>(?:19|20)\d\d)年度?/,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'g',
);

/** The last date of folded text that speaks of one; null when there is none or the date cannot be. */
export function readDeadline(words: string): Deadline | null {
  const found: Deadline[] = [];
  for (const match of words.matchAll(DATE)) {
    const span = spanOf(match.groups!);
    if (!span) return null;
    const after = words.slice(match.index + match[0].length);
    const isLimit =
      /^(?:份|底|末)?(?:之|以)?[前内](?![期半一二三四两\d])|^(?:底|末)?完成前/.test(after) ||
      match[0].endsWith('年内');
    found.push({ ...span, year: span.year ?? found[found.length - 1]?.year ?? null, isLimit });
  }
  return found[found.length - 1] ?? null;
}

/**
 * Whether a date keeps a deadline; null where it cannot be told (a missing year, a date less exact than the deadline).
 * `year`: the form's year, taken for a date that names none.
 */
export function keepsDeadline(target: Deadline, actual: Deadline, year: number | null): boolean | null {
  const [targetYear, actualYear] = [target.year ?? year, actual.year ?? year];
  if (targetYear === null || actualYear === null) {
    if (targetYear !== actualYear) return null;
  } else if (targetYear !== actualYear) return actualYear < targetYear;
  if (actual.last <= target.last) return true;
  return actual.first > target.last ? false : null;
}

type Groups = Record<string, string | undefined>;

function spanOf(groups: Groups): Omit<Deadline, 'isLimit'> | null {
  const year = Number(groups.year ?? groups.year2 ?? groups.year3 ?? groups.year4 ?? groups.year5) || null;
  const monthWords = groups.month ?? groups.month2;
  if (monthWords !== undefined) {
    const month = Number(monthWords) || Number(parseNumeral(monthWords)?.n ?? 0);
    if (month < 1 || month > 12) return null;
    const [from, to] = daysOf(Number(groups.day ?? groups.day2) || null, groups.part);
    return from > 31 ? null : { year, first: month * 100 + from, last: month * 100 + to };
  }
  if (groups.quarter !== undefined) {
    const quarter = '一二三四'.indexOf(groups.quarter) + 1 || Number(groups.quarter);
    return { year, first: (quarter * 3 - 2) * 100 + 1, last: quarter * 300 + 31 };
  }
  if (groups.half === '上半年') return { year, first: 101, last: 631 };
  if (groups.half === '下半年') return { year, first: 701, last: 1231 };
  if (groups.half && /底|末|终/.test(groups.half)) return { year, first: 1201, last: 1231 };
  return { year, first: 101, last: 1231 };
}

function daysOf(day: number | null, part: string | undefined): readonly [number, number] {
  if (day !== null) return [day, day];
  if (part === '初' || part === '上旬') return [1, 10];
  if (part === '中旬') return [11, 20];
  if (part === '下旬' || part === '底' || part === '末') return [21, 31];
  return [1, 31];
}
