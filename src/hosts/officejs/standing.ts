import { saying } from '../../core/text';
import { refKey } from '../../core/model/address';
import type { CellInput, CellState, Edit } from '../../core/model/edit';
import { inputOf, stateAfter } from '../../core/model/cell-state';
import { type ReportBuilder } from '../workbook-host-rules';
import { decimalOf } from './decimal';
import type { Standing } from './write-cells';
import { excelTexts } from './messages';

/** An edit that was sent, with what the cell held before. */
export interface Sent {
  readonly edit: Edit;
  readonly now: CellState;
  readonly look: string | undefined;
  readonly format: string | undefined;
}

/**
 * Reports what stands in the cells, not what was sent: a cell that did not change was not written, and where something
 * else stands, that is what undoing will find.
 */
export function reportStanding(
  sent: readonly Sent[],
  standing: ReadonlyMap<string, Standing>,
  report: ReportBuilder,
): void {
  const last = new Map(sent.map((one) => [refKey(one.edit.ref), one]));
  const otherwise: string[] = [];
  for (const one of sent) {
    const { edit, now, look, format } = one;
    const key = refKey(edit.ref);
    const found = last.get(key) === one ? standing.get(key) : undefined;
    if (!found || isAsSent(edit.after, found)) report.write(edit, now, { look, format });
    else if (isAsBefore(now, found)) report.skip(edit.ref, 'notTaken');
    else {
      otherwise.push(key);
      report.write({ ...edit, after: inputOf(stateOf(found)) }, now, { look, format });
    }
  }
  if (otherwise.length === 0) return;
  const cells = otherwise.join('、');
  report.notice({ key: 'otherwise', words: saying(excelTexts, 'otherwise', { cells }) });
}

function isAsSent(after: CellInput, { value, formula }: Standing): boolean {
  if (after.kind === 'formula') return typeof formula === 'string' && formula.startsWith('=');
  if (after.kind === 'number') return typeof value === 'number' && isClose(value, Number(after.value));
  const wanted = stateAfter(after).value ?? '';
  const held = typeof value === 'boolean' ? String(value).toUpperCase() : value;
  return typeof held === 'string' && oneLineEnd(held) === oneLineEnd(wanted);
}

function isAsBefore(now: CellState, found: Standing): boolean {
  if (now.formula !== null) return typeof found.formula === 'string' && found.formula.startsWith('=');
  const { value, kind } = stateOf(found);
  return (
    kind === now.kind &&
    (value === now.value || (kind === 'number' && isClose(Number(value), Number(now.value))))
  );
}

/** Excel keeps fifteen digits. */
const isClose = (one: number, other: number) => Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(other));

const oneLineEnd = (text: string) => text.replace(/\r\n?/g, '\n');

function stateOf({ value, formula }: Standing): CellState {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
    return {
      value: String(value),
      kind: typeof value === 'number' ? 'number' : 'text',
      formula: formula.slice(1),
    };
  }
  if (typeof value === 'number') return { value: decimalOf(value), kind: 'number', formula: null };
  if (typeof value === 'boolean')
    return { value: String(value).toUpperCase(), kind: 'boolean', formula: null };
  return value === '' || value === null || value === undefined
    ? { value: null, kind: 'blank', formula: null }
    : { value: String(value), kind: 'text', formula: null };
}
