import type { Field, Figure } from '../model/figure';
import type { ColumnRole } from '../model/form';
import { bareMeasure } from './bare-measure';
import type { Columns } from './column-roles';
import { figureAt } from './figures';
import { isDash } from './labels';
import { fieldAt, type Page } from './lines';
import { targetInName } from './target-in-name';

/** A comparison in words, or which way is better (指标方向: 反向). */
const SIGN_OF: readonly (readonly [RegExp, string])[] = [
  [/^(?:正向|递增|越[高大多]越好|大于(?:或)?等于|不[小低少]于)(?:指标)?$/, '≥'],
  [/^(?:反向|逆向|负向|递减|越[低小少]越好|小于(?:或)?等于|不[大高多]于|不超过)(?:指标)?$/, '≤'],
  [/^大于$/, '>'],
  [/^小于$/, '<'],
  [/^等于$/, '='],
];

/** What the columns of an indicators or scoring table hold in a row. */
export class RowValues {
  constructor(
    private readonly page: Page,
    private readonly columns: Columns,
  ) {}

  /**
   * Every figure and text of a row by its role.
   * @param isShared whether a row of its own tells its points
   */
  values(row: number, isShared = false) {
    const completion = this.field('completion', row);
    const explanation = this.field('explanation', row);
    const deductionNote = this.field('deductionNote', row);
    const name = this.field('level3', row) ?? this.field('level2', row);
    const actual =
      this.field('actual', row) ??
      bareMeasure(this.columns, { completion, explanation, deductionNote }, name?.text.trim() ?? '');
    return {
      weight: isShared ? null : this.figure('weight', row, 'weight'),
      score: isShared ? null : this.figure('score', row, 'score'),
      reviewScore: isShared ? null : this.figure('reviewScore', row, 'score'),
      target: this.target(row) ?? (actual && name && targetInName(name, actual)),
      actual,
      unit: this.field('unit', row),
      completion,
      standard: this.field('standard', row),
      explanation,
      formula: this.field('formula', row),
      deductionNote,
      deviationReason: this.field('deviationReason', row),
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
    const told = fieldAt(this.page, row, operator.column)?.text.trim() ?? '';
    const sign = SIGN_OF.find(([words]) => words.test(told))?.[1] ?? told;
    return /^[≥≤><=＞＜＝≧≦]{1,2}$/.test(sign) && /^[\s\d.,%％]/.test(target.text)
      ? { ref: target.ref, text: sign + target.text.trim() }
      : target;
  }
}
