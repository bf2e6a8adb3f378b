/** A number before an item, at the start of the text, of a line or after a semicolon: 1. 2、 （3） ①. */
const MARK =
  /(?:^|[\n;；。])[ \t\u3000]*(?:[(（](\d{1,2})[)）]|(\d{1,2})[.．、)）]|([①②③④⑤⑥⑦⑧⑨]))[ \t\u3000]*/g;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨';

/**
 * The items of a cell that holds several, numbered from 1 on: "1.≥5栋⏎2.≥300套" → ≥5栋, ≥300套. Null where the text is one piece, or
 * words stand before the first.
 */
export function itemsOf(text: string | null | undefined): readonly string[] | null {
  const marks = text ? [...text.matchAll(MARK)] : [];
  const isCounted = marks.every(
    ([, bracketed, plain, circled], at) =>
      Number(bracketed ?? plain ?? CIRCLED.indexOf(circled!) + 1) === at + 1,
  );
  if (marks.length < 2 || !isCounted || marks[0]!.index > 0) return null;
  const items = marks.map((mark, at) =>
    text!.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? text!.length).trim(),
  );
  return items.every(Boolean) ? items : null;
}
