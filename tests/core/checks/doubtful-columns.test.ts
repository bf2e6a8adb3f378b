import { runChecks } from '../../../src/core/checks/run';
import { a1 } from '../../../src/core/model/address';
import { contextOf } from '../../helpers/check-context';
import { sheet, table } from '../../helpers/sheet-builder';

const said = (heads: string) => {
  const own = sheet(
    '自评',
    table(`
2024年度部门整体支出绩效自评表
一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | ${heads}
产出 | 培训人数 | ≥450人 | 440人 | 60 | 60 | 97.8
效益 | 就业率 | ≥80% | 82% | 40 | 45 | 1,2.3
合计 | | | | 100 | 99 | 100
`),
  );
  return runChecks(contextOf({ sheets: [own] })).findings.map(({ code, ref }) => `${code} ${a1(ref)}`);
};

describe('what rests on a column that could be another', () => {
  it('is said where the column is sure', () => {
    expect(said('自评得分 | 财政复核得分')).toEqual(expect.arrayContaining(['JX301 F4', 'JX306 F3']));
  });

  it('is not said where two columns could hold the score', () => {
    const findings = said('考核得分 | 评定得分');
    expect(findings).toContain('JX002 F2');
    expect(findings.filter((one) => /^JX3/.test(one))).toEqual([]);
  });
});
