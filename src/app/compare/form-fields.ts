import type { ColumnRole, Form, FundRow, IndicatorRow, TaskRow } from '../../core/model/form';
import { refKey, type CellRef } from '../../core/model/address';
import { indexSheet, type Cell, type SheetIndex, type Workbook } from '../../core/model/grid';

/** What a cell of a form is to its row: a column's role, or one of what a form states once. */
export type FieldRole =
  | ColumnRole
  | 'name'
  | 'title'
  | 'department'
  | 'project'
  | 'year'
  | 'total'
  | 'totalWeight'
  | 'headScore'
  | 'grade'
  | 'text'
  | 'value'
  | 'rest'
  | `amount ${string}`;

/** A cell of a form, found by what it means. */
export interface FieldCell {
  readonly ref: CellRef;
  /** Undefined when the cell is blank. */
  readonly cell: Cell | undefined;
}

/** `rest`: a cell of the sheet beside the fields of its forms. */
export type RowKind = 'rest' | 'form' | 'text' | 'level' | 'indicator' | 'fund' | 'task' | 'datum';

/** A row of a form with the names that lead to it, wherever it stands. */
export interface FieldRow {
  readonly kind: RowKind;
  /** From the most general name to the row's own. */
  readonly path: readonly string[];
  readonly cells: ReadonlyMap<FieldRole, FieldCell>;
  /** It adds up other rows. */
  readonly isSum: boolean;
}

/** Names of rows; cells of levels are rows of their own. */
const NAMING: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'level1',
  'level1Weight',
  'level1Score',
  'level2',
  'level2Weight',
  'level2Score',
  'level3',
  'source',
  'task',
  'amount',
]);

/** Columns of the reviewer, who is not the one that sent the form. */
const OF_REVIEWER: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['reviewScore', 'reviewNote']);

/** The rows of a form with their cells, from top to bottom of each table. */
export function formRows(form: Form, workbook: Workbook): FieldRow[] {
  const reader = new Reader(workbook);
  return [
    formRow(form, reader),
    ...form.texts.map(({ label, field }) => row('text', [label], { text: reader.at(field.ref) })),
    ...form.levels.map((level) => {
      const parent = level.parent === null ? [] : [form.levels[level.parent]!.name];
      return row('level', [...parent, level.name], {
        name: reader.at(level.ref),
        weight: reader.at(level.weight?.ref),
        score: reader.at(level.scoreRef ?? level.score?.ref),
      });
    }),
    ...form.indicators.map((indicator) => indicatorRow(indicator, form, reader)),
    ...form.funds.map((fund) => fundRow(fund, form, reader)),
    ...form.tasks.map((task) => taskRow(task, form, reader)),
    ...form.baseData.map(({ labels, figure }) =>
      row('datum', [...labels].reverse(), { value: reader.at(figure.ref) }),
    ),
  ];
}

/** Cells by address, merged areas by their first. */
class Reader {
  private readonly sheets: ReadonlyMap<string, SheetIndex>;

  constructor(workbook: Workbook) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, indexSheet(sheet)]));
  }

  at(ref: CellRef | null | undefined): FieldCell | null {
    const index = ref ? this.sheets.get(ref.sheet) : undefined;
    if (!ref || !index) return null;
    const { row: top, column } = index.master(ref.row, ref.column);
    return { ref: index.ref(top, column), cell: index.cell(top, column) };
  }
}

type Cells = Partial<Record<FieldRole, FieldCell | null>>;

function row(kind: RowKind, path: readonly string[], cells: Cells, isSum = false): FieldRow {
  const known = Object.entries(cells).filter(([, cell]) => cell) as [FieldRole, FieldCell][];
  const seen = new Set<string>();
  const once = known.filter(([, { ref }]) => !seen.has(refKey(ref)) && seen.add(refKey(ref)));
  return { kind, path, cells: new Map(once), isSum };
}

function formRow(form: Form, reader: Reader): FieldRow {
  const { title, department, projectName, year, total, headScore, grade } = form;
  return row('form', [], {
    title: reader.at(title?.ref),
    department: reader.at(department?.ref),
    project: reader.at(projectName?.ref),
    year: reader.at(year?.ref),
    total: reader.at(total?.scoreRef),
    totalWeight: reader.at(total?.weight?.ref),
    headScore: reader.at(headScore?.ref),
    grade: reader.at(grade?.ref),
  });
}

function indicatorRow(indicator: IndicatorRow, form: Form, reader: Reader): FieldRow {
  const { name, level1, level2, cells } = indicator;
  const levels = [level1, level2].flatMap((at) => (at === null ? [] : [form.levels[at]!.name]));
  const isLevel = levels.at(-1) === name.text;
  const path = [...levels, ...(isLevel ? [] : [name.text])];
  return row('indicator', path, {
    ...(isLevel ? {} : { name: reader.at(name.ref) }),
    ...columns(cells, reader),
  });
}

function columns(cells: Readonly<Partial<Record<ColumnRole, CellRef>>>, reader: Reader): Cells {
  const own = (Object.entries(cells) as [ColumnRole, CellRef][]).filter(
    ([role]) => !NAMING.has(role) && !OF_REVIEWER.has(role),
  );
  return Object.fromEntries(own.map(([role, ref]) => [role, reader.at(ref)]));
}

function fundRow(fund: FundRow, form: Form, reader: Reader): FieldRow {
  const at = form.funds.indexOf(fund);
  const isSum = fund.role === 'total' || form.funds.some(({ parent }) => parent === at);
  const parent = fund.parent === null ? [] : [form.funds[fund.parent]!.label.text];
  const path = [...parent, fund.label.text];
  return row('fund', path, { name: reader.at(fund.label.ref), ...columns(fund.cells, reader) }, isSum);
}

function taskRow(task: TaskRow, form: Form, reader: Reader): FieldRow {
  const { columns: roles, sheet } = form.tables[task.table]!;
  const content = roles.content === undefined ? null : { sheet, row: task.row, column: roles.content };
  const amounts = task.amounts.map(({ head, ref }) => [`amount ${head}`, reader.at(ref)] as const);
  const cells = {
    name: reader.at(task.name.ref),
    content: reader.at(content),
    ...Object.fromEntries(amounts),
  };
  return row('task', [task.name.text], cells, task.isTotal);
}
