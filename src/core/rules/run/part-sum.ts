import { exact, type Exact, ZERO } from '../../number/exact';
import { memoByText } from '../../number/memo';
import { normalise } from '../../number/normalise';

/** Parts with printed points that do not make the points of their row. */
export interface PartSum {
  readonly sum: Exact;
  /** “制度建设（4分）”, as printed. */
  readonly parts: readonly string[];
}

const NUMBERED = /(?:^|[\n；;。，,\s])(?:[（(](\d{1,2})[)）]|(\d{1,2})[.、)）．]|([①②③④⑤⑥⑦⑧⑨⑩]))(?!\d)/gu;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
/** Words under which the parts need not be added: a choice, a cap, what comes on top or off. */
const OTHERWISE =
  /最高|最多|不超过|封顶|为限|累计|任[一意选]|择|之一|加分|另加|就高|满足.{0,6}项|扣|[≥≤><＞＜%％]|以上|以下|以内|档|等级|否则|比例|折算/u;
const POINTS = /(\d+(?:\.\d+)?)分/gu;

/**
 * The sum of the points printed on a plain list of numbered parts, when it is not the maximum; null when it is, or
 * when the text may mean anything but a sum.
 */
export function partSumOff(text: string, max: Exact): PartSum | null {
  const parts = partsOf(text);
  if (parts.length < 2) return null;
  const points = parts.map(pointsOf);
  if (points.some((one) => one === null || one.equals(ZERO) || one.compare(max) >= 0)) return null;
  const sum = points.reduce<Exact>((all, one) => all.add(one!), ZERO);
  return sum.equals(max) ? null : { sum, parts };
}

/** The parts of a list numbered from one on; none when the numbers do not follow each other or words say otherwise. */
const partsOf: (text: string) => readonly string[] = memoByText((printed) => {
  const { text } = normalise(printed);
  if (OTHERWISE.test(text)) return [];
  const marks = [...text.matchAll(NUMBERED)];
  const numbers = marks.map(([, round, plain, circled]) =>
    circled ? CIRCLED.indexOf(circled) + 1 : Number(round ?? plain),
  );
  if (numbers.some((number, at) => number !== at + 1)) return [];
  return marks.map(({ index, 0: mark }, at) =>
    text
      .slice(index + mark.length, marks[at + 1]?.index)
      .replace(/[；;。，,\s]+$/u, '')
      .trim(),
  );
});

/** The one figure of points a part prints, however often; null when there is none or there are several. */
function pointsOf(part: string): Exact | null {
  const all = new Set([...part.matchAll(POINTS)].map(([, points]) => points!));
  return all.size === 1 ? exact([...all][0]!) : null;
}
