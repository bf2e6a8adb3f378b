/**
 * The words with which reports speak of figures: who spends against what was planned, what grows, what is part of what.
 * Each is the source of a regular expression without groups of its own.
 */

/** Words that make an amount a change of another: 增加20万元, 同比下降5%. */
export const RISE = '增加|增长|上升|提高|增收|增支|多支|净增|上涨|增幅|升幅|涨幅|增长率|增|升';
export const FALL =
  '减少|下降|降低|减支|减收|少支|压减|压缩|缩减|核减|回落|下滑|降幅|减幅|负增长|节约|节省|减|降';

/** After a verb of change these say that a level is reached, not how far: 增加到, 降至. */
export const REACHED = '到|至';

/** What stands between a verb and its amount. */
export const FILLERS =
  '了|额|数|额度|金额|幅度|人数|比例|比率|率|约|近|各|分别|为|达|达到|是|共|共计|合计|总计|累计|均|：|:';

/** The base of a comparison: 比上年, 较2022年度, 与去年同期相比, 同比. */
export const COMPARISON =
  '(?:比|较|与|同)[^，。；,;]{0,20}?(?:相比(?:较)?|对比|比)|(?:比|较)(?:上一?年度?|去年|前年|20\\d\\d年度?|年初|预算|上年度?)[^，。；,;]{0,12}|同比|环比';

/** Words by which a number is no exact one, before it and behind it: 约3万元, 20余家, 95%以上. */
export const ABOUT_BEFORE =
  '约|近|逾|超|超过|不少于|不低于|不足|至少|以上|大于|小于|低于|高于|突破|≥|≤|>|<|达到约|每';
export const ABOUT_AFTER = '余|多|以上|以下|以内|左右|上下|之多|个?以上';

/** The year before the one that is reported. */
export const LAST_YEAR = '上年|去年|上一年|上年度';

/** A budgeted amount. */
export const BUDGET_ROLE = '预算|批复|计划|下达|核定';
/** A spent or done amount; it goes before {@link BUDGET_ROLE}: 预算执行数, 预算实际支出. */
export const ACTUAL_ROLE = '决算|实际|执行|支付|已支|实支|完成|实有|使用';

/** What opens a list of parts. */
export const LIST_OPENERS =
  '其中|包括|包含|主要用于以下方面|用于以下方面|分[\\p{Script=Han}]{1,4}情况(?:是|为|如下)|按[\\p{Script=Han}]{2,6}(?:分类?|划分)(?=[:：，,])|(?:具体)?构成(?:为|如下)|具体为|具体是|具体如下|分别为|分别是|由';
/** An opener behind which only the greater parts are named. */
export const PARTIAL_OPENERS = /主要(?:包括|包含|有|是|为|用于)$/;

/** A clause that begins so is no part of the list before it. */
export const LIST_ENDERS =
  /^(?:另|此外|全年|截至|截止|已|共|合计|总计|年[末初](?!结[转余])|较|比|同比|与|和上年|主要用于|主要是|主要原因|原因|用于|剩余|结余|上年(?!结[转余])|上一年|去年|(?:资金)?(?:支出|支付)(?:数|金额)?$|资金[支到]|年中|当年|本年|累计|完成|实际|同时|均|全部|整改|其中|(?:目标|任务)(?:为|数|值|$)|[人户亩平]均|每[人户亩])/;

/** The last part of a list that wants to be whole. */
export const REST_PART = /^(?:其他|其它|其余)/;

/** Parts that by the rules of budgets make their whole; a list with all of one line is complete. */
export const WHOLE_SETS: readonly (readonly RegExp[])[] = [
  [/基本支出/, /项目支出/],
  [/人员(?:经费|支出)|工资福利/, /公用(?:经费|支出)|日常公用|商品和服务|商品服务/],
  [/(?:因公)?出国/, /公务?用?车/, /公务接待|接待费/],
  [/车.*购置费?(?!及|和|与)/, /车.*运行/],
  [/货物/, /工程/, /服务/],
  [/一般债/, /专项债/],
  [/本年收入/, /(?:上年|年初)结[转余]/],
  [/本年支出/, /年末结[转余]|结转下年/],
  [/(?<!非)税收/, /非税/],
  [/离休/, /(?<!离)退休/],
];

/** Who pays: parts of a whole that are told by the levels of government. */
export const PAYERS = /^(?:中央|省|自治区|市|州|县|区|地方|乡镇|自筹|单位自筹|社会)/;

/** Names of a whole so general that they stand for the total of their list. */
export const GENERAL_WHOLE =
  /^(?:其|本年|总|当年|全部|全年|部门|单位|年度|财政拨款|一般公共预算)*(?:收入|支出|收支|经费|资金|预算|决算|金额|数|额|人数|总(?!计|额|数|量)|总数|比)*(?:合计|总计|总额|总数|总量)?$/;

/** What a name is stripped of before two names are compared. */
export const NAME_LEAD =
  /^(?:其中|包括|分别|截至目前|截至|全[省市区县局年]|[我本](?:[省市区县局委办]|部门|单位)|今年以来|今年|本年度?|当年|年度|共计|共|累计|合计|总计|各类|各|已|的|和|与|及|约|近|并|主要|20\d\d年度?|年)+/;
export const NAME_TAIL = /(?:为|是|达到|达|共计|共|合计|总计|累计|约|近|了|有|数额|金额|的|[“”"(（：:，,])+$/;
