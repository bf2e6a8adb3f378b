import type { Sheet, Workbook } from '../../src/core/model/grid';
import { type CellInput, pct, set, sheet, workbook } from './sheet-builder';

type Changes = Readonly<Record<string, CellInput>>;

/**
 * A project's self-evaluation form without a fault: rate 96.5 % for 9.65 of 10 points, five indicators, total 98.65.
 * H11 loses a point and says why in I11.
 */
export function projectForm(changes: Changes = {}, name = '项目自评表'): Sheet {
  const rows: CellInput[][] = [
    ['项目支出绩效自评表'],
    ['（2023年度）'],
    ['项目名称', '高标准农田建设'],
    ['主管部门', '清河县农业农村局', null, null, '实施单位', '清河县农田建设中心'],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', 200, 180, 173.7, 10, pct(0.965), 9.65],
    [null, '其中：当年财政拨款', 200, 180, 173.7],
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
    [null, '产出指标（50分）', '数量指标', '新建高标准农田面积', '≥1000亩', '1000亩', 20, 20],
    [null, null, '质量指标', '工程验收合格率', '≥95%', pct(1), 20, 20],
    [null, null, '时效指标', '按时完工率', pct(1), pct(0.9), 10, 9, '雨季停工，一处标段推迟验收'],
    [null, '效益指标（30分）', '社会效益指标', '受益农户数', '≥300户', '320户', 30, 30],
    [null, '满意度指标（10分）', '服务对象满意度指标', '受益农户满意度', '≥90%', pct(0.92), 10, 10],
    ['总分', null, null, null, null, null, 100, 98.65],
  ];
  const merges = ['A1:I1', 'A2:I2', 'B3:I3', 'B4:D4', 'F4:I4', 'A5:A7', 'A8:A13', 'B9:B11', 'A14:F14'];
  return set(sheet(name, rows, { merges }), changes);
}

/**
 * A department's scoring form without a fault: weights 20/30/50, one row (H5) loses a point and says why, a bonus of 2 with a
 * cap of 3, total 96 + 2 = 98, grade 优.
 */
export function scoringForm(changes: Changes = {}, name = '评分表'): Sheet {
  const rows: CellInput[][] = [
    ['2023年度部门整体支出绩效自评评分表'],
    ['部门名称：清河县水利局'],
    ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值', '实际完成值', '自评得分', '扣分说明'],
    ['投入', 20, '预算配置', 20, '预算编制规范性', 10, '规范', 10],
    [null, null, null, null, '绩效目标合理性', 10, '基本合理', 9, '两个项目的目标没有细化'],
    ['过程', 30, '预算执行', 18, '资金使用合规性', 18, '合规', 18],
    [null, null, '资产管理', 12, '资产管理规范性', 12, '规范', 12],
    ['效果', 50, '履职效益', 50, '防汛任务完成情况', 30, '全部完成', 30],
    [null, null, null, null, '水利工程运行情况', 20, '良好', 17, '一座水闸检修时间较长'],
    [
      '加减分项',
      null,
      null,
      null,
      '获得表彰加分',
      null,
      '省级表彰1次',
      2,
      '累计加分最多3分，加分后总分不超过100分',
    ],
    ['合计', null, null, null, null, 100, null, 98],
    ['评价等级', null, null, null, null, null, null, '优'],
  ];
  const merges = [
    'A1:I1',
    'A2:F2',
    'A4:A5',
    'B4:B5',
    'C4:C5',
    'D4:D5',
    'A6:A7',
    'B6:B7',
    'A8:A9',
    'B8:B9',
    'C8:C9',
    'D8:D9',
    'A10:D10',
    'A11:E11',
    'A12:G12',
  ];
  return set(sheet(name, rows, { merges }), changes);
}

/** A workbook with the project form, changed in some cells. */
export function projectBook(changes: Changes = {}): Workbook {
  return workbook(projectForm(changes));
}

/** A workbook with the scoring form, changed in some cells. */
export function scoringBook(changes: Changes = {}): Workbook {
  return workbook(scoringForm(changes));
}
