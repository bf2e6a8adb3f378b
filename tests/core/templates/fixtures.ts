import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from '../../../src/core/model/grid';
import { openXlsx } from '../../../src/hosts/xlsx';
import { sheet, table, workbook } from '../../helpers/sheet-builder';

/** A published workbook of `assets/samples`. */
function sample(name: string): Workbook {
  const opened = openXlsx(readFileSync(join(__dirname, '../../../assets/samples', `${name}.xlsx`)));
  if (!opened.ok) throw new Error(`${name}: ${opened.error.code}`);
  return opened.file.workbook;
}

/** A workbook without the sheets of a name. */
function withoutSheet(book: Workbook, name: RegExp): Workbook {
  return { ...book, sheets: book.sheets.filter((one) => !name.test(one.name)) };
}

const PROJECT = `
项目支出绩效自评表
（2024年度）
项目名称 | 城乡供水管网改造
主管部门 | 青川县水利局 | | 实施单位 | 青川县供水站
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 120 | 120 | 114 | 10 | 95.00% | 9.5
 | 其中：当年财政拨款 | 120 | 120 | 114 | — | 95.00% | —
 | 上年结转资金 | 0 | 0 | 0 | — | — | —
年度总体目标 | 预期目标 | | | 实际完成情况
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 改造管网长度 | ≥12公里 | 12.5公里 | 50 | 50 |
效益指标 | 社会效益指标 | 受益人口 | ≥8000人 | 8200人 | 30 | 30 |
满意度指标 | 服务对象满意度指标 | 用水户满意度 | ≥90% | 93% | 10 | 10 |
总分 | | | | | 100 | 99.5 |`;

const DEPARTMENT = `
部门整体支出绩效自评表
（2024年度）
部门名称 | 青川县水利局
部门资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 800 | 820 | 779 | 10 | 95.00% | 9.5
 | 基本支出 | 500 | 500 | 480 | — | — | —
 | 项目支出 | 300 | 320 | 299 | — | — | —
年度总体目标 | 预期目标 | | | 实际完成情况
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 巡查河道长度 | ≥120公里 | 125公里 | 50 | 50 |
效益指标 | 社会效益指标 | 受益人口 | ≥8000人 | 8200人 | 30 | 30 |
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 93% | 10 | 10 |
总分 | | | | | 100 | 99.5 |`;

/** By template: workbooks that are of this form and of no other. A template needs one at the least. */
export const FIXTURES: Readonly<Record<string, () => Workbook>> = {
  'guangzhou-2023': () => sample('guangzhou-2023'),
  'liwan-2021': () => sample('liwan-2021'),
  // Its 附件3 is the project form of the whole country.
  'yueyang-2023': () => withoutSheet(sample('yueyang-2023'), /附件3/),
  'shenzhen-2023': () => sample('yantian-2023'),
  'shaoguan-2023': () => sample('lechang-2023'),
  'national-project': () => workbook(sheet('自评表', table(PROJECT))),
  'national-department': () => workbook(sheet('自评表', table(DEPARTMENT))),
};
