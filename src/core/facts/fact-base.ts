import type { CellRef } from '../model/address';
import type { Quantity } from '../number/quantity';

/** A figure of the workbook under a name by which a rule may ask for it. */
export interface NamedFigure {
  readonly name: string;
  readonly quantity: Quantity;
  readonly ref: CellRef;
  /** Where it was found. `evidence` (评分依据) is a person's choice and outranks the others. */
  readonly origin: 'evidence' | 'funds' | 'baseData' | 'indicator' | 'text' | 'tasks';
  /** The form it belongs to; null for the 评分依据 sheet. */
  readonly form: number | null;
  /** Quoted in a remark or a goal, not in a row of its own: a weaker witness than a table. */
  readonly isRemark?: boolean;
  /** The row whose own cells say it: an index into the form's indicators. */
  readonly row?: number;
  /** A number of things found ("共发现3处错误"), which answers within its row alone. */
  readonly isCounted?: boolean;
}

/** A tick, choice or word from 评分依据. */
export interface NamedAnswer {
  readonly name: string;
  readonly value: boolean | string;
  readonly ref: CellRef;
}

/** Every figure of the workbook by name. Plain data; lookup is in `facts/lookup.ts`. */
export interface FactBase {
  readonly figures: readonly NamedFigure[];
  readonly answers: readonly NamedAnswer[];
}
