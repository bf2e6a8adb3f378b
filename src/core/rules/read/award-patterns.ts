import { ADDS, FEN, GIVES, OWNER, POINTS, SHARE, TAKES, WEIGHT } from '../../words/points';
import { Patterns, sticky } from './patterns';

const END =
  '(?=$|[,;:。、()\\]|]|的(?:$|[,;:。])|者|但|且|并|而|外|后|直至|为止|扣完|最[多高低]|累计|合计|封顶|[a-zA-Z]|\\()';
const OPEN = '[(\\[]';
const SHUT = '[)\\]]';
const DASH = '[-~至到]';
const NOT_GIVEN = `不(?:予以?|能|再|可|应|得再)?(?:${GIVES})`;

/** What may begin an award in running words. */
export const AWARDS = new Patterns();
export const ZERO = AWARDS.pattern(
  `(?:(?:${GIVES})(?:到|为|分为|分)?(?:0|零)(?:${FEN}|${END})|${NOT_GIVEN}(?:任何|相应)?(?:${WEIGHT})?${END}|${NOT_GIVEN}(?:${OWNER}|这|其|该部分|此部分)的?(?:${POINTS})${FEN}|(?:0|零)${FEN}|一票否决(?:制)?)`,
);
export const NO_DEDUCTION = AWARDS.pattern(`不(?:予)?(?:${TAKES})分?(?:值)?${END}`);
export const ALL_TAKEN = AWARDS.pattern(
  `(?:(?:${TAKES})(?:完|光|尽)?(?:该项|本项|此项|该指标|本指标|相应)?的?(?:全部分?值?|所有分?值?|满分|全分|(?=[^,;。]{0,8}(?:值|重|满|全|标准|总))(?:${WEIGHT}))(?:分值|分数|分)?(?!为?止|的?(?:\\d|百分|[一二三四五]))${END}|(?:${TAKES})(?:完|光)${END}|该(?:项)?(?:${POINTS})?分值?(?:全部|一并)?扣(?:完|光|除))`,
);
export const GIVE_RANGE = AWARDS.pattern(
  `(?:(?:${GIVES}|${TAKES})(?:除|减)?)?(${POINTS})(?:分)?${DASH}(${POINTS})${FEN}`,
);
export const SHARE_RANGE = AWARDS.pattern(
  `(?:${GIVES})?(?:\\d+(?:\\.\\d+)?)%?(?:\\(不?含\\))?${DASH}\\d+(?:\\.\\d+)?%(?:\\(不?含\\))?(?:的?${WEIGHT})?(?:${END})`,
);
export const GIVE = AWARDS.pattern(
  `(?:${GIVES})(?:到|了|为|取|:)?${OWNER}的?(?:满分|全分|分值|分数|分)?(?:为|的|即|:|=)?(${POINTS})(?:个)?${FEN}`,
);
export const GIVE_BY = AWARDS.pattern(
  `按照?(${POINTS})${FEN}(?:计算得分|计算|计分|计得|计|得分|给分|赋分|处理)${END}`,
);
export const HOLDS = AWARDS.pattern(`占(${POINTS})${FEN}${END}`);
export const GIVE_MISSING = AWARDS.pattern(`(?:得|计|记|赋|扣)(\\d+(?:\\.\\d+)?)(?=$|[,;。)])`);
export const EACH_SHARE = AWARDS.pattern(
  `(?:各)?占(?:总)?(?:${OWNER})?(?:(${SHARE})的?${WEIGHT}|${WEIGHT}的?(${SHARE})|(${SHARE})${END}|(${POINTS})${FEN})`,
);
export const GIVE_SHARE = AWARDS.pattern(
  `(?:${GIVES})(?:到|了|为|取)?(?:(${SHARE})的?(?:${WEIGHT})|(?:${WEIGHT})的?(${SHARE})(?:分值|分)?|(一半)(?:分值|分)?|(\\d+(?:\\.\\d+)?%)${END})`,
);
export const BARE_SHARE = AWARDS.pattern(`(${SHARE})的?(?:权重分值?|权重|指标分值|分值|满分)${END}`);
export const FULL = AWARDS.pattern(
  `(?:按)?(?:(?:${GIVES})(?:到|了|为|取)?)?(?:${OWNER})?的?(?:全部分值|全部分数|全部分|满分值|满分|全分|足分)(?:来|进行)?(?:计算|计分|得分|给分|赋分|处理|计)?${END}`,
);
export const FULL_WEIGHT = AWARDS.pattern(`(?:${GIVES})(?:到|了|为|取)?(?:${WEIGHT})${END}`);
export const EARNED = AWARDS.pattern(`(?:${GIVES})(?:相应|对应)?(?:的)?分(?:值)?${END}`);
export const DEDUCT = AWARDS.pattern(
  `(?:${TAKES})(?:了|去|掉|除)?${OWNER}的?(?:分值|分数|分)?(?:的)?(${POINTS})${FEN}`,
);
export const DEDUCT_SHARE = AWARDS.pattern(
  `(?:${TAKES})(?:除|减)?(?:(?:${WEIGHT})的?(${SHARE})|(${SHARE})的?(?:${WEIGHT}))`,
);
export const DEDUCT_OPEN = AWARDS.pattern(
  `(?:(?:${TAKES})(?:相应)?分(?:值|数)?|扣除(?:相应)?分值|酌减)${END}`,
);
export const ADD = AWARDS.pattern(`(?:${ADDS})(?:${OWNER})?(${POINTS})${FEN}`);
export const PAREN_TOTAL = sticky(
  `${OPEN}(?:本项|该项|此项|共计?|满分|总分|分值|权重|小计|合计)+[:为]?(${POINTS})分${SHUT}`,
);
export const PAREN = sticky(`${OPEN}(?:${GIVES}|加)?[:为]?(${POINTS})分?(?:值)?${SHUT}`);
export const PAREN_DEDUCT = sticky(`${OPEN}(?:${TAKES})(${POINTS})分${SHUT}`);
export const PAREN_KEPT = sticky(`${OPEN}不(?:扣分|扣减)${SHUT}`);
export const PAREN_ZERO = sticky(`${OPEN}(?:不得分|不计分|得?0分|零分)${SHUT}`);
export const PAREN_RANGE = sticky(
  `${OPEN}(?:${GIVES})?(?:${POINTS})%?(?:\\(不?含\\))?(?:分)?${DASH}(?:${POINTS})(?:%|分)(?:\\(不?含\\))?(?:分值|权重|${WEIGHT})?${SHUT}`,
);
export const CELL = sticky('\\|(\\d+(?:\\.\\d+)?)分?(?:\\||$)');
export const BARE = AWARDS.pattern(
  `(${POINTS})${FEN}(?=$|[,;:。、)\\]|]|的(?:$|[,;。])|每|且|但|并|扣完|最[多高])`,
);
export const TOTAL = AWARDS.pattern(
  `(?:共计?|合计|总计|满分|总分|分值|权重)(?:为|是|:|共)?(\\d+(?:\\.\\d+)?)${FEN}`,
);
export const JUDGE = AWARDS.pattern(
  `(?:酌情|酌|看(?:实际|具体|完成)?情况|视情节轻重|视情节|视情况|视情|视[^,;。]{1,14}(?:情况|程度|情形|情节)|据情|适当|相应)(?:综合|予以|进行|给予|适当|相应|情况|在)*(?:${POINTS})?(?:分)?(?:${DASH}(?:${POINTS})分)?(?:之间|范围内)?(?:综合|予以|进行|给予)?(?:评判|判断|扣减|扣除|${GIVES}|${TAKES}|加)(?![减除]?分?值的?(?:\\d|百分|[一二三四五]))(?:分数?|分值)?(?:(${POINTS})?(?:分)?${DASH}(${POINTS})分)?(?:处理|计分|得分)?`,
);
export const SOFT = AWARDS.pattern(
  `(?:根据|依据|按照?|结合|参照|对照|由)[^,;。]{1,40}?(?:综合|分档|据实|进行|予以|逐项|直接|给予)?(?:评定(?:得分)?|评判|评价得分|评分|打分|计分|评定分值|赋分|给分|得分|量化计算得分)${END}`,
);
export const RATIO = AWARDS.pattern(
  `(?:按照?|依据?|根据|以|同(?=比例)|等(?=比例)|成(?=[正比]))(?:其|实际|相应|同等|所占|占)?([^,;:。=×%]{0,24}?)(?:的)?(比例|比率|百分比|比重|正比|占比|[一-龥]率|程度|进度)(?:相应|同步|进行|据实|给予|量化|计算|折算|换算|核算|递减|递增)*(扣减|扣除|扣分|减分|扣|计算得分|得分|计分|给分|记分|赋分|评分|打分|计得|计算|折算|换算|计|得)(?:得分|分数|分值|分)?${END}`,
);
export const LINE = AWARDS.pattern(
  `(?:按照?|采用|用|以)?(?:直线|线性)?(?:插值|内插|插入)法?(?:进行|来)?(?:计算|确定|折算)?(?:得分|计分|赋分|给分|分值)?${END}`,
);
export const VOID = AWARDS.pattern(
  '(?:不考核|不参与|不纳入|不予考核|不作考核|不适用|不作?评价|不予评价|不列入|不计入)[^;。]*|(?:\\d+(?:\\.\\d+)?分)?(?:分值|权重)(?:平均|按比例|相应|全部|自动)*(?:调整|分摊|转移|并入|调至|归入|计入|分配)[^;。]*',
);
export const FORMULA_WORDS = AWARDS.pattern(
  '(?:按照?|以(?![上下内外])|得分为|得分按|为|[得计](?=\\d+(?:\\.\\d+)?(?:×|分?-)))(?:得分=)?',
);
export const FORMULA_END =
  /(?:分(?![值钟]))?(?:进行|来|后|方式|公式)?(?:计算|折算|核算|换算)?(?:得出)?(?:本项|该项|此项|本指标)?(?:得分|计分|给分|赋分|评分|分值|计算|记分|计)?(?=$|[,;:。)的最])/y;
