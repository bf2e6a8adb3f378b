import type { Form, FundRow, ListedProject, Table } from '../model/form';
import { fieldAt, type Page } from './lines';

/** The head of a column that says which project a row belongs to. */
export const PROJECT_NAME =
  /^(?:(?:二级|专项|预算|支出|自评)?项目(?:资金)?(?:名称)?|(?:专项|政策)(?:资金)?名称)$/;
/** Who spends, an office or a place: 县（市、区） is 县 without what stands in brackets. */
const OFFICES =
  /^(?:(?:部门|单位|预算单位|预算部门|主管部门|部门单位|实施单位|自评单位|项目单位|(?:资金)?使用单位|承担单位|县|区|市|市县|县区|区县|县市区|市州|地区|区域|乡镇|镇街|乡镇街道|街道|村|学校|医院|企业)(?:名称)?)$/;
const GRADES = /^(?:自评|评价|绩效|评定|自评结果|评价结果|得分)*(?:等级|等次|档次)$/;

/**
 * A list of projects, each row of which is a form of its own: its scores are totals that no sum is made of. Any other form comes back
 * unchanged, also one whose rows share out points or that has indicators.
 */
export function listProjects<T extends Form>(page: Page, form: T): T {
  if (form.indicators.length || form.total || form.headScore) return form;
  const lists = form.tables.flatMap((table, at) => (isList(page, table) ? [at] : []));
  if (!lists.length) return form;
  const isListed = (row: FundRow) => lists.includes(row.table);
  const projects = form.funds.filter((row) => isListed(row) && row.role !== 'total');
  return {
    ...form,
    funds: form.funds.map((row) => (isListed(row) ? { ...row, score: null } : row)),
    projects: projects.flatMap((row) => listed(page, form.tables[row.table]!, row)),
  };
}

function isList(page: Page, table: Table): boolean {
  const { kind, columns } = table;
  if (kind !== 'funds' || columns.score === undefined || columns.weight !== undefined) return false;
  return [PROJECT_NAME, OFFICES].some((words) => headColumn(page, table, words) !== null);
}

function listed(page: Page, table: Table, { label, score, row }: FundRow): ListedProject[] {
  if (!score) return [];
  const column = headColumn(page, table, GRADES);
  return [{ name: label, score, grade: column === null ? null : fieldAt(page, row, column) }];
}

/** The column of a head that the table's own roles do not know. */
export function headColumn(
  page: Page,
  { headerTop, headerBottom, range }: Table,
  words: RegExp,
): number | null {
  for (const { row, spots } of page.lines) {
    if (row < headerTop || row > headerBottom) continue;
    const spot = spots.find(
      ({ column, label }) => column >= range.left && column <= range.right + 2 && words.test(label.bare),
    );
    if (spot) return spot.column;
  }
  return null;
}
