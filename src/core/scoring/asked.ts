import type { MissingInput, RowScore, Scores } from '../model/score';
import { type Exact, exact, ZERO } from '../number/exact';

/** A figure or tick that is asked for, with the points that hang on it alone; null where its words do not say. */
export interface Asked {
  readonly input: MissingInput;
  readonly worth: Exact | null;
}

/** What one row asks for. */
export interface AskedOfRow {
  readonly row: RowScore;
  /** The points that wait for the answers. */
  readonly points: Exact;
  readonly inputs: readonly Asked[];
  /** The answers, by the name of their input, that say “all as it should be”; empty where only a figure can tell. */
  readonly fulfilled: Readonly<Record<string, string>>;
}

/**
 * The missing data row by row, the most points first, each input under the first row that asks for it: what a person fills in is sorted by
 * what it is worth.
 */
export function askedByRow({ rows }: Pick<Scores, 'rows'>): AskedOfRow[] {
  const waiting = rows.filter(({ missing }) => missing.length > 0);
  const sorted = [...waiting].sort((one, other) => pointsOf(other).compare(pointsOf(one)));
  const seen = new Set<string>();
  return sorted.flatMap((row) => {
    const own = row.missing.filter(({ name }) => !seen.has(name));
    for (const { name } of own) seen.add(name);
    if (own.length === 0) return [];
    const inputs = own.map((input) => ({ input, worth: worthOf(input) }));
    return [{ row, points: pointsOf(row), inputs, fulfilled: fulfilledBy(own) }];
  });
}

const pointsOf = ({ weight }: RowScore): Exact => weight ?? ZERO;

const POINTS = /(?:[得计加扣减记给][^\d，。；,;]{0,4}|[（(])(\d+(?:\.\d+)?)\s*分/;

/** The points in the words of a tick or a count; of a choice and of a figure nobody can say before the answer. */
function worthOf({ kind, text }: MissingInput): Exact | null {
  if (kind !== 'check' && kind !== 'count') return null;
  const points = POINTS.exec(text)?.[1];
  return points === undefined ? null : exact(points);
}

const TAKES_OFF = /扣|不得分|不计分|得0分/;
const GIVES = /[得计加记给]\s*(?:[1-9]|0\.\d)|[（(]\d+(?:\.\d+)?分[)）]/;

/** 是 to what gives points, 否 and 0 to what takes them off; a text that may do both, a choice or a figure is left open. */
function fulfilledBy(inputs: readonly MissingInput[]): Record<string, string> {
  const answers = inputs.flatMap(({ name, kind, text, isConflict }): [string, string][] => {
    // 得3分，否则不得分 says the same twice.
    const own = text.replace(/[，,；;]?(?:否则|反之).*$/s, '');
    const [takes, gives] = [TAKES_OFF.test(own), GIVES.test(own)];
    if (isConflict || takes === gives) return [];
    if (kind === 'check') return [[name, takes ? '否' : '是']];
    return kind === 'count' && takes ? [[name, '0']] : [];
  });
  return Object.fromEntries(answers);
}
