import { Memo } from '../../number/memo';
import { arithmeticAt } from './arithmetic';
import { awardAt, type AwardRead, CUES } from './awards';
import type { Canonical, Span } from './canonical';
import { capAt, mayHoldCap } from './caps';
import { characterBits, characterSet } from './characters';
import { type Coefficients, coefficientsAt, mayHoldCoefficients } from './coefficients';
import { PROSE, STANDARD, stripped } from './clauses';
import { plainLimit } from './conditioned';
import { readConditioned } from './conditions';
import { isListed, mayBeParallel, parallelAt, type ParallelRead } from './parallel';
import { type Rounding, roundingIn, saysPart } from './rounding';
import { common, type Scan, trimmed } from './scan';
import { plainStatement, textStatement } from './shapes';
import type { Statement } from './statement';

/** Scoring words that ask for something. Their nouns (扣分项, 得分情况, 评分标准) do not. */
const OPERATIVE =
  /酌情|视情|[得计]\d+(?:\.\d+)?[×(]|(?:扣|减|加|得|计|给|赋)\d*(?:\.\d+)?分(?!值|数|项|原因|说明|标准|情况|办法|方法|依据|表|细则|公式|规则|制|类|档|因素|时)|扣减|扣除|[\d一二两三四五半]分(?!钟|之|类|为|别|档|级|布|析|配)|倒扣|满分|不得分|不计分/;
/** Words that change what other words give, and that no clause here says how. */
const CHANGING =
  /就高不就低|就低不就高|取(?:最)?(?:高|低)|不重复(?:计|加|得)|另行(?:计|评|扣)|\(.*除外\)|加倍|翻倍|减半|折半|单项得分|以此类推|依此类推|顺延|比照|参照.{0,8}执行|择(?:高|优)/;
/** "（因机构改革造成的除外）". */
/** "同时获得多项的，就高不就低": of several grades the best counts, which a grade that is given already is. */
const HIGHEST =
  /^[,;:。(]*(?:[^,;。\d]{0,24}(?:的|时|情况下?),?|同一[^,;。\d]{1,6})?(?:均|则|都)?(?:按照?|以)?(?:就高不就低|就高计分|就高(?:计|得)?|最高(?:得分|分|分值|等次|级别|档次|奖项|项)(?:计分|计算|计|得分|赋分)?|取最高(?:得分|分|分值|等次|级别|档次|值|项)?|择高计分|不重复(?:计分|计算|得分|加分))(?:原则)?(?:计分|计算|得分|赋分|计|,?不重复(?:计分|计算|得分|加分)|,?不(?:累计|累加)(?:计分)?)*[)。]*$/;
const EXCEPTION =
  /^[,;(]*((?:因|由于|经|属于|遇|受|确因)[^,;。()]{2,40}?)(?:的(?:情况|情形)?|情况|情形)?除外[)。]*$/;
const NOT_OPERATIVE =
  /分档计分|进行计分|进行评分|不再计分|(?:按|以下|如下|标准)[^,;。]{0,6}(?:计分|得分|扣分)$|计算得分|满分\d+分$|加减分|(?:^|[,;])(?:每?多|超)[^,;。]{0,8}不(?:再|另|予)*加分[,;。]*$/;

/**
 * Reads one sentence of a standard into statements. Offices print the same sentences in standards that differ in a name alone: what was
 * read once is only moved to where it stands now.
 */
export function readSentence(source: Canonical, sentence: Span): readonly Statement[] {
  const printed = withoutKind(source.text, sentence);
  // Parts of a step hang on what else the text says, a quotation mark on what stands beside the sentence.
  if (source.hasQuotes || saysPart(printed)) return readAnew(source, printed, sentence.start);
  const raw = source.raw(sentence.start, sentence.end);
  let known = sentences.get(raw);
  if (known?.printed !== printed)
    known = sentences.keep(raw, new KnownSentence(printed, readAnew(alone(source, sentence), printed, 0)));
  return known.at(sentence.start);
}

/** A sentence that was read, and where it stood last. */
class KnownSentence {
  private start = 0;
  private there: readonly Statement[];

  constructor(
    readonly printed: string,
    private readonly first: readonly Statement[],
  ) {
    this.there = first;
  }

  /** Its statements where it begins at a place of its text. */
  at(start: number): readonly Statement[] {
    if (start === 0) return this.first;
    if (start !== this.start) {
      this.there = this.first.map((statement) => moved(statement, start));
      this.start = start;
    }
    return this.there;
  }
}

/** By the words as they are printed. */
const sentences = new Memo<KnownSentence>(4096);

/** A sentence as if it were the whole text. */
const alone = (source: Canonical, { start, end }: Span): Canonical => ({
  text: source.text.slice(start, end),
  gaps: source.gaps,
  hasQuotes: false,
  raw: (from, to) => source.raw(start + from, start + to),
});

const moved = (statement: Statement, by: number): Statement => ({
  ...statement,
  sentence: by,
  place: by + statement.place,
});

/** @param offset where the sentence begins in its text */
function readAnew(source: Canonical, printed: string, offset: number): Statement[] {
  const rounding = roundingIn(printed, source);
  const text = rounding ? blanked(printed, rounding) : printed;
  const scan: Scan = { source, text, offset, found: [] };
  scanSentence(scan, null);
  if (rounding) scan.found.push(readRounding(scan, rounding, null));
  return scan.found;
}

const KIND =
  /(?<=^|[,;:。(])(?:属于|若为|如为|为)?(?:正向|反向|逆向|负向|定量)(?:型|类|性)?(?:的)?指标(?:的)?[,:]/g;
const KINDS = /(正向|定量)|([反逆负]向|定性)/g;

/** "正向指标：达到目标值得满分": the kind of the row, where the text speaks of one kind alone; every character keeps its place. */
function withoutKind(text: string, { start, end }: Span): string {
  const sentence = text.slice(start, end);
  if (!sentence.includes('向') && !sentence.includes('定量')) return sentence;
  if (!/[正反逆负]向|定量/.test(sentence)) return sentence;
  const sides = new Set([...text.matchAll(KINDS)].map(([word]) => word));
  return sides.size > 1 ? sentence : sentence.replace(KIND, (words) => ','.repeat(words.length));
}

/** A sentence with a clause taken out; every character keeps its place. */
const blanked = (text: string, { start, end }: Span): string =>
  text.slice(0, start) + ','.repeat(end - start) + text.slice(end);

function readRounding(scan: Scan, { mode, start, end }: Rounding, label: string | null): Statement {
  return { ...common(scan, start, end, label, null), kind: 'rounding', mode };
}

const CAP = 1;
const CLAUSE = 2;
const LEAD = 4;
/** What may be at a place: before a cap, where a clause begins, before a score; with the cues of awards. */
const turnsAt = characterBits([',;:(。', ',;:。(、', '的时则', CUES]);

function scanSentence(scan: Scan, label: string | null): void {
  const { text } = scan;
  // Most sentences hold no arithmetic, no cap and no list of points: told once, not at every place.
  const lastSign = lastSignIn(text);
  const hasCap = mayHoldCap(text);
  const hasParallel = mayBeParallel(text);
  const hasCoefficients = mayHoldCoefficients(text);
  let from = 0;
  let isStart = true;
  for (let at = 0; at < text.length;) {
    const turns = turnsAt(text, at);
    if (!isStart && turns === 0 && !hasParallel) {
      at += 1;
      continue;
    }
    if (isStart) {
      const graded = hasCoefficients ? coefficientsAt(text, at) : null;
      if (graded) {
        takeGrades(scan, graded, at, label);
        from = at = graded.end;
        continue;
      }
    }
    if (isStart && at <= lastSign) {
      const arithmetic = arithmeticAt(scan, at, from, label);
      if (arithmetic !== null) {
        from = at = arithmetic;
        continue;
      }
    }
    const cap = hasCap && (isStart || (turns & CAP) !== 0) ? capAt(text, at) : null;
    if (cap && cap.end > at) {
      at = takeCap(scan, cap, from, at, label);
      from = at;
      isStart = true;
      continue;
    }
    const parallel = hasParallel ? parallelAt(text, at, from) : null;
    if (parallel && isListed(text.slice(from, at), parallel)) {
      at = takeParallel(scan, parallel, from, at, label);
      from = at;
      isStart = true;
      continue;
    }
    const award = awardAt(text, at, from);
    if (award && award.end > at) {
      at = takeAward(scan, award, from, at, label);
      from = at;
      isStart = true;
      continue;
    }
    isStart = (turns & CLAUSE) !== 0 || ((turns & LEAD) !== 0 && SCORE_IS.test(text.slice(at + 1, at + 10)));
    at += 1;
  }
  if (/[^,;:。、.)\]]/.test(text.slice(from))) scan.found.push(readRest(scan, from, label));
}

const isSign = characterSet('=×/');

/** Where the last sign of arithmetic stands; -1 for none. */
function lastSignIn(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && !isSign(text, at)) at -= 1;
  return at;
}

/** "≥60%且<100%的得分=完成率×分值": the formula begins behind its condition. */
const SCORE_IS = /^(?:该项|本项|此项|本指标|该指标|指标)?得分值?=/;

function takeCap(
  scan: Scan,
  cap: NonNullable<ReturnType<typeof capAt>>,
  from: number,
  at: number,
  label: string | null,
): number {
  const words = scan.text.slice(from, at);
  if (
    /[^,;:。、()]/.test(words) &&
    !/^[,;:(]*(?:以上|上述|两项|三项|各项|累计|合计|加分|扣分|得分|全年|年度)*$/.test(words)
  )
    scan.found.push(readRest({ ...scan, text: scan.text.slice(0, at) }, from, label));
  if (cap.value === null) return cap.end;
  const own = common(scan, at, cap.end, label, null);
  scan.found.push(
    cap.isLeast
      ? { ...own, kind: 'least', value: cap.value }
      : cap.isTotal
        ? { ...own, kind: 'totalCap', value: cap.value }
        : { ...own, kind: 'cap', value: cap.value, verb: cap.verb },
  );
  return cap.end;
}

function takeGrades(scan: Scan, { grades, end }: Coefficients, at: number, label: string | null): void {
  grades.forEach(({ words, award, span }, i) => {
    const own = common(scan, at, end, label, span);
    const place = { ...own, place: own.place + i / 1e6, said: words };
    scan.found.push(
      textStatement(place, { condition: words, award, isElse: false, scope: null, isEach: false, cap: null }),
    );
  });
}

function takeParallel(
  scan: Scan,
  parallel: ParallelRead,
  from: number,
  at: number,
  label: string | null,
): number {
  const { words, scope } = trimmed(scan.text.slice(from, at));
  const span = { start: from, end: at };
  parallel.awards.forEach((award, i) => {
    const own = common(scan, from, parallel.end, label, span);
    const member = parallel.conditions(words)[i]!;
    const place = { ...own, place: own.place + i / 1e6, said: member };
    scan.found.push(
      readConditioned({ words: member, award, scope, isEach: false, cap: null, common: place }),
    );
  });
  return parallel.end;
}

const PER = /^\/每?([个项次处起例件条笔户人天日份篇场宗家])(?=$|[,;。)])/;

function takeAward(scan: Scan, read: AwardRead, from: number, at: number, label: string | null): number {
  const { text } = scan;
  const isCounting = /^(?:deduct|add|give)$/.test(read.award.type);
  // "发生事故的扣2分/起": for each of them.
  const per = isCounting ? PER.exec(text.slice(read.end)) : null;
  const condition = trimmed(text.slice(from, at) + (per ? `,每${per[1]!}` : ''), isCounting);
  let end = read.end + (per?.[0].length ?? 0);
  // "5分：制度健全": the points stand before their condition.
  if (text[end] === '的' || text[end] === '者') end += 1;
  const span = { start: from, end: Math.min(at, from + condition.words.length) };
  const own = common(scan, from, end, label, span);
  const plain = stripped(condition.words);
  if (read.isHeading && read.award.type === 'give' && read.award.amount.type === 'points') {
    scan.found.push({ ...own, kind: 'heading', value: read.award.amount.value, condition: plain });
    return end;
  }
  // "【5分】办结率≥95%": the points stand before their condition.
  const isBoxed =
    /^[,;。]*$/.test(text.slice(from, at)) && text[at] === '[' && /[^,;:。)]/.test(text[end] ?? '');
  const isTotal =
    !isBoxed &&
    /^[,:;。、]*$/.test(text.slice(from, at)) &&
    read.form !== 'verb' &&
    read.award.type === 'give' &&
    from === 0 &&
    /^[,。;:]*./.test(text.slice(end)) &&
    text[end] !== ':';
  if (
    isTotal &&
    read.award.type === 'give' &&
    read.award.amount.type === 'points' &&
    scan.found.length === 0 &&
    text.slice(end).replace(/[,。;]/g, '') !== ''
  ) {
    scan.found.push({ ...own, kind: 'heading', value: read.award.amount.value, condition: '' });
    return end;
  }
  if (
    read.isSoft &&
    (plain === '' || PROSE.test(plain) || plain.length > 24 || !/的$/.test(text.slice(from, at)))
  ) {
    scan.found.push({ ...own, kind: 'judge', isSoft: true, condition: plain });
    return end;
  }
  if (isBoxed) end -= 1;
  if (
    (read.award.type === 'zero' || (read.award.type === 'give' && read.form !== 'verb')) &&
    (text[end] === ':' || isBoxed) &&
    plain === ''
  ) {
    const behind = /^[^,;。]*/.exec(text.slice(end + 1))![0];
    const isAlone = !OPERATIVE.test(behind) && behind !== '';
    const stop = end + 1 + behind.length;
    if (isAlone && !/[,]/.test(text[stop] ?? '')) {
      const whole = common(scan, from, stop, label, { start: end + 1, end: stop });
      scan.found.push(
        readConditioned({
          words: behind,
          award: read.award,
          scope: condition.scope,
          isEach: condition.isEach,
          cap: null,
          common: whole,
        }),
      );
      return stop;
    }
  }
  const { words, scope, isEach } = condition;
  const statement = readConditioned({ words, award: read.award, scope, isEach, cap: null, common: own });
  const opens = statement.kind === 'text' && text[end] === ':' && read.award.type === 'give';
  scan.found.push(opens ? { ...statement, opens } : statement);
  return end;
}

function readRest(scan: Scan, from: number, label: string | null): Statement {
  const { text } = scan;
  const words = text.slice(from);
  const own = common(scan, from, text.length, label, null);
  const standard = STANDARD.exec(words);
  if (standard) return { ...own, kind: 'standard', limit: plainLimit(standard[1]!, standard[2] ?? null) };
  if (/酌情|视情/.test(words)) return { ...own, kind: 'judge', isSoft: false, condition: '' };
  const exception = EXCEPTION.exec(words)?.[1];
  if (exception !== undefined) return { ...own, kind: 'exception', condition: exception };
  if (HIGHEST.test(words)) return { ...own, kind: 'highest' };
  if (CHANGING.test(words)) return plainStatement(own, 'unread');
  if (OPERATIVE.test(words) && !NOT_OPERATIVE.test(words)) return plainStatement(own, 'unread');
  return plainStatement(own, 'context');
}
