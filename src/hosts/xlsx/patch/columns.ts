import type { SheetPatch } from './sheet-patch';
import type { ColumnSpot, SheetMap } from './sheet-map';
import { type Splice, withAttribute } from './splice';

/** Widths in characters of the default font; a Chinese character takes two. */
const NARROWEST = 12;
const WIDEST = 48;

/** Gives fresh columns a width for their text. A column that a person made wide enough keeps its width. */
export function columnSplices(patch: SheetPatch, map: SheetMap): Splice[] {
  const splices: Splice[] = [];
  const inserted: { column: number; at: number; text: string }[] = [];
  const { outerPrefix: prefix, columns, sheetData } = map;
  const split = new Map<ColumnSpot, { column: number; width: number }[]>();
  for (const column of [...patch.freshColumns].sort((a, b) => a - b)) {
    const width = widthFor(patch, column);
    const covering = columns.find((c) => c.first <= column && column <= c.last);
    if (covering) {
      if ((covering.width ?? 0) < width)
        split.set(covering, [...(split.get(covering) ?? []), { column, width }]);
      continue;
    }
    const text = `<${prefix}col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`;
    const at = columns.find((c) => c.first > column)?.start ?? columns.at(-1)?.end ?? sheetData.start;
    inserted.push({ column, at, text });
  }
  if (columns.length === 0 && inserted.length > 0) {
    const text = `<${prefix}cols>${inserted.map((i) => i.text).join('')}</${prefix}cols>`;
    return [{ start: sheetData.start, end: sheetData.start, text }];
  }
  for (const { at, text } of inserted) splices.push({ start: at, end: at, text });
  for (const [spot, widened] of split) splices.push(splitSpot(patch.text, spot, widened));
  return splices;
}

/** Cuts a run of columns so that some of them can have a width of their own. */
function splitSpot(
  text: string,
  spot: ColumnSpot,
  widened: readonly { column: number; width: number }[],
): Splice {
  const source = text.slice(spot.start, spot.end);
  const piece = (first: number, last: number) =>
    withAttribute(withAttribute(source, 'min', String(first + 1)), 'max', String(last + 1));
  let made = '';
  let next = spot.first;
  for (const { column, width } of widened) {
    if (column > next) made += piece(next, column - 1);
    made += withAttribute(withAttribute(piece(column, column), 'width', String(width)), 'customWidth', '1');
    next = column + 1;
  }
  if (next <= spot.last) made += piece(next, spot.last);
  return { start: spot.start, end: spot.end, text: made };
}

/** The width that a column of new texts needs, in characters. */
export function widthFor(patch: SheetPatch, column: number): number {
  let width = NARROWEST;
  for (const { edit } of patch.writes) {
    if (edit.ref.column !== column || edit.after.kind === 'blank') continue;
    const text = edit.after.kind === 'formula' ? edit.after.shown : edit.after.value;
    for (const line of text.split('\n')) width = Math.max(width, textWidth(line) + 2);
  }
  return Math.min(width, WIDEST);
}

function textWidth(text: string): number {
  let width = 0;
  for (const c of text) width += c.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return width;
}
