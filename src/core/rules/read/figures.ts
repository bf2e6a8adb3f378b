import { ONE } from '../../number/exact';
import { comparisonAt, type Op } from '../../words/comparisons';
import { type BandRead, readBand } from './bands';
import { PROSE, splitJoint, splitParts, STANDARD, stripped } from './clauses';
import { type Conditioned, LEFT_OVER_STEP } from './conditioned';
import { nameKey } from './names';
import { bandStatement, compareStatement, type Figure, plainStatement } from './shapes';
import type { Award, Statement } from './statement';

interface Part {
  readonly words: string;
  readonly band: BandRead | null;
}

/** "不得多于4小时，符合的": the norm itself is the condition. */
const KEPT =
  /^应(.)尽\1$|^(?:符合|达到|满足|做到|达标|未超过|不超过|未超出|未突破|控制在(?:目标|范围)以?内)(?:要求|规定|标准|的)?$/;

/** Words that only repeat what a full rate says: "回复率达100%，未发生超期". */
const RESTATED = /^(?:未发生|未出现|无|没有|不存在|即|且无|且未|全部)/;

/** A condition with figures in it: the bands of one figure or of several, and what must hold beside them in words. */
export function readBands({ common, words, award, scope }: Conditioned): Statement | null {
  const whole = readBand(words);
  const parts =
    whole &&
    !/[,;]/.test(words.replace(/\[.*?\]|\(.*?\)/g, '')) &&
    isPlainName(whole.measure) &&
    !isSplitBetter(words, whole)
      ? [{ words, band: whole }]
      : partsOf(words);
  const read = parts.filter((part): part is Part & { readonly band: BandRead } => part.band !== null);
  // "预算调整比率为44.6%，比率>10%的": the first says what was measured.
  const isStory = ({ band }: (typeof read)[number]): boolean =>
    band.isBare &&
    band.limits[0]!.unit !== '%' &&
    /(?:任务|计划|目标)[数量]?$|^(?:年度|全年)?(?:计划|拟)[㐀-鿿]{2}/.test(band.measure);
  // "计划安装320盏，实际安装320盏及以上": how much there was to be beside how much there is.
  const isActual = ({ band }: (typeof read)[number]): boolean =>
    /^实际[㐀-鿿]/.test(band.measure) && !band.isBare;
  // "培训任务1000人次，完成率100%得8分": how much was to be done, and how much of it was.
  if (read.some((part) => !isStory(part) && (part.band.limits[0]!.unit === '%' || isActual(part))))
    read.splice(0, read.length, ...read.filter((part) => !isStory(part)));
  takeYearTotal(read);
  const bounded = read.filter(({ band }) => !band.isBare);
  const bands = bounded.length ? read.filter(({ band }) => !band.isBare || isOfItsOwn(band, bounded)) : read;
  if (!bands.length) return null;
  // A number beside the bound of another figure asks for something that no band here says.
  const isLost = (part: (typeof read)[number]): boolean =>
    !bands.includes(part) &&
    ((!isRate(part.words) && isOfAnother(part.band, bounded)) || /[未没不]/.test(part.band.behind));
  if (read.some(isLost)) return plainStatement(common, 'unread');
  const texts = parts.filter((part) => part.band === null).map((part) => part.words);
  // So much for each: a band says nothing of it.
  const isCounted =
    texts.some((text) => LEFT_OVER_STEP.test(text)) ||
    read.some(({ band }) => /^每|[的,]每/.test(band.behind));
  if (isCounted) return plainStatement(common, 'unread');
  let lead = '';
  const isLeading = (text: string): boolean =>
    parts.findIndex((part) => part.words === text) < parts.findIndex((part) => part.band !== null);
  const also: string[] = [];
  for (const text of texts) {
    if (PROSE.test(text) || STANDARD.test(text) || KEPT.test(text)) continue;
    if (isLeading(text) && isScene(text, bands[0]!.band.measure)) continue;
    if (/\d[^,]*[<>≥≤][^,]*\d/.test(text)) continue;
    if (isLeading(text) && bands[0]!.band.measure === '' && isTitle(text)) lead = text;
    else also.push(text);
  }
  const figures = merged(bands, lead);
  if (!figures) return null;
  const [main, ...others] = figures;
  if (main!.isBare && !isBareBand(main!, award)) return null;
  const isRepeated =
    also.length > 0 &&
    !/且|同时/.test(words) &&
    also.every((text) => RESTATED.test(text) && text.length <= 8) &&
    main!.limits.every(({ value }) => value.equals(ONE));
  const beside = isRepeated || !also.length ? null : also.join(',');
  return bandStatement(common, main!, { words, award, scope }, beside, others);
}

/** "依法受理的案件，受理率…", "开展技能培训，培训人数…": whom or what the figure is told of. */
function isScene(words: string, measure: string): boolean {
  if (measure === '') return false;
  if (OF_WHOM.test(words) && !/[未不没无]|违|逾/.test(words)) return true;
  const [, thing] = DOING.exec(words) ?? [];
  return thing !== undefined && nameKey(measure).includes(thing.slice(-2));
}

const OF_WHOM =
  /^[㐀-鿿]{2,14}的(?:案件|项目|企业|单位|人员|对象|群众|学生|患者|资金|事项|机构|课题|农户|家庭)$/;
const DOING = /^(?:开展|组织|组织开展|举办|实施|推进)([㐀-鿿]{2,10})$/;

const PER_PERIOD = /^(?:平均)?每(?:个)?(?:月|季度?|周|旬|半年)/;
const IN_ALL = /^(?:全年|年度|本年度?|累计|合计|共计?|总计)/;

/** "每月巡查不少于2次，全年24次": what is done in the year counts, and is done at least so often. */
function takeYearTotal(read: (Part & { readonly band: BandRead })[]): void {
  const [first, second] = read;
  if (read.length !== 2 || !first || !second || first.band.limits.some(({ op }) => op !== '≥')) return;
  if (!second.band.isBare && second.band.limits.some(({ op }) => op !== '≥')) return;
  const [limit] = second.band.limits;
  const isOfOneUnit = limit!.unit !== null && limit!.unit === first.band.limits[0]!.unit;
  if (!isOfOneUnit || !PER_PERIOD.test(first.band.measure) || !IN_ALL.test(second.band.measure)) return;
  const measure = first.band.measure.replace(PER_PERIOD, '');
  const limits = [{ ...limit!, op: '≥' as const, strength: 2 as const }];
  read.splice(0, 2, { ...second, band: { ...second.band, measure, limits, isBare: false } });
}

/** "按每500户配备1名": a norm that the share beside it goes by. */
const isRate = (words: string): boolean => /^按?每/.test(words);

/** "走访覆盖率100%，人均走访10次以上": a whole share that stands bare beside the bound of another figure. */
const isOfItsOwn = (band: BandRead, bounded: readonly { readonly band: BandRead }[]): boolean =>
  band.limits.every(({ unit, value }) => unit === '%' && value.equals(ONE)) && isOfAnother(band, bounded);

/** "比率为44.6%，比率>10%" tells of one figure, 处理率 and 投诉率 are two. */
function isOfAnother({ measure }: BandRead, bounded: readonly { readonly band: BandRead }[]): boolean {
  const key = nameKey(measure);
  if (key.length < 3) return false;
  return bounded.every(({ band }) => {
    const other = nameKey(band.measure);
    return other.length > 1 && !other.endsWith(key) && !key.endsWith(other);
  });
}

const isPlainName = (name: string): boolean => name.length <= 40 && !/[<>≥≤]|\d分|\d%.*\d/.test(name);
/** A short noun that names the figure before the comma: "项目按期开工率,100%". */
const isTitle = (words: string): boolean =>
  words.length <= 24 && !/^(?:未|不|没|无|按|有|已|均|在|经)|[得扣]|[。;]/.test(words);

function partsOf(words: string): Part[] {
  const parts: Part[] = [];
  for (const part of splitParts(words)) {
    const plain = stripped(part);
    if (plain === '') continue;
    const band = readBand(plain);
    if (band && isPlainName(band.measure) && !isSplitBetter(plain, band)) parts.push({ words: plain, band });
    else {
      const pieces = splitJoint(plain)
        .map((piece) => stripped(piece))
        .filter((piece) => piece !== '');
      const read = pieces.map((piece) => ({ words: piece, band: readBand(piece) }));
      if (pieces.length > 1 && read.some((piece) => piece.band)) parts.push(...read);
      else parts.push({ words: plain, band: band && isPlainName(band.measure) ? band : null });
    }
  }
  return parts;
}

/** "企业数≥100家且兑现率≥95%" are two figures, "大于80%且小于90%" is one. */
function isSplitBetter(words: string, band: BandRead): boolean {
  return (
    /[且同以但]/.test(words) &&
    (/[且]|\d.*但|同时|以及/.test(band.measure) || /^,?(?:并且|且|同时)/.test(band.behind))
  );
}

const ABSOLUTE = /\(?的?绝对值\)?$/;

/** "抽检情况，95%以上达标": what the title leaves open, the words behind the number say. */
const leadName = (lead: string, behind: string): string =>
  behind === '' || /^(?:需|须|应|并|但)/.test(behind)
    ? lead
    : /情况$/.test(lead) || lead === ''
      ? lead.replace(/情况$/, '') + behind
      : lead;

/** Bands of one figure joined; null when the same figure is bounded in a way that no value meets. */
function merged(parts: readonly (Part & { readonly band: BandRead })[], lead: string): Figure[] | null {
  const figures: Figure[] = [];
  for (const { words, band } of parts) {
    // "县、乡、村三级均建立": what is counted stands behind.
    const all = /^(?:均|都|全部)(.{2,})$/.exec(band.behind)?.[1];
    // "社会公众意见在10日内答复": what is done in the time names the figure, too.
    const isTime =
      /^(?:个?工作日|[日天]|个?小时|个?月|年|分钟|日期)$/.test(band.limits[0]!.unit ?? '') &&
      /^[㐀-鿿]{2,6}$/.test(band.behind);
    // "出现2处及以上差错": what is found.
    const isFound = FOUND.test(band.measure) && /^[㐀-鿿]{2,8}$/.test(band.behind);
    const measure = isTime
      ? band.measure.replace(/^(?:于|在)?(?:次年|当年|本年|下年)?(?=$|[^度])/, '') + band.behind
      : isFound
        ? band.behind
        : (all ?? (band.measure || (figures.length === 0 ? leadName(lead, band.behind) : '')));
    const isAbsolute = band.isAbsolute || ABSOLUTE.test(measure);
    const own = {
      measure: measure.length > 40 ? '' : measure.replace(ABSOLUTE, ''),
      limits: band.limits,
      isAbsolute,
      isBare: band.isBare,
      words,
    };
    const same = figures.findIndex(
      (other) => band.measure === '' || nameKey(other.measure) === nameKey(measure),
    );
    if (same < 0) figures.push(own);
    else {
      const other = figures[same]!;
      if (other.limits.length + band.limits.length > 2) return null;
      figures[same] = {
        ...other,
        limits: [...other.limits, ...band.limits],
        words: `${other.words},${words}`,
      };
    }
  }
  return figures;
}

/** "100%得5分" is a band; "完成6个项目得6分" may be one of several things and is left alone. */
function isBareBand({ limits, measure, words }: Figure, award: Award): boolean {
  const unit = limits.find((limit) => limit.unit !== null)?.unit ?? null;
  if (unit === '%' || unit === '‰') return true;
  if (award.type === 'deduct' || award.type === 'add' || FOUND.test(measure)) return false;
  if (award.type === 'zero' && FOUND_FIRST.test(words)) return false;
  return unit !== null || measure !== '';
}

/** "发现一次不合规的，不得分": one is enough, and more are no less. */
const FOUND_FIRST = /^(?:发现|发生|出现|存在|有|任意|任何|凡有|如有)/;
const FOUND = /^(?:发现|发生|出现|存在|有|任意|任何|凡有|如有)$/;

/** Names of amounts and numbers that can be looked up, not 规定标准 or 要求. */
const FIGURE_NAME =
  /(?:(?<!满意)度|进度|目标|控制|账款|费率|水平|平均数?|增长|增速|增幅|金额|数|额|支出|预算|决算|收入|计划|规模|资金|经费|[值]|成本|总量|人员|面积|概算|投资|定额|数量|款|费用?|价|用时|天数|率|额度|产值|税收|上年|年初|去年)$/;

/** What was to be done, beside what is no doing of it: 耕地保有量不低于下达任务. */
const TASK_SET = /^(?:上级|省级?|市级?)?下达任务[数量]?$/;

const isLeftName = (words: string): boolean =>
  words.length <= 24 && !/[,;]|^(?:未|不|没)|得|扣|的$/.test(words);
const isFigureName = (words: string): boolean => words.length <= 24 && FIGURE_NAME.test(words);

/** "用水总量控制在下达指标以内". */
const WITHIN =
  /^(.{2,24}?)(?:控制)在([^,;]{0,8}(?:指标|计划|预算|定额|限额|控制数|概算|总量))(?:范围)?(?:以内|之内|内)$/;

/** "差旅费决算较预算节约": one amount below or above another. */
const THAN =
  /^([^,;]{2,16}?)(?:较|比)((?!上|去|同|年初|期初|往)[^,;]{2,12}?)(?:有所)?(?:(节约|节省|结余|减少|下降|降低|低)|超支|超出|增加|高)$/;

/** What a figure may be said to reach: its target, or how others stand. */
const TO_REACH =
  /^(?:计划|目标|年度|预期|任务|序时|进度|(?:全|同|所在|当地|上年|去年|行业|区域|地区|国家)[^,;的]{0,8}(?:水平|平均|均值))/;

/** Two amounts compared: "结算金额不超过批复概算". */
export function readCompare({ common, words: printed, award, scope }: Conditioned): Statement | null {
  if (award.type === 'deduct' || /\d/.test(printed)) return null;
  const parts = splitParts(printed).map(stripped);
  const words = parts.length > 1 && parts.slice(1).every((part) => KEPT.test(part)) ? parts[0]! : printed;
  const within = WITHIN.exec(words);
  if (within && isLeftName(within[1]!))
    return compareStatement(common, {
      condition: words,
      left: within[1]!,
      op: '≤',
      right: within[2]!,
      award,
      scope,
    });
  const than = THAN.exec(words);
  if (than && isLeftName(than[1]!) && isFigureName(than[2]!))
    return compareStatement(common, {
      condition: words,
      left: than[1]!,
      op: than[3] === undefined ? '>' : '<',
      right: than[2]!,
      award,
      scope,
    });
  for (let at = 1; at < words.length - 1; at++) {
    const found = comparisonAt(words, at);
    if (!found || /^[于]/.test(words.slice(at))) continue;
    if (
      found.weight === 'open' &&
      !(found.op === '≥' && /^达到?/.test(words.slice(at)) && TO_REACH.test(words.slice(at + found.length)))
    )
      continue;
    const left = stripped(words.slice(0, at));
    const right = stripped(words.slice(at + found.length)).replace(/的$/, '');
    if (
      !left ||
      !right ||
      !isLeftName(left) ||
      !(isFigureName(right) || TASK_SET.test(right)) ||
      /[,;]/.test(left + right)
    )
      return null;
    return compareStatement(common, { condition: words, left, op: found.op as Op, right, award, scope });
  }
  return null;
}
