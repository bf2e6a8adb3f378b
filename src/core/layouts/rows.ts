import type { Columns } from './column-roles';
import type { Header } from './header';
import type { Line, Page, Spot } from './lines';
import { PROJECT_NAME } from './project-list';
import {
  BONUS,
  FOOTER,
  GRADE,
  GRADE_INSIDE,
  GRADE_VALUE,
  isWholeSubtotal,
  PROSE_SECTION,
  SUBTOTAL,
  TOTAL,
} from './vocabulary/rows';

export type LineRole = 'item' | 'total' | 'subtotal' | 'grade';

/** A line of a table with what it is. */
export interface TableLine {
  readonly role: LineRole;
  readonly row: number;
  readonly spots: readonly Spot[];
  /** The spot whose words decided (合计, 评分等级 …). */
  readonly key: Spot;
}

/** The lines of a table below its header, and the last row that belongs to it. */
export interface Body {
  readonly lines: readonly TableLine[];
  readonly lastRow: number;
}

/** The role of a line by its first words; null ends the table. */
function roleOf(spots: readonly Spot[]): LineRole | null {
  const first = spots.find((spot) => !spot.isNumber);
  if (!first) return 'item';
  const { bare, key } = first.label;
  if (bare === '') return 'item';
  if (TOTAL.test(bare) || isWholeSubtotal(first, spots)) return 'total';
  if (GRADE.test(bare) && isGrade(spots, first)) return 'grade';
  if (spots.length === 1 && isGradeInside(first)) return 'grade';
  if (spots.slice(0, 3).some((spot) => SUBTOTAL.test(spot.label.bare))) return 'subtotal';
  if (FOOTER.test(key) || FOOTER.test(bare)) return null;
  return 'item';
}

/** 评价等级 stands alone or beside a grade. */
function isGrade(spots: readonly Spot[], key: Spot): boolean {
  const values = spots.filter((spot) => spot !== key);
  const [value] = values;
  if (!value) return !/结论|结果/.test(key.label.bare);
  return values.length === 1 && GRADE_VALUE.test(value.text.trim());
}

function isGradeInside({ text }: Spot): boolean {
  const inside = GRADE_INSIDE.exec(text)?.[1];
  return inside !== undefined && inside.length <= 30 && /[优良中差合]/.test(inside);
}

/** What a row of prose does not have. */
const MEASURES = ['weight', 'score', 'target', 'actual', 'standard', 'reviewScore'] as const;

/** Reads the lines under the header of an indicators or scoring table. */
export function readBody(page: Page, header: Header, columns: Columns, lines: readonly Line[]): Body {
  const nameColumns = (['level1', 'level2', 'level3'] as const).flatMap(
    (role) => columns.roles.get(role)?.column ?? [],
  );
  const firstName = Math.min(...nameColumns);
  const values = new Set([...columns.roles.values()].map((head) => head.column));
  const measures = new Set(MEASURES.flatMap((role) => columns.roles.get(role)?.column ?? []));
  const body: TableLine[] = [];
  let lastRow = header.bottom;
  let isClosed = false;
  for (const [at, line] of lines.entries()) {
    if (line.row <= header.bottom) continue;
    const spots = spotsOf(line, header);
    if (!spots.length) continue;
    const inside = spots.filter((spot) => spot.column >= firstName);
    const role = roleOf(spots);
    if (role === null || isSection(spots, header, firstName, measures)) {
      if (!isClosed && goesOnBelow(lines, at, measures)) continue;
      break;
    }
    if (role === 'item') {
      if (runsOver(spots, measures) && isScoredItem(lines[at + 1], measures)) continue;
      if (isClosed && !BONUS.test(spots[0]!.label.bare)) break;
      if (!isItem(inside, values, nameColumns)) {
        if (isProse(spots, header) && !headsItems(spots, lines[at + 1], measures)) break;
        continue;
      }
    }
    // 小计 of a project's hundred points, and the next project's rows below it.
    const key = spots.find((spot) => !spot.isNumber) ?? spots[0]!;
    const isOfProject =
      SUBTOTAL.test(key.label.bare) && listsProjects(header) && isScoredItem(lines[at + 1], measures);
    if (role === 'total' && !isOfProject && body.some((other) => other.role === 'item')) isClosed = true;
    body.push({ role, row: line.row, spots, key });
    lastRow = Math.max(lastRow, line.row);
  }
  return { lines: body, lastRow };
}

/** Whether a column says which project each row belongs to. */
const listsProjects = ({ heads }: Header) =>
  heads.some(({ path }) => PROJECT_NAME.test(path[path.length - 1]!.label.bare));

/** The spots of a line below a header; the total of tables beside each other is named once, left of them all. */
function spotsOf({ spots }: Line, { left, right }: Header): readonly Spot[] {
  const own = spots.filter((spot) => spot.column >= left && spot.column <= right);
  const [first] = spots;
  const isTotal = own.length > 0 && first!.column < left && TOTAL.test(first!.label.bare);
  return isTotal && own.every(({ isNumber }) => isNumber) ? [first!, ...own] : own;
}

/** How many rows of remarks may stand between items, or between the last one and the total. */
const REMARKS_BETWEEN = 3;

/** Whether items or the total, with points of their own, follow within a few rows: remarks stand between them in some forms. */
function goesOnBelow(lines: readonly Line[], at: number, measures: ReadonlySet<number>): boolean {
  const below = lines.slice(at + 1, at + 1 + REMARKS_BETWEEN);
  return below.some(
    (line) =>
      isScoredItem(line, measures) ||
      (roleOf(line.spots) === 'total' &&
        line.spots.some((spot) => spot.isNumber && measures.has(spot.column))),
  );
}

/** A section label at the left edge, before the names: 存在问题 | …. */
function isSection(
  spots: readonly Spot[],
  header: Header,
  firstName: number,
  measures: ReadonlySet<number>,
): boolean {
  const first = spots[0]!;
  if (!PROSE_SECTION.test(first.label.bare)) return false;
  if (first.column < firstName) return true;
  if (first.column !== header.left || spots.length > 3) return false;
  return isWide(spots, header) || !spots.some((spot) => measures.has(spot.column));
}

/** A line whose text runs over the names and values of the table: a paragraph, not an item. */
function isWide(spots: readonly Spot[], header: Header): boolean {
  const width = header.right - header.left;
  return spots.some((spot) => spot.right - spot.column >= Math.max(2, width / 2));
}

function isProse(spots: readonly Spot[], header: Header): boolean {
  return spots.length <= 2 && isWide(spots, header) && spots.some((spot) => spot.text.length > 8);
}

/** A line over the whole table that divides it: no sentence, and the next line has points of its own. */
function headsItems(spots: readonly Spot[], next: Line | undefined, measures: ReadonlySet<number>): boolean {
  if (spots.some(({ text }) => text.length > LONGEST_DIVIDER || /[。；;！!]/.test(text))) return false;
  return isScoredItem(next, measures);
}

function isScoredItem(line: Line | undefined, measures: ReadonlySet<number>): boolean {
  if (!line || roleOf(line.spots) !== 'item' || line.spots.length < 3) return false;
  return line.spots.some((spot) => spot.isNumber && measures.has(spot.column));
}

const LONGEST_DIVIDER = 40;

/** One text over the columns of several measures says something of the rows below: 年度目标2（30分） | 做好森林防火工作. */
function runsOver(spots: readonly Spot[], measures: ReadonlySet<number>): boolean {
  return spots.some(
    (spot) =>
      !spot.isNumber && [...measures].filter((at) => at >= spot.column && at <= spot.right).length >= 3,
  );
}

/** An item has a name, or a value beside a name carried down. */
function isItem(
  spots: readonly Spot[],
  values: ReadonlySet<number>,
  nameColumns: readonly number[],
): boolean {
  if (!spots.length) return false;
  const deepest = Math.max(...nameColumns);
  const isWholeRow =
    spots.length === 1 && spots[0]!.right > deepest + 1 && spots[0]!.column <= Math.min(...nameColumns);
  if (isWholeRow && !BONUS.test(spots[0]!.label.bare)) return false;
  return spots.some((spot) => values.has(spot.column));
}
