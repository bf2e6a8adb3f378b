/** Labels of the facts in a form's head, in order of preference. Labels come without brackets and closing colon. */
export const DEPARTMENT: readonly RegExp[] = [
  /^(?:预算)?部门(?:单位)?名称$|^部门(?:或单位)?$|^(?:一级)?预算部门$/,
  /^(?:预算|自评|评价|被评价|编制|填报|申报|项目)?单位(?:名称)?$|^填报部门$|^预算单位$|^单位部门名称$|^部门单位$/,
  /^(?:项目)?主管(?:部门|单位)(?:名称)?(?:及代码)?$/,
  /^(?:项目|资金)?(?:实施|承担|责任|使用|执行)(?:单位|部门)(?:名称)?(?:[/、及和](?:项目)?负责人)?$/,
  // Of the offices above the one that spends, the nearest; the ministry only where no other is named.
  /^(?:市县|县区|区县|县市区?|县级?|区级|乡镇)(?:级)?(?:项目)?主管(?:部门|单位)$/,
  /^(?:地方|省级?|自治区|省市|市级?|市州|地市)(?:级)?(?:项目)?主管(?:部门|单位)$/,
  /^(?:中央|国家)(?:级)?主管(?:部门|单位)$/,
];
/** The code that an office has in the budget system, before its name ([155]某局, 219001-某局) or after it. */
export const OFFICE_CODE =
  /^(?:[[【(（]\s*[\dA-Za-z]{2,12}\s*[\]】)）]|\d{2,12}\s*[-—–_－]+|\d{3,12}\s+)\s*(?=[\u4e00-\u9fff])|[[【(（]\s*\d{3,12}\s*[\]】)）]$/g;
/** A label that asks for an office and a person in one cell. */
export const OFFICE_AND_PERSON = /[/、及和](?:项目)?负责人$/;
export const PROJECT =
  /^(?:二级|专项|预算)?项目(?:资金)?名称(?:及代码)?$|^专项(?:资金)?名称$|^政策(?:资金)?名称$/;
export const YEAR = /^(?:预算|评价|自评|填报|所属|绩效|申报|项目|考核)?年度$|^年份$/;
export const HEAD_SCORE =
  /^(?:绩效|单位|部门|项目)?(?:自评|评价|综合|最终)?(?:总分|总得分|得分|总评分|自评分|自评总分|评分)$/;
export const HEAD_GRADE = /^(?:绩效|自评|评价|综合|评定)*(?:等级|等次|档次)$/;
