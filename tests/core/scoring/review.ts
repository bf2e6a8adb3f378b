import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gatherFacts } from '../../../src/core/facts/gather';
import { recognise } from '../../../src/core/layouts';
import { a1 } from '../../../src/core/model/address';
import type { Workbook } from '../../../src/core/model/grid';
import type { Recognition } from '../../../src/core/model/form';
import type { RowScore, Scores, TotalScore } from '../../../src/core/model/score';
import { decimalText } from '../../../src/core/number/exact';
import { scoreForms } from '../../../src/core/scoring';
import { openXlsx } from '../../../src/hosts/xlsx';

/** A scored workbook, asked by sheet and cell. */
export interface Reviewed {
  readonly recognition: Recognition;
  readonly scores: Scores;
  row(sheet: string, cell: string): RowScore;
  /** The score that counts, as a decimal; null when there is none. */
  points(sheet: string, cell: string): string | null;
  total(sheet: string): TotalScore & { readonly points: string | null };
}

export function review(workbook: Workbook, convention: string | null = null): Reviewed {
  const recognition = recognise(workbook);
  const facts = gatherFacts(workbook, recognition);
  const scores = scoreForms(workbook, recognition, facts, { convention, template: null });
  const row = (sheet: string, cell: string) => {
    const found = scores.rows.find(({ ref }) => ref && ref.sheet === sheet && a1(ref) === cell);
    if (!found) throw new Error(`no score at ${sheet}!${cell}`);
    return found;
  };
  return {
    recognition,
    scores,
    row,
    points: (sheet, cell) => print(row(sheet, cell).score),
    total(sheet) {
      const found = scores.totals.find(({ form }) => recognition.forms[form]!.sheet === sheet);
      if (!found) throw new Error(`no total in ${sheet}`);
      return { ...found, points: print(found.score) };
    },
  };
}

function print(score: RowScore['score']): string | null {
  return score && decimalText(score);
}

/** A workbook of the fixtures. */
export function fixture(name: string): Workbook {
  const opened = openXlsx(readFileSync(join(__dirname, '../../../assets/samples', `${name}.xlsx`)));
  if (!opened.ok) throw new Error(`cannot open ${name}`);
  return opened.file.workbook;
}

/** The same cells, some rows and columns away. */
export function moved(workbook: Workbook, rows: number, columns: number): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      merges: sheet.merges.map(({ top, left, bottom, right }) => ({
        top: top + rows,
        left: left + columns,
        bottom: bottom + rows,
        right: right + columns,
      })),
      rows: sheet.rows.map((row) => ({
        row: row.row + rows,
        cells: row.cells.map((cell) => ({ ...cell, column: cell.column + columns })),
      })),
    })),
  };
}
