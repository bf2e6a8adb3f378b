import { isRateUnit, MONEY_UNITS, TIME_UNITS } from '../../number/units';

/** Which way an indicator is better when its target carries no sign; null: its name leaves it open. */
export type Nature = 'at-least' | 'at-most' | null;

/** What is done about a bad thing is good: 事故处置率, 投诉办结率, 火灾防控宣传次数. */
const REMEDY =
  /处置|处理|办结|办理(?!时)|整改|查处|调查|侦破|破案|调解|化解|救治|救援|救助|抢险|演练|培训|宣传|教育|检查|巡查|督查|排查|监测|监管|监控|预防|防治|防控|防范|整治|治理|修复|排除|销号|扑灭|扑救|完成|合格|达标|覆盖|及时|准确|到位|知晓|满意|参与|通过|执行率|支出率|支付率|拨付|发放|公开|验收|回复|答复|解决|赔付|理赔|抚恤|慰问|管控|响应率|保障率|备案|建设|编制|改造|援助|审理|审判|受理|接待|仲裁|公证|执法|起诉|打击|惩处|查办|办案|结案|执结|帮扶/;
const SIZE_OF_FALL =
  /(?:下降|减少|降低|压减|压缩|缩短|节约|节省|节支|节能|减排|削减|去除|回收|利用|降)(?:率|幅度|比例|比率|百分比|额|量|金额|资金)$/;
const FALL = /下降|减少|降低|压减|缩短/;
const COST = /成本|费用|造价|单价|均价|控制数|运行费|运维费|控制率|控制额|经费(?:支出|总额)?$|耗材费|总价/;
/** A sum of money by its name, where no unit says so. */
const SUM_OF_MONEY =
  /(?:资金|补助|补贴|预算|支出|投入|奖补|经费)(?:总)?(?:额|数|金额|规模)$|(?:金额|资金|总投资|总投入)$/;
const GAIN =
  /收入|收益|产值|营收|销售额|税收|利润|节约|节支|节省|挽回|引资|投资额|到位|增收|增加值|捐赠|筹集|募集|贷款|交易额|效益/;
const BAD =
  /排名|名次|位次|事故|死亡|伤亡|受伤|火灾|失火|受害率|成灾率|发病|感染率|患病率|病死|差错|错误|投诉|上访|信访|违规|违法|违纪|违约|发案|案件(?:发生|发案)|(?:刑事|治安|诈骗|盗抢?|侵财|违法|安全)案件|失误|流失|损失|损耗|损坏|破坏|排放|污染|能耗|水耗|负债|债务率|结转|结余|存量资金|变动率|调整率|延误|逾期|超支|缺勤|缺陷|返工|废品|故障|舆情|负面|浓度|编外|失业率|贫困发生率|返贫|空置率|闲置率|辍学率|漏报|误报|误差|退件|拖欠|不良|中断|事件|灾害(?!.*(?:点|次数$))|超标|超编|供养人员|人员控制/;
const SHORT_TIME =
  /响应|反应|处理时|处置时|办理时|办结时|到达|抵达|等待|用时|耗时|工期|所需时|完成时|修复时|恢复时|拨付时|支付时|发放时|回复时|答复时|审批时|审核时|报送时|出警|处结|时限|周期|完成期限|间隔|停机|停电|停水|中断|延迟|滞后|及时|按时|处理速度|响应速度/;
const LONG_TIME =
  /服务期|服务年限|使用年限|使用寿命|质保|保修|有效期|开放|运行|值守|值班|监控|监测|培训|学时|课时|工作时|持续|服务时|天数|保障期|维护期|学习/;

/** Which way an indicator's name and unit point. `unit` is the target's unit. */
export function natureOf(name: string, unit: string | null): Nature {
  const words = name.replace(/[(（][^()（）]*[)）]/g, '').trim() || name;
  if (unit !== null && (/内$/.test(unit) || (TIME_UNITS.has(unit) && unit !== '年') || /工作日$/.test(unit)))
    return natureOfTime(words);
  if (SIZE_OF_FALL.test(words)) return 'at-least';
  if (unit !== null ? MONEY_UNITS.has(unit.split('/')[0]!) : SUM_OF_MONEY.test(words))
    return natureOfMoney(words);
  if (COST.test(words) && !/节约|节省|节支|降低/.test(words)) return 'at-most';
  if (FALL.test(words)) return isRateUnit(unit) ? null : 'at-most';
  if (REMEDY.test(words)) return 'at-least';
  // Hidden dangers that are left, or found: the name does not say.
  if (/隐患(?!点)/.test(words)) return null;
  return BAD.test(words) ? 'at-most' : 'at-least';
}

function natureOfTime(words: string): Nature {
  if (LONG_TIME.test(words) && !/响应|办结|逾期|中断/.test(words)) return 'at-least';
  return SHORT_TIME.test(words) || BAD.test(words) ? 'at-most' : null;
}

function natureOfMoney(words: string): Nature {
  if (GAIN.test(words) && !/成本/.test(words)) return 'at-least';
  return COST.test(words) || BAD.test(words) ? 'at-most' : null;
}
