import { HUNDRED } from '../../number/exact';
import { ADDS, GIVES, POINTS, TAKES, WEIGHT } from '../../words/points';
import { characterSet } from './characters';
import { readNumber } from './literals';
import { numbersIn } from './numbers';
import type { Award } from './statement';

/** "A、B和C，分别得6分、4分和2分": one award for each member of a list. */
export interface ParallelRead {
  readonly end: number;
  readonly awards: readonly Award[];
  /** The condition of each award, from the words before them. */
  conditions(words: string): readonly string[];
}

const LINK = '(?:[、,/]|和|及|以及|与)';
const LINKS = new RegExp(LINK);
const LIST = new RegExp(
  `(?:分别|依次|对应|相应|各|可|的?得分为|为)*(?:得分)?(${GIVES}|${TAKES}|${ADDS}|为)(?:得分|分数)?(?:为|:)?((?:${POINTS})分?(?:${LINK}(?:${POINTS})分?)+)(?=$|[,;。)(扣最]|的|累计|合计)`,
  'y',
);
const MARK = /分别|依次|对应/;
const MEMBER_LINK = /、|和|及|以及|与|,|\//;

const SAID_OF_EACH = /分别|依次|对应|相应/;

/** Whether a list of points may stand anywhere in a sentence; false says that none does. */
export const mayBeParallel = (sentence: string): boolean => SAID_OF_EACH.test(sentence);

const mayBegin = characterSet('分依对相各可的得计记给赋扣减加奖为');

/** The list of points that begins at a place; null when there is none. `from`: where its clause begins. */
export function parallelAt(text: string, at: number, from: number): ParallelRead | null {
  if (!mayBegin(text, at)) return null;
  const shares = sharesAt(text, at, from);
  if (shares) return shares;
  LIST.lastIndex = at;
  const match = LIST.exec(text);
  if (!match || (!MARK.test(match[0]) && !MARK.test(text.slice(from, at)))) return null;
  if (!match[2]!.endsWith('分') || /[\d.]$/.test(text.slice(0, at))) return null;
  const points = match[2]!.split(LINKS).map((each) => readNumber(each.replace(/分$/, '')));
  const awards = points.map((value): Award => awardOf(match[1]!, value));
  return {
    end: at + match[0].length,
    awards,
    conditions: (words) => membersOf(words, points.length) ?? [],
  };
}

const SHARES = new RegExp(
  `(?:分别|依次|对应|相应)+(?:按照?|得|计|给予|赋|为)*(?:${WEIGHT})?的?(\\d+(?:\\.\\d+)?%(?:${LINK}\\d+(?:\\.\\d+)?%?)+)(?:的?(?:${WEIGHT}))?(?:计分|计|得分|赋分|给分)?(?=$|[,;。)])`,
  'y',
);

/** "分别计指标分值的100%、70%、30%". */
function sharesAt(text: string, at: number, from: number): ParallelRead | null {
  SHARES.lastIndex = at;
  const match = SHARES.exec(text);
  if (!match || !/分|权重|计|得|赋/.test(match[0] + text.slice(from, at))) return null;
  const amounts = match[1]!.split(LINKS).map((each) => readNumber(each.replace('%', '')).div(HUNDRED));
  const awards = amounts.map((value): Award => ({
    type: 'give',
    amount: { type: 'share', value },
    form: 'verb',
  }));
  return {
    end: at + match[0].length,
    awards,
    conditions: (words) => membersOf(words, amounts.length) ?? [],
  };
}

function awardOf(verb: string, value: ReturnType<typeof readNumber>): Award {
  const amount = { type: 'points' as const, value };
  if (/扣|减/.test(verb)) return { type: 'deduct', amount };
  if (/加|奖/.test(verb)) return { type: 'add', amount };
  return { type: 'give', amount, form: 'verb' };
}

/** Whether the words before a list of points hold a list of as many members. */
export function isListed(words: string, { awards }: ParallelRead): boolean {
  return membersOf(words, awards.length) !== null;
}

function membersOf(words: string, count: number): readonly string[] | null {
  return numberMembers(words, count) ?? wordMembers(plainList(words), count);
}

/** "按显著、一般、不显著三档评定": the list without the words around it. */
const plainList = (words: string): string =>
  words
    .replace(/^[,:]*(?:按照?|分为|划分为|分)(?=[^,]*、)/, '')
    .replace(
      /(?:等)?[二两三四五六\d]个?(?:档次?|等级|级|等次)(?:进行|予以)?(?:评定|评价|打分|评分|考核)?(?:的)?,?$/,
      '',
    );

/** "高于95%、80%、70%": the words around the numbers go with each of them. */
function numberMembers(words: string, count: number): readonly string[] | null {
  const { text, numbers } = numbersIn(words);
  for (let first = 0; first + count <= numbers.length; first++) {
    const own = numbers.slice(first, first + count);
    const gaps = own.slice(1).map((number, i) => text.slice(own[i]!.end, number.start));
    if (
      !gaps.every((gap) =>
        /^(?:及?以上|以下|以内)?(?:的)?(?:[、,/]|和|及|以及|与)+(?:达到|完成|建立)?$/.test(gap),
      )
    )
      continue;
    const head = text.slice(0, own[0]!.start);
    const tail = text.slice(own[own.length - 1]!.end);
    const unit = own[own.length - 1]!.unit;
    return own.map((number) => {
      const raw = text.slice(number.start, number.end);
      const isBare = number.unit !== null && raw === number.raw;
      return head + raw + (isBare && unit === '%' ? '%' : '') + tail;
    });
  }
  return null;
}

/** "红色、橙色、黄色预警": what the first and the last share with the others is told from the length of the middle. */
function wordMembers(words: string, count: number): readonly string[] | null {
  for (const [head, list, tail] of lists(words)) {
    const members = list.split(MEMBER_LINK);
    if (members.length !== count || members.some((member) => member === '')) continue;
    const middle = count > 2 ? members[1]!.length : Math.min(members[0]!.length, members[1]!.length);
    const lead = members[0]!.slice(0, Math.max(0, members[0]!.length - middle));
    const last = members[count - 1]!;
    const isWhole = members.slice(0, -1).some((member) => last.endsWith(member.slice(-middle)));
    const behind = isWhole ? '' : last.slice(middle);
    return members.map(
      (member, i) => head + (i === 0 ? member : lead + member) + (i === count - 1 ? '' : behind) + tail,
    );
  }
  return null;
}

function* lists(words: string): Generator<readonly [string, string, string]> {
  const cut = words.indexOf('每');
  const parts = (cut > 0 ? words.slice(0, cut) : words).split(/,|的$/).filter((part) => part !== '');
  for (const part of parts.reverse()) {
    if (!/、/.test(part)) continue;
    const at = words.indexOf(part);
    yield [words.slice(0, at), part.replace(/的$/, ''), words.slice(at + part.length)];
  }
}
