import type { Line, Spot } from './lines';

/** More cells than this right of a gap are a table of their own. */
const FEWEST_OF_TABLE = 3;
/** Words with which a lone cell says something of the whole form: 单位：万元, 2023年度, 附件2. */
const TELLS = /[:：]|单位|元|年|附[件表]|第/;

/**
 * Lines without the odd cell that somebody left right of the tables, blank columns away (a figure tried out, 待核): what stands in
 * such columns is a cell or two, alone in its row and no head, and says nothing of the form.
 */
export function withoutStrays(lines: readonly Line[]): readonly Line[] {
  const edge = edgeOf(lines);
  if (edge === Infinity) return lines;
  const outside = lines.flatMap(({ spots }) => {
    const own = spots.filter(({ column }) => column > edge);
    return own.length ? [own] : [];
  });
  const isOdd =
    outside.length < FEWEST_OF_TABLE && outside.every((own) => own.length === 1 && isStray(own[0]!));
  if (!isOdd) return lines;
  return lines.flatMap((line) => {
    const spots = line.spots.filter(({ column }) => column <= edge);
    return spots.length ? [{ ...line, spots }] : [];
  });
}

const isStray = ({ word, text, isNumber }: Spot) => isNumber || (word === null && !TELLS.test(text));

/** The last column before the first that is blank in every line and has something right of it; Infinity without one. */
function edgeOf(lines: readonly Line[]): number {
  const taken: boolean[] = [];
  let [first, last] = [Infinity, -1];
  for (const { spots } of lines) {
    for (const { column, right } of spots) {
      if (column < first) first = column;
      if (right > last) last = right;
      for (let at = column; at <= right; at++) taken[at] = true;
    }
  }
  for (let at = first; at <= last; at++) if (!taken[at]) return at - 1;
  return Infinity;
}
