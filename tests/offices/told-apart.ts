import { mergedSheet } from '../helpers/merged-sheet';
import type { Office } from './office';

/** What is told apart by a word of its own: projects by their 小计, rows by their points of evaluation, figures under 备注. */
export const toldApart: readonly Office[] = [
  {
    name: 'what is looked at in a column of its own beside a merged one',
    sheets: [
      mergedSheet(
        '县局',
        `
2023年度县级部门整体支出绩效自评打分表 | < | < | < | <
部门：石门县供销社 | < | < | < | <
评价内容 | 评价要点 | 标准分 | 自评分 | 备注
一、预算编制（20分） | （1）预算编制是否完整 | 10 | 11 |
^ | （2）预算编制是否细化 | 10 | 9 | 项目支出细化不够
二、预算执行（40分） | （1）预算执行进度 | 20 | 18 | 年底执行率98%，序时进度偏慢
^ | （2） | 10 | 12 |
^ | （3）政府采购执行 | 10 | 10 |
三、预算绩效（40分） | （1） | 20 | 19 |
^ | （2） | 10 | 10 |
^ | （3）服务对象满意度 | 10 | 8 | 85%
合计 |  | 100 | 97 |
`,
      ),
    ],
    totals: ['D12 94'],
    findings: ['JX301 D4', 'JX301 D7', 'JX308 E9'],
  },
  {
    name: 'so many fewer of what is counted',
    sheets: [
      mergedSheet(
        '表',
        `
项目支出绩效自评表 | < | < | < | < | <
项目名称：公厕建设 | < | < | < | < | <
三级指标 | 指标值 | 完成值 | 分值 | 评分标准 | 得分
新建公厕数量 | 15座 | 14座 | 20 | 完成15座得20分，每少1座扣2分，扣完为止 | 20
改造公厕数量 | ≥15座 | 14座 | 30 | 达到15座得30分，每少1座扣3分 | 30
清掏次数 | 100次 | 100次 | 50 | 每少1次扣1分 | 50
合计 | | | 100 | | 100
`,
      ),
    ],
    totals: ['F7 95'],
    scores: 'F4 18c F5 27c F6 50s',
    findings: ['JX304 F4', 'JX304 F5', 'JX208 C4', 'JX208 C5'],
  },
  {
    name: 'the share that was reached alone under 备注',
    sheets: [
      mergedSheet(
        '表',
        `
部门整体支出绩效自评评分表 | < | < | < | <
部门：某区城管局 | < | < | < | <
二级指标 | 评分标准 | 分值 | 得分 | 备注
预算完成率 | 完成率≥95%得40分，每低1个百分点扣2分 | 40 | 40 | 93%
公众满意度 | 满意度≥90%得30分，80%（含）-90%得20分，80%以下不得分 | 30 | 30 | 86.5%
重点工作完成率 | 完成率×30分 | 30 | 30 | 100%
合计 | | 100 | 100 |
`,
      ),
    ],
    totals: ['D7 86'],
    scores: 'D4 36c D5 20c D6 30s',
    findings: ['JX304 D4', 'JX304 D5'],
  },
  {
    name: 'projects of one table, each closed by a 小计 of its own',
    sheets: [
      mergedSheet(
        '表',
        `
2023年度项目支出绩效自评汇总表 | < | < | < | < | <
单位：临江区水利局 | < | < | < | < | <
项目名称 | 绩效指标 | 目标值 | 完成值 | 分值 | 得分
渠道清淤 | 清淤长度 | ≥12公里 | 12公里 | 60 | 60
^ | 验收合格率 | 100% | 100% | 40 | 40
小计 | < | | | 100 | 100
泵站维修 | 维修泵站 | ≥5座 | 5座 | 60 | 60
^ | 群众满意度 | ≥90% | 92% | 40 | 40
小计 | < | | | 100 | 101
河道保洁 | 保洁长度 | ≥30公里 | 30公里 | 60 | 60
^ | 群众满意度 | ≥90% | 81% | 40 | 36
小计 | < | | | 100 | 96
`,
      ),
    ],
    totals: ['F6 100', 'F9 100', 'F12 96'],
    findings: ['JX303 F9', 'JX310 F9'],
  },
  {
    name: 'points that leave too little for the score of the execution rate',
    sheets: [
      mergedSheet(
        '表',
        `
2023年度项目支出绩效自评表 | < | < | < | < | <
项目名称：某某工程 | < | < | < | < | <
资金（万元） | 预算数 | 执行数 | 执行率 | 得分 | <
总额 | 100 | 100 | 100% | 10 | <
一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
产出 | 数量 | ≥12公里 | 12公里 | 55 | 50
效益 | 受益 | ≥1000人 | 1000人 | 30 | 30
满意度 | 群众满意度 | ≥90% | 92% | 10 | 10
总分 | | | | 100 | 100
`,
      ),
    ],
    totals: ['F9 100'],
    findings: ['JX302 E9', 'JX307 F6'],
  },
];
