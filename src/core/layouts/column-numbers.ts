import type { Header } from './header';
import type { Line, Spot } from './lines';

/** Fewer numbered columns may as well be a row of figures. */
const FEWEST = 4;

/** ①, (3), 6=(5-4)/4, ⑤＝④/③×100%, 栏次: how a column is numbered or made of others. */
const NUMBERED = /^(?:\(?\d{1,2}\)?|[①-⑳])(?:=[\d①-⑳()+\-*/×÷xX%]+)?$/;
const TITLE = /^(?:栏次|列次|行次|序号|栏号|列号|甲|乙|丙|A|B|C)$/;

const CIRCLED = /[①-⑳]/;

/** Full-width forms folded and blanks gone; circled numbers kept, which folding would make plain digits. */
const keyOf = ({ text }: Spot) =>
  text.replace(/[^①-⑳]+/g, (part) => part.normalize('NFKC')).replace(/\s/g, '');

function numberOf(key: string): number | null {
  const match = NUMBERED.test(key) ? /^\(?(\d{1,2}|[①-⑳])/.exec(key) : null;
  if (!match) return null;
  return CIRCLED.test(match[1]!) ? match[1]!.codePointAt(0)! - 0x245f : Number(match[1]);
}

/** Whether a line numbers the columns of the heads right above it: 1 | 2 | 3 | 4=3/2. */
function numbersColumns({ spots }: Line): boolean {
  const keys = spots.map(keyOf).filter((key) => !TITLE.test(key));
  if (keys.length < FEWEST) return false;
  const numbers = keys.map(numberOf);
  const [first] = numbers;
  return first !== null && first! <= 2 && numbers.every((number, at) => number === first! + at);
}

/** Lines without those that only number the columns of a header right above them. */
export function withoutColumnNumbers(lines: readonly Line[], headers: readonly Header[]): Line[] {
  const below = new Set(headers.map(({ bottom }) => bottom + 1));
  return lines.filter((line) => !below.has(line.row) || !numbersColumns(line));
}
