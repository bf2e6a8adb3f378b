/** Labels of rows that are not items, by what they are. Labels come without brackets, spaces and colons. */

export const TOTAL =
  /^(?:(?:自评|综合|绩效|评价|考核|总体|最终|部门|单位|项目|合计|整体支出)*(?:总分|总得分|总评分|得分合计|分数合计|评分合计|合计得分|合计分|综合评分|综合得分|分值合计|评价得分|自评得分|总分值)(?:数|值|合计)?|合计|总计|总合计|得分总计|总分合计|自评分合计|自评总计|总分及等级|本表合计|合计总分|自评结果合计)$/;

export const SUBTOTAL = /^.{0,10}小计(?:得分)?$/;

/** 小计 with all hundred points closes a form as 合计 does. */
export const isWholeSubtotal = (
  key: { readonly label: { readonly bare: string } },
  spots: readonly { readonly isNumber: boolean; readonly text: string }[],
): boolean =>
  SUBTOTAL.test(key.label.bare) &&
  spots.some(({ isNumber, text }) => isNumber && /^100(?:\.0+)?分?$/.test(text.trim()));

export const GRADE =
  /^(?:(?:绩效|自评|评价|评分|综合|评定|自评结果|评价结果|得分|考核)*(?:等级|等次|档次|级别)|(?:自评|评价|评定|综合评价)(?:结论|结果))$/;

/** What a grade row states; 评价结论 with anything longer is prose. */
export const GRADE_VALUE = /^[(（“"]?(?:优|良|中|差|合格|不合格|基本合格|优秀|良好|一般|较差|[A-D])/;

/** A grade beside the total, in a row of its own or not: 优, （自评等级：优）. */
export const GRADE_ALONE =
  /^[(（]?(?:(?:自评|评价|绩效|评定)*(?:等级|等次|档次|结论)[:：])?(?:优秀?|良好?|中等?|差|合格|不合格|一般|较差)[)）]?$/;

/** A grade row in one cell: 评价等级：优☑ 良□ 中□ 差□. */
export const GRADE_INSIDE =
  /^\s*(?:绩效|自评|评价|评分|综合|评定|得分|考核|结果)*(?:等级|等次|档次|级别)\s*[:：]\s*(\S.*)$/;

export const BONUS =
  /^.{0,8}(?:加分项|减分项|加减分|加减分项|奖惩|附加分|奖励加分|奖励分|加分指标|减分指标|扣分项|加扣分项|附加项|加分|减分|扣减项|奖惩情况|加分因素|奖励项|惩罚项)(?:目|指标|情况|内容|因素)?(?:[:：].{2,20})?$/;

/** The outermost name of a row that scores the execution rate inside the indicator table. */
export const EXECUTION =
  /^(?:部门|单位|项目|整体|全年|年度)?(?:整体支出|支出)?(?:预算|资金|预算资金|经费)(?:执行|支出)(?:率|情况|率指标|进度)?$/;

/** A row that ends a table: signatures, remarks, the next section of prose. */
export const FOOTER =
  /^(?:填表人|填报人|填表说明|填报说明|填表日期|填报日期|填报时间|填表时间|联系人|联系电话|联系方式|经办人|项目经办人|项目负责人|单位负责人|部门负责人|负责人|财务负责人|审核人|复核人|制表人|制表|评价人|自评人|评价人员|评价小组|评价组组长|分管领导|主要负责人|签字|盖章|单位公章|注|备注|说明|注释|附注|温馨提示|填写说明|审核意见|主管部门意见|主管部门审核意见|财政部门意见|财政部门审核意见|单位意见|评价意见|专家意见)(?:[:：].*|[(（签名盖章字)）]*|\d.*)?$/;

/** A labelled section of prose below or between the tables. */
export const PROSE_SECTION =
  /^(?:(?:年度|全年|项目|部门|整体|绩效)*(?:总体|绩效)*目标(?:完成|实现)?(?:情况)?|.{0,8}存在(?:的)?(?:主要)?问题.{0,10}|.{0,6}(?:改进|整改)(?:措施|建议|意见|情况).{0,10}|下一步.{0,10}|.{0,6}原因分析.{0,10}|其他(?:需要|需)?说明.{0,10}|.{0,8}结果(?:拟)?应用.{0,10}|.{0,6}主要(?:经验|做法|成效).{0,8}|.{0,4}(?:有关|相关)?建议|.{0,6}偏差.{0,8}(?:原因|措施|情况).{0,12}|.{0,6}(?:综合|总体|自评|评价)(?:评价|结论|结果).{0,6}|项目.{0,6}(?:年度目标|实施内容|实施情况).{0,12}|部门职能(?:概述)?|.{0,4}(?:职能|职责)(?:概述)?|项目概况|基本情况|工作总结|上年度.{0,10}|.{0,4}需要说明的.{0,10}|有关情况说明)$/;
