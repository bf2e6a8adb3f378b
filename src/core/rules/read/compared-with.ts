import { comparisonBefore, type FoundComparison, type Op } from '../../words/comparisons';

const BEYOND = /(?:超出|超过|超|高于|高出|大于|低于|少于|不足)$/;

/** "超出10%以内": by how much, at most. */
export function beyondWord(words: string, before: FoundComparison, after: FoundComparison): string | null {
  const isOpposed = sideOf(before.op) * sideOf(after.op) < 0 && sideOf(after.op) < 0;
  return isOpposed && !/[不未没](?:得|能|应)?(?:超|高|大)[^,]*$/.test(words)
    ? (BEYOND.exec(words)?.[0] ?? null)
    : null;
}

const REFERENCE = /(?:年度|绩效|预期)*(?:目标值?|指标值|计划值|计划数|任务数|预算数|定额|计划)的?$/;

/** "不足目标值60%": the comparison before what a share is of; null where none stands there. */
export function referenceBefore(words: string): Op | null {
  const found = REFERENCE.exec(words);
  const compared = found ? comparisonBefore(words.slice(0, found.index)) : null;
  return compared && (compared.weight === 'plain' || compared.op === '≥') ? compared.op : null;
}

/** A word of comparison within the last words, and where it begins. */
export function comparisonIn(words: string): { readonly op: Op; readonly from: number } | null {
  for (let end = words.length - 1; end > Math.max(0, words.length - 10); end--) {
    const found = comparisonBefore(words.slice(0, end));
    if (found && found.weight === 'plain' && !found.isSign && found.length > 1)
      return { op: found.op, from: end - found.length };
  }
  return null;
}

const LINE =
  /(?:定额|国家|行业|统一|核定|控制|开支|补助|最低|最高)*(?:警戒线?|红线|标准|上限|下限|基准|底线|规定|限额|阈值)(?:值|线)?(?:的|为|:)?$/;

/** "高于警戒线100%": the number is that of the line. "超过标准100元" may be by so much. */
export function lineBefore(
  words: string,
  unit: string | null,
): { readonly op: Op; readonly length: number } | null {
  const found = LINE.exec(words);
  const compared = found ? comparisonBefore(words.slice(0, found.index)) : null;
  if (compared && unit !== '%' && (compared.op === '>' || compared.op === '<')) return null;
  return found && compared ? { op: compared.op, length: found[0].length + compared.length } : null;
}

const PLAN =
  /(?:概算批复|批复概算|批复预算|概算|预算|计划|合同|限价|控制数|定额|批复)(?:价|数|额|金额|投资)?(?:的|为|:)?$/;

/** "不超过概算批复1200万元": the number is what was approved. "超过预算10万元" is by so much. */
export function planBefore(words: string): { readonly op: Op; readonly length: number } | null {
  const found = PLAN.exec(words);
  const compared = found ? comparisonBefore(words.slice(0, found.index)) : null;
  return found && compared && (compared.op === '≤' || compared.op === '≥')
    ? { op: compared.op, length: found[0].length + compared.length }
    : null;
}

const sideOf = (op: Op): number => (op === '>' || op === '≥' ? 1 : op === '<' || op === '≤' ? -1 : 0);
