import { headWordOf } from '../../../src/core/layouts/head-words';
import { readLabel } from '../../../src/core/layouts/labels';
import { HEADS, type HeadWord } from '../../../src/core/layouts/vocabulary/heads';
import { decimalText } from '../../../src/core/number/exact';

const WORDINGS: Partial<Record<HeadWord, string>> = {
  level1: '一级指标|一级\n指标|一级指标（权重）|一级指标及分值|1级指标',
  level3: '三级指标|三 级 指 标|三级绩效指标|三级指标名称',
  name: '指标名称|评价项目|考核指标|关键绩效指标|评分项目|指标内容',
  weight:
    '分值|权重|分值（100分）|参考分值|标准分|指标分值|权重（%）|满分|指标权重（分）|应得分|分值权重|评分权重',
  score:
    '得分|自评得分|自评分|评分|部门自评得分|单位自评分|实际得分|评价得分|打分|得分（20分*执行率）|自评分值|指标得分（分）|实得分|最终得分|自评得分（分）',
  reviewScore:
    '复核得分|财政复核得分|财政评价得分|核定得分|第三方评分|专家评分|主管部门复核得分|抽查得分|上级评分|审核得分|财政审核分',
  reviewNote: '复核意见|财政审核意见|复核说明|核查情况',
  target:
    '年度指标值|年度\n指标值|目标值|年初目标值|预期指标值|预期实现值|年度目标值（A）|计划完成值|绩效目标值|年初设定目标值|全年目标值|2023年指标值|目标指标值|预期值|计划指标值|调整后指标值',
  actual:
    '实际完成值|全年完成值|实际完成指标值|完成值|实际完成值（B）|全年实际值|指标完成情况|实际完成|年度完成值|1-12月完成值|业绩值|自评完成值|实际值|实际完成数',
  outcome: '完成情况|实际完成情况|目标完成情况',
  completion: '完成率|指标完成率|完成程度|目标完成率|完成比例|是否完成',
  unit: '计量单位|度量单位|单位|指标单位',
  operator: '指标性质|运算符|比较符号|指标方向',
  standard:
    '评分标准|评分细则|计分方法|评价标准|参考评分标准|考核标准|指标说明及评分标准|评分办法|得分标准|评分标准及依据|赋分标准|计分规则|扣分标准|评分标准说明',
  explanation: '指标说明|指标解释|指标释义|评价要点|三级指标解释|指标内涵|指标说明及要求',
  formula: '计算公式|计算方法|计算公式或指标内容|指标计算公式',
  scoreBasis: '评分说明|评分依据|得分依据',
  deductionNote:
    '扣分原因|扣分说明|得分说明|失分原因|扣分理由|自评说明|扣分原因分析|扣分说明（自评助手）|扣分依据|自评得分说明',
  deviationReason:
    '偏差原因分析及改进措施|偏差原因|未完成原因|未完成原因分析|偏差原因分析|未达标原因|原因分析及整改措施|未完成原因和改进措施|未完成原因分析与改进措施',
  remark: '备注|说明',
  source: '资金来源|资金性质|支出类型',
  initialBudget:
    '年初预算数|年初预算|年初预算批复数|整体支出年初预算数|年初预算数（万元）|年初预算安排数|年初部门预算数',
  adjustment:
    '调整数|预算调整数|年中追加|整体支出预算调整数|追加预算|本年追加预算|调整金额|年中调整数|预算追加数',
  annualBudget:
    '全年预算数|调整后预算数|全年预算|预算数|年度预算数|调整后预算|全年预算数（A）|调整预算数|全年（调整）预算数|预算金额',
  spent:
    '全年执行数|执行数|实际支出数|决算数|实际执行数|全年执行数（B）|整体年度实际支出数|支出数|全年支出数|资金使用金额|预算执行数|实际支出|累计支出数',
  executionRate: '执行率|预算执行率|预算完成率|支出率|执行率（B/A）|预算执行率（%）|支付率|支出进度',
  adjustmentRate: '预算调整率|调整率',
  carryover: '结转结余|年末结转结余|结余资金|结转结余数',
  task: '任务名称|主要任务|重点工作任务|年度主要任务',
  content: '主要内容|工作内容',
  amount: '涉及资金|任务涉及资金|金额（元）|所需资金',
};

const NO_HEADS =
  '产出指标|数量指标|社会效益指标|培训人数|重点工作完成及时|年度资金总额|一般公共预算拨款|其他说明事项如下所示|部门名称：某局|单位：万元|某市应急管理局|2023年度|项目名称|公用经费控制率情况良好';

describe('words of column heads', () => {
  const cases = Object.entries(WORDINGS).flatMap(([word, texts]) =>
    texts.split('|').map((text) => [text, word]),
  );

  it.each(cases)('%j is %s', (text, word) => {
    expect(headWordOf(text!)).toBe(word);
  });

  it.each(NO_HEADS.split('|'))('%s is no head', (text) => {
    expect(headWordOf(text)).toBeNull();
  });

  it('spells every word of the vocabulary so that it finds itself', () => {
    const lost = HEADS.flatMap(({ exact }) => exact?.split(' ') ?? []).filter(
      (text) => headWordOf(text) === null,
    );
    expect(lost).toEqual([]);
  });
});

describe('labels', () => {
  it.each([
    ['产出指标\n（50分）', '产出指标', '50', null],
    ['规划（15分）', '规划', '15', null],
    ['效益指标 30分', '效益指标', '30', null],
    ['数量指标(12.5)', '数量指标', '12.5', null],
    ['项目资金（万元）', '项目资金', null, '万元'],
    ['单位：元', '单位:元', null, '元'],
    ['年\n度\n总\n体\n目\n标', '年度总体目标', null, null],
    ['（一）部门决策', '部门决策', null, null],
    ['1.预算编制：', '预算编制', null, null],
    ['培训24场', '培训24场', null, null],
  ])('reads %j', (text, bare, points, moneyUnit) => {
    const label = readLabel(text);
    expect([label.bare, label.points && decimalText(label.points), label.moneyUnit]).toEqual([
      bare,
      points,
      moneyUnit,
    ]);
  });
});
