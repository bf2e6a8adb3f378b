/** Rows of a funds table by what divides what. */

export const FUND_TOTAL =
  /^(?:年度|全年|项目|部门|整体|支出|预算|收入|本年|财政|单位)*(?:资金|预算|支出|收入|经费)?(?:总额|总计|合计|总数|总量|总预算|资金合计|资金总额|总支出|总收入)(?:数)?$|^(?:年度资金|合计|总计|整体支出|部门整体支出|项目资金|年度预算|资金|预算资金|项目支出总额|部门预算|总金额)$/;

/** Totals of income and of spending where a block tells both. */
export const INCOME_TOTAL = /^(?:本年|年度|预算|部门|总)*收入(?:预算)?(?:合计|总计|总额|总数)?$/;
export const SPENDING_TOTAL = /^(?:本年|年度|预算|部门|总)*支出(?:预算)?(?:合计|总计|总额|总数)?$/;

/** The classes of labels; rows of one class beside each other divide the same figure. */
export const FUND_CLASSES: readonly { readonly id: string; readonly pattern: RegExp }[] = [
  {
    id: 'staff',
    pattern:
      /^(?:人员|日常|公用|商品和?服务|工资福利|对个人和家庭)(?:公用)?(?:经费|支出)?(?:的?补助)?(?:支出)?$/,
  },
  {
    id: 'nature',
    pattern:
      /^(?:部门)?(?:基本支出|项目支出|经营支出|上缴上级支出|对附属单位补助支出|其他支出)(?:总额|合计)?$/,
  },
  {
    id: 'source',
    pattern:
      /财政拨款|财政资金|结转|结余|其[他它]资金|单位资金|一般公共预算|政府性基金|国有资本|社会保险|社保基金|财政专户|专户管理|非税|事业收入|经营收入|自有资金|自筹|上级补助|上级资金|中央|地方|配套|省级|市级|县级|区级|州级|本级|镇级|乡级|债券|贷款|社会资金|其[他它]收入|教育收费|非财政|其[他它]$/,
  },
];

/** 按收入性质分 / 按支出性质分: rows that follow divide the total in a way of their own. */
export const FUND_GROUP = /^按.{2,10}(?:分|划分|分类)$/;
export const FUND_GROUP_PREFIX =
  /^(按.{2,10}?(?:(?:来源|性质|类型|类别|用途)(?:划?分类?)?|分|划分|分类))[:：]?(.*)$/;

/** Who pays, as the head of a column beside others of the same money: 中央, 省、市, 本级, 自筹资金. */
export const PAYER =
  /中央|省|市|县|区|州|本级|乡镇|财政|其[他它]|自筹|自有|单位|社会|拨款|配套|资金|上级|银行|贷款|捐赠/;
