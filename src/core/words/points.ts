/**
 * The words by which standards give and take points, as pieces of patterns over canonical text. Longer words stand before their
 * beginnings.
 */
const NUMERAL = '[零一二两三四五六七八九十百半]+(?:点[零一二三四五六七八九]+)?';

/** Points in digits or characters. */
export const POINTS = `\\d+(?:\\.\\d+)?|${NUMERAL}`;

/** 分 as points; not 分钟, 分值, 分类, nor a bound (90分(含)以上, 90分以上). */
export const FEN =
  '分(?![钟之类值数别布析配摊项制档])(?!\\((?:不?包?含)|[及或]?以[上下内]|[及或]以|[-~至到]\\d|起|[≤<≥>])';

/** The points an indicator carries, spoken of without their number. */
export const WEIGHT =
  '(?:该项|本项|此项|该|本|此|相应|对应|全部|所有|单项|各自)?(?:指标|项目|小项|要点|子项)?的?' +
  '(?:权重分值|权重分数?|指标分值|标准分值?|项目分值|满分值|总分值|总分数|分值|权重|满分|全分|总分|分数|分)(?:值|数)?';

/** A share of them. */
export const SHARE = `\\d+(?:\\.\\d+)?%|百分之[\\d.零一二三四五六七八九十百]+|[一二三四五六七八九十]+分之[一二三四五六七八九]+|\\d+/\\d+|一半|半|[一二三四五六七八九]成`;

/** Verbs that give. */
export const GIVES = '得到|获得|给予|计得|赋予|赋值|计为|得|计|记|给|赋|评|打|获';

/** Verbs that take. */
export const TAKES = '扣除|扣减|扣掉|减扣|倒扣|减去|扣|减';

/** Verbs that add to what is given. */
export const ADDS = '奖励|加计|增加|另加|加';

/** What points may belong to. */
export const OWNER = '(?:该项目?|本项目?|此项|本指标|该指标|此指标|相应|单项|各项|基础|基本)?';

/** Words between a condition and its award that change nothing by themselves. */
export const ADVERB =
  '(?<!否)则|可|即可|即|就|可以|(?<![响反对相供适效])应当?|直接|均|都|各|分别|依次|对应|相应|予以|给予|统一|实行|采取|再|另外|另|仅|只|方可|方|一律|一次性|全部|视为|视同|共计|合计|共|总计|计';
