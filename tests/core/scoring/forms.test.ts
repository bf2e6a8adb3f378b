import fc from 'fast-check';
import { formula, pct, sheet, workbook, type CellInput } from '../../helpers/sheet-builder';
import { moved, review } from './review';

/** A project's form as the integrated budget system prints it, with its deviations. */
function projectForm(remark: string | null = null, title = '项目支出绩效自评表') {
  return sheet(
    '项目自评',
    [
      [title],
      ['（2024年度）'],
      ['项目名称', '乡村道路养护', null, null, '主管部门', '临江县交通运输局'],
      ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      [null, '年度资金总额', 120, 150, 138.3, 10, pct(0.922), null],
      [null, '其中：当年财政拨款', 120, 150, 138.3, null, null, null],
      [
        '绩效指标',
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
      [null, '产出指标（50分）', '数量指标', '养护里程', '≥320公里', '304公里', 20, null, '雨季停工'],
      [null, null, '质量指标', '验收合格率', pct(1), pct(1), 10, null, null],
      [null, null, '时效指标', '抢修到场时间', '≤2小时', '2.5小时', 10, null, '山区路远'],
      [null, null, '成本指标', '每公里养护成本', '≤0.45万元', '0.95万元', 10, null, '材料涨价'],
      [
        null,
        '效益指标（30分）',
        '社会效益指标',
        '通行条件改善',
        '明显改善',
        '部分达成预期指标并具有一定效果',
        30,
        20,
        '部分路段未完工',
      ],
      [null, '满意度指标（10分）', '服务对象满意度指标', '沿线群众满意度', '≥95%', '90.25%', 10, null, null],
      ['总分', null, null, null, null, null, 100, null],
      ...(remark === null ? [] : [[remark]]),
    ],
    { merges: ['A1:I1', 'A4:A6', 'A7:A13', 'B8:B11', 'A14:F14'] },
  );
}

describe('a project form of the integrated budget system', () => {
  const reviewed = review(workbook(projectForm()));
  const points = (cell: string) => reviewed.points('项目自评', cell);

  it('is worked out by hand alike', () => {
    expect(points('H5')).toBe('9.22'); // 138.3/150×10
    expect(points('H8')).toBe('19'); // 304/320×20
    expect(points('H9')).toBe('10');
    expect(points('H10')).toBe('7.5'); // [1-(2.5-2)/2]×10
    expect(points('H11')).toBe('0'); // more than twice the limit
    expect(points('H12')).toBe('20'); // typed, inside 18…24
    expect(points('H13')).toBe('9.5'); // 90.25/95×10
    expect(reviewed.total('项目自评').points).toBe('75.22');
  });

  it('explains each loss', () => {
    expect(reviewed.row('项目自评', 'H8').note).toBe(
      '养护里程304公里，低于目标值320公里，按完成比例得19分，扣1分。',
    );
    expect(reviewed.row('项目自评', 'H10').note).toBe(
      '抢修到场时间2.5小时，高于目标值2小时，按偏差比例得7.5分，扣2.5分。',
    );
    expect(reviewed.row('项目自评', 'H12').note).toBe('');
    expect(reviewed.row('项目自评', 'H9').note).toBe('');
  });

  it('follows the rule for at-most indicators that the form’s own remark lays down', () => {
    const remark =
      '注：定量指标若为反向指标（即指标值为≤*），得分=年度指标值（A）/全年实际值（B）×该指标分值。';
    const other = review(workbook(projectForm(remark)));
    expect(other.points('项目自评', 'H10')).toBe('8'); // 2/2.5×10
    expect(other.points('项目自评', 'H11')).toBe('4.74'); // 0.45/0.95×10
    expect(other.row('项目自评', 'H10').convention).toBe('national+form');
  });

  it('follows a convention that the reviewer sets', () => {
    const other = review(workbook(projectForm()), 'hubei');
    expect(other.points('项目自评', 'H10')).toBe('8');
    expect(other.row('项目自评', 'H10').convention).toBe('hubei');
  });

  it('scores a moved table alike', () => {
    const there = review(moved(workbook(projectForm()), 4, 3));
    expect(there.points('项目自评', 'K9')).toBe('9.22');
    expect(there.total('项目自评').points).toBe('75.22');
  });
});

describe('two projects and a department in one workbook', () => {
  it('keep their figures to themselves', () => {
    const index = sheet('整体评分表', [
      ['部门整体支出绩效评分表（2024年度）'],
      ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '得分'],
      [
        '过程',
        '预算执行',
        '预算执行率',
        10,
        '预算执行率≥95%的，得10分；90%≤预算执行率<95%的，得6分；预算执行率<90%的，得0分。',
        10,
      ],
      ['产出', '履职', '重点工作完成', 90, '全部完成得90分，酌情扣分', 88],
      ['合计', null, null, 100, null, 98],
    ]);
    const reviewed = review(workbook(index, projectForm()));
    expect(reviewed.row('整体评分表', 'F3')).toMatchObject({ state: 'stated' });
    expect(reviewed.total('整体评分表').points).toBe('98');
  });
});

describe('standards printed in the column 指标说明', () => {
  const score = (actual: CellInput, typed: CellInput = null) =>
    review(
      workbook(
        sheet('自评表', [
          ['2024年度部门整体支出绩效自评表'],
          ['单位名称：临江县水利局'],
          [
            '一级指标',
            '二级指标',
            '三级指标',
            '指标说明及评分标准',
            '年度目标值',
            '实际完成值',
            '分值',
            '自评得分',
            '扣分原因',
          ],
          [
            '过程',
            '资产管理',
            '固定资产利用率',
            '固定资产利用率≥90%的，得4分；75%≤固定资产利用率<90%的，得2分；固定资产利用率<75%的，不得分。',
            '≥90%',
            actual,
            4,
            typed,
            null,
          ],
          ['产出', '数量指标', '巡河次数', '反映河道巡查的频次', '≥200次', '150次', 96, null, null],
          ['合计', null, null, null, null, null, 100, null, null],
        ]),
      ),
    );

  it.each<[CellInput, string]>([
    ['92%', '4'],
    [pct(0.9), '4'],
    ['89.99%', '2'],
    ['75%', '2'],
    ['74.9%', '0'],
  ])('%j gives %s', (actual, expected) => {
    expect(score(actual).points('自评表', 'H4')).toBe(expected);
  });

  it('leaves a row whose explanation gives no points to its target', () => {
    expect(score('92%').points('自评表', 'H5')).toBe('72'); // 150/200×96
  });

  it('keeps the typed score when the value cannot be read', () => {
    const reviewed = score('见附件', 3);
    expect(reviewed.row('自评表', 'H4')).toMatchObject({ state: 'stated', note: '' });
    expect(reviewed.points('自评表', 'H4')).toBe('3');
    expect(reviewed.scores.missing.map(({ name }) => name)).toContain('固定资产利用率');
  });
});

describe('standards printed beside targets', () => {
  const score = (
    name: string,
    target: CellInput,
    actual: CellInput,
    standard: string,
    stated: CellInput = null,
  ) => {
    const head = [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '评分标准',
      '分值',
      '得分',
      '扣分原因',
    ];
    const rows = [head, ['产出指标', '数量指标', name, target, actual, standard, 20, stated, null]];
    return review(workbook(sheet('自评表', [['2024年度项目支出绩效自评表'], ...rows]))).points(
      '自评表',
      'H3',
    );
  };

  it.each<[string, CellInput, CellInput, string, string | null]>([
    ['养护里程', '≥320公里', '304公里', '达到目标值得满分，未达到目标值的按完成比例得分', '19'],
    ['养护里程', '≥320公里', '304公里', '达到目标值得20分，未达到的按完成比例计分', '19'],
    ['养护里程', '≥320公里', '304公里', '达到目标值得20分，未达到80%的不得分，其余按完成比例计分', null],
    ['培训期数', '≥10期', '9期', '得分=实际完成值/目标值×分值', '18'],
    ['巡查次数', '≥12次', '9次', '完成率100%得满分，每低1个百分点扣0.5分，扣完为止', '7.5'],
    ['验收合格率', '100%', '98%', '合格率达到100%得20分，每下降1%扣1分，扣完为止', '18'],
    ['按时完成率', '100%', '95%', '按实际完成率×分值计分', '19'],
    ['按时完成率', '≥96%', '95%', '按实际完成率×分值计分', null],
    ['资料归档', '≥10份', '见附件', '得分=实际完成值/目标值×分值', null],
  ])('%s %s, %s: %s', (name, target, actual, standard, expected) => {
    expect(score(name, target, actual, standard)).toBe(expected);
  });

  const STEPS = '合格率达到100%得20分，每下降1%扣1分，扣完为止';
  it.each<[CellInput, string]>([
    // A begun step of 1.4 points: whole steps by default, in proportion where the filler counted it so.
    [null, '19'],
    [18.6, '18.6'],
    [18.5, '19'],
    [20, '19'],
  ])('a begun step, typed %s: %s', (stated, expected) => {
    expect(score('验收合格率', '100%', '98.6%', STEPS, stated)).toBe(expected);
  });
});

describe('a base-data sheet beside the funds', () => {
  it('gives no score where the two contradict each other, and says which cells', () => {
    const form = sheet('自评表', [
      ['2023年度部门整体支出绩效自评表'],
      ['部门名称：甲县财政局', '', '单位：万元'],
      ['资金情况', '', '年初预算数', '全年预算数', '全年执行数', '执行率'],
      ['', '年度资金总额', 100, 120, 114, pct(0.95)],
      ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '得分'],
      [
        '过程',
        '执行',
        '预算控制率',
        20,
        '预算控制率=（本年追加预算/年初预算）×100%。预算控制率≤10%得20分，大于10%不得分',
        20,
      ],
    ]);
    const base = (initial: number) =>
      sheet('基础数据表', [
        ['部门整体支出绩效评价基础数据表'],
        ['填报单位：甲县财政局', '', '单位：万元'],
        ['部门整体支出预算调整', '上年结转结余', '年初预算数', '本年追加预算'],
        ['', 1, initial, 5],
      ]);
    const contradicted = review(workbook(form, base(110)));
    expect(contradicted.row('自评表', 'F6').state).toBe('stated');
    const [input] = contradicted.scores.missing;
    expect(input).toMatchObject({ name: '年初预算', isConflict: true });
    expect(input!.candidates.map(({ ref }) => ref?.sheet).sort()).toEqual(['基础数据表', '自评表']);
    expect(review(workbook(form, base(100))).row('自评表', 'F6').state).toBe('computed');
  });
});

describe('a score column of formulas', () => {
  it('is scored by what was measured, and its stored results are what was stated', () => {
    const reviewed = review(
      workbook(
        sheet('自评表', [
          ['2024年度项目支出绩效自评表'],
          ['项目名称：幼儿园改造'],
          ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
          [
            '产出指标',
            '数量指标',
            '改造面积',
            '≥800平方米',
            '760平方米',
            60,
            formula('ROUND(760/800*F4,2)', 57),
          ],
          ['效益指标', '社会效益指标', '新增学位', '≥90个', '96个', 40, formula('F5', 40)],
          ['总分', null, null, null, null, 100, formula('SUM(G4:G5)', 97)],
        ]),
      ),
    );
    expect(reviewed.points('自评表', 'G4')).toBe('57');
    expect(reviewed.row('自评表', 'G4').stated).toMatchObject({ text: '57', hasFormula: true });
    expect(reviewed.total('自评表').points).toBe('97');
  });
});

describe('whatever the cells hold', () => {
  const cell = fc.oneof(
    fc.constantFrom<CellInput>(
      '≥95%',
      '95%',
      '0',
      '达成',
      '部分达成',
      '无',
      '不适用',
      '1.2.3',
      '#REF!',
      '≤-5%',
      '0起',
      '12起',
      '100',
      '',
    ),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Number(value.toFixed(3))),
    fc.string({ maxLength: 12 }),
  );

  it('never throws, and no score leaves 0…weight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, fc.integer({ min: 0, max: 60 }), cell, cell), {
          minLength: 1,
          maxLength: 6,
        }),
        (drawn) => {
          const rows = drawn.map(([target, actual, weight, score, standard], index) => [
            '产出指标',
            '数量指标',
            `指标${index}`,
            target,
            actual,
            weight,
            score,
            standard,
          ]);
          const head = [
            '一级指标',
            '二级指标',
            '三级指标',
            '年度指标值',
            '实际完成值',
            '分值',
            '得分',
            '评分标准',
          ];
          const { scores } = review(
            workbook(sheet('自评表', [['2024年度项目支出绩效自评表'], head, ...rows])),
          );
          for (const { score, weight } of scores.rows) {
            if (score === null) continue;
            expect(score.compare(0)).toBeGreaterThanOrEqual(0);
            if (weight !== null) expect(score.compare(weight)).toBeLessThanOrEqual(0);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
