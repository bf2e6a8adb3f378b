import { ONE } from '../../../number/exact';
import { isGeneric } from '../../read/names';
import type { Statement, StatementOf } from '../../read/statement';

const DONE =
  /^(?:全部|全面|按期|如期)?(?:完成|达到|实现)(?:年度|全部|全年|既定)?(?:目标|计划|工作|[㐀-鿿]{2,4})?(?:任务|目标|计划)(?:的)?$/;
const OF_DONE = /^(?:完成|达到|实现|完成率|完成比例|任务完成率|目标完成率)?$/;

/** 全额追回, 足额到位. */
const IN_FULL = /全额|足额|全部|如数/;

/** "全额追回的得4分，追回80%以上的得3分": what is done in full is what the bands measure. */
const isSaidIn = (measure: string, { condition }: StatementOf<'text'>): boolean =>
  measure.length >= 2 && IN_FULL.test(condition) && condition.endsWith(measure.replace(/(?:率|比例)$/, ''));

/** "完成任务得4分，完成90%以上得3分": the whole, in words, above bands of how much was done. */
export function fullyDone(statements: readonly Statement[]): readonly Statement[] {
  const bands = statements.filter((each): each is StatementOf<'band'> => each.kind === 'band');
  const done = statements.filter(
    (each): each is StatementOf<'text'> =>
      each.kind === 'text' &&
      (DONE.test(each.condition) || IN_FULL.test(each.condition)) &&
      ['give', 'full'].includes(each.award.type),
  );
  const [text, ...more] = done;
  const isOfDone = ({ measure, limits, also }: StatementOf<'band'>): boolean =>
    also === null &&
    (OF_DONE.test(measure) || isGeneric(measure) || (text !== undefined && isSaidIn(measure, text))) &&
    limits.every(({ unit, value }) => unit === '%' && value.compare(ONE) <= 0);
  const isPaid = bands.some(({ award }) => award.type === 'give');
  if (!text || more.length > 0 || !isPaid || !bands.every(isOfDone)) return statements;
  return statements.map((statement): Statement => {
    if (statement !== text) return statement;
    const { text: printed, length, said, label, sentence, place, after, award, scope, condition } = text;
    return {
      ...{ text: printed, length, said, label, sentence, place, after, award, scope, words: condition },
      ...{ also: null, withBands: [], isBare: false, isAbsolute: false },
      kind: 'band',
      measure: bands[0]!.measure,
      limits: [{ op: '≥', value: ONE, unit: '%', strength: 2 }],
    };
  });
}
