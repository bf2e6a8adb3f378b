import { exact } from '../../number/exact';
import { booleanOf, rangeOf, rule, valueOf, wholeOf, type Call, type Functions } from '../call';
import { areEqual } from '../compare';
import { readPattern } from '../pattern';
import { BLANK, ErrorValue, noError, ofNumber, Unknown, type Block, type FormulaValue } from '../value';

/** Looking up by value and by place. */
export const LOOKUP: Functions = {
  VLOOKUP: rule(3, 4, (call) => {
    const [table, column] = [rangeOf(call, 1), wholeOf(call, 2, 1)];
    const row = find(call, columnOf(table, 0), call.count < 4 || (!call.isOmitted(3) && booleanOf(call, 3)));
    if (column < 1) throw new ErrorValue('#VALUE!');
    if (column > table.width) throw new ErrorValue('#REF!');
    return table.at(row, column - 1);
  }),
  HLOOKUP: rule(3, 4, (call) => {
    const [table, row] = [rangeOf(call, 1), wholeOf(call, 2, 1)];
    const column = find(call, rowOf(table, 0), call.count < 4 || (!call.isOmitted(3) && booleanOf(call, 3)));
    if (row < 1) throw new ErrorValue('#VALUE!');
    if (row > table.height) throw new ErrorValue('#REF!');
    return table.at(row - 1, column);
  }),
  MATCH: rule(2, 3, (call) => {
    const block = rangeOf(call, 1);
    if (block.height > 1 && block.width > 1) throw new ErrorValue('#N/A');
    const kind = wholeOf(call, 2, 1);
    if (kind < 0) throw new Unknown();
    const line = block.width === 1 ? columnOf(block, 0) : rowOf(block, 0);
    return ofNumber(exact(find(call, line, kind > 0) + 1));
  }),
  INDEX: rule(2, 3, (call) => {
    const block = rangeOf(call, 0);
    const isRow = block.height === 1 && call.count === 2;
    const [first, second] = [wholeOf(call, 1, 1), wholeOf(call, 2, 1)];
    const [row, column] = isRow ? [1, first] : [first, second];
    if (row < 1 || column < 1) throw new Unknown();
    if (call.count === 2 && block.width > 1 && !isRow) throw new Unknown();
    if (row > block.height || column > block.width) throw new ErrorValue('#REF!');
    // A reference, of which a sum leaves text out as it does of any range.
    return block.cell(row - 1, column - 1);
  }),
  CHOOSE: rule(2, 254, (call) => {
    const index = wholeOf(call, 0, 1);
    if (index < 1 || index >= call.count) throw new ErrorValue('#VALUE!');
    return call.argument(index);
  }),
  ROW: rule(0, 0, ({ at }) => ofNumber(exact(at.row + 1))),
  COLUMN: rule(0, 0, ({ at }) => ofNumber(exact(at.column + 1))),
  ROWS: rule(1, 1, (call) => ofNumber(exact(rangeOf(call, 0).height))),
  COLUMNS: rule(1, 1, (call) => ofNumber(exact(rangeOf(call, 0).width))),
};

/** A row or column of a table. */
interface Line {
  readonly used: number;
  at(index: number): FormulaValue;
}

const columnOf = (block: Block, column: number): Line => ({
  used: block.usedHeight,
  at: (index) => block.at(index, column),
});
const rowOf = (block: Block, row: number): Line => ({
  used: block.usedWidth,
  at: (index) => block.at(row, index),
});

/** The place of the first argument in a line. @throws ErrorValue when it is not there */
function find(call: Call, line: Line, isNear: boolean): number {
  const wanted = noError(valueOf(call, 0));
  if (wanted.kind === 'blank') throw new Unknown();
  const place = isNear ? findNear(wanted, line) : findSame(wanted, line);
  if (place < 0) throw new ErrorValue('#N/A');
  return place;
}

function findSame(wanted: FormulaValue, line: Line): number {
  const matches = wanted.kind === 'text' ? readPattern(wanted.value) : null;
  for (let index = 0; index < line.used; index++) {
    const value = line.at(index);
    if (value.kind !== wanted.kind || value.kind === 'error') continue;
    if (value.kind === 'text' ? matches!(value.value) : areEqual(value, wanted)) return index;
  }
  return -1;
}

/** The last number not greater than the one wanted. @throws Unknown unless the line is numbers in rising order */
function findNear(wanted: FormulaValue, line: Line): number {
  if (wanted.kind !== 'number') throw new Unknown();
  let [place, end] = [-1, line.used];
  while (end > 0 && line.at(end - 1).kind === BLANK.kind) end--;
  for (let index = 0; index < end; index++) {
    const value = line.at(index);
    const before = index ? line.at(index - 1) : null;
    if (value.kind !== 'number') throw new Unknown();
    if (before?.kind === 'number' && before.value.compare(value.value) > 0) throw new Unknown();
    if (value.value.compare(wanted.value) <= 0) place = index;
  }
  return place;
}
