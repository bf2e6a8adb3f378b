import { areaA1, type Area } from '../../core/model/address';
import type { CellInput, Edit } from '../../core/model/edit';
import { applyLook, dressNewCell, parseLook } from './look';

type Value = string | number | boolean;

/** Cells beside and below each other that are written in one go. */
interface Block {
  readonly sheet: string;
  area: Area;
  readonly rows: Value[][];
}

/** Puts edits into the batch, neighbours as one block; nothing is sent yet. */
export function writeAll(edits: readonly Edit[], worksheetOf: (name: string) => Excel.Worksheet): void {
  for (const { sheet, area, rows } of joinRows(edits.filter(isPlain).reduce(joinCells, []))) {
    worksheetOf(sheet).getRange(areaA1(area)).values = rows;
  }
  for (const edit of edits) if (!isPlain(edit)) writeOne(worksheetOf(edit.ref.sheet), edit);
}

/** Only a value: no formula, nothing about its look. */
const isPlain = ({ after, styleFrom, look, format }: Edit) =>
  after.kind !== 'formula' && styleFrom === undefined && look === undefined && format === undefined;

function areaOf({ ref }: Edit): Area {
  return { top: ref.row, bottom: ref.row, left: ref.column, right: ref.column };
}

/** Joins cells of one row that follow each other. */
function joinCells(blocks: Block[], edit: Edit): Block[] {
  const value = valueOf(edit.after as Exclude<CellInput, { kind: 'formula' }>);
  const last = blocks.at(-1);
  const { sheet, row, column } = edit.ref;
  if (last?.sheet === sheet && last.area.top === row && last.area.right === column - 1) {
    last.area = { ...last.area, right: column };
    last.rows[0]!.push(value);
  } else blocks.push({ sheet, area: areaOf(edit), rows: [[value]] });
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

function writeOne(worksheet: Excel.Worksheet, edit: Edit): void {
  const range = worksheet.getRange(areaA1(areaOf(edit)));
  // Before the content: Excel reads what it is given by the format the cell has.
  if (edit.format !== undefined) range.numberFormat = [[edit.format]];
  if (edit.after.kind === 'formula') range.formulas = [[`=${edit.after.value}`]];
  else range.values = [[valueOf(edit.after)]];
  const restored = parseLook(edit.look);
  if (restored) applyLook(range, restored);
  else if (edit.styleFrom) dressNewCell(range, edit.purpose === 'heading');
}

/** A value as `range.values` takes it. */
export function valueOf(input: Exclude<CellInput, { kind: 'formula' }>): Value {
  if (input.kind === 'blank') return '';
  if (input.kind === 'number') return Number(input.value);
  if (input.stored === 'boolean') return input.value === 'TRUE';
  return input.stored === 'error' ? input.value : asText(input.value);
}

/**
 * A text that Excel takes as a text. What it would read as a formula, number, date or truth value gets the apostrophe
 * that Excel itself uses, which is not part of the text.
 */
export function asText(text: string): string {
  const isPlain = /^[^=+\-@'\d.,\s(（¥￥$]/.test(text) && /[\u3400-\u9fff]/.test(text);
  return isPlain || text === '' ? text : `'${text}`;
}
