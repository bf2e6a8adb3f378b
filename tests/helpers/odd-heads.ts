import type { Workbook } from '../../src/core/model/grid';
import { type KnownLayout, layoutOf } from '../../src/core/layouts/known-layouts';
import { sheet, table, workbook } from './sheet-builder';

/** A form whose heads nobody knows, of one department and year. @param actual what became of its first row */
export const oddForm = (actual: string): Workbook =>
  workbook(
    sheet(
      '表',
      table(`甲县乙局2023年度工作
部门：甲县乙局
事项 | 想做到 | 做到了 | 满 | 自己打 | 为什么
新修乡村公路 | ≥20公里 | ${actual} | 60 | 60
宣传 | ≥10场 | 8场 | 40 | 32 | 雨天
`),
    ),
  );

/** What a person who pointed out its columns in one file kept for others. */
export const ODD_LAYOUT: KnownLayout = layoutOf(
  oddForm('21公里'),
  {
    sheet: '表',
    headerTop: 2,
    columns: { level3: 0, target: 1, actual: 2, weight: 3, score: 4, deviationReason: 5, unit: null },
  },
  [],
)!;
