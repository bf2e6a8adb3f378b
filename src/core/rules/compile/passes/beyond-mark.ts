import { ONE } from '../../../number/exact';
import { hasPoints, type Limit, type Statement, type StatementOf } from '../../read/statement';

type Band = StatementOf<'band'>;

const BEYOND =
  /^(?:超出|超过|超|高于|高出)?(?:该|此|上述|本)?(?:标准|定额|限额|控制数|上限|目标值?|指标值|规定|部分|幅度)*(?:的|在)?$/;

/**
 * "人均支出不超过2.5万元得4分，超过10%以内得2分，超过10%不得分": beside one mark in money or in things, shares are of how far the figure lies beyond it,
 * and so bounds in the unit of the mark.
 */
export function beyondMark(statements: readonly Statement[]): readonly Statement[] {
  const bands = statements.filter((each): each is Band => each.kind === 'band');
  const [mark, ...more] = bands.filter((each) => each.limits.some(({ unit }) => !isShare(unit)));
  if (!mark && bands[0]) return beyondWhole(statements, bands);
  if (!mark || more.length > 0 || bands.length < 2 || !isMark(mark)) return statements;
  if (statements.some((each) => hasPoints(each) && each.kind !== 'band')) return statements;
  const [limit] = mark.limits;
  const beyond = new Map<Statement, readonly Limit[]>();
  for (const band of bands) {
    if (band === mark) continue;
    const limits = boundsOf(band, limit!);
    if (!limits) return statements;
    beyond.set(band, limits);
  }
  return statements.map((each): Statement => {
    const limits = beyond.get(each);
    return limits ? { ...(each as Band), measure: mark.measure, limits } : each;
  });
}

/** "控制率不超过100%得5分，超过10%以内得3分": beyond the whole, which is the same in points and in shares of it. */
function beyondWhole(statements: readonly Statement[], bands: readonly Band[]): readonly Statement[] {
  const [mark, ...others] = bands;
  if (!isMark(mark!) || !mark!.limits[0]!.value.equals(ONE) || !others.some(isTold)) return statements;
  const [limit] = mark!.limits;
  const read = others.map((band) => boundsOf(band, limit!));
  if (read.includes(null)) return statements;
  return statements.map((each): Statement => {
    const limits = read[others.indexOf(each as Band)];
    return limits ? { ...(each as Band), measure: mark!.measure, limits } : each;
  });
}

/** "超过10%以内" cannot be a bound of the rate itself. */
const isTold = ({ measure, words }: Band): boolean =>
  /^超.{0,2}幅度$/.test(measure) && /以内|之内/.test(words);

const isShare = (unit: string | null): boolean => unit === '%' || unit === '‰';

/** So much at most of something that is no share itself, for full marks. */
const isMark = ({ limits, also, withBands, isBare, award, measure, isAbsolute, relation }: Band): boolean =>
  (award.type === 'give' || award.type === 'full') &&
  also === null &&
  withBands.length === 0 &&
  limits.length === 1 &&
  !isBare &&
  !isAbsolute &&
  relation === undefined &&
  measure !== '' &&
  /[≤<]/.test(limits[0]!.op) &&
  limits[0]!.unit !== null &&
  limits[0]!.unit !== '日期' &&
  limits[0]!.value.s > 0n;

/** Shares beyond the mark as bounds of the figure itself; null where the words speak of anything else. */
function boundsOf(band: Band, mark: Limit): readonly Limit[] | null {
  const { also, withBands, isAbsolute, isBare, words, measure } = band;
  if (also !== null || withBands.length > 0 || isAbsolute || isBare || !BEYOND.test(measure)) return null;
  // "超过120%" may be meant of the mark itself.
  if (!band.limits.every(({ unit, value }) => unit === '%' && value.compare(ONE) < 0)) return null;
  if (!/(?<![不未没](?:得|能|应|有)?)(?:超|高于|高出)/.test(words)) return null;
  const limits = band.limits.map((limit): Limit => ({
    ...limit,
    value: ONE.add(limit.value).mul(mark.value),
    unit: mark.unit,
  }));
  const isWithin = band.limits.every(({ op }) => op === '≤' || op === '<');
  return isWithin ? [{ ...mark, op: mark.op === '<' ? '≥' : '>', strength: 2 }, ...limits] : limits;
}
