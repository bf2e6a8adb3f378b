import type { Field, Figure } from '../model/figure';
import type { ColumnRole } from '../model/form';
import { bareMeasure } from './bare-measure';
import type { Columns } from './column-roles';
import { figureAt } from './figures';
import { isDash } from './labels';
import { fieldAt, type Page } from './lines';

/** What the columns of an indicators or scoring table hold in a row. */
export class RowValues {
  constructor(
    private readonly page: Page,
    private readonly columns: Columns,
  ) {}

  /** Every figure and text of a row by its role. */
  values(row: number) {
    const field = (role: ColumnRole) => this.field(role, row);
    const [completion, explanation, deductionNote] = [
      field('completion'),
      field('explanation'),
      field('deductionNote'),
    ];
    return {
      weight: this.figure('weight', row, 'weight'),
      score: this.figure('score', row, 'score'),
      reviewScore: this.figure('reviewScore', row, 'score'),
      target: this.target(row),
      actual: field('actual') ?? bareMeasure(this.columns, { completion, explanation, deductionNote }),
      unit: field('unit'),
      completion,
      standard: field('standard'),
      explanation,
      formula: field('formula'),
      deductionNote,
      deviationReason: field('deviationReason'),
    };
  }

  field(role: ColumnRole, row: number): Field | null {
    const head = this.columns.roles.get(role);
    return head ? fieldAt(this.page, row, head.column) : null;
  }

  figure(
    role: ColumnRole,
    row: number,
    measure: 'weight' | 'score',
    from?: { row?: number; column?: number },
  ): Figure | null {
    const head = this.columns.roles.get(role);
    return head ? figureAt(this.page, row, head.column, { measure }, from) : null;
  }

  /** The target with the comparison sign of its own column before it. */
  private target(row: number): Field | null {
    const { operator, firstTarget } = this.columns;
    const adjusted = this.field('target', row);
    const target =
      firstTarget && (!adjusted || isDash(adjusted.text))
        ? fieldAt(this.page, row, firstTarget.column)
        : adjusted;
    if (!target || !operator) return target;
    const sign = fieldAt(this.page, row, operator.column)?.text.trim() ?? '';
    return /^[≥≤><=＞＜＝≧≦]{1,2}$/.test(sign) && /^[\s\d.,%％]/.test(target.text)
      ? { ref: target.ref, text: sign + target.text.trim() }
      : target;
  }
}
