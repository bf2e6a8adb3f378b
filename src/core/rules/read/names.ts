import { canonical, isOfCharacters } from './canonical';

/** What is asked of a name over and over, worked out once. */
interface NameRead {
  readonly key: string;
  isGeneric: boolean | null;
  isRate: boolean | null;
}

/**
 * A name as it is compared: one spelling, no brackets, no filler words.
 * @example nameKey('“三公”经费 控制率（%）') // "三公经费控制率"
 */
export const nameKey = (name: string): string => nameRead(name).key;

function nameRead(name: string): NameRead {
  // The same name is mostly asked for several times in a row.
  if (name === lastName) return last;
  lastName = name;
  return (last = nameFound(name));
}

function nameFound(name: string): NameRead {
  const known = NAMES.get(name);
  if (known !== undefined) return known;
  if (NAMES.size > 5000) NAMES.clear();
  const read: NameRead = { key: keyOf(name), isGeneric: null, isRate: null };
  NAMES.set(name, read);
  return read;
}
const NAMES = new Map<string, NameRead>();
let lastName: string | null = null;
let last: NameRead = { key: '', isGeneric: null, isRate: null };

function keyOf(name: string): string {
  const words = isOfCharacters(name) ? name : withoutMarks(canonical(name).text);
  const plain = words.length > 3 ? words.replace(LEAD, '') : words;
  return plain.includes('的') ? plain.replace(/的/g, '') : plain;
}

const withoutMarks = (text: string): string =>
  MARK.test(text) ? text.replace(/\([^()]*\)|\[[^[\]]*\]/g, '').replace(MARKS, '') : text;

const MARKS = /[()[\],.;:。、!?%×/=<>≥≤+~-]/g;
const MARK = new RegExp(MARKS.source);
const LEAD = /^(?:当年度?|本年度?|年度|该年度?|全年|其中|实际|部门|本)(?=.{3,})/;

/** Words that name no figure of their own: the bands speak of "比率" and the definition says which. */
const GENERIC =
  /^(?:|该?比率|该?比例|比值|该?指标|本指标|该指标值|指标值|该?数值|率|该率|该比率|其|结果|得分率|测评结果|评价结果|调查结果|该项|本项|此项|实际值|指标实际值|指标完成值|指标实际完成值|完成值|完成情况|实际完成值|平均|偏差|占比|实际占比|实际比例|实际比率|全年|年度|本年度?|当年度?|年内|差异率|达到|完成|超过|低于|高于|[A-Za-z])$/;

const RATE =
  /(?:率|满意度|比例|比重|占比|进度|(?:满意|进|程|知晓|认可|完成|覆盖|偏离|达标|透明|匹配|参与|信任|集中|贡献|支持|关联|吻合|准确|实现|差异|偏差|负载|饱和)度)$/;

/** Whether a measure's name says nothing by itself. */
export function isGeneric(name: string): boolean {
  const read = nameRead(name);
  return (read.isGeneric ??= GENERIC.test(read.key));
}

/** Whether a figure of this name is a share by nature. */
export function isRateName(name: string): boolean {
  const read = nameRead(name);
  return (read.isRate ??= RATE.test(read.key));
}

const WHOLE_YEAR = /^(?:全年|年度|年末|年底|年终)/;
const PART_OF_YEAR = /^(?:[上下]半年|半年|[前第]?[一二三四1-4](?:个)?季度|\d{1,2}月)/;

/** 全年支付进度 beside 上半年支付进度: what a key no longer tells apart. */
export const isOtherPeriod = (one: string, other: string): boolean =>
  (WHOLE_YEAR.test(one) && PART_OF_YEAR.test(other)) || (WHOLE_YEAR.test(other) && PART_OF_YEAR.test(one));
