import type { CellRef } from '../model/address';
import type { Field } from '../model/figure';
import type { Form, IndicatorRow } from '../model/form';
import { parseExact, toNumber } from '../number/exact';
import { NUMERAL_CHARS, parseNumeral } from '../number/numerals';
import type { Check, FindingDraft } from './check';

/**
 * JX504: a text says how many indicators were set, and the rows are more or fewer.
 *
 * Rows are counted in every way a clerk may count (with or without the execution rate, bonus rows and rows that do not
 * apply), in the form itself and in the workbook's other forms; a finding needs all of them to differ.
 */
export const indicatorCount: Check = {
  code: 'JX504',
  id: 'indicator-count',
  severity: 'warning',
  looksAtScores: false,
  looksAtActuals: false,
  docs: {
    'zh-CN': {
      what: '文字说明中写的指标个数（如“设置三级指标20个”），与表内指标行数不一致。是否计入预算执行率、加分项、不适用指标都算相符；“完成了几个指标”不核对。',
      why: '个数对不上，说明文字沿用了旧稿，或者表内漏了、多了指标。',
      fix: '数一数表内指标，改正文字中的个数，或补上漏掉的指标。',
      basis: '绩效自评报告与自评表应当一致。',
    },
    en: {
      what: 'The number of indicators named in a text (“设置三级指标20个”) differs from the rows of the form. Counting the execution rate, bonus rows or rows that do not apply is left to the writer; how many were reached is not compared.',
      why: 'A wrong count means that the text is from an earlier draft, or that an indicator was lost or added.',
      fix: 'Count the indicators and correct the text, or add those that are missing.',
      basis: 'The report and the form of a self-evaluation agree.',
    },
  },
  messages: {
    level: {
      'zh-CN': {
        what: '文字中写{level}指标{stated}个，表内是{expected}个，相差{gap}个。',
        why: '文字与表不一致，可能漏填了指标，或者文字沿用了旧稿。',
        fix: '核对表内{level}指标，改正文字中的个数或补齐指标。',
      },
      en: {
        what: 'The text speaks of {stated} indicators at level “{level}”, the form has {expected}: {gap} apart.',
        why: 'Text and form disagree: an indicator may be missing, or the text is from an earlier draft.',
        fix: 'Count the indicators of level “{level}” and correct the text, or add those missing.',
      },
    },
    family: {
      'zh-CN': {
        what: '文字中写“{level}”{stated}个，表内是{expected}个，相差{gap}个。',
        why: '文字与表不一致，可能漏填了指标，或者文字沿用了旧稿。',
        fix: '核对表内该类指标，改正文字中的个数或补齐指标。',
      },
      en: {
        what: 'The text counts {stated} of “{level}”, the form has {expected}: {gap} apart.',
        why: 'Text and form disagree: an indicator may be missing, or the text is from an earlier draft.',
        fix: 'Count the indicators of that kind and correct the text, or add those missing.',
      },
    },
  },
  reasons: {
    noClaim: { 'zh-CN': '文字说明中没有写指标个数', en: 'no text says how many indicators there are' },
  },
  *run({ recognition }) {
    const forms = recognition.forms.filter(({ indicators }) => indicators.length > 0);
    let compared = 0;
    for (const form of recognition.forms) {
      for (const { field } of form.texts) {
        for (const claim of claimsIn(field.text)) {
          const counts = countsOf(form, forms, claim);
          if (counts.length === 0) continue;
          compared++;
          if (!counts.some(({ values }) => values.has(claim.count))) yield draftOf(field, claim, counts[0]!);
        }
      }
    }
    if (compared === 0) yield { notChecked: 'noClaim' };
  },
};

/** A number of indicators that a text states: of a level (一级, 二级, 三级) or of a family (产出指标). */
interface Claim {
  readonly kind: 'level' | 'family';
  readonly level: string;
  readonly count: number;
}

interface Counted {
  readonly values: ReadonlySet<number>;
  readonly usual: number;
  readonly refs: readonly CellRef[];
}

const NUMBER = `(\\d{1,3}|[${NUMERAL_CHARS}]{1,5})`;
const LEVEL_FIRST = new RegExp(
  `([一二三])级(?:绩效|评价)?指标(?:共设置?|共计|共有|共|总数|合计|设置了?|为|有|[:：])*\\s*${NUMBER}\\s*[个项条](?![以之]?[上下内])`,
  'g',
);
const NUMBER_FIRST = new RegExp(`${NUMBER}\\s*[个项条]([一二三])级(?:绩效|评价)?指标`, 'g');
const FAMILY = new RegExp(
  `((?:产出|效益|满意度|数量|质量|时效|成本|社会效益|经济效益|生态效益|可持续影响)指标)(?:共设置?|共计|共有|共|合计|设置了?|为|有|[:：])*\\s*${NUMBER}\\s*[个项条](?![以之]?[上下内])`,
  'g',
);
/** 设置18项绩效指标, 绩效指标共18项: all of the lowest level. */
const ALL_FIRST = new RegExp(
  `(?:设置|设定|设立|制定|确定|共|合计|包括|包含)了?[^，。；;\\d]{0,6}?${NUMBER}\\s*[个项条](?:绩效|评价|考核)指标`,
  'g',
);
const ALL_LAST = new RegExp(
  `(?<![一二三级])(?:(?:设置|设定|设立|制定|确定)(?:了|的)?(?:绩效|评价|考核)?指标(?:共|合计|总数|为|[:：])*|(?:绩效|评价|考核)指标(?:共设置?|共计|共有|共|总数|合计))\\s*${NUMBER}\\s*[个项条](?![以之]?[上下内])`,
  'g',
);
/** Words that count something else: what was reached, missed or changed. */
const OTHER_COUNT = /完成|达到|达标|实现|未|偏离|扣分|失分|超额|调整|新增|删除|修改|其余|其他|另有|剩余/;

function claimsIn(text: string): Claim[] {
  if (!text.includes('指标')) return [];
  const claims: Claim[] = [];
  const add = (match: RegExpMatchArray, kind: Claim['kind'], level: string, number: string) => {
    const clause = text.slice(
      clauseStart(text, match.index!),
      clauseEnd(text, match.index! + match[0].length),
    );
    const count = parseExact(number) ?? parseNumeral(number);
    if (count && !OTHER_COUNT.test(clause)) claims.push({ kind, level, count: toNumber(count) });
  };
  for (const match of text.matchAll(LEVEL_FIRST)) add(match, 'level', `${match[1]}级`, match[2]!);
  for (const match of text.matchAll(NUMBER_FIRST)) add(match, 'level', `${match[2]}级`, match[1]!);
  for (const match of text.matchAll(FAMILY)) add(match, 'family', match[1]!, match[2]!);
  for (const match of [...text.matchAll(ALL_FIRST), ...text.matchAll(ALL_LAST)])
    add(match, 'level', '三级', match[1]!);
  return claims;
}

const CLAUSE_MARK = /[，,。；;：:（(）)\n]/;

function clauseStart(text: string, from: number): number {
  let at = from;
  while (at > 0 && !CLAUSE_MARK.test(text[at - 1]!)) at--;
  return at;
}

function clauseEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !CLAUSE_MARK.test(text[at]!)) at++;
  return at;
}

/** The counts of the form itself first, then of the workbook's other forms. */
function countsOf(own: Form, forms: readonly Form[], claim: Claim): Counted[] {
  const others = forms.filter((form) => form !== own);
  const all = own.indicators.length > 0 ? [own, ...others] : others;
  return all.flatMap((form) => (claim.kind === 'level' ? ofLevel(form, claim) : ofFamily(form, claim)));
}

function ofLevel(form: Form, { level }: Claim): Counted[] {
  const inFunds = form.funds.some(({ weight }) => weight?.value) ? 1 : 0;
  if (level === '三级') return rowCounts(form.indicators, inFunds);
  const depth = level === '一级' ? 1 : 2;
  const own = form.levels.filter((one) => one.depth === depth);
  if (own.length === 0) return [];
  const names = new Set(own.map(({ name }) => name.replace(/[（(][^]*$/, '').trim()));
  const bonus = own.filter((one) => isBonusLevel(form, one)).length;
  const values = new Set([
    own.length,
    names.size,
    own.length - bonus,
    own.length - bonus + 1,
    own.length + 1,
  ]);
  return [{ values, usual: own.length - bonus, refs: own.map(({ ref }) => ref) }];
}

function isBonusLevel(form: Form, level: Form['levels'][number]): boolean {
  const index = form.levels.indexOf(level);
  const rows = form.indicators.filter((row) => row.level1 === index || row.level2 === index);
  return rows.length > 0 && rows.every(({ role }) => role === 'bonus');
}

function ofFamily(form: Form, { level }: Claim): Counted[] {
  const wanted = level.replace(/指标$/, '');
  return form.levels.flatMap((one, index) => {
    const name = one.name.replace(/\s|[（(].*$/gs, '').replace(/指标$/, '');
    if (name !== wanted && !(wanted === '满意度' && name.endsWith(wanted))) return [];
    return rowCounts(form.indicators.filter((row) => row.level1 === index || row.level2 === index));
  });
}

/** Rows counted in every way a clerk may count them; the execution rate may stand in the funds table. */
function rowCounts(rows: readonly IndicatorRow[], inFunds = 0): Counted[] {
  const named = rows.filter(({ name }) => name.text.trim());
  if (named.length === 0) return [];
  const items = named.filter(({ role }) => role === 'item');
  const execution = named.filter(({ role }) => role === 'execution').length;
  const bonus = named.filter(({ role }) => role === 'bonus').length;
  const idle = items.filter(({ isInapplicable }) => isInapplicable).length;
  const distinct = new Set(items.map(({ name }) => name.text.trim())).size;
  const values = new Set<number>();
  for (const base of [items.length, items.length - idle, distinct]) {
    for (const extra of [0, execution, bonus, execution + bonus, inFunds]) values.add(base + extra);
  }
  return [{ values, usual: items.length + execution, refs: named.map(({ name }) => name.ref) }];
}

function draftOf({ ref }: Field, claim: Claim, { usual, refs }: Counted): FindingDraft {
  const texts = {
    stated: String(claim.count),
    expected: String(usual),
    gap: String(Math.abs(claim.count - usual)),
  };
  return { message: claim.kind, data: { ...texts, level: claim.level }, ref, related: refs, ...texts };
}
