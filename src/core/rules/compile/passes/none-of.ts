import { ZERO } from '../../../number/exact';
import { TIME_UNITS } from '../../../number/units';
import { CHANGES } from '../../../words/changes';
import { nameKey } from '../../read/names';
import type { Limit, Statement, StatementOf } from '../../read/statement';

const NONE_OF =
  /^(?:全年|年度内?|年内|本年度?|当年|近[一二两三四五]年内?)?(?:均|都|全部)?(?:未|没有|没|无|不)(.{0,16})$/;
const DOING =
  /^(?:完成|开展|组织|形成|实施|举办|进行|达到|发生|取得|获得|建立|提高|提升|下降|增长|减少|下降或增长)?$/;
const RISING = new RegExp(CHANGES);
const RATES = ['率', '比例', '比率'];

/** 变更率 is that of 变更, 结转资金占预算比重 that of 结转资金: none of it is a share of nothing. */
const isRateOf = (measure: string, rest: string): boolean => {
  const [whole, part] = [nameKey(measure), nameKey(rest)];
  if (/占/.test(whole) && part.length > 2 && whole.startsWith(part.slice(-2))) return true;
  return RATES.some((rate) => whole.endsWith(part + rate)) || whole.startsWith(`${part}占`);
};

/** Every character of the shorter in the order of the longer: 被采用 in 被上级采用. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return short !== '' && at === short.length;
}

const VERB = new RegExp(`^(?:${CHANGES})$`);
const LED_BY = new RegExp(`^(?:[较比](?:上年|去年))?(${CHANGES})[㐀-鿿]{2,}$`);
/** 有所提高, 略有增长: more than nothing. */
const SOME_OF = new RegExp(`^(?:略?有所?|稍有|略)(${CHANGES})$`);

/** 未提高或下降. */
const OR_LESS = new RegExp(`(?:或者?|或有所|及|、)(?:${CHANGES}|负增长|为负)$`);

const HAPPENS = /^(?:发生|出现|发现|存在)过?$/;

/** "未发生重大事故得6分，发生1起不得分": what happened is what the other says did not. */
function ofWhatHappened(statements: readonly Statement[]): readonly Statement[] {
  const bands = statements.filter((each): each is StatementOf<'band'> => each.kind === 'band');
  const verb = bands[0]?.measure ?? '';
  if (!HAPPENS.test(verb) || bands.some(({ measure }) => measure !== verb)) return statements;
  const happens = verb.replace(/过$/, '');
  const named = statements.flatMap((each) =>
    each.kind === 'text' ? [NONE_OF.exec(each.condition)?.[1] ?? ''] : [],
  );
  const [name, ...more] = named.filter((each) => each.startsWith(happens) && each.length > happens.length);
  if (name === undefined || more.length > 0) return statements;
  return statements.map((each) =>
    each.kind === 'band'
      ? { ...each, measure: name }
      : each.kind === 'count' && each.name === verb
        ? { ...each, name, aliases: [name.slice(happens.length), ...each.aliases] }
        : each,
  );
}

/** "2次以上得5分，1次得2分，未组织不得分": none of what is counted is a band of its own. */
export function noneOf(printed: readonly Statement[]): readonly Statement[] {
  const named = withThing(printed);
  const statements = ofWhatHappened(named);
  if (statements !== named && statements.some(({ kind }) => kind === 'count')) return statements;
  const bands = statements.filter((each): each is StatementOf<'band'> => each.kind === 'band');
  const [first] = bands;
  if (!first || bands.every(({ award }) => award.type === 'deduct')) return statements;
  const unit = first.limits[0]!.unit;
  const measure = bands.map((band) => band.measure).find((name) => name !== '') ?? '';
  const isShare = unit === '%' || unit === '‰';
  // Not published is no day at all, not the day itself.
  if (unit === null || /元$|日期/.test(unit) || TIME_UNITS.has(unit) || /工作日$/.test(unit))
    return statements;
  return statements.map((statement): Statement => {
    if (statement.kind !== 'text' || (statement.award.type !== 'zero' && statement.award.type !== 'give'))
      return statement;
    if (statement.scope === 'whole') return statement;
    const some = SOME_OF.exec(statement.condition)?.[1];
    if (some !== undefined && bands.every((band) => band.measure === '' || band.measure.endsWith(some)))
      return ofNothing(statement, '>', unit);
    const rest = NONE_OF.exec(statement.condition.replace(OR_LESS, ''))?.[1];
    if (rest === undefined) return statement;
    const isItsShare = isShare && rest.length > 1 && isRateOf(measure, rest);
    const isOwn =
      isItsShare ||
      DOING.test(rest) ||
      (rest.length > 1 && isWithin(nameKey(rest), nameKey(measure))) ||
      (measure.length > 1 && rest.endsWith(measure));
    if (!isOwn || (isShare && !isItsShare && !RISING.test(rest))) return statement;
    const op = isItsShare ? '=' : isShare || RISING.test(rest) ? '≤' : '=';
    return ofNothing(statement, op, unit);
  });
}

/** A bound of nothing at all. */
function ofNothing(statement: StatementOf<'text'>, op: '=' | '≤' | '>', unit: string): Statement {
  const limits: Limit[] = [{ op, value: ZERO, unit, strength: 3 }];
  const { text, length, said, label, sentence, place, after, award, scope, condition } = statement;
  return {
    ...{ text, length, said, label, sentence, place, after, award, scope, words: condition },
    ...{ kind: 'band', measure: '', limits, also: null, withBands: [], isBare: false, isAbsolute: false },
  };
}

/** "较上年压减办理环节2个以上，压减1个": the verb alone means what was named with it. */
function withThing(statements: readonly Statement[]): readonly Statement[] {
  const names = new Set(
    statements.flatMap((each) => (each.kind === 'band' && each.measure !== '' ? [each.measure] : [])),
  );
  const [long] = [...names].filter((name) => !VERB.test(name));
  const verb = long === undefined ? undefined : LED_BY.exec(long)?.[1];
  if (verb === undefined || names.size !== 2 || !names.has(verb)) return statements;
  return statements.map((each) =>
    each.kind === 'band' && each.measure === verb ? { ...each, measure: long! } : each,
  );
}
