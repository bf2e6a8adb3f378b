import { type CellRef, refKey } from '../model/address';
import type { Field, Figure } from '../model/figure';
import type { ColumnRole, FormTotal } from '../model/form';
import type { Columns } from './column-roles';
import { HUNDRED } from '../number/exact';
import { figureAt, figureInLabel } from './figures';
import { fieldOf, type Page, refOf } from './lines';
import type { RowValues } from './row-values';
import type { TableLine } from './rows';
import { GRADE_ALONE, GRADE_INSIDE } from './vocabulary/rows';

/** Where a grade stands and what it says. */
export interface Grade {
  readonly ref: CellRef;
  readonly stated: Field | null;
}

const REASONS = ['deviationReason', 'deductionNote'] as const;
/** A dash, 无 or 同上 is no reason. */
const SHORTEST_REASON = 4;

/** Reads the rows that close a table: totals and grades. */
export class ClosingRows {
  constructor(
    private readonly page: Page,
    private readonly columns: Columns,
    private readonly values: RowValues,
  ) {}

  /** A total row; its points are those of an earlier total when it tells none (合计 before the bonus, 总得分 after). */
  readTotal(line: TableLine, earlier: FormTotal | null): FormTotal {
    const { page } = this;
    const scoreRef = this.scoreCell('score', line) && this.loneScore(line);
    const from = this.besideKey('score', line);
    const score = scoreRef && figureAt(page, scoreRef.row, scoreRef.column, { measure: 'score' }, from);
    const inside = score ? null : this.scoreInLabel(line);
    const points = this.values.figure('weight', line.row, 'weight', this.besideKey('weight', line));
    // 总分 | 98分, merged over all columns that follow: one figure is the score.
    const isScore = points !== null && score !== null && refKey(points.ref) === refKey(score.ref);
    return {
      label: fieldOf(page, line.key),
      weight: (isScore ? null : points) ?? earlier?.weight ?? null,
      score: score ?? inside,
      scoreRef: inside?.ref ?? scoreRef,
      reviewScore: this.reviewScore(line),
      reviewScoreRef: this.scoreCell('reviewScore', line),
      reason: this.reasonBeside(line),
    };
  }

  private reviewScore(line: TableLine): Figure | null {
    const ref = this.scoreCell('reviewScore', line);
    const from = this.besideKey('reviewScore', line);
    return ref && figureAt(this.page, ref.row, ref.column, { measure: 'score' }, from);
  }

  /** Words of the total row's own in a column for reasons. */
  private reasonBeside({ row, key }: TableLine): Field | null {
    const fields = REASONS.flatMap((role) => this.values.field(role, row) ?? []);
    const isOwn = ({ ref }: Field) => ref.row === row && ref.column > key.right;
    return fields.find((field) => isOwn(field) && field.text.trim().length >= SHORTEST_REASON) ?? null;
  }

  /** 总分：98分, 总分（98分）: the score in the total's own label. A hundred in brackets is what can be reached. */
  private scoreInLabel({ key }: TableLine): Figure | null {
    const { points, key: words } = key.label;
    if (!points || (!/[:：]/.test(words) && points.equals(HUNDRED))) return null;
    return figureInLabel(this.page.index.ref(key.row, key.column), key.text, points, '分');
  }

  /** A grade in the row of the total. */
  gradeBeside({ spots, key }: TableLine): Grade | null {
    const grade = spots.find((spot) => spot.column > key.right && GRADE_ALONE.test(spot.text.trim()));
    return grade
      ? { ref: this.page.index.ref(grade.row, grade.column), stated: fieldOf(this.page, grade) }
      : null;
  }

  /** Where a figure of the total row may begin: right of the label, except in columns left of it. */
  private besideKey(role: ColumnRole, { row, key }: TableLine): { row: number; column?: number } {
    const head = this.columns.roles.get(role);
    return head && head.column < key.column ? { row } : { row, column: key.right + 1 };
  }

  /** The total's score: in its own column, or the one figure of a row whose label is not merged up to it. */
  private loneScore(line: TableLine): CellRef {
    const own = this.scoreCell('score', line)!;
    const figures = line.spots.filter((spot) => spot.isNumber && spot.column > line.key.right);
    const [only] = figures;
    const { roles } = this.columns;
    const weight = roles.get('weight')?.column;
    const deepest = (roles.get('level3') ?? roles.get('level2') ?? roles.get('level1'))?.column ?? 0;
    if (figures.length !== 1 || only!.column === weight || this.page.index.cell(own.row, own.column))
      return own;
    return [...roles.values()].some((head) => head.column === only!.column && head.column > deepest)
      ? own
      : this.page.index.ref(only!.row, only!.column);
  }

  /** Where the total of a column of scores stands; null when the label of the total row covers it. */
  scoreCell(role: ColumnRole, line: TableLine): CellRef | null {
    const head = this.columns.roles.get(role);
    if (!head) return null;
    const ref = refOf(this.page, line.row, head.column);
    return ref.row === line.key.row && ref.column === line.key.column ? null : ref;
  }

  /** A grade row: its grade beside the label, in the label's own cell, or still to be written. */
  readGrade(line: TableLine): Grade {
    const inside = GRADE_INSIDE.exec(line.key.text);
    if (inside) {
      const ref = this.page.index.ref(line.key.row, line.key.column);
      return { ref, stated: { ref, text: inside[1]!.trim() } };
    }
    const value = line.spots.find((spot) => spot.column > line.key.column);
    const score = this.columns.roles.get('score');
    const ref = value
      ? this.page.index.ref(value.row, value.column)
      : refOf(this.page, line.row, score?.column ?? line.key.right + 1);
    return { ref, stated: value ? fieldOf(this.page, value) : null };
  }
}
