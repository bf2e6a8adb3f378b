import { type Exact, ONE, ZERO } from '../../../number/exact';
import { isGeneric, nameKey } from '../../read/names';
import type { Limit, Statement, StatementOf } from '../../read/statement';

type Band = StatementOf<'band'>;
type Text = StatementOf<'text'>;

const DONE =
  /^(?:已|全部|全面|按期|如期|按时)*(?:完成|达到|实现)(?:年度|全部|全年|既定)?(?:目标|计划|工作|[㐀-鿿]{2,14}?)?(?:目标)?(?:任务|目标|计划)(?:数|量|值)?(?:的)?$/;
const OF_DONE = /^(?:完成|达到|实现|完成率|完成比例|任务完成率|目标完成率)?$/;

/** 全额追回, 足额到位, 完全相符. */
const IN_FULL = /全额|足额|全部|如数|全面|完全|全覆盖|应.尽.|[均都](?!衡|匀|价|值|市)/;

const RATE = /(?:率|比例|比重|占比|百分比)$/;
/** What makes a rate one of failing: 不符率, 逾期率. */
const FAILING = /^(?:未|不|逾|超|延|缺|漏|错|误)/;

/** "完成任务得4分，完成90%以上得3分", "完全相符得4分，不符率5%以内得2分": the whole, in words, beside bands of how much was done, or failed. */
export function fullyDone(statements: readonly Statement[]): readonly Statement[] {
  const bands = statements.filter((each): each is Band => each.kind === 'band');
  const done = statements.filter(
    (each): each is Text =>
      each.kind === 'text' &&
      (DONE.test(each.condition) || IN_FULL.test(each.condition)) &&
      ['give', 'full'].includes(each.award.type),
  );
  const [text, ...more] = done;
  const isPaid = bands.some(({ award }) => award.type === 'give');
  if (!text || more.length > 0 || !isPaid || !bands.every(isOfShare)) return statements;
  const limit = wholeOf(text, bands);
  if (!limit) return statements;
  return statements.map((statement): Statement => {
    if (statement !== text) return statement;
    const { text: printed, length, said, label, sentence, place, after, award, scope, condition } = text;
    return {
      ...{ text: printed, length, said, label, sentence, place, after, award, scope, words: condition },
      ...{ also: null, withBands: [], isBare: false, isAbsolute: false },
      kind: 'band',
      measure: bands[0]!.measure,
      limits: [limit],
    };
  });
}

const isOfShare = ({ also, limits }: Band): boolean =>
  also === null && limits.every(({ unit, value }) => unit === '%' && value.compare(ONE) <= 0);

/** All of it where the bands count what was done, none of it where they count what failed. */
function wholeOf(text: Text, bands: readonly Band[]): Limit | null {
  const measures = new Set(bands.map(({ measure }) => measure).filter((name) => !isGeneric(name)));
  const isOfDone = [...measures].every((name) => OF_DONE.test(name) || isSaidIn(name, text.condition));
  if (isOfDone) return { op: '≥', value: ONE, unit: '%', strength: 2 };
  const [measure, ...others] = measures;
  if (others.length > 0 || !isMost(text, bands)) return null;
  const isFailing = FAILING.test(measure!);
  const core = nameKey(measure!)
    .replace(RATE, '')
    .replace(isFailing ? FAILING : '', '');
  const paid = bands.filter(({ award }) => award.type === 'give');
  if (isFailing)
    return [...core].every((char) => text.condition.includes(char)) && core !== '' && paid.every(isBelow)
      ? { op: '=', value: ZERO, unit: '%', strength: 3 }
      : null;
  const isUp = paid.every(({ limits }) => limits.some(({ op }) => op === '≥' || op === '>'));
  const isWholeSaid = bands.some(({ limits }) =>
    limits.some(({ op, value }) => /[≥=]/.test(op) && value.equals(ONE)),
  );
  return isUp && !isWholeSaid && RATE.test(measure!) && shareWord(core, text.condition)
    ? { op: '≥', value: ONE, unit: '%', strength: 2 }
    : null;
}

const isBelow = ({ limits }: Band): boolean =>
  limits.some(({ op }) => op === '≤' || op === '<') &&
  limits.every(({ op, value }) => op === '≤' || op === '<' || value.compare(ZERO) >= 0);

/** What is done in full is what the bands measure: 全额追回 beside 追回80%以上. */
const isSaidIn = (measure: string, condition: string): boolean =>
  measure.length >= 2 && IN_FULL.test(condition) && condition.endsWith(measure.replace(RATE, ''));

/** More than any band gives. */
function isMost({ award }: Text, bands: readonly Band[]): boolean {
  const own = pointsOf(award);
  return (
    award.type === 'full' ||
    bands.every((band) => own !== null && (pointsOf(band.award) ?? own).compare(own) < 0)
  );
}

const pointsOf = (award: Text['award']): Exact | null =>
  award.type === 'give' && award.amount.type === 'points'
    ? award.amount.value
    : award.type === 'zero'
      ? ZERO
      : null;

/** 整改 in 全部整改到位 and 整改完成率. */
function shareWord(core: string, condition: string): boolean {
  for (let at = 0; at + 2 <= core.length; at++) {
    const word = core.slice(at, at + 2);
    if (!/完成|全部|到位|实际/.test(word) && condition.includes(word)) return true;
  }
  return false;
}
