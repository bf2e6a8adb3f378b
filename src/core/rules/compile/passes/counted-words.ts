import { isSameMeasure } from '../group';
import type { Statement, StatementOf } from '../../read/statement';

const isCounted = (statement: Statement): statement is StatementOf<'band'> =>
  statement.kind === 'band' &&
  statement.isBare &&
  statement.limits.every(({ unit }) => unit !== null && !/[%‰元]|日期/.test(unit));

/**
 * "两项均符合", "仅公示一次" beside "均公示": numbers in words that name a grade and measure no figure of their own, when the bands do not
 * speak of one thing or stand among grades.
 */
export function countedWords(statements: readonly Statement[]): readonly Statement[] {
  const bands = statements.filter(isCounted);
  if (!bands.length) return statements;
  const isMixed = statements.some(
    (statement) =>
      statement.kind === 'text' &&
      statement.award.type === 'give' &&
      statement.condition !== '' &&
      !statement.isEach,
  );
  const isOne = bands.every(({ measure }) => isSameMeasure(measure, bands[0]!.measure));
  // "五项流程全部建立的计10分，少一项计6分": the whole is a state beside what is lacking.
  const lacks = bands.some(({ measure }) => LACKING.test(measure));
  if (lacks && !isOne)
    return statements.map((each) => (isCounted(each) && ALL_OF.test(each.words) ? asText(each) : each));
  const others = statements.some((statement) => statement.kind === 'band' && !isCounted(statement));
  if (others || (isOne && !(isMixed && bands.length === 1))) return statements;
  return statements.map((each) => (isCounted(each) ? asText(each) : each));
}

const LACKING = /^(?:少|缺|差|漏|未)/;
const ALL_OF = /全部|均|都|齐全/;

function asText(band: StatementOf<'band'>): Statement {
  const { text, length, said, label, sentence, place, after, award, scope, words } = band;
  const common = { text, length, said, label, sentence, place, after, award, scope };
  return { ...common, kind: 'text', condition: words, isElse: false, isEach: false, cap: null };
}
