import type { CellRef } from '../model/address';
import type { Field } from '../model/figure';
import type { EarlierTotal, FormTotal, IndicatorRow, Level } from '../model/form';

/** What the lines of an indicators or scoring table come to. */
export interface Scored {
  readonly levels: Level[];
  readonly rows: IndicatorRow[];
  readonly total: FormTotal | null;
  readonly earlierTotals: readonly EarlierTotal[];
  readonly grade: { readonly ref: CellRef; readonly stated: Field | null } | null;
}
