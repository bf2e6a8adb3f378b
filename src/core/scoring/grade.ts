import { exact, type Exact } from '../number/exact';

/** Sets of grade names from best to worst; the form's own word tells which set it uses. */
const GRADE_NAMES: readonly (readonly [string, string, string, string])[] = [
  ['优', '良', '中', '差'],
  ['优秀', '良好', '一般', '较差'],
  ['优秀', '良好', '中等', '较差'],
  ['优秀', '良好', '合格', '不合格'],
  ['优秀', '良好', '及格', '不及格'],
  ['优秀', '良好', '中', '差'],
  ['A', 'B', 'C', 'D'],
];

/** How good a grade is: 0 for the best of its set; null for a word of none. */
export function gradeRank(grade: string): number | null {
  const names = GRADE_NAMES.find((set) => set.includes(grade));
  return names ? names.indexOf(grade) : null;
}

const TICKED = /[√✓✔☑■●]/;
const UNTICKED = /[□☐○]/;

/** Grade words, the longest first, so that 不合格 is not read as 合格. */
const WORDS = [...new Set(GRADE_NAMES.flat())].sort((a, b) => b.length - a.length);
const WORD = new RegExp(WORDS.join('|'), 'g');

/**
 * The grade word of a cell: "优", "优秀（90分以上）", "优□ 良☑ 中□ 差□".
 * Null when there is none or more than one and no tick tells.
 */
export function readGrade(text: string): string | null {
  const upper = text
    .trim()
    .replace(/^[（(]([^（）()]*)[）)]$/, '$1')
    .toUpperCase();
  const plain = upper.replace(/[（(][^（）()]*[）)]/g, '');
  if (TICKED.test(plain) || UNTICKED.test(plain)) return tickedGrade(plain);
  const words = plain.match(WORD);
  return words?.length === 1 ? words[0]! : null;
}

const MARK = '[√✓✔☑■●□☐○]';
const MARK_AFTER = new RegExp(`(?<word>${WORDS.join('|')})\\s*(?<mark>${MARK})`, 'g');
const MARK_BEFORE = new RegExp(`(?<mark>${MARK})\\s*(?<word>${WORDS.join('|')})`, 'g');

/** A list that begins with a mark has its marks before the words. */
function tickedGrade(text: string): string | null {
  const order = new RegExp(`^\\s*${MARK}`).test(text) ? MARK_BEFORE : MARK_AFTER;
  const ticked = [...text.matchAll(order)].filter(({ groups }) => TICKED.test(groups!.mark!));
  return ticked.length === 1 ? ticked[0]!.groups!.word! : null;
}

/**
 * The grade of a total under limits such as ["90", "80", "60"], in the words the form uses
 * (those of `stated` when they are known, else 优 良 中 差).
 */
export function gradeOf(total: Exact, limits: readonly string[], stated: string | null): string {
  const index = limits.findIndex((limit) => total.compare(exact(limit)) >= 0);
  const place = index < 0 ? limits.length : index;
  const names = GRADE_NAMES.filter((set) => stated !== null && set.includes(stated));
  if (stated !== null && names.some((set) => set.indexOf(stated) === place)) return stated;
  return (names[0] ?? GRADE_NAMES[0]!)[place]!;
}
