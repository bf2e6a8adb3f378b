import type { Area, CellAddress } from '../model/address';
import { refKey, type CellRef } from '../model/address';
import type { Sheet, Workbook } from '../model/grid';
import { contains } from '../model/address';
import { readFormula, type Syntax } from './syntax';

/** A cell with a formula. */
export interface FormulaCell {
  readonly ref: CellRef;
  readonly key: string;
  readonly formula: string;
}

/** What hangs on what in a workbook. */
export interface Graph {
  /** Formulas that count a cell, themselves or as part of a range. */
  dependentsOf(ref: CellRef): Iterable<FormulaCell>;
  /** Formulas that may count any cell. */
  readonly anywhere: readonly FormulaCell[];
  /** Formulas of which the file keeps no result. */
  readonly uncalculated: readonly FormulaCell[];
  /** All of them. */
  readonly formulas: Iterable<FormulaCell>;
  formulaAt(key: string): FormulaCell | undefined;
}

const graphs = new WeakMap<Workbook, Graph>();

/** The graph of a workbook's formulas, made on first use; what was read of a sheet is kept with the sheet. */
export function graphOf(workbook: Workbook): Graph {
  let graph = graphs.get(workbook);
  if (!graph) {
    graph = buildGraph(workbook);
    graphs.set(workbook, graph);
  }
  return graph;
}

function buildGraph({ sheets }: Workbook): Graph {
  const parts = sheets.map(formulasOf);
  const cells = new Map<string, FormulaCell>();
  for (const part of parts) for (const cell of part.cells) cells.set(cell.key, cell);
  return {
    *dependentsOf(ref) {
      const name = ref.sheet.toLowerCase();
      for (const part of parts) {
        const areas = part.bySheet.get(name);
        if (areas) yield* areas.at(ref);
      }
    },
    anywhere: parts.flatMap((part) => part.anywhere),
    uncalculated: parts.flatMap((part) => part.uncalculated),
    formulas: { [Symbol.iterator]: () => cells.values() },
    formulaAt: (key) => cells.get(key),
  };
}

/** The formulas of one sheet, by the sheet that they count cells of. */
interface SheetFormulas {
  readonly cells: readonly FormulaCell[];
  readonly bySheet: ReadonlyMap<string, AreaIndex>;
  readonly anywhere: readonly FormulaCell[];
  readonly uncalculated: readonly FormulaCell[];
}

const bySheet = new WeakMap<Sheet, SheetFormulas>();

function formulasOf(sheet: Sheet): SheetFormulas {
  let found = bySheet.get(sheet);
  if (!found) {
    found = readSheet(sheet);
    bySheet.set(sheet, found);
  }
  return found;
}

function readSheet({ name, rows }: Sheet): SheetFormulas {
  const cells: FormulaCell[] = [];
  const anywhere: FormulaCell[] = [];
  const uncalculated: FormulaCell[] = [];
  const indexes = new Map<string, AreaIndex>();
  for (const { row, cells: inRow } of rows) {
    for (const { column, formula, isUncalculated } of inRow) {
      if (formula === undefined) continue;
      const ref = { sheet: name, row, column };
      const cell = { ref, key: refKey(ref), formula };
      cells.push(cell);
      if (isUncalculated) uncalculated.push(cell);
      const syntax = readFormula(formula);
      if (!syntax || syntax.reachesAnywhere) anywhere.push(cell);
      else addReferences(cell, syntax, name, indexes);
    }
  }
  return { cells, bySheet: indexes, anywhere, uncalculated };
}

function addReferences(
  cell: FormulaCell,
  { references }: Syntax,
  own: string,
  indexes: Map<string, AreaIndex>,
): void {
  for (const { sheet, area } of references) {
    const name = (sheet ?? own).toLowerCase();
    let index = indexes.get(name);
    if (!index) indexes.set(name, (index = new AreaIndex()));
    index.add(area, cell);
  }
}

interface Entry {
  readonly area: Area;
  readonly cells: FormulaCell[];
}

/** Rows to a bucket on each level, as powers of two: an area lies in at most three buckets of the level of its height. */
const LEVELS = [4, 8, 12, 16, 20];

/** Areas by the rows they cover, so that those over a cell are found without looking at the rest. */
class AreaIndex {
  private readonly entries = new Map<string, Entry>();
  private readonly levels = LEVELS.map(() => new Map<number, Entry[]>());

  add(area: Area, cell: FormulaCell): void {
    const key = `${area.top} ${area.left} ${area.bottom} ${area.right}`;
    const known = this.entries.get(key);
    if (known) {
      if (known.cells[known.cells.length - 1] !== cell) known.cells.push(cell);
      return;
    }
    const entry: Entry = { area, cells: [cell] };
    this.entries.set(key, entry);
    const level = LEVELS.findIndex((bits) => area.bottom - area.top < 2 << bits);
    const bits = LEVELS[level]!;
    for (let bucket = area.top >> bits; bucket <= area.bottom >> bits; bucket++) {
      const entries = this.levels[level]!.get(bucket);
      if (entries) entries.push(entry);
      else this.levels[level]!.set(bucket, [entry]);
    }
  }

  *at(cell: CellAddress): Generator<FormulaCell> {
    for (const [level, bits] of LEVELS.entries()) {
      for (const entry of this.levels[level]!.get(cell.row >> bits) ?? []) {
        if (contains(entry.area, cell)) yield* entry.cells;
      }
    }
  }
}
