import { ZERO } from '../../../number/exact';
import { LESS_OUTRIGHT, MORE_OUTRIGHT } from '../../../words/changes';
import { negated, type Op } from '../../../words/comparisons';
import { readBand } from '../../read/bands';
import type { Limit, Statement, StatementOf } from '../../read/statement';

const REFERENCE = '上年同期|上年度|上一年度|上年|去年同期|去年|同期|年初|期初|上期';
const LESS = `有所下降|${LESS_OUTRIGHT}`;
const MORE = MORE_OUTRIGHT;
const EQUAL = '持平|相等|等于|一致|相同|不变';
const NAMED = new RegExp(
  `^(.{0,24}?)(?:与|比|较|同)(${REFERENCE})(?:度|数|水平|相比|年末)*,?(未|没有|不)?(${LESS}|${MORE}|${EQUAL})?(?:的)?(.*)$`,
);
const BEFORE = new RegExp(
  `^(.{0,24}?)(不|未)?(${LESS}|${MORE}|等于)(或者?等于|或者?持平于?)?(${REFERENCE})(?:度|数|水平|同期)*$`,
);
/** "与上年相比，公务接待费下降或持平": the other time is named first. */
const FIRST = new RegExp(
  `^(?:与|比|较|同)(${REFERENCE})(?:度|数|水平|年末)*(?:相比|比较|对比)?,(.{2,24}?)(未|没有|不)?(${LESS}|${MORE}|${EQUAL})(?:的)?(.*)$`,
);
const RATE =
  /^(?:但|且)?(?:其)?(降幅|减幅|下降幅度|降低幅度|增幅|升幅|涨幅|上升幅度|增长幅度)(?:为|在)?(.*)$/;
/** "低于上年水平但降幅不超过5%": the side, and how far. */
const FELL = new RegExp(
  `^(?:${LESS}|${MORE})(${REFERENCE})(?:度|数|水平|同期)*的?,?(?:但|且|而)?(?:其)?(降幅|减幅|下降幅度|降低幅度|增幅|升幅|涨幅|上升幅度|增长幅度)(?:为|在)?(.+)$`,
);
/** Changes said without a number. */
const TURNS: readonly (readonly [RegExp, Relation['side']])[] = [
  [/^(?:出现|为|呈)?负增长$/, 'less'],
  [/^(?:不降反[升增]|不减反增)$/, 'more'],
  [/^(?:不[增升]反[降减])$/, 'less'],
  [/^零增长$/, 'equal'],
];
/** 下降或持平: no more than before. */
const OR_EQUAL = /^(?:或者?|及|和|、)(?:与?(?:上年|去年)?持平|零增长|不变|相等)$/;
const ALONE = new RegExp(`^(未|没有|不)?(${LESS}|${MORE}|${EQUAL})(.*)$`);

interface Relation {
  readonly left: string;
  readonly reference: string;
  readonly isDenied: boolean;
  readonly side: 'less' | 'more' | 'equal';
  readonly tail: string;
}

const IS_LESS = new RegExp(`^(?:${LESS})$`);
const IS_MORE = new RegExp(`^(?:${MORE})$`);
const sideOf = (word: string): Relation['side'] =>
  IS_LESS.test(word) ? 'less' : IS_MORE.test(word) ? 'more' : 'equal';

const OTHER = { less: 'more', more: 'less', equal: 'equal' } as const;

/** "比上年减少的得5分，持平的得3分，增长5%以内的得1分": bands of the change against another time. */
export function relations(statements: readonly Statement[]): readonly Statement[] {
  const read = statements.map(relationOf);
  const named = read.find((relation) => relation !== null && relation.reference !== '');
  const family = read.filter((relation) => relation !== null);
  const isPure = family.some((relation) => relation!.tail === '' || OR_EQUAL.test(relation!.tail));
  const scoring = statements.filter(
    (each) =>
      'award' in each &&
      ['give', 'zero', 'full', 'earned'].includes(each.award.type) &&
      !(each.kind === 'text' && each.isElse),
  );
  if (!named || family.length < 2 || !isPure || scoring.length > family.length) return statements;
  const left = read.map((relation) => relation?.left ?? '').find((name) => name !== '') ?? '';
  const isGap = statements.some((statement, i) => read[i] && IN_POINTS.test(statement.text));
  return statements.map((statement, i) => {
    const relation = read[i];
    const limits = relation && limitsOf(relation);
    return limits ? asBand(statement as Relatable, limits, left, named.reference, isGap) : statement;
  });
}

/** "提高0.1个百分点及以上": points between two shares, not a part of one of them. */
const IN_POINTS = /\d个?百分点/;

type Relatable = StatementOf<'text'> | StatementOf<'compare'> | StatementOf<'band'>;

function relationOf(statement: Statement): Relation | null {
  if (statement.kind !== 'text' && statement.kind !== 'compare' && statement.kind !== 'band') return null;
  if (!['give', 'zero', 'full', 'earned'].includes(statement.award.type)) return null;
  if (statement.kind === 'band' && (statement.also || statement.withBands.length)) return null;
  const words = statement.kind === 'band' ? statement.words : statement.condition;
  const before = BEFORE.exec(words);
  const turn = TURNS.find(([pattern]) => pattern.test(words));
  if (turn) return { left: '', reference: '', isDenied: false, side: turn[1], tail: '' };
  const rate = RATE.exec(words);
  if (rate && rate[2] !== '')
    return {
      left: '',
      reference: '',
      isDenied: false,
      side: /[降减]/.test(rate[1]!) ? 'less' : 'more',
      tail: rate[2]!,
    };
  const fell = FELL.exec(words);
  if (fell)
    return {
      left: '',
      reference: fell[1]!,
      isDenied: false,
      side: /[降减]/.test(fell[2]!) ? 'less' : 'more',
      tail: fell[3]!,
    };
  if (before)
    return {
      left: before[1]!,
      reference: before[5]!,
      // 大于或等于 is not below.
      isDenied: (before[2] !== undefined) !== (before[4] !== undefined),
      side: before[4] === undefined ? sideOf(before[3]!) : OTHER[sideOf(before[3]!)],
      tail: '',
    };
  const first = FIRST.exec(words);
  if (first)
    return {
      left: first[2]!,
      reference: first[1]!,
      isDenied: first[3] !== undefined,
      side: sideOf(first[4]!),
      tail: first[5]!,
    };
  const named = NAMED.exec(words);
  if (named && named[4])
    return {
      left: named[1]!,
      reference: named[2]!,
      isDenied: named[3] !== undefined,
      side: sideOf(named[4]),
      tail: named[5]!,
    };
  const alone = ALONE.exec(words);
  return alone
    ? { left: '', reference: '', isDenied: alone[1] !== undefined, side: sideOf(alone[2]!), tail: alone[3]! }
    : null;
}

const edge = (op: Op): Limit => ({ op, value: ZERO, unit: '%', strength: 2 });

function limitsOf({ side, isDenied, tail }: Relation): Limit[] | null {
  const isOrEqual = side !== 'equal' && !isDenied && OR_EQUAL.test(tail);
  if (isOrEqual) return [edge(side === 'less' ? '≤' : '≥')];
  if (tail === '') {
    const op: Op = side === 'less' ? '<' : side === 'more' ? '>' : '=';
    return [edge(isDenied ? negated(op) : op)];
  }
  const band = readBand(tail.replace(/^的?,?(?:但|且|却|而)?/, ''));
  if (!band || isDenied || side === 'equal' || band.measure !== '' || band.isBare) return null;
  const turned = side === 'less';
  const limits = band.limits.map((limit): Limit => ({
    ...limit,
    value: turned ? limit.value.neg() : limit.value,
    op: turned ? TURNED[limit.op] : limit.op,
  }));
  const isWithin = band.limits.every(({ op }) => op === '≤' || op === '<');
  return isWithin ? [...limits, edge(turned ? '<' : '>')] : limits;
}

const TURNED: Readonly<Record<Op, Op>> = { '>': '<', '≥': '≤', '<': '>', '≤': '≥', '=': '=', '≠': '≠' };

function asBand(
  statement: Relatable,
  limits: readonly Limit[],
  left: string,
  reference: string,
  isGap: boolean,
): Statement {
  const { text, length, said, label, sentence, place, after, award, scope } = statement;
  const words = statement.kind === 'band' ? statement.words : statement.condition;
  const common = { text, length, said, label, sentence, place, after, award, scope, words };
  const rest = { also: null, withBands: [], isBare: false, isAbsolute: false };
  return {
    ...common,
    ...rest,
    kind: 'band',
    // A rate given for it would be a part of last year's figure, not points.
    measure: `${left}较${reference}变动${isGap ? '' : '率'}`,
    limits,
    relation: isGap ? { left, reference, isGap } : { left, reference },
  };
}
