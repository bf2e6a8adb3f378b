import { refKey, type CellRef } from '../model/address';
import { indexSheet, type Cell, type SheetIndex, type Workbook } from '../model/grid';
import { parseExact } from '../number/exact';
import { graphOf, type FormulaCell, type Graph } from './dependents';
import { evaluateFormula } from './evaluate';
import { BLANK, ofBoolean, ofNumber, ofText, type FormulaValue } from './value';

/** A formula and what it amounts to now; null when that cannot be worked out here. */
export interface Recalculated {
  readonly ref: CellRef;
  readonly value: FormulaValue | null;
}

export interface RecalculateOptions {
  /** Keys of formulas whose stored result is out of date: what counts them cannot be worked out either. */
  readonly stale?: ReadonlySet<string>;
  /** Whether the changed cells that are formulas are worked out too; else their stored result stands. */
  readonly withChanged?: boolean;
}

/**
 * Works out all formulas that hang on changed cells, over any number of steps and sheets, each after those it counts.
 * Those of which the file keeps no result are worked out with them.
 * Formulas that count each other in a circle, and those that may count anything (names, INDIRECT), are not worked out;
 * nor are the rest of a workbook where that would take longer than a person waits, or any of one that rounds its results.
 */
export function recalculate(
  workbook: Workbook,
  changed: readonly CellRef[],
  options: RecalculateOptions = {},
): readonly Recalculated[] {
  if (changed.length === 0) return [];
  const graph = graphOf(workbook);
  const known = new Map<string, FormulaValue | 'unknown'>();
  for (const key of options.stale ?? []) if (graph.formulaAt(key)) known.set(key, 'unknown');
  const { order, circles } = orderOf(graph, changed, options.withChanged === true);
  for (const cell of [...order, ...circles]) known.set(cell.key, 'unknown');
  const values = new Values(workbook, known);
  const results: Recalculated[] = [];
  for (const cell of order) {
    const value = workbook.isRoundedAsShown
      ? null
      : evaluateFormula(cell.formula, cell.ref, values.valueOf, values.extentOf);
    known.set(cell.key, value ?? 'unknown');
    results.push({ ref: cell.ref, value });
  }
  for (const { ref } of circles) results.push({ ref, value: null });
  return results;
}

/** The formulas to work out, in order, and those that hang on themselves. */
interface Order {
  readonly order: readonly FormulaCell[];
  readonly circles: readonly FormulaCell[];
}

/** One formula to be worked out: what waits for it, and for how many it waits. */
interface Step {
  readonly cell: FormulaCell;
  readonly next: Step[];
  waits: number;
}

/** More steps from formula to formula than this take too long to put in order. */
const MOST_EDGES = 2_000_000;

/** The formulas to work out; where there is no putting them in order, all of the workbook are as good as in a circle. */
function orderOf(graph: Graph, changed: readonly CellRef[], withChanged: boolean): Order {
  const steps = new Map<string, Step>();
  const changedKeys = new Set(changed.map(refKey));
  const queue: Step[] = [];
  const stepOf = (cell: FormulaCell) => {
    let step = steps.get(cell.key);
    if (!step) {
      steps.set(cell.key, (step = { cell, next: [], waits: 0 }));
      queue.push(step);
    }
    return step;
  };
  const isStep = (cell: FormulaCell) => withChanged || !changedKeys.has(cell.key);
  for (const ref of changed) {
    const own = withChanged ? graph.formulaAt(refKey(ref)) : undefined;
    if (own) stepOf(own);
    else for (const cell of graph.dependentsOf(ref)) if (isStep(cell)) stepOf(cell);
  }
  for (const cell of [...graph.anywhere, ...graph.uncalculated]) if (isStep(cell)) stepOf(cell);
  let edges = 0;
  // The queue grows while it is walked.
  for (const step of queue) {
    for (const cell of graph.dependentsOf(step.cell.ref)) {
      if (!isStep(cell)) continue;
      if (++edges > MOST_EDGES) return { order: [], circles: [...graph.formulas].filter(isStep) };
      const after = stepOf(cell);
      step.next.push(after);
      after.waits++;
    }
  }
  return sorted(queue);
}

function sorted(steps: readonly Step[]): Order {
  const ready = steps.filter(({ waits }) => waits === 0);
  for (const { next } of ready) for (const step of next) if (--step.waits === 0) ready.push(step);
  const done = new Set(ready);
  return {
    order: ready.map(({ cell }) => cell),
    circles: steps.filter((step) => !done.has(step)).map(({ cell }) => cell),
  };
}

/** The most cells that all formulas may look at together: some seconds' work. */
const MOST_READ = 5_000_000;

/** The values of a workbook's cells, those worked out before those stored; unknown once too many were asked for. */
class Values {
  private left = MOST_READ;
  private readonly sheets: ReadonlyMap<string, SheetIndex>;

  constructor(
    workbook: Workbook,
    private readonly known: ReadonlyMap<string, FormulaValue | 'unknown'>,
  ) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), indexSheet(sheet)]));
  }

  readonly valueOf = ({ sheet, row, column }: CellRef): FormulaValue | 'unknown' => {
    const index = this.sheets.get(sheet.toLowerCase());
    if (!index || --this.left < 0) return 'unknown';
    const cell = index.cell(row, column);
    if (!cell) return BLANK;
    const known = cell.formula === undefined ? undefined : this.known.get(refKey(index.ref(row, column)));
    return known ?? valueOfCell(cell);
  };

  readonly extentOf = (sheet: string) => this.sheets.get(sheet.toLowerCase()) ?? null;
}

/** What a cell holds, a formula's stored result included; 'unknown' where the file keeps none. */
export function valueOfCell(cell: Cell): FormulaValue | 'unknown' {
  if (cell.isUncalculated) return 'unknown';
  if (cell.kind === 'number') {
    const value = parseExact(cell.raw);
    return value ? ofNumber(value) : 'unknown';
  }
  if (cell.kind === 'boolean') return ofBoolean(cell.value);
  if (cell.kind === 'error') return { kind: 'error', value: cell.text };
  return ofText(cell.text);
}
