import { sheet, table } from '../../../helpers/sheet-builder';
import type { LayoutCase } from './cases';

/** Tables of targets and actuals as provinces and counties print them. */
export const targetSheets: readonly LayoutCase[] = [
  {
    name: 'four levels, indicators, weight after the fourth',
    sheets: [
      sheet(
        '表',
        table(`
部门整体绩效自评表
一级指标 | 二级指标 | 三级指标 | 四级指标 | 分值 | 目标值 | 实际完成值 | 得分
产出指标 | 数量指标 | 业务培训 | 培训期数 | 10 | ≥4期 | 4期 | 10
 | | | 培训人数 | 10 | ≥200人 | 220人 | 10
 | 质量指标 | 业务培训 | 合格率 | 40 | ≥95% | 96% | 40
效益指标 | 社会效益指标 | 能力 | 能力提升 | 30 | 提升 | 提升 | 30
`),
      ),
    ],
    expected: [
      'form A1:H6 部门整体绩效自评表',
      'indicators A2:H6 A=level1 B=level2 D=level3 E=weight F=target G=actual H=score',
      '3 产出指标/数量指标/培训期数 10→10 目标≥4期 实际4期',
      '4 产出指标/数量指标/培训人数 10→10 目标≥200人 实际220人',
      '5 产出指标/质量指标/合格率 40→40 目标≥95% 实际96%',
      '6 效益指标/社会效益指标/能力提升 30→30 目标提升 实际提升',
    ],
  },
  {
    name: 'two stacked titles',
    sheets: [
      sheet(
        '表',
        table(`
食堂改造经费绩效自评表
项目支出绩效自评表（2019年度）
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 43.2 | 43.2 | 37.24 | 10 | 86.2% | 8.62
 | 其中：当年财政拨款 | 43.2 | 43.2 | 37.24
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 改造面积 | 300平方米 | 300平方米 | 90 | 90
总分 | | | | | 100 | 98.62
`),
      ),
    ],
    expected: [
      'form A1:H8 项目支出绩效自评表（2019年度） 年=2019 单位=万元',
      'funds A3:H5 C=initialBudget D=annualBudget E=spent F=weight G=executionRate H=score',
      'indicators A6:H8 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score H=deviationReason',
      '$ 4 total 年度资金总额 43.2,,43.2,37.24,0.862 10→8.62',
      '$ 5 part 其中：当年财政拨款<4 43.2,,43.2,37.24,',
      '7 产出指标/数量指标/改造面积 90→90 目标300平方米 实际300平方米',
      'total 100→98.62@G8',
    ],
  },
  {
    name: 'two years in the titles',
    sheets: [
      sheet(
        '表',
        table(`
2024年部门整体支出绩效自评表
（2023年度）
填报单位（盖章）：某区文化馆 | | | | 填报日期：2024年3月5日
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 演出场次 | 30场 | 32场 | 100 | 100
总分 | | | | | 100 | 100
`),
      ),
    ],
    expected: [
      'form A1:G6 2024年部门整体支出绩效自评表 部门=某区文化馆 年=2023',
      'indicators A4:G6 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score',
      '5 产出指标/数量指标/演出场次 100→100 目标30场 实际32场',
      'total 100→100@G6',
    ],
  },
  {
    name: 'Chongqing',
    sheets: [
      sheet(
        '表',
        table(`
部门整体绩效自评表
主管部门 | 某区融媒体中心 | 财政处室 | 教科文科 | 自评总分（分） | 97.6
部门联系人 | | 联系电话
部门预算执行情况（万元） | | 年初预算数 | 全年（调整）预算数 | 全年执行数 | 执行率（%） | 执行率权重 | 执行率得分（分）
 | 年度总金额 | 3000 | 3200 | 2432 | 76% | 10 | 7.6
 | 其中：财政拨款 | 3000 | 3200 | 2432
当年绩效目标 | 年初绩效目标 | | 全年（调整）绩效目标 | | 全年目标实际完成情况
 | 做好全区新闻宣传和舆论引导工作。 | | 无 | | 完成全区新闻宣传任务，播发稿件2859篇。
绩效指标 | 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数（%） | 指标权重（分） | 指标得分（分） | 是否核心指标
 | 播发稿件数量 | 篇 | ≥ | 2200 | | 2859 | 100% | 40 | 40 | 是
 | 组织宣传活动次数 | 次 | ≥ | 40 | | 43 | 100% | 40 | 40 | 是
 | 公众满意度 | % | ≥ | 90 | | 95 | 100% | 10 | 10 | 否
`),
      ),
    ],
    expected: [
      'form A1:K12 部门整体绩效自评表 部门=某区融媒体中心 单位=万元 自评=97.6',
      'funds A4:H6 C=initialBudget D=annualBudget E=spent F=executionRate G=weight H=score',
      'indicators A9:K12 A=level1 B=level3 C=unit F=target G=actual I=weight J=score',
      '$ 5 total 年度总金额 3000,,3200,2432,0.76 10→7.6',
      '$ 6 part 其中：财政拨款<5 3000,,3200,2432,',
      '10 播发稿件数量 40→40 目标≥2200 实际2859',
      '11 组织宣传活动次数 40→40 目标≥40 实际43',
      '12 公众满意度 10→10 目标≥90 实际95',
    ],
  },
  {
    name: 'Hubei with two goals',
    sheets: [
      sheet(
        '表',
        table(`
2022年度农田水利项目绩效自评表
单位名称：某市农田水利站 | | | | | 填报日期：2023年3月10日
项目名称 | 水土保持监测
主管部门 | 某市水利局 | | 项目实施单位 | 本单位
项目类别 | 1、部门预算项目☑ 2、上级专项□
项目属性 | 1、持续性项目☑ 2、新增性项目□
预算执行情况（万元）（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率）
 | 年度财政资金总额 | 10 | 10 | 100% | 20
年度绩效目标1（40分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
 | 产出指标 | 质量指标 | 数据合格率 | 100% | 100% | 20
 | 效益指标 | 满意度指标 | 服务对象满意度 | ≥98% | 96% | 19.6
年度绩效目标2（40分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
 | 产出指标 | 数量指标 | 整编资料 | 2册 | 2册 | 20
 | 效益指标 | 社会效益指标 | 资料利用率 | ≥90% | 92% | 20
总分 | 99.6
偏差大或目标未完成原因分析 | 服务对象对反馈时限不满意
改进措施及结果应用方案 | 缩短反馈时限
`),
      ),
    ],
    expected: [
      'form A1:G17 2022年度农田水利项目绩效自评表 部门=某市农田水利站 项目=水土保持监测 年=2022 单位=万元',
      'funds A7:F8 C=annualBudget D=spent E=executionRate F=score',
      'indicators A9:G11 B=level1 C=level2 D=level3 E=target F=actual G=score',
      'indicators A12:G15 B=level1 C=level2 D=level3 E=target F=actual G=score',
      '$ 8 total 年度财政资金总额 ,,10,10,1 20→20',
      '10 产出指标/质量指标/数据合格率 →20 目标100% 实际100%',
      '11 效益指标/满意度指标/服务对象满意度 →19.6 目标≥98% 实际96%',
      '13 产出指标/数量指标/整编资料 →20 目标2册 实际2册',
      '14 效益指标/社会效益指标/资料利用率 →20 目标≥90% 实际92%',
      'total →99.6@B15',
    ],
  },
  {
    name: 'tasks with actual completion, department form of Beijing style',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效自评表
（2021年度）
部门名称 | 某市体育局
年度主要任务 | 任务名称 | 主要内容 | 全年预算数（万元） | 全年执行数（万元） | 执行率 | 实际完成情况
 | 全民健身 | 建设健身步道 | 300 | 295 | 98.33% | 建成5公里
 | 竞技体育 | 备战省运会 | 500 | 500 | 100% | 获得金牌12枚
 | 金额合计 | | 800 | 795 | 99.38%
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分
 | 产出指标 | 数量指标 | 健身步道 | ≥5公里 | 5公里 | 50 | 50
 | 效益指标 | 社会效益指标 | 参与人数 | ≥1万人 | 1.2万人 | 50 | 50
`),
      ),
    ],
    expected: [
      'form A1:H10 部门整体支出绩效自评表 部门=某市体育局 年=2021 单位=万元',
      'tasks A4:G7 B=task C=content D=annualBudget E=spent F=executionRate G=completion',
      'indicators A8:H10 B=level1 C=level2 D=level3 E=target F=actual G=weight H=score',
      '$ 7 total 金额合计 ,,800,795,0.9938',
      'task 5 全民健身 budget:300,spent:295',
      'task 6 竞技体育 budget:500,spent:500',
      'task 7 金额合计= budget:800,spent:795',
      '9 产出指标/数量指标/健身步道 50→50 目标≥5公里 实际5公里',
      '10 效益指标/社会效益指标/参与人数 50→50 目标≥1万人 实际1.2万人',
    ],
  },
  {
    name: 'tasks, total first, money three columns',
    sheets: [
      sheet(
        '表',
        table(`
部门整体支出绩效自评表
单位名称 | 某县教育局 | | | 金额单位：万元
年度履职目标 | 名称 | 主要内容 | 预算资金 | | | 执行资金
 | | | 总额 | 财政拨款 | 其他资金 | 总额 | 财政拨款 | 其他资金
 | 合计 | | 300 | 280 | 20 | 290 | 272 | 18
 | 义务教育 | 保障公用经费 | 200 | 190 | 10 | 195 | 186 | 9
 | 学前教育 | 普惠园补助 | 100 | 90 | 10 | 95 | 86 | 9
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出指标 | 数量指标 | 学校数 | 20所 | 20所 | 100 | 100
`),
      ),
    ],
    expected: [
      'form A1:I9 部门整体支出绩效自评表 部门=某县教育局 单位=万元',
      'tasks A3:I7 B=task C=content D=annualBudget G=spent',
      'indicators A8:G9 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score',
      'task 5 合计= budget:300,budget*:280,budget*:20,spent:290,spent*:272,spent*:18',
      'task 6 义务教育 budget:200,budget*:190,budget*:10,spent:195,spent*:186,spent*:9',
      'task 7 学前教育 budget:100,budget*:90,budget*:10,spent:95,spent*:86,spent*:9',
      '9 产出指标/数量指标/学校数 100→100 目标20所 实际20所',
    ],
  },
  {
    name: 'two forms side by side with blank column between',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表 | | | | | | 项目支出绩效自评表
项目名称 | 甲路改造 | | | | | 项目名称 | 乙桥维修
三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
改造里程 | 3公里 | 3公里 | 60 | 60 | | 维修桥梁 | 1座 | 1座 | 60 | 60
群众满意度 | ≥90% | 95% | 40 | 40 | | 群众满意度 | ≥90% | 80% | 40 | 35
总分 | | | 100 | 100 | | 总分 | | | 100 | 95
`),
      ),
    ],
    expected: [
      'form A1:E6 项目支出绩效自评表 项目=甲路改造',
      'indicators A3:E6 A=level3 B=target C=actual D=weight E=score',
      '4 改造里程 60→60 目标3公里 实际3公里',
      '5 群众满意度 40→40 目标≥90% 实际95%',
      'total 100→100@E6',
      'form G1:K6 项目支出绩效自评表 项目=乙桥维修',
      'indicators G3:K6 G=level3 H=target I=actual J=weight K=score',
      '4 维修桥梁 60→60 目标1座 实际1座',
      '5 群众满意度 40→35 目标≥90% 实际80%',
      'total 100→95@K6',
    ],
  },
  {
    name: 'student and teacher subjects',
    sheets: [
      sheet(
        '表',
        table(`
学生资助项目绩效目标自评表
填报单位：某市教育局 | | | 2022年度 | | 单位：万元
预算执行情况 | 预算数（A） | 执行数（B） | 执行率（B/A）
年度财政资金总额 | 860 | 860 | 100%
一级指标 | 二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 得分
产出指标 | 数量指标 | 资助学生人数 | ≥1000人 | 1020人 | 50
效益指标 | 满意度指标 | 学生满意度 | ≥95% | 96% | 50
`),
      ),
    ],
    expected: [
      'form A1:F7 学生资助项目绩效目标自评表 部门=某市教育局 年=2022 单位=万元',
      'funds A3:D4 B=annualBudget C=spent D=executionRate',
      'indicators A5:F7 A=level1 B=level2 C=level3 D=target E=actual F=score',
      '$ 4 total 年度财政资金总额 ,,860,860,1',
      '6 产出指标/数量指标/资助学生人数 →50 目标≥1000人 实际1020人',
      '7 效益指标/满意度指标/学生满意度 →50 目标≥95% 实际96%',
    ],
  },
  {
    name: 'teacher training with sheet name',
    sheets: [
      sheet(
        '教师培训',
        table(`
教师培训专项资金绩效自评表
（2023年度）
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 得分 | 偏差原因分析
产出指标 | 数量指标 | 培训教师 | 200人 | 210人 | 60 | 60
满意度指标 | 满意度 | 教师满意度 | ≥90% | 97% | 40 | 40
总分 | | | | | 100 | 100
`),
      ),
    ],
    expected: [
      'form A1:H6 教师培训专项资金绩效自评表 年=2023',
      'indicators A3:H6 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score H=deviationReason',
      '4 产出指标/数量指标/培训教师 60→60 目标200人 实际210人',
      '5 满意度指标/满意度/教师满意度 40→40 目标≥90% 实际97%',
      'total 100→100@G6',
    ],
  },
  {
    name: 'execution row with own weight in indicators, funds without score',
    sheets: [
      sheet(
        '表',
        table(`
项目支出绩效自评表
项目名称 | 社区矫正 | | 预算单位 | 某区司法局
项目资金（元） | 预算数 | 执行数 | 执行率
资金总额 | 300000 | 295000 | 98.33%
其中：中央 | 100000 | 100000 | 100%
省级 | 100000 | 95000 | 95%
区级 | 100000 | 100000 | 100%
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 得分
预算执行 | 执行率 | 预算执行率 | 100% | 98.33% | 10 | 9.83
产出指标 | 数量指标 | 矫正对象 | ≥50人 | 52人 | 60 | 60
效益指标 | 社会效益指标 | 再犯罪率 | ≤1% | 0 | 30 | 30
总分 | | | | | 100 | 99.83
`),
      ),
    ],
    expected: [
      'form A1:G12 项目支出绩效自评表 部门=某区司法局 项目=社区矫正 单位=元',
      'funds A3:D7 B=annualBudget C=spent D=executionRate',
      'indicators A8:G12 A=level1 B=level2 C=level3 D=target E=actual F=weight G=score',
      '$ 4 total 资金总额 ,,300000,295000,0.9833',
      '$ 5 source 其中：中央<4 ,,100000,100000,1',
      '$ 6 source 省级<4 ,,100000,95000,0.95',
      '$ 7 source 区级<4 ,,100000,100000,1',
      '9 预算执行/执行率/预算执行率 [execution] 10→9.83 目标100% 实际98.33%',
      '10 产出指标/数量指标/矫正对象 60→60 目标≥50人 实际52人',
      '11 效益指标/社会效益指标/再犯罪率 30→30 目标≤1% 实际0',
      'total 100→99.83@G12',
    ],
  },
];
