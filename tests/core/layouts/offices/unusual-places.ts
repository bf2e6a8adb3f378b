import { sheet, table } from '../../../helpers/sheet-builder';
import type { LayoutCase } from './cases';

/** Figures, points, sources and offices where few forms have them. */
export const unusualPlaces: readonly LayoutCase[] = [
  {
    name: 'measured figures alone under a head for evidence, and no figure where words, rates of completion or points stand',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效自评评分表
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 自评情况 | 自评得分
产出 | 数量 | 巡查次数 | 30 | 达到12次得满分，每少1次扣3分 | 11次 | 27
产出 | 质量 | 整改率 | 30 | 整改率100%得满分 | 已完成整改 | 30
效益 | 社会 | 群众满意度 | 40 | 满意度≥90%得满分 | 93% | 40
`),
      ),
      sheet(
        '表二',
        table(`
部门整体支出绩效自评评分表
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 完成率 | 自评得分 | 扣分情况
产出 | 数量 | 巡查次数 | 50 | 达到12次得满分，每少1次扣3分 | 92% | 47 | 3
效益 | 社会 | 群众满意度 | 50 | 满意度≥90%得满分 | 100% | 50
`),
      ),
    ],
    expected: [
      'form A1:G5 部门整体支出绩效自评评分表',
      'scoring A2:G5 A=level1 B=level2 C=level3 D=weight E=standard F=deductionNote G=score',
      '3 产出/数量/巡查次数 30→27 实际11次',
      '4 产出/质量/整改率 30→30',
      '5 效益/社会/群众满意度 40→40 实际93%',
      'form A1:H4 部门整体支出绩效自评评分表',
      'scoring A2:H4 A=level1 B=level2 C=level3 D=weight E=standard F=completion G=score H=deductionNote',
      '3 产出/数量/巡查次数 50→47',
      '4 效益/社会/群众满意度 50→50',
    ],
  },
  {
    name: 'points in the names of levels: a row has them where it stands alone',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 得分
产出指标（60分） | 数量指标（40分） | 培训场次 | 4场 | 4场 | 20
 | | 培训人数 | 200人 | 210人 | 20
 | 质量指标（20分） | 合格率 | 95% | 96% | 20
效益指标（40分） | 社会效益 | 满意度 | 90% | 92% | 40
合计 | | | | | 100
`),
      ),
    ],
    expected: [
      'form A1:F7 项目支出绩效自评表',
      'indicators A2:F7 A=level1 B=level2 C=level3 D=target E=actual F=score',
      '3 产出指标(60)/数量指标(40)/培训场次 →20 目标4场 实际4场',
      '4 产出指标(60)/数量指标(40)/培训人数 →20 目标200人 实际210人',
      '5 产出指标(60)/质量指标(20)/合格率 20→20 目标95% 实际96%',
      '6 效益指标(40)/社会效益/满意度 40→40 目标90% 实际92%',
      'total →100@F7',
    ],
  },
  {
    name: 'sources beside their total, for the budget and for what was spent',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表
项目资金 | 全年预算数（万元） | | | 全年执行数（万元） | | | 执行率
 | 合计 | 中央资金 | 县级资金 | 合计 | 中央资金 | 县级资金
 | 100 | 60 | 40 | 95 | 60 | 35 | 95%
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值
产出指标 | 数量指标 | 培训场次 | 4场 | 4场
`),
        { merges: ['B2:D2', 'E2:G2', 'A2:A4', 'H2:H3'] },
      ),
    ],
    expected: [
      'form A1:H6 项目支出绩效自评表 单位=万元',
      'funds A2:H4 B=annualBudget E=spent H=executionRate',
      'indicators A5:E6 A=level1 B=level2 C=level3 D=target E=actual',
      '$ 4 total 项目资金 ,,100,95,0.95',
      '$ 4 source 中央资金<4 ,,60,60,',
      '$ 4 source 县级资金<4 ,,40,35,',
      '6 产出指标/数量指标/培训场次 目标4场 实际4场',
    ],
  },
  {
    name: 'offices under prefixed labels, with codes and with a person',
    sheets: [
      sheet(
        '一',
        table(`
项目支出绩效自评表
省级主管部门 | 某省水利厅 | 县级主管部门 | 219001-某县水务局
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值
产出指标 | 数量指标 | 培训场次 | 4场 | 4场
`),
      ),
      sheet(
        '二',
        table(`
项目支出绩效自评表
中央主管部门 | 某部 | 地方主管部门 | | 项目实施单位/项目负责人 | [155]某县水务局/张某
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值
产出指标 | 数量指标 | 培训场次 | 4场 | 4场
`),
      ),
      sheet(
        '三',
        table(`
项目支出绩效自评表
主管部门 | 12345热线中心
一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值
产出指标 | 数量指标 | 培训场次 | 4场 | 4场
`),
      ),
    ],
    expected: [
      'form A1:E4 项目支出绩效自评表 部门=某县水务局',
      'indicators A3:E4 A=level1 B=level2 C=level3 D=target E=actual',
      '4 产出指标/数量指标/培训场次 目标4场 实际4场',
      'form A1:F4 项目支出绩效自评表 部门=某县水务局',
      'indicators A3:E4 A=level1 B=level2 C=level3 D=target E=actual',
      '4 产出指标/数量指标/培训场次 目标4场 实际4场',
      'form A1:E4 项目支出绩效自评表 部门=12345热线中心',
      'indicators A3:E4 A=level1 B=level2 C=level3 D=target E=actual',
      '4 产出指标/数量指标/培训场次 目标4场 实际4场',
    ],
  },
  {
    name: 'two projects under captions, told apart by nothing but their points',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表
1.河道治理项目
一级指标 | 二级指标 | 三级指标 | 分值 | 得分
产出指标 | 数量指标 | 治理河道 | 60 | 60
效益指标 | 社会效益 | 受益人口 | 40 | 38
2.饮水安全项目
一级指标 | 二级指标 | 三级指标 | 分值 | 得分
产出指标 | 数量指标 | 维修管网 | 70 | 70
效益指标 | 社会效益 | 受益人口 | 30 | 30
`),
      ),
    ],
    expected: [
      'form A1:E5 项目支出绩效自评表',
      'scoring A3:E5 A=level1 B=level2 C=level3 D=weight E=score',
      '4 产出指标/数量指标/治理河道 60→60',
      '5 效益指标/社会效益/受益人口 40→38',
      'form A6:E9 -',
      'scoring A7:E9 A=level1 B=level2 C=level3 D=weight E=score',
      '8 产出指标/数量指标/维修管网 70→70',
      '9 效益指标/社会效益/受益人口 30→30',
    ],
  },
  {
    name: 'a header repeated in the middle of a hundred points',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 分值 | 得分
产出指标 | 数量指标 | 治理河道 | 60 | 60
一级指标 | 二级指标 | 三级指标 | 分值 | 得分
效益指标 | 社会效益 | 受益人口 | 40 | 38
`),
      ),
    ],
    expected: [
      'form A1:E5 项目支出绩效自评表',
      'scoring A2:E5 A=level1 B=level2 C=level3 D=weight E=score',
      '3 产出指标/数量指标/治理河道 60→60',
      '5 效益指标/社会效益/受益人口 40→38',
    ],
  },
  {
    name: 'cells that belong to no form right of its heads',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | | | | 2024 | 张贴用
产出指标 | 数量指标 | 治理河道 | 60 | 60
效益指标 | 社会效益 | 受益人口 | 40 | 38 | | | | 7
`),
      ),
    ],
    expected: [
      'form A1:J4 项目支出绩效自评表',
      'scoring A2:E4 A=level1 B=level2 C=level3 D=weight E=score',
      '3 产出指标/数量指标/治理河道 60→60',
      '4 效益指标/社会效益/受益人口 40→38',
    ],
  },
  {
    name: 'a hundred and sixty columns beside a form, in every row',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 分值 | 得分
产出指标 | 数量指标 | 治理河道 | 60 | 60
效益指标 | 社会效益 | 受益人口 | 40 | 38
`).map((row) => [...row, ...Array.from({ length: 165 - row.length }, (_, at) => (at % 2 ? '甲' : 2024))]),
      ),
    ],
    expected: [
      'form A1:FI4 项目支出绩效自评表',
      'scoring A2:E4 A=level1 B=level2 C=level3 D=weight E=score',
      '3 产出指标/数量指标/治理河道 60→60',
      '4 效益指标/社会效益/受益人口 40→38',
    ],
  },
];
