import { isGeneric } from '../../read/names';
import type { Statement, StatementOf } from '../../read/statement';

type Band = StatementOf<'band'>;
type Step = StatementOf<'step'>;

const OF_EACH = /分别|各自?(?=扣|减|再)|均(?=扣|减)|每项(?=扣|减)/;

/** "注册率95%以上2分，活跃率60%以上2分，每低5个百分点分别扣0.5分": what is taken is said once of each figure. */
export function eachStep(statements: readonly Statement[]): readonly Statement[] {
  const [step, ...more] = statements.filter((each): each is Step => each.kind === 'step');
  if (!step || more.length > 0 || !isOfEach(step)) return statements;
  const bands = statements.filter((each): each is Band => each.kind === 'band');
  const marks = bands.filter((each) => isMark(each, step));
  const names = new Set(marks.map(({ measure }) => measure));
  if (marks.length < 2 || marks.length < bands.length || names.size < marks.length) return statements;
  return statements.flatMap((each): readonly Statement[] => {
    if (each === step) return [];
    if (!marks.includes(each as Band)) return [each];
    const { measure, place } = each as Band;
    return [each, { ...step, measure, place: place + 1e-7, after: 'comma' }];
  });
}

const isOfEach = ({ sign, measure, threshold, reference, text }: Step): boolean =>
  sign < 0 && measure === '' && threshold === null && reference === null && OF_EACH.test(text);

/** One bound with its points, which the step may begin at. */
const isMark = ({ award, limits, measure, also, withBands }: Band, { unit, direction }: Step): boolean =>
  award.type === 'give' &&
  measure !== '' &&
  !isGeneric(measure) &&
  also === null &&
  withBands.length === 0 &&
  limits.length === 1 &&
  limits[0]!.unit === unit &&
  (direction === 'under' ? /[≥>=]/ : /[≤<=]/).test(limits[0]!.op);
