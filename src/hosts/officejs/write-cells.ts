import { areaA1, refKey, type Area } from '../../core/model/address';
import type { CellInput, Edit } from '../../core/model/edit';
import { applyLook, dressNewCell, parseLook } from './look';

type Value = string | number | boolean;

/** An edit that may be written. */
export interface Accepted {
  readonly edit: Edit;
  /** The cell is formatted as Text, and stays so: what it is given is kept letter by letter. */
  readonly isTextCell: boolean;
  /** The height in points that the row has to have to show what is written. */
  readonly rowHeight?: number;
}

/** Ranges that were written, loaded with what stands in them afterwards. */
export interface Written {
  readonly sheet: string;
  readonly area: Area;
  readonly range: Excel.Range;
  /** What was written, row by row; absent where it was a formula. */
  readonly values?: readonly (readonly unknown[])[];
}

/** The number format that makes a cell keep everything as text. */
export const TEXT_FORMAT = '@';

/** Cells beside and below each other that are written in one go. */
interface Block {
  readonly sheet: string;
  area: Area;
  readonly rows: Value[][];
}

/** Puts edits into the batch, neighbours as one block; nothing is sent yet. */
export function writeAll(
  accepted: readonly Accepted[],
  worksheetOf: (name: string) => Excel.Worksheet,
): Written[] {
  const blocks = joinRows(accepted.filter(isPlain).reduce(joinCells, []));
  const written = blocks.map(({ sheet, area, rows }): Written => {
    const range = worksheetOf(sheet).getRange(areaA1(area));
    range.values = rows;
    return { sheet, area, range, values: rows };
  });
  for (const one of accepted) {
    if (isPlain(one)) continue;
    const { ref, after } = one.edit;
    written.push({
      sheet: ref.sheet,
      area: areaOfEdit(one.edit),
      range: writeOne(worksheetOf(ref.sheet), one),
      ...(after.kind !== 'formula' && { values: [[valueOf(after, one.isTextCell)]] }),
    });
  }
  growRows(accepted, worksheetOf);
  return written;
}

/** Makes rows higher, each once. */
function growRows(accepted: readonly Accepted[], worksheetOf: (name: string) => Excel.Worksheet): void {
  const heights = new Map<string, { readonly edit: Edit; readonly height: number }>();
  for (const { edit, rowHeight } of accepted) {
    const key = `${edit.ref.sheet}\n${edit.ref.row}`;
    if (rowHeight && rowHeight > (heights.get(key)?.height ?? 0))
      heights.set(key, { edit, height: rowHeight });
  }
  for (const { edit, height } of heights.values())
    worksheetOf(edit.ref.sheet).getRange(areaA1(areaOfEdit(edit))).format.rowHeight = height;
}

/** Asks what stands in written ranges, after they were written; it can be had after the next round trip. */
export function askStanding(written: readonly Written[]): () => ReadonlyMap<string, Standing> {
  for (const { range } of written) range.load('values, formulas');
  return () => {
    const standing = new Map<string, Standing>();
    for (const { sheet, area, range } of written) {
      range.values.forEach((values: unknown[], i: number) =>
        values.forEach((value, j) => {
          const key = refKey({ sheet, row: area.top + i, column: area.left + j });
          standing.set(key, { value, formula: range.formulas[i]![j] as unknown });
        }),
      );
    }
    return standing;
  };
}

/** What Excel says that a cell holds. */
export interface Standing {
  readonly value: unknown;
  /** Its formula, or its value once more. */
  readonly formula: unknown;
}

/** Only a value: no formula, nothing about its look. */
const isPlain = ({ edit: { after, styleFrom, look, format } }: Accepted) =>
  after.kind !== 'formula' && styleFrom === undefined && look === undefined && format === undefined;

/** The cell of an edit as an area. */
export function areaOfEdit({ ref }: Edit): Area {
  return { top: ref.row, bottom: ref.row, left: ref.column, right: ref.column };
}

/** Joins cells of one row that follow each other. */
function joinCells(blocks: Block[], { edit, isTextCell }: Accepted): Block[] {
  const value = valueOf(edit.after as Exclude<CellInput, { kind: 'formula' }>, isTextCell);
  const last = blocks.at(-1);
  const { sheet, row, column } = edit.ref;
  if (last?.sheet === sheet && last.area.top === row && last.area.right === column - 1) {
    last.area = { ...last.area, right: column };
    last.rows[0]!.push(value);
  } else blocks.push({ sheet, area: areaOfEdit(edit), rows: [[value]] });
  return blocks;
}

/** Joins rows of one width that follow each other. */
function joinRows(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isBelow =
      last?.sheet === block.sheet &&
      last.area.bottom === block.area.top - 1 &&
      last.area.left === block.area.left &&
      last.area.right === block.area.right;
    if (isBelow) {
      last.area = { ...last.area, bottom: block.area.bottom };
      last.rows.push(...block.rows);
    } else joined.push(block);
  }
  return joined;
}

function writeOne(worksheet: Excel.Worksheet, { edit, isTextCell }: Accepted): Excel.Range {
  const range = worksheet.getRange(areaA1(areaOfEdit(edit)));
  // Before the content: Excel reads what it is given by the format the cell has.
  if (edit.format !== undefined) range.numberFormat = [[edit.format]];
  if (edit.after.kind === 'formula') range.formulas = [[`=${edit.after.value}`]];
  else range.values = [[valueOf(edit.after, isTextCell)]];
  const restored = parseLook(edit.look);
  if (restored) applyLook(range, restored);
  else if (edit.styleFrom) dressNewCell(range, edit.purpose === 'heading');
  return range;
}

/** Whether the format of the cell decides how a content has to be written. */
export function needsFormat({ after, format }: Edit): boolean {
  if (format !== undefined || after.kind === 'formula') return false;
  return after.kind === 'number' || String(valueOf(after, false)).startsWith("'");
}

/**
 * A value as `range.values` takes it.
 * @param isTextCell the cell is formatted as Text and takes everything as it is
 */
export function valueOf(input: Exclude<CellInput, { kind: 'formula' }>, isTextCell: boolean): Value {
  if (input.kind === 'blank') return '';
  if (input.kind === 'number') return Number(input.value);
  if (input.stored === 'boolean') return input.value === 'TRUE';
  if (input.stored === 'error' || isTextCell) return input.value;
  return asText(input.value);
}

/**
 * A text that Excel takes as a text. What it would read as a formula, number, date or truth value gets the apostrophe
 * that Excel itself uses, which is not part of the text.
 */
function asText(text: string): string {
  const isPlain = /^[^=+\-@'\d.,\s(（¥￥$]/.test(text) && /[\u3400-\u9fff]/.test(text);
  return isPlain || text === '' ? text : `'${text}`;
}
