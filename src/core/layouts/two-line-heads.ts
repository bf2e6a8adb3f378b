import { headWord } from './head-words';
import { familyOf } from './header-family';
import { readLabel } from './labels';
import type { Line, Spot } from './lines';

/** Half of a head has no more characters. */
const LONGEST_HALF = 8;
/** With fewer heads that only both halves together make, two rows are what they say. */
const FEWEST = 2;

/**
 * The lower of two rows of cells that hold one row of heads, broken by hand (权重 over (分), 偏差原因 over 及措施): its cells with the words
 * that both halves make. Null where the rows are no such pair.
 */
export function joinedHeads(above: Line | undefined, below: Line): Line | null {
  if (!above || below.row - above.row !== 1 || [above, below].some(holdsNumber)) return null;
  // Heads that say enough by themselves, and in brackets below what else is to be said of them.
  if (familyOf(above) && isOfRemarks(below)) return null;
  let gained = 0;
  const spots = below.spots.map((spot) => {
    const upper = above.spots.find(({ column }) => column === spot.column);
    if (!upper || !isHalf(upper, below.row) || !SAYS_MORE.test(spot.text)) return spot;
    const label = readLabel(upper.text + spot.text);
    const word = headWord(label);
    if (word === null || spot.word !== null) return spot;
    gained++;
    return { ...spot, label, word };
  });
  const joined = { ...below, spots };
  return gained >= FEWEST && familyOf(joined) ? joined : null;
}

/** Whether a row only says more of the heads above it, in brackets: （年初）| （年末）| （满分）. Not the numbers of columns. */
export const isOfRemarks = ({ spots }: Line): boolean =>
  spots.every(({ text }) => /^\s*[（(](?=[^（）()]*[\u4e00-\u9fff]{2})[^（）()]{2,10}[)）]\s*$/.test(text));

/** A short word, not the number of a column: （1）, （一）, A. */
const SAYS_MORE = /^(?!\s*[（(]?[一二三四五六七八九十\d]+[)）]?\s*$)(?=.*[\u4e00-\u9fff]).{1,8}$/;

const holdsNumber = ({ spots }: Line) => spots.some(({ isNumber }) => isNumber);

const isHalf = ({ column, right, bottom, text }: Spot, below: number) =>
  right === column && bottom < below && text.length <= LONGEST_HALF;
