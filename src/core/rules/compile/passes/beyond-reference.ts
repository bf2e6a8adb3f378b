import { ZERO } from '../../../number/exact';
import { negated, type Op } from '../../../words/comparisons';
import { readBand } from '../../read/bands';
import { isRateName } from '../../read/names';
import type { Limit, Statement, StatementOf } from '../../read/statement';

const REFERENCE =
  '(?:年度|年初|绩效|预期|批复|核定|计划|设定|合同)*(?:目标值?|指标值|计划值|计划数|计划|任务数|预算数?|预算额|概算|定额|标准值|限额|控制数|合同价|工期|(?<=计划|预算|概算|批复|目标|合同|核定)(?:成本|投资额?|金额|造价|单价|经费|支出))';
/** What others pay, or what may be paid at most. */
const PRICE =
  '(?:同期|同类|市场|招标|采购|行业|全[省市国]|当地|周边|项目)*(?:平均|最高)?(?:均价|平均价格?|指导价格?|限价|控制价|评审价|标底|信息价|市场价格?|平均水平|平均成本|平均单价)';

/** The ways in which conditions speak of what a figure is compared with. */
interface Forms {
  readonly compared: RegExp;
  readonly within: RegExp;
  readonly better: RegExp;
  readonly equal: RegExp;
  readonly beyond: RegExp;
}

const known = new Map<string, Forms>();

/** The forms that know the usual references, and one more that the text itself names. */
function formsFor(own: string): Forms {
  const found = known.get(own);
  if (found) return found;
  const first = own === '' ? '' : `${own.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}|`;
  const priced = `${first}${REFERENCE}|${PRICE}`;
  const forms: Forms = {
    compared: new RegExp(
      `^(.{0,20}?)(?:较|比|与)(${priced})(?:相比|对比)?,?(低|高|下降|降低|节约|节省|下浮|优惠|上浮|超)(?:了|出|于)?(.+)$`,
    ),
    within: new RegExp(`^(.{0,20}?)(?:控制)?在(${first}${REFERENCE})(?:范围)?(?:以内|之内|内)$`),
    better: new RegExp(
      `^(.{0,16}?)(?:与|较|比)?(优于或等于|等于或优于|不劣于|未劣于|优于|劣于)(${first}${REFERENCE})(?:的)?(.*)$`,
    ),
    equal: new RegExp(`^(.{0,16}?)(?:与|和|等于)(${priced})(?:持平|一致|相等|相同|相当)?$`),
    beyond: new RegExp(
      `^(.{0,20}?)(不|未|没有|不得)?(超出|超过|超支|高于|大于|超|低于|少于|小于)(${priced})(?:的)?(.*)$`,
    ),
  };
  if (known.size > 200) known.clear();
  known.set(own, forms);
  return forms;
}

const ALONE =
  /^(?:的)?(超出|超过|超支|高于|大于|超|低于|少于|小于|劣于|[低高](?=\d)|下浮|上浮|节约|节省|降低|下降)(?:部分|幅度)?(?:在|的)?(.*)$/;

/** A condition seen as how far a figure lies beyond what it is compared with. */
interface Beyond {
  readonly left: string;
  readonly reference: string;
  readonly isWorse: boolean;
  /** Of the change, in shares of the reference; null when the words bound nothing. */
  readonly limits: readonly Limit[];
  /** A bound of so many per cent, not the reference itself. */
  readonly isBounded: boolean;
}

/**
 * "实际成本不超过预算的得5分，超出预算10%以内的得3分，超出10%以上的不得分", "劣于目标值10%以内": bands of how far a figure lies beyond another, which the
 * two figures give. A share beyond a share may be meant in points or in parts, so a rate is left alone.
 */
export function beyondReference(statements: readonly Statement[]): readonly Statement[] {
  const scoring = statements.filter(isGiving);
  if (scoring.length < 2 || statements.some(({ kind }) => kind === 'step' || kind === 'count'))
    return statements;
  // Without a bound there are no bands, and no forms need be made for what this text compares with.
  if (!scoring.some((each) => NUMBER.test(wordsOf(each)))) return statements;
  const own = referenceIn(scoring);
  const forms = formsFor(own);
  const read = statements.map((each) => (isGiving(each) ? beyondOf(each, own, forms) : null));
  const family = read.filter((each): each is Beyond => each !== null);
  const named = family.find(({ reference }) => reference !== '');
  const first = family.find((each) => each.left !== '')?.left ?? '';
  const left = /^(?:年度|绩效)?(?:指标值?|实际值)$/.test(first) ? '实际值' : first;
  const isWhole = family.length === scoring.length && named !== undefined;
  const isOne = family.every(({ reference }) => reference === '' || reference === named?.reference);
  const isOneLeft = family.every((each) => each.left === '' || each.left === first);
  if (!isWhole || !isOne || !isOneLeft || isRateName(left)) return statements;
  const isSaid = read.some(
    (each, i) => each !== null && forms.compared.test(wordsOf(statements[i] as Giving)),
  );
  if (!family.some(({ isBounded }) => isBounded)) return statements;
  if (!isSaid && family.every(({ isBounded }) => isBounded)) return statements;
  const isWorse = family.some((each) => each.isWorse);
  if (isWorse && !family.every((each) => each.isWorse || !each.isBounded)) return statements;
  return statements.map((statement, i) => {
    const beyond = read[i];
    return beyond ? asBand(statement as Giving, beyond.limits, left, named.reference, isWorse) : statement;
  });
}

/** What gives points, or none, by a condition. */
export type Giving = StatementOf<'text'> | StatementOf<'compare'> | StatementOf<'band'>;

function isGiving(statement: Statement): statement is Giving {
  if (statement.kind !== 'text' && statement.kind !== 'compare' && statement.kind !== 'band') return false;
  return (
    ['give', 'zero', 'full', 'earned'].includes(statement.award.type) &&
    !(statement.kind === 'text' && statement.isElse) &&
    statement.scope !== 'whole'
  );
}

const edge = (op: Op): Limit => ({ op, value: ZERO, unit: '%', strength: 2 });

/** What every number is made of, in digits or characters. */
const NUMBER = /[\d零〇一二两三四五六七八九十百半]/;

const KEPT_WITHIN = /^.{1,20}?控制在([㐀-鿿]{3,10}?)(?:范围)?(?:以内|之内|内)$/;

const THAN =
  /^[㐀-鿿]{1,16}?(?:较|比)([㐀-鿿]{3,10}?)(?:相比|对比)?(?:低|高|下降|降低|节约|节省|下浮|优惠|上浮|超)(?:了|出|于)?(?=\d|不足|超过|在)/;

/** What the first condition compares with, whatever it is called: 承诺时限, 预算成本, 全市平均水平. */
function referenceIn(scoring: readonly Giving[]): string {
  for (const each of scoring) {
    if (each.kind === 'compare' && each.right.length > 1) return each.right;
    const kept = each.kind === 'text' ? KEPT_WITHIN.exec(each.condition)?.[1] : undefined;
    if (kept !== undefined) return kept;
    const than = THAN.exec(wordsOf(each))?.[1];
    if (than !== undefined && !/上年|去年|同期|年初|期初|上期|往年/.test(than)) return than;
  }
  return '';
}

/** "高于平均水平10%" beside "低于全市平均水平": the shorter name means the same. */
function withReference(words: string, own: string): string {
  if (own === '' || words.includes(own)) return words;
  const bare = own.replace(/(?<=.{2})[数额值]$/, '');
  const place = bare === own ? -1 : words.indexOf(bare);
  if (place > 0 && /[于过出超]$/.test(words.slice(0, place)))
    return words.slice(0, place) + own + words.slice(place + bare.length);
  for (let from = 1; own.length - from > 2; from++) {
    const short = own.slice(from);
    const at = words.indexOf(short);
    if (at > 0 && /[于过出超]$/.test(words.slice(0, at)))
      return words.slice(0, at) + own + words.slice(at + short.length);
  }
  return words;
}

const wordsOf = (each: Giving): string => (each.kind === 'band' ? each.words : each.condition);

function beyondOf(statement: Giving, own: string, forms: Forms): Beyond | null {
  if (statement.kind === 'band' && (statement.also !== null || statement.withBands.length > 0)) return null;
  const printed = statement.kind === 'band' ? statement.words : statement.condition;
  const words = withReference(printed, own);
  const within = forms.within.exec(words);
  if (within) return plain(within[1]!, within[2]!, [edge('≤')]);
  const better = forms.better.exec(words);
  if (better) return betterOf(better);
  const equal = forms.equal.exec(words);
  if (equal) return plain(equal[1]!, equal[2]!, [edge('=')]);
  const compared = forms.compared.exec(words);
  if (compared) {
    const verb = /^[高上超]/.test(compared[3]!) ? '高于' : '低于';
    return sided(compared[1]!, undefined, verb, compared[2]!, compared[4]!);
  }
  const beyond = forms.beyond.exec(words);
  if (beyond) return sided(beyond[1]!, beyond[2], beyond[3]!, beyond[4]!, beyond[5]!);
  const alone = ALONE.exec(words);
  return alone ? sided('', undefined, alone[1]!, '', alone[2]!) : null;
}

const plain = (left: string, reference: string, limits: readonly Limit[], isWorse = false): Beyond => ({
  left,
  reference,
  isWorse,
  limits,
  isBounded: false,
});

function betterOf([, left, word, reference, tail]: RegExpExecArray): Beyond | null {
  if (word === '劣于') return sided(left!, undefined, word, reference!, tail!);
  if (tail !== '') return null;
  return plain(left!, reference!, [edge(word === '优于' ? '<' : '≤')], true);
}

function sided(
  left: string,
  no: string | undefined,
  verb: string,
  reference: string,
  tail: string,
): Beyond | null {
  const isUnder = /^(?:[低少小节]|下浮|降低|下降)/.test(verb);
  const isWorse = verb === '劣于';
  const op: Op = isUnder ? '<' : '>';
  if (tail === '') {
    if (reference === '') return null;
    return { ...plain(left, reference, [edge(no === undefined ? op : negated(op))]), isWorse };
  }
  const band = readBand(tail.replace(/^在/, ''));
  if (no !== undefined || !band || band.measure !== '' || band.behind !== '') return null;
  if (band.limits.some(({ unit }) => unit !== '%')) return null;
  // "超出20%的" is so far and further.
  const stated = band.limits.map((limit): Limit =>
    band.isBare ? { ...limit, op: '>', strength: 2 } : limit,
  );
  const own = stated.map((limit) => (isUnder ? turned(limit) : limit));
  const isWithin = band.limits.every((limit) => limit.op === '≤' || limit.op === '<');
  return { left, reference, isWorse, limits: isWithin ? [...own, edge(op)] : own, isBounded: true };
}

const TURNED: Readonly<Record<Op, Op>> = { '>': '<', '≥': '≤', '<': '>', '≤': '≥', '=': '=', '≠': '≠' };
const turned = (limit: Limit): Limit => ({ ...limit, value: limit.value.neg(), op: TURNED[limit.op] });

/** A condition as a band of how far a figure lies beyond another. */
export function asBand(
  statement: Giving,
  limits: readonly Limit[],
  left: string,
  reference: string,
  isWorse: boolean,
): Statement {
  const { text, length, said, label, sentence, place, after, award, scope } = statement;
  const words = statement.kind === 'band' ? statement.words : statement.condition;
  return {
    ...{ text, length, said, label, sentence, place, after, award, scope, words, limits },
    ...{ also: null, withBands: [], isBare: false, isAbsolute: false },
    kind: 'band',
    measure: isWorse ? `劣于${reference}幅度` : `${left}超出${reference}幅度`,
    relation: { left, reference, isWorse },
  };
}
