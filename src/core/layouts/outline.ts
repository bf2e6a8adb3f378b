import { type Page, fieldAt } from './lines';

/** Ways of numbering, each under the ones an outline used before it: 一、 over （一） over 1. over （1）. */
const STYLES: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}(?:[、．]|\.(?!\d))/,
  /^(?:[(（]\d{1,2}[)）]|\d{1,2}\.\d{1,2}(?!\d)|[①-⑳])/,
];

/** Which rows of a single column of names head the rows below them, and how deep: 1 or 2. */
export function findHeadings(
  page: Page,
  column: number,
  rows: readonly number[],
  hasPoints: (row: number) => boolean,
): ReadonlyMap<number, 1 | 2> {
  const headings = new Map<number, 1 | 2>();
  const styles = rows.map((row) => styleOf(fieldAt(page, row, column)?.text ?? ''));
  const order: number[] = [];
  for (const style of styles) if (style >= 0 && !order.includes(style)) order.push(style);
  if (order.length < 2) return headings;
  rows.forEach((row, at) => {
    const depth = order.indexOf(styles[at]!) + 1;
    const next = styles[at + 1] === undefined ? -1 : order.indexOf(styles[at + 1]!) + 1;
    if ((depth === 1 || depth === 2) && next === depth + 1 && hasPoints(rows[at + 1]!)) {
      headings.set(row, depth);
    }
  });
  return headings;
}

const styleOf = (text: string) => STYLES.findIndex((style) => style.test(text.trim()));
