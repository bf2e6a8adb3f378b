import { sheet, table } from '../../../helpers/sheet-builder';
import type { LayoutCase } from './cases';

/** Scoring tables: points and standards without targets. */
export const scoringForms: readonly LayoutCase[] = [
  {
    name: 'three unmerged header rows, points after each level',
    sheets: [
      sheet(
        '评分',
        table(`
部门整体支出绩效评分表
评价指标 | | | | | | 指标说明 | 评分标准 | 自评得分 | 扣分原因
一级指标 | | 二级指标 | | 三级指标
名称 | 分值 | 名称 | 分值 | 名称 | 分值
部门决策 | 40 | 目标设置 | 40 | 绩效目标合理性 | 20 | 是否合理 | 合理得20分。 | 20
 | | | | 绩效指标明确性 | 20 | 是否明确 | 明确得20分，一项不明确扣2分。 | 18 | 一项指标未量化
部门管理 | 60 | 资金管理 | 60 | 预算执行率 | 60 | 执行情况 | 得分=执行率×60分 | 57
合计 | 100 | | 100 | | 100 | | | 95
`),
      ),
    ],
    expected: [
      'form A1:J8 部门整体支出绩效评分表',
      'scoring A2:J8 A=level1 B=level1Weight C=level2 D=level2Weight E=level3 F=weight G=explanation H=standard I=score J=deductionNote',
      '5 部门决策(40)/目标设置(40)/绩效目标合理性 20→20',
      '6 部门决策(40)/目标设置(40)/绩效指标明确性 20→18',
      '7 部门管理(60)/资金管理(60)/预算执行率 60→57',
      'total 100→95@I8',
    ],
  },
  {
    name: 'points inside names, one column of names after the levels, subtotals',
    sheets: [
      sheet(
        '评价指标体系',
        table(`
某市市级部门整体支出绩效评价指标评分表
一级指标 | 二级指标 | 三级指标 | 评价要点 | 评分细则 | 得分
投入（15分） | 目标设定（8分） | 绩效目标合理性（4分） | 符合职能 | 符合得4分 | 4
 | | 绩效指标明确性（4分） | 可衡量 | 一项不符扣1分 | 3
 | 预算配置（7分） | 在职人员控制率（7分） | 不超编 | ≤100%得7分 | 7
小计 | | | | | 14
过程（85分） | 预算执行（85分） | 预算完成率（85分） | 按进度执行 | 完成率×85分 | 84.2
小计 | | | | | 84.2
总分 | | | | | 98.2
`),
      ),
    ],
    expected: [
      'form A1:F9 某市市级部门整体支出绩效评价指标评分表',
      'scoring A2:F9 A=level1 B=level2 C=level3 D=explanation E=standard F=score',
      '3 投入(15)/目标设定(8)/绩效目标合理性（4分） 4→4',
      '4 投入(15)/目标设定(8)/绩效指标明确性（4分） 4→3',
      '5 投入(15)/预算配置(7)/在职人员控制率（7分） 7→7',
      '7 过程(85)/预算执行(85)/预算完成率（85分） 85→84.2',
      'total →98.2@F9',
    ],
  },
  {
    name: 'no levels told: item, content, points, standard, own and checked score',
    sheets: [
      sheet(
        '评分表',
        table(`
部门预算绩效自评打分表
序号 | 评价项目 | 评价内容 | 标准分 | 评分标准 | 自评分 | 财政复核分 | 复核说明
1 | 预算编制 | 预算编制完整 | 10 | 完整得10分 | 10 | 9 | 漏编一项
2 | | 预算编制及时 | 10 | 及时得10分 | 10 | 10
3 | 预算执行 | 执行进度 | 50 | 按进度计算 | 48.6 | 48.6
4 | 绩效管理 | 绩效目标覆盖率 | 30 | 全覆盖得30分 | 30 | 30
 | 合计 | | 100 | | 98.6 | 97.6
`),
      ),
    ],
    expected: [
      'form A1:H7 部门预算绩效自评打分表',
      'scoring A2:H7 B=level1 C=level3 D=weight E=standard F=score G=reviewScore H=reviewNote',
      '3 预算编制/预算编制完整 10→10 复9',
      '4 预算编制/预算编制及时 10→10 复10',
      '5 预算执行/执行进度 50→48.6 复48.6',
      '6 绩效管理/绩效目标覆盖率 30→30 复30',
      'total 100→98.6@F7',
    ],
  },
  {
    name: 'bonus and deduction rows, grade row, signatures below',
    sheets: [
      sheet(
        '自评评分',
        table(`
2023年度部门整体支出绩效自评评分表
部门名称：某县发展和改革局 | | | | 单位：万元
一级指标 | 分值 | 三级指标 | 分值 | 自评得分 | 得分说明
预算管理 | 60 | 预算编制合理性 | 20 | 20 | 编制合理
 | | 预算执行率 | 40 | 38 | 年末部分资金收回
履职效益 | 40 | 重点工作完成率 | 40 | 40 | 全部完成
加减分项 | | 获得表彰 | | 2 | 累计加分最高不超过5分
 | | 被通报批评 | | 0 |
合计 | 100 | | 100 | 100
评价等级 | | | | 优
填表人： | | 联系电话：
`),
      ),
    ],
    expected: [
      'form A1:F11 2023年度部门整体支出绩效自评评分表 部门=某县发展和改革局 年=2023 单位=万元 等级=优@E10 加分上限=5',
      'scoring A3:F10 A=level1 B=level1Weight C=level3 D=weight E=score F=deductionNote',
      '4 预算管理(60)/预算编制合理性 20→20',
      '5 预算管理(60)/预算执行率 40→38',
      '6 履职效益(40)/重点工作完成率 40→40',
      '7 加减分项/获得表彰 [bonus] →2',
      '8 加减分项/被通报批评 [bonus] →0',
      'total 100→100@E9',
    ],
  },
  {
    name: 'shifted, blank rows and columns inside, hidden helper column',
    sheets: [
      sheet(
        'S',
        table(`
部门整体支出绩效自评评分表

 | 一级指标 | | 二级指标 | 权重 | 计分方法 | | 自评分数 | 自评说明

 | 投入 | | 预算配置 | 40 | 合理得满分 | | 40 | 配置合理

 | 产出 | | 职责履行 | 60 | 每少一项扣5分 | | 55 | 少完成一项

 | 总得分 | | | 100 | | | 95
`),
        { at: 'D7', hiddenColumns: [6] },
      ),
    ],
    expected: [
      'form D7:L15 部门整体支出绩效自评评分表',
      'scoring E9:L15 E=level1 G=level2 H=weight I=standard K=score L=deductionNote',
      '11 投入/预算配置 40→40',
      '13 产出/职责履行 60→55',
      'total 100→95@K15',
    ],
  },
  {
    name: 'the product note column beside the scores',
    sheets: [
      sheet(
        '评分表',
        table(`
部门整体支出绩效评分表
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 扣分说明（自评助手）
效率性 | 执行 | 预算执行率 | 60 | 得分=执行率×60 | 54 | 执行率90%，得54分，扣6分。
效果性 | 满意度 | 公众满意度 | 40 | ≥90%得40分 | 40
总分 | | | 100 | | 94
`),
      ),
    ],
    expected: [
      'form A1:G5 部门整体支出绩效评分表',
      'scoring A2:G5 A=level1 B=level2 C=level3 D=weight E=standard F=score G=deductionNote',
      '3 效率性/执行/预算执行率 60→54',
      '4 效果性/满意度/公众满意度 40→40',
      'total 100→94@F5',
    ],
  },
  {
    name: 'points merged over the indicators of a level',
    sheets: [
      sheet(
        '自评表',
        table(`
部门整体支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 目标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 培训人数 | ≥300人 | 320人 | 40 | 38
 | | 培训班次 | 6期 | 5期
 | 质量指标 | 结业率 | ≥95% | 97% | 20 | 20
效益指标 | 社会效益 | 就业人数 | ≥200人 | 220人 | 40 | 40
合计 | | | | | 100 | 98
`),
        { merges: ['A3:A5', 'B3:B4', 'F3:F4', 'G3:G4'] },
      ),
    ],
    expected: [
      'form A1:G7 部门整体支出绩效自评表',
      'indicators A2:G7 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score',
      '3 产出指标/数量指标/培训人数；培训班次 40→38',
      '3 产出指标/数量指标/培训人数 目标≥300人 实际320人',
      '4 产出指标/数量指标/培训班次 目标6期 实际5期',
      '5 产出指标/质量指标/结业率 20→20 目标≥95% 实际97%',
      '6 效益指标/社会效益/就业人数 40→40 目标≥200人 实际220人',
      'total 100→98@G7',
    ],
  },
  {
    name: 'a column of points beside a column of scores: 分数 and 得分',
    sheets: [
      sheet(
        '考评表',
        table(`
预算绩效管理工作自评表
考核指标 | 考核内容 | 分数 | 考核标准 | 得分 | 备注
绩效目标管理 | 绩效目标编制 | 30 | 未编制一项扣3分 | 27 | 一个项目未编制
绩效监控 | 监控开展情况 | 30 | 按要求开展得满分 | 30
绩效评价 | 自评覆盖率 | 40 | 覆盖率×40分 | 40
总分 | | 100 | | 97
`),
      ),
    ],
    expected: [
      'form A1:F6 预算绩效管理工作自评表',
      'scoring A2:F6 A=level1 B=level3 C=weight D=standard E=score F=deductionNote',
      '3 绩效目标管理/绩效目标编制 30→27',
      '4 绩效监控/监控开展情况 30→30',
      '5 绩效评价/自评覆盖率 40→40',
      'total 100→97@E6',
    ],
  },
  {
    name: 'four levels of indicators',
    sheets: [
      sheet(
        '指标',
        table(`
项目支出绩效评价评分表
一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 四级指标 | 分值 | 评价标准 | 评价得分
决策 | 20 | 项目立项 | 20 | 立项依据 | 20 | 符合政策 | 12 | 符合得12分 | 12
 | | | | | | 程序规范 | 8 | 规范得8分 | 6
产出 | 80 | 产出数量 | 80 | 完成率 | 80 | 实际完成率 | 80 | 完成率×80分 | 80
合计 | 100 | | | | | | 100 | | 98
`),
      ),
    ],
    expected: [
      'form A1:J6 项目支出绩效评价评分表',
      'scoring A2:J6 A=level1 B=level1Weight C=level2 D=level2Weight G=level3 H=weight I=standard J=score',
      '3 决策(20)/项目立项(20)/符合政策 12→12',
      '4 决策(20)/项目立项(20)/程序规范 8→6',
      '5 产出(80)/产出数量(80)/实际完成率 80→80',
      'total 100→98@J6',
    ],
  },
  {
    name: 'scores repeated after each level',
    sheets: [
      sheet(
        '评分汇总',
        table(`
部门整体支出绩效自评得分表
一级指标 | 权重 | 得分 | 二级指标 | 权重 | 得分 | 三级指标 | 权重 | 得分
投入 | 30 | 28 | 预算编制 | 30 | 28 | 编制完整性 | 15 | 15
 | | | | | | 编制准确性 | 15 | 13
产出 | 70 | 70 | 履职 | 70 | 70 | 工作完成率 | 70 | 70
总计 | 100 | 98 | | 100 | 98 | | 100 | 98
`),
      ),
    ],
    expected: [
      'form A1:I6 部门整体支出绩效自评得分表',
      'scoring A2:I6 A=level1 B=level1Weight C=level1Score D=level2 E=level2Weight F=level2Score G=level3 H=weight I=score',
      '3 投入(30)/预算编制(30)/编制完整性 15→15',
      '4 投入(30)/预算编制(30)/编制准确性 15→13',
      '5 产出(70)/履职(70)/工作完成率 70→70',
      'total 100→98@I6',
    ],
  },
  {
    name: 'a department form and a scoring form stacked under two titles on one sheet',
    sheets: [
      sheet(
        '汇总',
        table(`
附件1
部门整体支出绩效目标表
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 巡查次数 | 52次


附件2
部门整体支出绩效自评得分情况表
一级指标 | 二级指标 | 三级指标 | 满分 | 自评得分
履职效能 | 整体效能 | 产出指标完成情况 | 60 | 60
管理效率 | 预算执行 | 支出率 | 40 | 39.1
总分 | | | 100 | 99.1
`),
      ),
    ],
    expected: [
      'form A1:D7 部门整体支出绩效目标表',
      'indicators A3:D7 A=level1 B=level2 C=level3 D=target',
      '4 产出指标/数量指标/巡查次数 目标52次',
      'form A8:E12 部门整体支出绩效自评得分情况表',
      'scoring A9:E12 A=level1 B=level2 C=level3 D=weight E=score',
      '10 履职效能/整体效能/产出指标完成情况 60→60',
      '11 管理效率/预算执行/支出率 40→39.1',
      'total 100→99.1@E12',
    ],
  },
  {
    name: 'side labels one character a cell beside the levels',
    sheets: [
      sheet(
        '表',
        table(`
单位整体支出绩效自评表
绩 | 一级指标 | 二级指标 | 三级指标 | 分值 | 预期目标值 | 实际完成情况 | 自评得分
效 | 产出 | 数量 | 开庭次数 | 50 | ≥100次 | 120次 | 50
指 | | 质量 | 文书合格率 | 30 | 100% | 100% | 30
标 | 效益 | 社会效益 | 调解成功率 | 20 | ≥60% | 55% | 18.33
 | 自评总分 | | | 100 | | | 98.33
`),
      ),
    ],
    expected: [
      'form A1:H6 单位整体支出绩效自评表',
      'indicators A2:H6 B=level1 C=level2 D=level3 E=weight F=target G=actual H=score',
      '3 产出/数量/开庭次数 50→50 目标≥100次 实际120次',
      '4 产出/质量/文书合格率 30→30 目标100% 实际100%',
      '5 效益/社会效益/调解成功率 20→18.33 目标≥60% 实际55%',
      'total 100→98.33@H6',
    ],
  },
];
