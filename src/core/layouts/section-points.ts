import type { FundRow, Table } from '../model/form';
import { figureAt, figureInLabel } from './figures';
import type { Line, Page, Spot } from './lines';
import { HEAD_SCORE } from './vocabulary/head-facts';

/** A title of the section stands no further above its block, the score no further below. */
const NEAR = 2;
const OF_MONEY = /预算|资金|经费|执行|支出/;

/**
 * The funds of a block whose points stand in the title of its section (二、预算执行情况（20分）) and whose score has a line of its own
 * below (得分 | 19). As they came where a row has points already, or either of the two is missing.
 * @param loose the lines of no table
 */
export function withSectionPoints(
  page: Page,
  funds: readonly FundRow[],
  tables: readonly Table[],
  loose: readonly Line[],
): readonly FundRow[] {
  const at = funds.findIndex(({ role }) => role === 'total');
  const total = funds[at];
  const range = total && tables[total.table]?.range;
  if (!total || !range || funds.some(({ weight, score }) => weight || score)) return funds;
  const above = loose.filter(({ row }) => row < range.top && row >= range.top - NEAR);
  const titles = above.flatMap(({ spots }) => (spots.length === 1 && isTitle(spots[0]!) ? spots : []));
  const title = titles[titles.length - 1];
  const line = loose.find(
    ({ row, spots }) => row > range.bottom && row <= range.bottom + NEAR && isScore(spots),
  );
  if (!title || !line) return funds;
  const cell = line.spots[1]!;
  const ref = page.index.ref(cell.row, cell.column);
  const scored: FundRow = {
    ...total,
    weight: figureInLabel(page.index.ref(title.row, title.column), title.text, title.label.points, '分'),
    score: figureAt(page, cell.row, cell.column, { measure: 'score' }),
    cells: { ...total.cells, score: ref },
  };
  return funds.map((fund, index) => (index === at ? scored : fund));
}

const isTitle = ({ label }: Spot) => label.points !== null && OF_MONEY.test(label.bare);

/** 得分 | 19, and what was noted beside. */
function isScore([label, score, ...notes]: readonly Spot[]): boolean {
  const isLabelled = label !== undefined && HEAD_SCORE.test(label.label.bare);
  return isLabelled && score?.isNumber === true && !notes.some(({ isNumber }) => isNumber);
}
