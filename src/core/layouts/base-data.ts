import type { BaseDatum } from '../model/form';
import { figureAt } from './figures';
import { extentOf } from './extent';
import { isDash } from './labels';
import type { Line, Page, Spot } from './lines';
import { growTree } from './tree';
import { settleBaseData } from './trees/settle-base-data';

/** The figures of a base-data table and the rows they take. */
export interface BaseData {
  readonly data: readonly BaseDatum[];
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const BASE_DATA_TITLE = /基础数据|基本数据|基础信息表|基本情况(?:数据)?表|数据采集表/;
/** Figures of an office that only such tables list together. */
const BASE_DATA_WORDS =
  /编制数|在职人数|三公经费|公用经费|人员经费|结转结余|决算数|基本支出|项目支出|追加预算|年初预算|供养人员|政府采购|楼堂馆所|固定资产/;

/** Whether lines without a recognised table hold base data, by the title or by what they list. */
export function looksLikeBaseData(title: string, lines: readonly Line[]): boolean {
  if (BASE_DATA_TITLE.test(title)) return true;
  if (!/绩效|自评/.test(title)) return false;
  const seen = new Set<string>();
  for (const line of lines) {
    for (const spot of line.spots) {
      const match = spot.isNumber || spot.text.length > 20 ? null : BASE_DATA_WORDS.exec(spot.label.bare);
      if (match) seen.add(match[0]);
    }
  }
  return seen.size >= 5;
}

interface Block {
  /** Labels over the columns; the leftmost of them names the section when it stands over no figures. */
  readonly heads: readonly Spot[];
  readonly lines: Line[];
}

/** Reads blocks of a label row over figure rows: 编制数 | 在职人数 over 100 | 92, with the section's name at the left. */
export function readBaseData(
  page: Page,
  lines: readonly Line[],
  moneyUnit: string | null,
  table: number,
): BaseData | null {
  const data: BaseDatum[] = [];
  const used: Line[] = [];
  for (const block of findBlocks(lines)) {
    const found = readBlock(page, block, moneyUnit, table, data.length);
    if (!found.length) continue;
    for (const datum of found) data.push(datum);
    used.push({ row: block.heads[0]?.row ?? block.lines[0]!.row, spots: block.heads }, ...block.lines);
  }
  if (!data.length) return null;
  return { data, ...extentOf(used) };
}

const LONGEST_HEAD = 30;

function isHeadLine({ spots }: Line): boolean {
  const labels = spots.filter((spot) => !spot.isNumber && !isDash(spot.text));
  return (
    labels.length >= 2 &&
    labels.length === spots.length &&
    labels.every(
      (spot) => spot.text.length <= LONGEST_HEAD && spot.label.bare !== '' && !/[:：]\S/.test(spot.text),
    )
  );
}

function findBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let block: Block | null = null;
  for (const line of lines) {
    if (isHeadLine(line)) {
      block = { heads: line.spots, lines: [] };
      blocks.push(block);
    } else if (block && !line.spots.some((spot) => spot.text.length > LONGEST_HEAD)) block.lines.push(line);
    else block = null;
  }
  return blocks.filter(({ lines: own }) => own.some((line) => line.spots.some((spot) => spot.isNumber)));
}

function readBlock(
  page: Page,
  block: Block,
  moneyUnit: string | null,
  table: number,
  first: number,
): BaseDatum[] {
  const firstFigure = firstFigureColumn(block);
  const sections = block.heads.filter((head) => head.column < firstFigure);
  const section = sections.map((head) => head.label.bare).reverse();
  const labels = block.lines.map((line) => rowLabel(line, firstFigure));
  const branches = growTree(labels.map((label) => label?.text ?? ''));
  const cells = block.lines.map((line, at) =>
    line.spots.flatMap((spot) => {
      if (!spot.isNumber || spot.column < firstFigure) return [];
      const name = labels[at] ? branches[at]!.name : null;
      return readCell(page, block, spot, { name, firstFigure, section, sections, moneyUnit }) ?? [];
    }),
  );
  const standings = settleBaseData(
    labels.map((label, at) => (label ? branches[at]! : null)),
    cells,
  );
  const data: BaseDatum[] = [];
  const byRowAndColumn = new Map<string, number>();
  cells.forEach((row, at) => {
    const { parent, role } = standings[at]!;
    for (const { column, labels: figureLabels, figure } of row) {
      byRowAndColumn.set(`${at}:${column}`, first + data.length);
      data.push({
        table,
        labels: figureLabels,
        isPart: role === 'part',
        parent: parent === null ? null : (byRowAndColumn.get(`${parent}:${column}`) ?? null),
        figure,
      });
    }
  });
  return data;
}

interface Around {
  readonly name: string | null;
  readonly firstFigure: number;
  readonly section: readonly string[];
  readonly sections: readonly Spot[];
  readonly moneyUnit: string | null;
}

/** A figure of a block with the words that name it; null when there is none, or nothing names it. */
function readCell(page: Page, block: Block, spot: Spot, around: Around) {
  const { name, firstFigure, section, sections, moneyUnit } = around;
  const head = block.heads.find(
    (h) => h.column <= spot.column && spot.column <= h.right && h.column >= firstFigure,
  );
  // Beside columns with heads a figure without one is somebody's note: a row number, a try at a sum.
  if (!head && block.heads.some(({ column }) => column >= firstFigure)) return null;
  const labels = [name, head && headName(head), ...section].filter((text): text is string => !!text);
  const unit = head?.label.moneyUnit ?? sections.find((h) => h.label.moneyUnit)?.label.moneyUnit ?? moneyUnit;
  if (!labels.length) return null;
  const measure = measureOf(labels);
  const figure = figureAt(page, spot.row, spot.column, { measure, unit: measure === 'money' ? unit : null });
  return figure && { column: spot.column, labels, figure };
}

/** A head's words with its year, without brackets: "2023年决算数". */
function headName({ label }: Spot): string {
  return label.key.replace(/\([^()]*\)/g, '') || label.key;
}

/** Right of the columns of row labels; the leftmost head over no figures is the section's name. */
function firstFigureColumn({ heads, lines }: Block): number {
  let afterLabels = 0;
  const figures = new Set<number>();
  for (const { spots } of lines) {
    const first = spots.findIndex((spot) => spot.isNumber || isDash(spot.text));
    for (const spot of first < 0 ? [] : spots.slice(0, first))
      afterLabels = Math.max(afterLabels, spot.right + 1);
    for (const spot of spots) if (spot.isNumber) figures.add(spot.column);
  }
  const [outer] = heads;
  return outer && !figures.has(outer.column) ? Math.max(afterLabels, outer.right + 1) : afterLabels;
}

function rowLabel(line: Line, firstFigure: number): Spot | null {
  const labels = line.spots.filter(
    (spot) => !spot.isNumber && !isDash(spot.text) && spot.column < firstFigure && spot.row === line.row,
  );
  return labels.pop() ?? null;
}

function measureOf(labels: readonly string[]): 'money' | 'rate' | 'count' {
  const own = labels.slice(0, 2).join(' ');
  if (/率|比例|占比|比重/.test(labels[0]!) || /率$/.test(labels[1] ?? '')) return 'rate';
  return /人数|编制数|人员数|在职|在编|数量|个数|次数|台数|辆|面积|规模(?!控制)|户数|人员情况/.test(own)
    ? 'count'
    : 'money';
}
