import type { Head } from './header';

/** Words before what a column holds that say it holds a part of the year only: 1-6月完成值, 上半年执行数, 一季度得分, 截至9月底支出. */
const PART =
  /^(?:截[至止]到?)?(?:(?:20\d\d年)?\d{1,2}(?:[-—–~至到]\d{1,2})?月(?!执行进度)|[上下]半年|年中|半年度?|前[一二三1-3]个?季度|第?[一二三四1-4](?:[-—–~至、]?[一二三四1-4])?季度|Q[1-4])/;
/** What the whole year ends with is no part of it. */
const WHOLE = /^(?:截[至止]到?)?(?:20\d\d年)?(?:1[-—–~至到])?12月/;

/** Whether a label alone heads a part of the year: 一季度, 上半年. */
export const isPartOfYear = ({ label }: { readonly label: { readonly key: string } }): boolean =>
  PART.test(label.key) && !WHOLE.test(label.key);

const ownKey = ({ path }: Head) => path[path.length - 1]?.label.key ?? '';
const isPart = (head: Head) =>
  PART.test(ownKey(head)) &&
  !WHOLE.test(ownKey(head)) &&
  head.path.every(({ label }) => !/全年/.test(label.key));

/**
 * Heads without those of a part of the year, where another column holds the same for the whole of it: 全年完成值 beside
 * 1-6月完成值, 全年得分 beside four quarters.
 */
export function ofTheWholeYear(heads: readonly Head[]): Head[] {
  const whole = new Set(heads.flatMap((head) => (head.word && !isPart(head) ? [head.word] : [])));
  return heads.filter((head) => !head.word || !whole.has(head.word) || !isPart(head));
}
