/** A label that says how a figure was measured, so that another label must say of what. */
const MEASURE =
  /^(?:20\d\d年?度?|本年度?|上年度?|(?<!\d)年度|全年|年初|调整后?的?|实际|实有)*(?:批复|安排|核定|累计)?(?:预算|决算|执行|支出|收入|完成|金额|数值|数量|人数|比率|控制率|变动率)*(?:批复|安排|支出|执行|完成|调整)?(?:数|额|值)?$/;
const TOTAL = /^(?:合计|总计|总额|部门整体支出|整体支出|全部)(?:情况)?$/;

/**
 * The names of a base-data figure from its labels, the most particular first. A row label takes the measure of its column
 * ("三公经费" + "2023年决算数"); a column that stands under a section alone is named by itself and with its section.
 * @example datumNames(['三公经费', '2023年决算数', '经费控制情况']) // ["三公经费2023年决算数"]
 * @example datumNames(['控制率', '财政供养人员情况']) // ["控制率", "财政供养人员控制率"]
 */
export function datumNames(labels: readonly string[]): string[] {
  const clean = labels.map((label) => label.replace(/\s+/g, '').replace(/^其中[:：]?/, '')).filter(Boolean);
  const [first, second] = clean;
  if (first === undefined) return [];
  const measures = clean.slice(1).filter((label) => MEASURE.test(label));
  if (TOTAL.test(first) && measures.length) return measures;
  if (!MEASURE.test(first)) {
    if (measures.length) return measures.map((measure) => first + measure);
    return [first];
  }
  return second === undefined ? [first] : [first, second.replace(/情况$/, '') + first];
}
