import type { TableKind } from './kinds';
import type { Exact } from '../number/exact';
import type { Area, CellRef } from './address';
import type { Field, Figure } from './figure';

export type { TableKind };

/**
 * What a column holds. `weight` and `score` belong to the lowest level of indicators; the weights and scores
 * of the levels above stand in their own roles.
 */
export type ColumnRole =
  // indicators and scoring
  | 'level1'
  | 'level1Weight'
  | 'level1Score'
  | 'level2'
  | 'level2Weight'
  | 'level2Score'
  | 'level3'
  | 'weight'
  | 'target'
  | 'actual'
  | 'unit'
  | 'completion'
  | 'standard'
  | 'explanation'
  | 'formula'
  | 'score'
  | 'deductionNote'
  | 'deviationReason'
  | 'reviewScore'
  | 'reviewNote'
  // funds
  | 'source'
  | 'initialBudget'
  | 'adjustment'
  | 'annualBudget'
  | 'spent'
  | 'executionRate'
  | 'adjustmentRate'
  | 'carryover'
  // tasks
  | 'task'
  | 'content'
  | 'amount';

/** Something about a table that could not be told apart and wants a person (JX002). */
export interface Doubt {
  readonly role: ColumnRole;
  /** The columns that could be meant; empty when none was found. */
  readonly candidates: readonly number[];
  /** Each holds the money of another payer: all are meant, and no person can settle it. */
  readonly isApart?: true;
  readonly ref: CellRef;
}

export interface Table {
  readonly sheet: string;
  /** From the first header row to the last row of data, totals included. */
  readonly range: Area;
  readonly kind: TableKind;
  /** 0…1: how sure the recognition is. */
  readonly confidence: number;
  /** The column of each role (leftmost column of a merged head). */
  readonly columns: Readonly<Partial<Record<ColumnRole, number>>>;
  /** The head cell of each role. */
  readonly heads: Readonly<Partial<Record<ColumnRole, Field>>>;
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly doubts: readonly Doubt[];
  /** The unit of its money columns, when told (column head, table head or form head). */
  readonly moneyUnit: string | null;
}

/** A level-1 or level-2 indicator: a name over a run of rows, with the points it carries. */
export interface Level {
  readonly depth: 1 | 2;
  readonly name: string;
  readonly ref: CellRef;
  /** From its own cell ("分值" beside it) or from points inside the name ("产出指标（50分）"). */
  readonly weight: Figure | null;
  readonly score: Figure | null;
  readonly scoreRef: CellRef | null;
  /** Index into `Form.levels` of the level-1 indicator a level-2 indicator stands under. */
  readonly parent: number | null;
}

/**
 * What a row of an indicators or scoring table is.
 * `execution`: a row that scores the execution rate inside the indicator table (预算执行率 10分).
 */
export type RowRole = 'item' | 'execution' | 'bonus';

/** One scored or measured row: the lowest level of an indicators or scoring table. */
export interface IndicatorRow {
  /** Index into `Form.tables`. */
  readonly table: number;
  readonly row: number;
  readonly role: RowRole;
  /** Indexes into `Form.levels`. */
  readonly level1: number | null;
  readonly level2: number | null;
  /** The deepest name of the row; empty text when the row has a target but no name. */
  readonly name: Field;
  readonly weight: Figure | null;
  /** The score typed by the filler; null when the cell is empty or there is no such column. */
  readonly score: Figure | null;
  readonly reviewScore: Figure | null;
  readonly target: Field | null;
  readonly actual: Field | null;
  readonly unit: Field | null;
  readonly completion: Field | null;
  readonly standard: Field | null;
  readonly explanation: Field | null;
  readonly formula: Field | null;
  readonly deductionNote: Field | null;
  readonly deviationReason: Field | null;
  /** The row says 不适用 / 不考核 / 无此项 in place of a name, target, actual or in its note. */
  readonly isInapplicable: boolean;
  /** Its points and score are told, together with those of other rows, by a row of their own (a merged cell of points). */
  readonly isShared?: boolean;
  /** The cell of every role of the row's table in this row (the top-left cell where merged), empty cells too. */
  readonly cells: Readonly<Partial<Record<ColumnRole, CellRef>>>;
}

export type FundRole = 'total' | 'source' | 'part';

/** One row of a funds table. */
export interface FundRow {
  readonly table: number;
  readonly row: number;
  readonly label: Field;
  /** `total`: 年度资金总额/合计 · `source`: adds up to its parent · `part`: an 其中 figure, need not exhaust its parent. */
  readonly role: FundRole;
  /** Index into `Form.funds` of the row it is a source or part of. */
  readonly parent: number | null;
  /** Rows of different groups divide the same total in different ways (按收入性质分 / 按支出性质分). */
  readonly group: string | null;
  readonly initialBudget: Figure | null;
  /** A difference (调整数), never a budget after adjustment; that is `annualBudget`. */
  readonly adjustment: Figure | null;
  readonly annualBudget: Figure | null;
  readonly spent: Figure | null;
  readonly executionRate: Figure | null;
  readonly adjustmentRate: Figure | null;
  readonly carryover: Figure | null;
  readonly weight: Figure | null;
  readonly score: Figure | null;
  readonly reason: Field | null;
  readonly cells: Readonly<Partial<Record<ColumnRole, CellRef>>>;
}

/** A money cell of a task row. */
export interface TaskAmount {
  readonly column: number;
  /** The words of its head from top to bottom, joined by " ". */
  readonly head: string;
  readonly measure: 'budget' | 'spent' | 'amount';
  /** An 其中 column: part of the column of the same measure before it. */
  readonly isPart: boolean;
  readonly ref: CellRef;
  readonly figure: Figure | null;
}

export interface TaskRow {
  readonly table: number;
  readonly row: number;
  readonly name: Field;
  readonly isTotal: boolean;
  /** Index into `Form.tasks` of the total, subtotal or task it is counted in; null where none is told. */
  readonly parent: number | null;
  /** `part`: under 其中, need not exhaust what it is counted in. */
  readonly role: FundRole;
  /** Rows of different groups divide the same total in different ways. */
  readonly group: string | null;
  readonly amounts: readonly TaskAmount[];
  /** The rate and the reason of its own row, where the table has those columns. */
  readonly executionRate?: Figure | null;
  readonly reason?: Field | null;
}

/** A figure of a base-data table: its row label, column label and section name it together. */
export interface BaseDatum {
  readonly table: number;
  /** From the most particular to the most general: ["三公经费", "2023年决算数", "经费控制情况"]. */
  readonly labels: readonly string[];
  /** The row stands under 其中. */
  readonly isPart: boolean;
  /** Index into `Form.baseData` of the figure it is a part of. */
  readonly parent: number | null;
  readonly figure: Figure;
}

/** The total row (or head cell) of a scored form. */
export interface FormTotal {
  readonly label: Field;
  readonly weight: Figure | null;
  readonly score: Figure | null;
  /** Where the total score is written, empty or not. */
  readonly scoreRef: CellRef | null;
  readonly reviewScore: Figure | null;
  readonly reviewScoreRef: CellRef | null;
  /** What stands in the column for reasons beside the total. */
  readonly reason: Field | null;
}

/** A total row before the last one, or a 小计 below several groups. */
export interface EarlierTotal extends FormTotal {
  /** The first row it adds up (0-based); all rows above it when absent. */
  readonly from?: number;
  /** Index into `Form.tables` of the half it adds up, where two stand side by side; the rows of all tables when absent. */
  readonly table?: number;
}

/** A row of a list of projects: a form of its own, of which only the outcome is told. */
export interface ListedProject {
  readonly name: Field;
  /** Its total out of a hundred. */
  readonly score: Figure;
  readonly grade: Field | null;
}

/** A longer text of the form (goal, note, problems, remarks), where figures may be quoted. */
export interface FormText {
  readonly label: string;
  readonly field: Field;
}

/** One self-evaluation form: what stands under one title. A sheet can hold several, stacked. */
export interface Form {
  readonly sheet: string;
  readonly range: Area;
  readonly title: Field | null;
  readonly scope: 'department' | 'project' | 'unknown';
  /** The id of the template pack that fits, or null: a form nobody has described. */
  readonly template: string | null;
  readonly department: Field | null;
  readonly projectName: Field | null;
  readonly year: { readonly value: number; readonly ref: CellRef } | null;
  /** The form's money unit (元 / 万元 / 亿元), when told. */
  readonly moneyUnit: string | null;
  readonly tables: readonly Table[];
  readonly levels: readonly Level[];
  readonly indicators: readonly IndicatorRow[];
  readonly funds: readonly FundRow[];
  readonly tasks: readonly TaskRow[];
  readonly baseData: readonly BaseDatum[];
  readonly texts: readonly FormText[];
  readonly total: FormTotal | null;
  /** Total rows before the last one: the 合计 of the rows above it, where bonus rows and 总得分 follow; a 小计 of several groups. */
  readonly earlierTotals?: readonly EarlierTotal[];
  /** The projects of a list, where the form is one; their scores make no total together. */
  readonly projects?: readonly ListedProject[];
  /** A total score stated in the form's head ("自评得分：95分"). */
  readonly headScore: Figure | null;
  readonly grade: { readonly ref: CellRef; readonly stated: Field | null } | null;
  /** The most that bonus rows may add, when the form says so ("累计加分最多3分"). */
  readonly bonusCap: Exact | null;
}

/** A sheet that looks like a form but could not be read. */
export interface Unrecognised {
  /** What looks like it: the title, or the first label of a table on its side. */
  readonly ref: CellRef;
  readonly text: string;
  /** Its indicators stand side by side, each in a column of its own. */
  readonly isSideways?: boolean;
}

/** What recognition gives: the forms, and the sheets that look like one but could not be read (JX001). */
export interface Recognition {
  readonly forms: readonly Form[];
  readonly unrecognised: readonly Unrecognised[];
}
