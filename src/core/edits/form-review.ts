import { refKey, type CellRef } from '../model/address';
import type { CellInput } from '../model/edit';
import type { Form, Table } from '../model/form';
import type { RowScore } from '../model/score';
import { decimalText, parseExact, type Exact } from '../number/exact';
import { sumOfScores } from '../scoring/rollup';
import { isEmpty } from '../model/cell-state';
import type { PlanBuilder, Reason } from './plan-builder';
import { reviewColumn, REVIEW_HEADINGS, reviewHeading, type ReviewRole } from './review-columns';
import { reviewNote } from './review-note';

/** A scored row, its table, and where its self-score stands. */
export interface Place {
  readonly row: RowScore;
  readonly table: Table;
  readonly ref: CellRef;
}

/** Plans the review of one form; see `planReview`. */
export class FormReview {
  private readonly columns = new Map<ReviewRole, ReturnType<typeof reviewColumn>>();
  private readonly written = new Set<string>();

  constructor(
    private readonly builder: PlanBuilder,
    private readonly form: Form,
    /** The most that the form's total may be; null: no limit is laid down. */
    private readonly cap: Exact | null,
    private readonly places: readonly Place[],
    private readonly ours: ReadonlySet<string>,
  ) {}

  plan(): void {
    const tables = [...new Set(this.places.map(({ table }) => table))];
    const index = this.builder.sheet(this.form.sheet);
    if (!index) return;
    const score = reviewColumn(index, this.form, tables, 'reviewScore', []);
    const taken = tables.flatMap((table) => score.of(table) ?? []);
    this.columns.set('reviewScore', score);
    this.columns.set('reviewNote', reviewColumn(index, this.form, tables, 'reviewNote', taken));
    const held = this.places.map((place) => this.putScore(place));
    for (const place of this.places) this.putNote(place);
    this.putTotal(held);
  }

  /** @returns the review score that the row's cell holds or will hold */
  private putScore(place: Place): Exact | null {
    const { row } = place;
    const ref = this.target(place, 'reviewScore');
    if (!ref) {
      if (row.state !== 'stated') this.builder.skip(place.ref, { key: 'skip.column' });
      return null;
    }
    const value = row.state === 'stated' ? null : row.score;
    const typed = this.numberIn(ref);
    if (!value || typed?.equals(value)) return typed;
    const text = decimalText(value);
    const reason = { key: 'edit.review', data: { name: row.name, score: text } } as const;
    return this.put(place, ref, { kind: 'number', value: text }, 'reviewScore', reason) ? value : typed;
  }

  private putNote(place: Place): void {
    const ref = this.target(place, 'reviewNote');
    const text = reviewNote(place.row);
    if (!ref) return;
    const held = this.builder.cell(ref)?.text.trim() ?? '';
    if (held === text) return;
    const after = text === '' ? ({ kind: 'blank' } as const) : ({ kind: 'text', value: text } as const);
    if (text !== '' || this.ours.has(refKey(ref))) {
      this.put(place, ref, after, 'reviewNote', { key: 'edit.review.note' });
    }
  }

  /** Writes a cell that is blank or ours, with its head where the column is new. */
  private put(place: Place, ref: CellRef, after: CellInput, role: ReviewRole, reason: Reason): boolean {
    const { builder, form } = this;
    const key = refKey(ref);
    const cell = builder.cell(ref);
    if (this.written.has(key)) return this.keepFirst(ref, after, place.row.name);
    if (!isEmpty(cell) && (cell?.formula !== undefined || !this.ours.has(key))) {
      builder.skip(ref, { key: 'skip.review', data: { value: 'value' in after ? after.value : '' } });
      return false;
    }
    this.written.add(key);
    const purpose = role === 'reviewScore' ? 'score' : 'note';
    const column = this.columns.get(role)!;
    builder.write(ref, after, purpose, reason, column.isNew(place.table) ? place.ref : undefined);
    const heading = reviewHeading(place.table, ref.column);
    if (column.isNew(place.table) && isEmpty(builder.cell(heading)) && heading.sheet === form.sheet) {
      const words = { kind: 'text', value: REVIEW_HEADINGS[role] } as const;
      const why = { key: 'edit.review.heading' } as const;
      builder.write(heading, words, 'heading', why, place.table.heads.score?.ref);
    }
    return true;
  }

  /** Two rows in one merged cell: when they do not agree, the cell is nobody's to write. */
  private keepFirst(ref: CellRef, after: CellInput, name: string): boolean {
    const planned = this.builder.valueAfter(ref);
    const number = planned !== 'unknown' && planned.kind === 'number' ? planned.value : null;
    const isSame = after.kind === 'number' && number?.equals(parseExact(after.value)!) === true;
    if (!isSame) this.builder.skip(ref, { key: 'skip.shared', data: { name } });
    return isSame;
  }

  private putTotal(held: readonly (Exact | null)[]): void {
    const { form, builder } = this;
    const table = this.places[0]!.table;
    const column = this.columns.get('reviewScore')!.of(table);
    const { scoreRef = null, reviewScoreRef = null } = form.total ?? {};
    const ref = reviewScoreRef ?? (scoreRef && column !== null ? { ...scoreRef, column } : null);
    if (!ref || held.every((score) => score === null)) return;
    const open = this.places.filter(({ row }, at) => held[at] === null && this.counts(row)).length;
    if (open > 0) {
      builder.skip(ref, { key: 'skip.review.open', data: { count: open } });
      return;
    }
    const rows = this.places.map(({ row }, at) => ({ ...row, score: held[at]! }));
    const total = sumOfScores(form, rows, this.cap);
    if (!total || this.numberIn(ref)?.equals(total)) return;
    const value = decimalText(total);
    const place = { row: this.places[0]!.row, table, ref: scoreRef ?? ref };
    const reason = { key: 'edit.review.total', data: { value } } as const;
    this.put(place, ref, { kind: 'number', value }, 'reviewScore', reason);
  }

  /** Whether a row has points to give or take. */
  private counts(row: RowScore): boolean {
    const item = row.indicator === null ? undefined : this.form.indicators[row.indicator];
    if (item?.isInapplicable) return false;
    return row.method === 'bonus' ? row.stated?.value != null : row.weight !== null;
  }

  private target({ row, table, ref }: Place, role: ReviewRole): CellRef | null {
    const source =
      row.indicator === null ? this.form.funds[row.fund ?? -1] : this.form.indicators[row.indicator];
    const own = source?.cells[role];
    if (own) return this.builder.master(own);
    const column = this.columns.get(role)!.of(table);
    return column === null ? null : this.builder.master({ ...ref, column });
  }

  private numberIn(ref: CellRef): Exact | null {
    const cell = this.builder.cell(ref);
    if (!cell || isEmpty(cell)) return null;
    return parseExact(cell.kind === 'number' ? cell.raw : cell.text.replace(/分$/, '').trim());
  }
}
