/** A year that a text names. */
export interface YearMention {
  readonly year: number;
  /** The words around it, for showing. */
  readonly words: string;
  /** "2023年度" says which year a form is about; "2024年" may be the year of the work. */
  readonly isFiscal: boolean;
}

const YEAR =
  /(?<![\d.〔［[])(20[0-4]\d)(?:\s*(年\s*度|年)|(?![\d.%％]|\s*(?:[)）］〕\]]\s*)?(?:\d+\s*)?(?:元|万元|个|人|家|户|次|号)))/g;
/** After it: a date, a range or a document number. */
const NO_FISCAL_YEAR =
  /^\s*(?:1[0-2]|0?[1-9])\s*(?:月|[-/.]\d)|^\s*[-—–~～至到、和与]+\s*(?:20)?\d{2}|^[-/.]\d/;
const RANGE_BEFORE = /(?:20\d\d\s*年?度?|\d)\s*[-—–~～至到]+\s*$/;

/** The years named in a title, a head or a sheet's name. Dates, ranges and document numbers are passed over. */
export function yearMentions(text: string): YearMention[] {
  return [...mentionsIn(text)].map(({ year, start, end, isFiscal }) => ({
    year,
    isFiscal,
    words: text.slice(Math.max(0, start - 6), end + 10).replace(/\s+/g, ' '),
  }));
}

function* mentionsIn(text: string) {
  if (!text.includes('20')) return;
  for (const match of text.matchAll(YEAR)) {
    const start = match.index;
    const end = start + match[0].length;
    if (NO_FISCAL_YEAR.test(text.slice(end)) || RANGE_BEFORE.test(text.slice(Math.max(0, start - 24), start)))
      continue;
    yield { year: Number(match[1]), start, end, isFiscal: match[2]?.includes('度') ?? false };
  }
}

/** The report's own subject right after the year: what this form, and no other, reports on. */
const SUBJECT =
  /^\s*[，,]?\s*(?:我局|我单位|本单位|本部门|我部门|我委|我办)?\s*(?:的|全年|部门|单位|本级|财政|项目)*\s*(?:整体支出|项目支出|绩效自评|绩效评价|年?末结转结余|末结转|末结余|预算执行率|预算执行情况|预算完成率|预算支出率|支出率|全年预算数|全年执行数|实际支出|总支出|目标完成情况|主要工作完成情况)/;
/** The year opens a sentence that tells what was done: "2022年，我局…". */
const OPENING =
  /^\s*[，,]?\s*(?:我局|我单位|本单位|本部门|我部门|我委|我办|全市|全县|全区|全年|共|累计|在[^。；]{0,30}领导下)/;
/** Before the year: a comparison, a source, or a job of this year that concerns last year. */
const ASIDE_BEFORE =
  /(?:比|较|同比|相比|自|从|截至|截止|截止到|与|同|和|至|到|根据|依据|针对|按照|结合|参照|对照|依照|完成|组织|开展|报送|公开|提交|编制|做好|上报|开展了|完成了|上年|去年|延续|结转|出台|印发|下达|的|《)\s*[（(“"]?$/;
/** After it: results put to use, published accounts, plans and projects named by their year. */
const ASIDE_AFTER =
  /^[^，。；]{0,16}(?:结果|问题|整改|反馈|应用|报告|公开|决算信息|预算信息|规划|计划|方案|办法|相比|增加|减少|下降|上升|增长)/;
const COMPARES = /同比|上年|去年|相比|较20|比20|变动率|增长率|增减|环比/;

/**
 * The years, other than the form's own, under which a text speaks of the report's own subject: "我局2022年整体支出开展了绩效
 * 评价", "2022年，我局…". A text that names the form's own year, or compares years, speaks of others on purpose.
 */
export function foreignYearClaims(text: string, own: number): YearMention[] {
  if (!text.includes('20') || COMPARES.test(text)) return [];
  const mentions = [...mentionsIn(text)];
  if (mentions.some(({ year }) => year === own)) return [];
  return mentions.flatMap(({ year, start, end, isFiscal }) => {
    const before = text.slice(Math.max(0, start - 12), start);
    const after = text.slice(end, end + 40);
    if (ASIDE_BEFORE.test(before) || ASIDE_AFTER.test(after)) return [];
    const opensSentence = /(?:^|[。；;\n：:])\s*$/.test(before) && OPENING.test(after);
    if (!SUBJECT.test(after) && !opensSentence) return [];
    const words = text.slice(start, end + 16).replace(/\s+/g, ' ');
    return [{ year, isFiscal, words }];
  });
}
