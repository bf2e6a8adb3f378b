/** Titles of the forms the product is for. Applied to labels without spaces and brackets. */
export const TITLE =
  /(?:绩效|自评|评分|评价|考核|基础数据|目标完成).{0,24}(?:表|卡|一览表|明细表|汇总表)(?:[一二三四五六七八九十\d]{1,2}|续表|续)?$|^.{0,30}(?:整体支出|项目支出|项目|预算|资金|政策).{0,10}绩效(?:自评|评价|自评价)(?:情况|结果|得分)?$|支出(?:项目)?绩效(?:评价)?自评(?:价)?报告$/;

/** Titles that say self-evaluation outright: a sheet with one of these and no table in it is worth a word. */
export const SELF_EVALUATION =
  /绩效自评(?!报告|工作|通知|方案)|自评(?:评分|得分|打分)?(?:情况)?表|支出绩效.{0,6}(?:评分|评价|目标|完成).{0,12}表|绩效(?:目标)?(?:完成|实现)情况.{0,4}表|绩效评价基础数据表/;

/** Words that make a table something else, whatever its heads. */
const OTHER_PURPOSE =
  /指标库|备选指标|指标体系框架|共性指标|填报说明|填表说明|目录|月度|投标|评标|招标|面试|竞赛|问卷|工资|奖金|述职|评优|答辩|论文|卫生检查|安全检查|巡查|会议纪要|签到|花名册|名册|通讯录|报名|党建考核|作风考核/;

/** Whom or what an appraisal is of; a title of government spending may name the same as its subject (教师培训项目). */
const OTHER_SUBJECT = /员工|职工|个人|岗位|教师|学生|班级|食堂|供应商|技能/;

/** Words by which a title speaks of money spent, whatever it was spent on. */
const SPENDING = /支出|项目|预算|资金|经费|补助|专项|转移支付|政策|绩效自评|绩效目标/;

/** Sheets the product writes itself; never forms. */
export const OWN_SHEETS: ReadonlySet<string> = new Set(['评分依据', '评分口径', '核查记录']);

/** Words of government spending and its goals, anywhere in a table: evidence that it is a self-evaluation. */
export const DOMAIN =
  /产出|效益|满意度|数量指标|质量指标|时效指标|成本指标|履职|预算执行|预算编制|资金管理|绩效目标|部门决策|部门管理|部门绩效|整体支出|项目支出|财政|三公|可持续影响|投入|决策|过程|支出率|执行率|运行成本|管理效率|资产管理/;

/** Words of the form itself, where a second line of title tells only what the money was for. */
export const SPENDING_FORM = /(?:整体|支出|项目|部门|转移支付|专项资金).{0,12}(?:绩效|自评|评价)/;

/** Whether a title or a sheet's name says that the table serves another purpose. */
export function saysOtherPurpose(text: string): boolean {
  return OTHER_PURPOSE.test(text) || (OTHER_SUBJECT.test(text) && !SPENDING.test(text));
}
