import type { Scored } from './scored';
import type { CellRef } from '../model/address';
import type { Field } from '../model/figure';
import type { ColumnRole, EarlierTotal, FormTotal, IndicatorRow, Level, RowRole } from '../model/form';
import type { Columns } from './column-roles';
import { figureInLabel } from './figures';
import { ClosingRows } from './closing-rows';
import { noteSaysInapplicable, saysInapplicable, saysNothing } from './inapplicable';
import { readLabel } from './labels';
import { fieldAt, type Page, refOf } from './lines';
import { findLevelRows } from './level-rows';
import { findHeadings, type Heading } from './outline';
import { RowValues } from './row-values';
import type { Body, TableLine } from './rows';
import { inHundreds } from './share-weights';
import { findSharedPoints, type SharedPoints, sumOf } from './shared-points';
import { spanOf } from './subtotals';
import { BONUS, EXECUTION } from './vocabulary/rows';
import { weightsFromNames } from './weights-from-names';

interface Open {
  readonly index: number;
  readonly key: string;
}

/** Turns the lines of a table into levels and rows; `table` is its index in the form, `firstLevel` the next level's. */
export function readIndicators(
  page: Page,
  columns: Columns,
  body: Body,
  table: number,
  firstLevel: number,
): Scored {
  const reader = new Reader(page, columns, table, firstLevel);
  const groups = findSharedPoints(page, columns, body);
  const headings = reader.headingsOf(body);
  for (const line of body.lines) {
    const heading = headings.get(line.row);
    if (heading?.opens) {
      reader.readHeading(heading.depth, line.row);
      continue;
    }
    if (heading) reader.closeLevels(heading.depth);
    const group = groups.get(line.row);
    if (group?.rows[0] === line.row) reader.readShared(group);
    reader.read(line, group !== undefined);
  }
  const { levels, rows, total, earlierTotals, grade } = reader;
  const scored = { levels, rows, total, earlierTotals, grade };
  return inHundreds(weightsFromNames(scored, columns, firstLevel));
}

type Values = ReturnType<RowValues['values']>;

class Reader {
  readonly levels: Level[] = [];
  readonly rows: IndicatorRow[] = [];
  total: FormTotal | null = null;
  readonly earlierTotals: EarlierTotal[] = [];
  grade: Scored['grade'] = null;
  private readonly level1: number | undefined;
  private readonly level2: number | undefined;
  private readonly level3: number | undefined;
  private readonly deepest: number;
  private readonly values: RowValues;
  private readonly closing: ClosingRows;
  private open1: Open | null = null;
  private open2: Open | null = null;
  /** How many rows stand above the last 小计 of each level. */
  private closed1 = 0;
  private closed2 = 0;

  constructor(
    private readonly page: Page,
    private readonly columns: Columns,
    private readonly table: number,
    private readonly firstLevel: number,
  ) {
    this.values = new RowValues(page, columns);
    this.closing = new ClosingRows(page, columns, this.values);
    const column = (role: ColumnRole) => columns.roles.get(role)?.column;
    this.level1 = column('level1');
    this.level2 = column('level2');
    this.level3 = column('level3');
    this.deepest = (this.level3 ?? this.level2 ?? this.level1)!;
  }

  /** The rows that only head those below them: 一、 over （一） in one column of names, or a level in a row of its own. */
  headingsOf(body: Body): ReadonlyMap<number, Heading> {
    const items = body.lines.filter((line) => line.role === 'item').map((line) => line.row);
    const points = (row: number) => this.values.figure('weight', row, 'weight')?.value ?? null;
    const names = [this.level1, this.level2, this.level3].filter((column) => column !== undefined);
    if (names.length === 1) return findHeadings(this.page, this.deepest, items, points);
    const isMeasured = (row: number) =>
      (['target', 'actual'] as const).some((role) => this.values.field(role, row));
    return findLevelRows(this.page, names, items, { points, isMeasured });
  }

  /** A row beside a heading stands under it no more. */
  closeLevels(depth: 1 | 2): void {
    if (depth === 1) this.open1 = null;
    this.open2 = null;
  }

  /** A heading among the names: a level with the points and the score of its own row. */
  readHeading(depth: 1 | 2, row: number): void {
    const columns = depth === 1 ? [this.level1, this.deepest] : [this.level2, this.level1, this.deepest];
    const field = columns.flatMap((column) =>
      column === undefined ? [] : (this.ownField(row, column) ?? []),
    )[0]!;
    const index = this.startLevel(depth, field, `${field.ref.row}:${field.ref.column}`);
    const at = index - this.firstLevel;
    const weight = this.values.figure('weight', row, 'weight');
    const score = this.values.figure('score', row, 'score');
    this.levels[at] = {
      ...this.levels[at]!,
      weight: weight ?? this.levels[at]!.weight,
      score,
      // A line that leaves both blank only parts the rows: no sum is asked for there.
      scoreRef: weight || score ? (this.cellsOf(row, []).score ?? null) : null,
    };
  }

  /** What stands in a cell of the row itself, not of one merged over it. */
  private ownField(row: number, column: number): Field | null {
    const field = fieldAt(this.page, row, column);
    return field?.ref.row === row ? field : null;
  }

  /** A row of its own for points that several rows share: their names together, nothing to compute from. */
  readShared({ rows }: SharedPoints): void {
    const [row] = rows as [number];
    const values = this.values.values(row);
    const names = [...new Set(rows.flatMap((at) => this.nameOf(at, this.values.values(at))?.text ?? []))];
    const [level1, level2] = [this.openLevel(1, row), this.openLevel(2, row)];
    const ref = refOf(this.page, row, this.deepest);
    const name = { ref, text: names.join('；') };
    const isMerged = (role: ColumnRole) => this.isMergedOver(role, rows);
    const weights = rows.map((at) => this.values.figure('weight', at, 'weight'));
    this.rows.push({
      ...values,
      table: this.table,
      row,
      role: this.roleOf(name, level1),
      level1,
      level2,
      name,
      weight: isMerged('weight') ? values.weight : sumOf(weights),
      target: null,
      actual: null,
      unit: null,
      completion: null,
      standard: isMerged('standard') ? values.standard : null,
      isInapplicable: false,
      cells: this.cellsOf(row, ['target', 'actual', 'unit', 'completion']),
    });
  }

  private isMergedOver(role: ColumnRole, rows: readonly number[]): boolean {
    const head = this.columns.roles.get(role);
    const area = head && this.page.index.merge(rows[0]!, head.column);
    return area !== undefined && area.bottom >= rows[rows.length - 1]!;
  }

  /** @param read what was read of the row: its addresses are not made again */
  private cellsOf(row: number, without: readonly ColumnRole[], read?: Values): IndicatorRow['cells'] {
    const cells: Partial<Record<ColumnRole, CellRef>> = {};
    const known = read as Readonly<Partial<Record<ColumnRole, Field | null>>> | undefined;
    for (const [role, head] of this.columns.roles) {
      if (without.includes(role)) continue;
      const [ref, own] = [refOf(this.page, row, head.column), known?.[role]?.ref];
      cells[role] = own && own.row === ref.row && own.column === ref.column ? own : ref;
    }
    return cells;
  }

  read(line: TableLine, isShared: boolean): void {
    if (line.role === 'total') this.readTotal(line);
    else if (line.role === 'grade') this.grade = this.closing.readGrade(line);
    else if (line.role === 'subtotal') this.readSubtotal(line);
    else this.readItem(line, isShared);
  }

  private readTotal(line: TableLine): void {
    if (this.total) this.earlierTotals.push(this.spanned(this.total));
    this.grade = this.closing.gradeBeside(line) ?? this.grade;
    this.total = this.closing.readTotal(line, this.total);
  }

  /** 合计 of this table's rows over 总分 of the form: its points tell that what stands above the table is no part of it. */
  private spanned(total: FormTotal): EarlierTotal {
    const points = sumOf(this.rows.map(({ weight }) => weight))?.value;
    const [first] = this.rows;
    return first && points && total.weight?.value?.equals(points) ? { ...total, from: first.row } : total;
  }

  /** A subtotal gives the level above it its points and score, when the level tells none itself; below several groups it may close them all. */
  private readSubtotal(line: TableLine): void {
    const spot = line.spots.find((s) => /小计/.test(s.label.bare))!;
    const isOuter = this.level2 === undefined || spot.column <= this.level2 || this.open2 === null;
    const open = isOuter ? this.open1 : this.open2;
    const level = open && this.levels[open.index - this.firstLevel]!;
    const since = isOuter ? this.closed1 : this.closed2;
    this.closed2 = this.rows.length;
    if (isOuter) this.closed1 = this.rows.length;
    if (level?.scoreRef) return;
    const after = { row: line.row, column: spot.right + 1 };
    const weight = this.values.figure('weight', line.row, 'weight', after);
    const score = this.values.figure('score', line.row, 'score', after);
    const isOwn = (row: IndicatorRow) =>
      level !== null && (isOuter ? row.level1 : row.level2) === open!.index;
    const span = spanOf(this.rows, since, isOwn, { weight, score });
    const key = { ...line, key: spot };
    if (span === 'level' && level) {
      const scoreRef = this.closing.scoreCell('score', key);
      this.levels[open!.index - this.firstLevel] = {
        ...level,
        weight: level.weight ?? weight,
        score,
        scoreRef,
      };
    } else if (span && span !== 'level')
      this.earlierTotals.push({ ...this.closing.readTotal(key, null), from: span.from });
  }

  private readItem({ row }: TableLine, isShared: boolean): void {
    const level1 = this.openLevel(1, row);
    const level2 = this.openLevel(2, row);
    const values = this.values.values(row, isShared);
    const name = this.nameOf(row, values);
    if (name === null) return;
    const label = readLabel(name.text);
    if (this.isDivider(row, values, label.points !== null)) {
      this.startLevel(1, name, `${row}:${this.deepest}`);
      return;
    }
    const points = label.points && !this.columns.roles.has('weight') ? label.points : null;
    const weight = values.weight ?? (points && figureInLabel(name.ref, name.text, points, '分'));
    // Every field by name: of tens of thousands of rows one that is put together by pieces takes twice the room.
    const read: IndicatorRow = {
      table: this.table,
      row,
      role: weight?.value && weight.value.compare(0) < 0 ? 'bonus' : this.roleOf(name, level1),
      level1,
      level2,
      name,
      weight,
      score: values.score,
      reviewScore: values.reviewScore,
      target: values.target,
      actual: values.actual,
      unit: values.unit,
      completion: values.completion,
      standard: values.standard,
      explanation: values.explanation,
      formula: values.formula,
      deductionNote: values.deductionNote,
      deviationReason: values.deviationReason,
      isInapplicable: this.isInapplicable(row, values),
      cells: this.cellsOf(row, isShared ? ['weight', 'score', 'reviewScore'] : [], values),
    };
    this.rows.push(isShared ? { ...read, isShared } : read);
  }

  /** 二、绩效（80分）: a name with points and nothing beside it, in a table that has a column for points and none for levels. */
  private isDivider(row: number, values: Values, tellsPoints: boolean): boolean {
    if (!tellsPoints || this.level1 !== undefined || this.level2 !== undefined) return false;
    const { target, actual, standard, score, weight } = values;
    return this.columns.roles.has('weight') && ![target, actual, standard, score, weight].some(Boolean);
  }

  /** The level that is open at a row: its own cell, a merged cell over it, or the last one above. */
  private openLevel(depth: 1 | 2, row: number): number | null {
    const column = depth === 1 ? this.level1 : this.level2;
    const open = depth === 1 ? this.open1 : this.open2;
    if (column === undefined || column === this.deepest) return open?.index ?? null;
    const field = fieldAt(this.page, row, column);
    if (!field || (depth === 2 && field.ref.column < column)) return open?.index ?? null;
    const key = `${field.ref.row}:${field.ref.column}`;
    if (open?.key === key) return open.index;
    // The same words again below each other are one level whose cells were not merged.
    if (open && this.levels[open.index - this.firstLevel]!.name === levelName(field.text)) return open.index;
    return this.startLevel(depth, field, key);
  }

  private startLevel(depth: 1 | 2, field: Field, key: string): number {
    const index = this.firstLevel + this.levels.length;
    const label = readLabel(field.text);
    const scoreHead = this.columns.roles.get(depth === 1 ? 'level1Score' : 'level2Score');
    const told = this.values.figure(depth === 1 ? 'level1Weight' : 'level2Weight', field.ref.row, 'weight');
    this.levels.push({
      depth,
      name: levelName(field.text),
      ref: field.ref,
      weight: told ?? (label.points && figureInLabel(field.ref, field.text, label.points, '分')),
      score: this.values.figure(depth === 1 ? 'level1Score' : 'level2Score', field.ref.row, 'score'),
      scoreRef: scoreHead ? refOf(this.page, field.ref.row, scoreHead.column) : null,
      parent: depth === 2 ? (this.open1?.index ?? null) : null,
    });
    if (depth === 1) {
      this.open1 = { index, key };
      this.open2 = null;
    } else this.open2 = { index, key };
    return index;
  }

  /** The deepest name of a row; null when the row states nothing at all. */
  private nameOf(row: number, values: Values): Field | null {
    const own = fieldAt(this.page, row, this.deepest);
    const isStated = (
      ['weight', 'score', 'target', 'actual', 'standard', 'reviewScore', 'completion'] as const
    ).some((key) => values[key] !== null);
    const detail = own && isStated ? this.detailOf(row, own) : null;
    if (detail) return detail;
    if (own && (isStated || !/^(?:指标\d*[:：]?|[….]+)$/.test(own.text.trim()))) return own;
    if (!isStated) return null;
    for (const column of [this.columns.betweenName?.column, this.level2, this.level1]) {
      if (column === undefined || column === this.deepest) continue;
      const field = fieldAt(this.page, row, column);
      if (field && field.ref.row === row && this.isAlone(row, column)) return field;
    }
    return { ref: refOf(this.page, row, this.deepest), text: '' };
  }

  /** 评价内容 merged over several rows, each with a 评价要点 of its own: what the row is about stands there. */
  private detailOf(row: number, own: Field): Field | null {
    const area = this.page.index.merge(own.ref.row, own.ref.column);
    const head = this.columns.roles.get('explanation');
    if (!head || !area || area.bottom === area.top || this.level1 !== undefined) return null;
    const detail = fieldAt(this.page, row, head.column);
    return detail?.ref.row === row && /[\u4e00-\u9fff]{2}/.test(detail.text) ? detail : null;
  }

  /** A level that stands over this one row: its name is the row's own. */
  private isAlone(row: number, column: number): boolean {
    const area = this.page.index.merge(row, column);
    return !area || area.bottom === area.top;
  }

  private roleOf(name: Field, level1: number | null): RowRole {
    const outer = level1 === null ? levelName(name.text) : this.levels[level1 - this.firstLevel]!.name;
    if (BONUS.test(outer) || BONUS.test(levelName(name.text))) return 'bonus';
    const own = levelName(name.text);
    const isRate = own === '' || own === outer || EXECUTION.test(own);
    return this.columns.kind === 'indicators' && isRate && EXECUTION.test(outer) ? 'execution' : 'item';
  }

  private isInapplicable(row: number, values: Values): boolean {
    const { target, actual, deductionNote, deviationReason } = values;
    const name = fieldAt(this.page, row, this.deepest);
    if ([name, target, actual].some((field) => saysInapplicable(field?.text))) return true;
    if (saysNothing(name?.text) && saysNothing(target?.text) && actual !== null && saysNothing(actual.text))
      return true;
    return noteSaysInapplicable(deductionNote?.text) || noteSaysInapplicable(deviationReason?.text);
  }
}

/** A level's name without its points: "产出指标\n（50分）" is 产出指标. */
function levelName(text: string): string {
  const { bare } = readLabel(text);
  return bare === '' ? text.trim() : bare;
}
