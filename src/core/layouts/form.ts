import type { Area, CellAddress } from '../model/address';
import type {
  BaseDatum,
  Doubt,
  EarlierTotal,
  Form,
  FundRow,
  IndicatorRow,
  Level,
  Table,
  TaskRow,
} from '../model/form';
import type { Field } from '../model/figure';
import { readBonusCap } from './bonus-cap';
import { describeTable, sectionUnit, widen } from './describe-table';
import { extentOf } from './extent';
import { readLabel } from './labels';
import { BASE_DATA_TITLE, looksLikeBaseData, readBaseData } from './base-data';
import type { Columns, HoldsWords } from './column-roles';
import { assignColumns } from './columns';
import { readFunds, unitOf } from './funds';
import { type HeadFacts, readHeadFacts } from './head-facts';
import { isHalf, isSumOfHalf, meetsColumns } from './half-totals';
import type { Header } from './header';
import { readIndicators } from './indicators';
import { findLateTotal } from './late-total';
import type { Scored } from './scored';
import { type Line, type Page } from './lines';
import { readPairedFunds } from './paired-funds';
import { type Region, signature } from './regions';
import { provenByRate } from './rate-proof';
import { readBody } from './rows';
import { withPointsBeside } from './points-beside';
import { withSectionPoints } from './section-points';
import { fundOfTasks } from './task-points';
import { readTaskGroups, readTasks } from './tasks';
import { readTexts } from './texts';
import { readTransposedFunds } from './transposed-funds';
import { unclear, unclearColumns } from './unclear-columns';

/** How a header's columns get their roles; a person's corrections come in here. */
export type ColumnsOf = (header: Header, holdsWords: HoldsWords) => Columns | null;

/** Builds the form of a region, not yet given a template; null when no table of it could be read. */
export function buildForm(page: Page, region: Region, columnsOf: ColumnsOf = assignColumns): Form | null {
  const builder = new FormBuilder(page, region, columnsOf);
  return builder.build();
}

/** 单位：万元, or （万元） in a cell of its own below a label written one character a line. */
const TELLS_UNIT = /单位[:：]|^[(（][百千万亿]*元[)）]$/;

class FormBuilder {
  private readonly tables: Table[] = [];
  private levels: readonly Level[] = [];
  private indicators: readonly IndicatorRow[] = [];
  private funds: readonly FundRow[] = [];
  private tasks: readonly TaskRow[] = [];
  private baseData: readonly BaseDatum[] = [];
  private total: Form['total'] = null;
  private earlierTotals: NonNullable<Form['earlierTotals']> = [];
  private readonly halfTotals: EarlierTotal[] = [];
  private grade: Form['grade'] = null;
  private readonly used: Area[] = [];
  private readonly unit: string | null;

  constructor(
    private readonly page: Page,
    private readonly region: Region,
    private readonly columnsOf: ColumnsOf,
  ) {
    this.unit =
      region.lines.flatMap((line) =>
        line.spots.flatMap(({ label }) => (TELLS_UNIT.test(label.key) ? (label.moneyUnit ?? []) : [])),
      )[0] ?? null;
  }

  build(): Form | null {
    const { region } = this;
    const isBaseData = region.title !== null && BASE_DATA_TITLE.test(region.title.text);
    const planned = region.headers.flatMap((header) => {
      if (isBaseData && header.family !== 'indicators') return [];
      const columns = this.columnsOf(header, (column) => this.holdsWords(header, column));
      return columns ? [{ header: widen(header, columns), columns }] : [];
    });
    for (let at = 0; at < planned.length;) {
      const repeats = countRepeats(planned, at);
      this.addTable(planned, at, at + repeats);
      at += repeats + 1;
    }
    this.settleHalves();
    if (!this.total && this.indicators.length) this.addLateTotal(planned.map(({ columns }) => columns));
    const loose = this.looseLines();
    const facts = readHeadFacts(this.page, loose, region.title);
    this.addBaseData(loose, facts);
    this.addPairedFunds(loose, facts);
    if (!this.tables.length) return null;
    const { page, tables, indicators, total } = this;
    this.funds = withSectionPoints(page, this.funds, tables, this.looseLines());
    this.funds = withPointsBeside(page, this.funds, { tables, indicators, total });
    return this.assemble(facts, this.looseLines());
  }

  private holdsWords(header: Header, column: number): boolean {
    const below = this.region.lines.find((line) => line.row > header.bottom);
    const spot = below?.spots.find((s) => s.column === column);
    return spot !== undefined && !spot.isNumber && spot.label.bare !== '';
  }

  /** Reads the table under a header, up to the next header over its columns; repeated headers are passed over. */
  private addTable(planned: readonly { header: Header; columns: Columns }[], at: number, last: number): void {
    const { header, columns } = planned[at]!;
    const next = planned
      .slice(last + 1)
      .find(({ header: other }) => other.top > header.bottom && meetsColumns(header, other));
    const repeats = planned.slice(at + 1, last + 1).map((plan) => plan.header);
    const lines = this.region.lines.filter(
      (line) =>
        line.row > header.bottom &&
        line.row < (next?.header.top ?? Infinity) &&
        !repeats.some((other) => line.row >= other.top && line.row <= other.bottom) &&
        !this.isRepeatedTitle(line, header),
    );
    const unit =
      [...columns.roles.values()].map(unitOf).find((found) => found !== null) ??
      sectionUnit(header) ??
      this.unit;
    const read = this.readTable(header, columns, lines, unit);
    if (!read) return;
    const area = {
      top: header.top,
      left: header.left,
      bottom: Math.max(read.lastRow, header.bottom),
      right: header.right,
    };
    this.used.push(area);
    const isTitled = this.region.title !== null;
    const described = describeTable(this.page, header, read.columns ?? columns, area, unit, isTitled);
    this.tables.push({ ...described, doubts: [...described.doubts, ...(read.doubts ?? [])] });
  }

  private isRepeatedTitle(line: Line, header: Header): boolean {
    return (
      line.row > header.bottom &&
      line.spots.length === 1 &&
      /续表?|表/.test(line.spots[0]!.text) &&
      line.spots[0]!.label.bare !== '' &&
      line.spots[0]!.label.bare.replace(/续表?$/, '') === titleBare(this.region)
    );
  }

  private readTable(
    header: Header,
    columns: Columns,
    lines: readonly Line[],
    unit: string | null,
  ): Read | null {
    const table = this.tables.length;
    if (columns.kind === 'funds') {
      const read = (by: Columns) => {
        const funds = readFunds(this.page, header, by, lines, unit, table, this.funds.length);
        const rows = funds.rows.map(({ row }) => row);
        return { ...funds, rowsAt: rows, doubts: unclearColumns(this.page, header, funds.columns, rows) };
      };
      const first = read(columns);
      const proven = provenByRate(this.page, header, columns, first.rowsAt, first.doubts);
      const funds = proven ? read(proven) : first;
      if (!funds.rows.length) return null;
      this.funds = this.funds.concat(funds.rows);
      return funds;
    }
    if (columns.kind === 'tasks') {
      const { rows, lastRow } = readTasks(this.page, header, columns, lines, unit, table, this.tasks.length);
      if (!rows.length) return null;
      this.tasks = this.tasks.concat(rows);
      const scored = fundOfTasks(this.page, columns, rows);
      if (scored && !this.funds.some(({ role, weight }) => role === 'total' && (weight || !scored.weight))) {
        this.funds = this.funds.concat(scored);
      }
      return { lastRow };
    }
    const body = readBody(this.page, header, columns, lines);
    const scored = readIndicators(this.page, columns, body, table, this.levels.length);
    if (!scored.rows.length) return null;
    this.addScored(scored, isHalf(header, this.region.headers) ? table : null);
    this.tasks = this.tasks.concat(
      readTaskGroups(
        this.page,
        columns,
        scored.rows.map((row) => row.row),
        unit,
        table,
      ),
    );
    return { lastRow: body.lastRow, doubts: unclear(this.page, header, columns, scored.rows) };
  }

  /** @param half index of the table, where it stands beside another: its sums are those of its own rows */
  private addScored(scored: Scored, half: number | null): void {
    this.levels = this.levels.concat(scored.levels);
    this.indicators = this.indicators.concat(scored.rows);
    const own = half === null ? {} : { table: half };
    this.earlierTotals = this.earlierTotals.concat(scored.earlierTotals.map((one) => ({ ...one, ...own })));
    if (half !== null && scored.total && isSumOfHalf(scored.total, scored.rows))
      this.halfTotals.push({ ...scored.total, ...own });
    else this.total = scored.total ?? this.total;
    this.grade = scored.grade ?? this.grade;
  }

  /** The totals of halves side by side are sums of each; one alone is the form's. */
  private settleHalves(): void {
    const [only, ...others] = this.halfTotals;
    if (only && others.length === 0 && !this.total) this.total = only;
    else this.earlierTotals = this.earlierTotals.concat(this.halfTotals);
  }

  private addLateTotal(all: readonly Columns[]): void {
    const found = findLateTotal(this.page, this.looseLines(), all, this.used);
    if (!found) return;
    this.total = found.total;
    this.used.push(found.area);
  }

  private addBaseData(loose: readonly Line[], facts: HeadFacts): void {
    if (this.tables.length || !looksLikeBaseData(this.region.title?.text ?? this.page.sheet.name, loose))
      return;
    const found = readBaseData(this.page, loose, facts.moneyUnit, this.tables.length);
    if (!found) return;
    this.baseData = found.data;
    const { top, left, bottom, right } = found;
    this.used.push({ top, left, bottom, right });
    this.tables.push({
      sheet: this.page.sheet.name,
      range: { top, left, bottom, right },
      kind: 'baseData',
      confidence: 0.8,
      columns: {},
      heads: {},
      headerTop: top,
      headerBottom: top,
      doubts: [],
      moneyUnit: facts.moneyUnit,
    });
  }

  /** Funds without column heads, beside the tables that make the sheet a form or under a title that says it is one. */
  private addPairedFunds(loose: readonly Line[], facts: HeadFacts): void {
    if (this.funds.length || this.baseData.length) return;
    const isTitled = /绩效|自评/.test(this.region.title?.text ?? '');
    if (!this.tables.length && !isTitled) return;
    const unit = this.unit ?? facts.moneyUnit;
    const found =
      readTransposedFunds(this.page, loose, unit, this.tables.length) ??
      readPairedFunds(this.page, loose, unit, this.tables.length);
    if (!found) return;
    this.funds = found.rows;
    this.tables.push(found.table);
    this.used.push(found.table.range);
  }

  /** The region's lines without the cells of its tables. */
  private looseLines(): Line[] {
    return this.region.lines.flatMap((line) => {
      const spots = line.spots.filter(
        (spot) =>
          !this.used.some(
            (area) =>
              line.row >= area.top &&
              line.row <= area.bottom &&
              spot.column >= area.left &&
              spot.column <= area.right,
          ),
      );
      return spots.length ? [{ row: line.row, spots }] : [];
    });
  }

  /** 得分 in a line of its own below the money is the score of its rate. */
  private isOfFunds(score: Form['headScore']): boolean {
    return (
      score !== null && this.funds.some(({ cells }) => cells.score && isSameCell(cells.score, score.ref))
    );
  }

  private assemble(facts: HeadFacts, loose: readonly Line[]): Form {
    const { page, region } = this;
    const reason = this.total?.reason;
    const texts = readTexts(page, loose).concat(reason ? { label: '', field: reason } : []);
    return {
      sheet: page.sheet.name,
      range: extentOf(region.lines),
      title: region.title,
      scope: scopeOf(region.title, facts),
      template: null,
      department: facts.department,
      projectName: facts.projectName,
      year: facts.year,
      moneyUnit:
        this.unit ?? this.tables.map((table) => table.moneyUnit).find((unit) => unit !== null) ?? null,
      tables: this.tables,
      levels: this.levels,
      indicators: this.indicators,
      funds: this.funds,
      tasks: this.tasks,
      baseData: this.baseData,
      texts,
      total: this.total,
      ...(this.earlierTotals.length ? { earlierTotals: this.earlierTotals } : {}),
      headScore: this.isOfFunds(facts.headScore) ? null : facts.headScore,
      grade: this.grade ?? facts.grade,
      bonusCap: readBonusCap(
        texts.map(({ field }) => field),
        this.indicators,
      ),
    };
  }
}

/** What the reading of a table's rows comes to. */
interface Read {
  readonly lastRow: number;
  /** The columns, where reading the figures changed them. */
  readonly columns?: Columns;
  readonly doubts?: readonly Doubt[];
}

const isSameCell = (one: CellAddress, other: CellAddress) =>
  one.row === other.row && one.column === other.column;

function titleBare(region: Region): string {
  return region.title ? readLabel(region.title.text).bare : '';
}

/** How many of the following headers only repeat one at a page break. */
function countRepeats(planned: readonly { header: Header; columns: Columns }[], at: number): number {
  const first = planned[at]!.header;
  let repeats = 0;
  while (planned[at + repeats + 1] && signature(planned[at + repeats + 1]!.header) === signature(first)) {
    if (planned[at + repeats + 1]!.header.left !== first.left) break;
    repeats++;
  }
  return repeats;
}

function scopeOf(title: Field | null, facts: HeadFacts): Form['scope'] {
  const text = title?.text ?? '';
  if (/整体/.test(text)) return 'department';
  if (/项目|专项|政策/.test(text) || facts.projectName) return 'project';
  return /部门|单位/.test(text) || facts.department ? 'department' : 'unknown';
}
