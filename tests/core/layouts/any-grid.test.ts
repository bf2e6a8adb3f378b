import fc from 'fast-check';
import { recognise } from '../../../src/core/layouts';
import { HEADS } from '../../../src/core/layouts/vocabulary/heads';
import type { CellInput } from '../../helpers/sheet-builder';
import { move, sheet, workbook } from '../../helpers/sheet-builder';
import { moved } from './moved';

const WORDS = [
  ...HEADS.flatMap((entry) => entry.exact?.split(' ').slice(0, 2) ?? []),
  '一级指标',
  '二级指标',
  '三级指标',
  '项目支出绩效自评表',
  '部门整体支出绩效评价基础数据表',
  '合计',
  '总分',
  '小计',
  '评价等级',
  '加减分项',
  '填表人：',
  '其中：财政拨款',
  '年度资金总额',
  '按收入性质分',
  '产出指标（50分）',
  '单位：万元',
  '项目名称',
  '不适用',
  '≥95%',
  '说明',
  '存在问题',
  '（2023年度）',
  '#REF!',
];

const cell: fc.Arbitrary<CellInput> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.integer({ min: -5, max: 2000 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const at = fc.nat({ max: 11 });
const merge = fc.tuple(at, at, fc.nat({ max: 3 }), fc.nat({ max: 3 }));

const grid = fc.record({
  rows: fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 14 }),
  merges: fc.array(merge, { maxLength: 6 }),
});

function build({ rows, merges }: { rows: CellInput[][]; merges: [number, number, number, number][] }) {
  const built = sheet('表', rows);
  const areas = merges.map(([top, left, height, width]) => ({
    top,
    left,
    bottom: top + height,
    right: left + width,
  }));
  return { ...built, merges: areas };
}

describe('any grid', () => {
  it('is read without an exception, and the same wherever it stands', () => {
    fc.assert(
      fc.property(grid, (input) => {
        const built = build(input);
        const here = recognise(workbook(built));
        expect(recognise(workbook(move(built, 5, 3)))).toEqual(moved(here, 5, 3));
      }),
      { numRuns: 400 },
    );
  });

  it('gives every table, row and cell a place inside its form', () => {
    fc.assert(
      fc.property(grid, (input) => {
        for (const form of recognise(workbook(build(input))).forms) {
          for (const { range } of form.tables) {
            expect(range.top).toBeGreaterThanOrEqual(form.range.top);
            expect(range.bottom).toBeLessThanOrEqual(form.range.bottom);
          }
          for (const row of form.indicators) {
            expect(form.tables[row.table]!.kind).toMatch(/indicators|scoring/);
            for (const level of [row.level1, row.level2]) {
              if (level !== null) expect(form.levels[level]).toBeDefined();
            }
          }
          for (const row of form.funds) if (row.parent !== null) expect(form.funds[row.parent]).toBeDefined();
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads fifty thousand rows in about the time their cells take', () => {
    const rows: CellInput[][] = [
      ['项目支出绩效自评表'],
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ];
    for (let at = 0; at < 50_000; at++) rows.push([`指标${at}`, `≥${at}个`, `${at}个`, 1, 1]);
    const book = workbook(sheet('表', rows));
    const before = process.cpuUsage();
    const { forms } = recognise(book);
    expect(forms[0]!.indicators).toHaveLength(50_000);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(8000);
  });
});
