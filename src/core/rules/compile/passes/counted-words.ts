import { isSameMeasure } from '../group';
import { hasPoints, type Statement, type StatementOf } from '../../read/statement';

const isCounted = (statement: Statement): statement is StatementOf<'band'> =>
  statement.kind === 'band' &&
  statement.isBare &&
  statement.limits.every(({ unit }) => unit !== null && !/[%‰元]|日期/.test(unit));

/**
 * "两项均符合", "仅公示一次" beside "均公示": numbers in words that name a grade and measure no figure of their own, when the bands do not
 * speak of one thing or stand among grades.
 */
export function countedWords(printed: readonly Statement[]): readonly Statement[] {
  const statements = datesAsGrades(printed);
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
  const isOfSeveral = statements.some(
    (each) => each.kind === 'band' && (ALL_MET.test(each.words) || each.withBands.length > 0),
  );
  const isGrade = (each: StatementOf<'band'>): boolean =>
    isOfConditions(each) || (isOfSeveral && SOME_MET.test(each.words));
  if (bands.some(isGrade))
    return statements.map((each) => (isCounted(each) && isGrade(each) ? asText(each) : each));
  const others = statements.some((statement) => statement.kind === 'band' && !isCounted(statement));
  if (others || (isOne && !(isMixed && bands.length === 1))) return statements;
  return statements.map((each) => (isCounted(each) ? asText(each) : each));
}

/** "亮灯率≥98%，完好率≥96%，两项均达标". */
const ALL_MET = /,[两二三四五\d][项个条](?:指标)?[均都](?:达标|符合|满足|达到|完成)/;
const SOME_MET =
  /^(?:其中|有)?[一二两三四五\d][项个条](?:指标|条件)?(?:达标|符合|满足|达到|完成)(?:要求|标准)?$/;

/** "仅满足其中一项", "两项均未做到": so many of the conditions said before, not a figure. */
const isOfConditions = ({ words }: StatementOf<'band'>): boolean =>
  /其中.{0,2}[一两二三\d][项个条点]|^[两二三四五\d][项个条点][均都]|^(?:仅有?|只有?)[一两二三\d][项个条](?:指标|条件)?(?:达标|符合|满足|达到|完成)/.test(
    words,
  );

/** "4月30日前报送的得2分，逾期报送的得1分，未报送的不得分": a day that only names one of the grades. */
const isLate = (each: Statement): boolean =>
  (each.kind === 'step' && /^(?:逾期|超期|延期|迟|延迟|推迟|超)/.test(each.verb)) ||
  (each.kind === 'count' && /^(?:逾期|超期|延期|迟|延迟|推迟)/.test(each.name));

function datesAsGrades(statements: readonly Statement[]): readonly Statement[] {
  const days = statements.filter(
    (each) => each.kind === 'band' && each.limits.every(({ unit }) => unit === '日期'),
  );
  const isGraded =
    statements.some(
      (each) =>
        each.kind === 'text' &&
        each.award.type === 'give' &&
        /^(?:逾期|超期|延期|迟|延迟|未按)/.test(each.condition),
    ) || statements.some(isLate);
  if (days.length === 1 && isGraded)
    return statements.map((each) => (each === days[0] && each.kind === 'band' ? asText(each) : each));
  return spansAsGrades(statements);
}

/** "批复后20日内公开得2分，逾期公开得1分，未公开不得分": a span of days that only names the first of three grades. */
function spansAsGrades(statements: readonly Statement[]): readonly Statement[] {
  const scored = statements.filter(hasPoints);
  const [first, late, never, ...more] = scored;
  if (first?.kind !== 'band' || late?.kind !== 'text' || never?.kind !== 'text' || more.length > 0)
    return statements;
  const isSpan = first.limits.every(
    ({ unit, op }) => /^(?:[日天]|个?工作日|个?月)$/.test(unit ?? '') && op === '≤',
  );
  const isGraded =
    /^(?:逾期|超期|延期|延迟|推迟|迟)/.test(late.condition) &&
    late.award.type === 'give' &&
    /^(?:未|没)/.test(never.condition) &&
    never.award.type === 'zero';
  if (!isSpan || !isGraded || first.also !== null) return statements;
  return statements.map((each) => (each === first ? asText(first) : each));
}

const LACKING = /^(?:少|缺|差|漏|未)/;
const ALL_OF = /全部|均|都|齐全/;

function asText(band: StatementOf<'band'>): Statement {
  const { text, length, said, label, sentence, place, after, award, scope, words } = band;
  const common = { text, length, said, label, sentence, place, after, award, scope };
  return { ...common, kind: 'text', condition: words, isElse: false, isEach: false, cap: null };
}
