import { CellSet, refKey, type CellRef } from '../model/address';
import type { Figure } from '../model/figure';
import type { Form, IndicatorRow } from '../model/form';
import { type Exact, HUNDRED, max, signOf, sumOf, ZERO } from '../number/exact';

/** How a form's points are to be counted. */
export interface PointsReading {
  /** Indexes into `Form.funds` of the rows whose points and scores are part of the form's own. */
  readonly funds: ReadonlySet<number>;
  /**
   * Whether the points counted make up the stated sum (100 where none is stated); null where some points are not told,
   * so that nobody can say.
   */
  readonly isWhole: boolean | null;
}

/** What a total can reach: a hundred, or the points that the form prints for its total where they are more (with a bonus). */
export const fullMarkOf = ({ total }: Form): Exact => max(total?.weight?.value ?? HUNDRED, HUNDRED);

const readings = new WeakMap<Form, PointsReading>();

/**
 * Chooses which points of the funds count: points printed again on the parts of a row that has points do not, nor those of
 * the execution rate where the indicators have a row for it, unless the stated sum says so. The reading that makes the
 * stated sum is the one.
 */
export function readPoints(form: Form): PointsReading {
  let reading = readings.get(form);
  if (!reading) {
    reading = choose(form);
    readings.set(form, reading);
  }
  return reading;
}

function choose(form: Form): PointsReading {
  const whole = form.total?.weight?.value ?? HUNDRED;
  const told = form.funds.flatMap(({ weight, score }, at) => (weight || score ? [at] : []));
  const outer = told.filter((at) => !hasToldAbove(form, at, new Set(told)));
  const hasRow = form.indicators.some(({ role }) => role === 'execution');
  // A score without points of its own is part of no sum that is whole without it: a row of the indicators tells it again.
  const isPointless = told.length > 0 && told.every((at) => !form.funds[at]!.weight);
  const isAside = hasRow || (isPointless && basesOf(form).some((base) => base?.equals(whole)));
  const options = isAside ? [[], outer, told] : [outer, told];
  const bases = basesOf(form);
  const fits = (option: readonly number[]) =>
    bases.some((base) => base !== null && base.add(fundPoints(form, option)).equals(whole));
  const right = options.find(fits);
  const isTold = bases.some((base) => base !== null) && form.indicators.length > 0;
  const funds = right ?? options[0]!;
  const isOpen = funds.some((at) => !form.funds[at]!.weight) && !right;
  return { funds: new Set(funds), isWhole: right ? true : isTold && !isOpen ? false : null };
}

/** Whether a row of funds stands under one that has points too. */
function hasToldAbove({ funds }: Form, at: number, told: ReadonlySet<number>): boolean {
  const seen = new Set<number>();
  for (
    let above = funds[at]!.parent;
    above !== null && !seen.has(above);
    above = funds[above]?.parent ?? null
  ) {
    if (told.has(above)) return true;
    seen.add(above);
  }
  return false;
}

function fundPoints({ funds }: Form, rows: readonly number[]): Exact {
  return sumOfCells(rows.map((at) => funds[at]!.weight)) ?? ZERO;
}

/** What the indicators' points add up to: by rows, by level-1 indicators, without rows of no application, and with those of a bonus. */
function basesOf(form: Form): (Exact | null)[] {
  const rows = form.indicators.filter(counts);
  const byRows = sumOfRows(rows);
  const applicable = sumOfRows(rows.filter(({ isInapplicable }) => !isInapplicable));
  const bonus = sumOfRows(
    form.indicators.filter(
      ({ role, weight }) => role === 'bonus' && weight?.value && signOf(weight.value) > 0,
    ),
  );
  const isStated = form.total?.weight?.value !== undefined && form.total.weight.value !== null;
  return [byRows, byLevels(form, rows), applicable, isStated && byRows && bonus ? byRows.add(bonus) : null];
}

function byLevels({ levels, indicators }: Form, rows: readonly IndicatorRow[]): Exact | null {
  const tops = levels.filter(({ depth }, at) => {
    if (depth !== 1) return false;
    const own = indicators.filter((row) => row.level1 === at);
    return own.length === 0 || own.some(({ role }) => role !== 'bonus');
  });
  if (!tops.length || !tops.every(({ weight }) => weight?.value)) return null;
  const outer = sumOfCells(tops.map(({ weight }) => weight));
  const loose = sumOfRows(rows.filter(({ level1 }) => level1 === null));
  return outer && (loose ? outer.add(loose) : null);
}

/** A row whose points are part of the total: bonus rows are not, nor rows whose points another tells, nor rows of no application without points. */
export function counts(row: IndicatorRow): boolean {
  return row.role !== 'bonus' && !row.isShared && !(row.isInapplicable && !row.weight?.value);
}

/** The points of rows together, each cell once; null when some row's are not told. */
function sumOfRows(rows: readonly IndicatorRow[]): Exact | null {
  const cells = new Map<string, Exact | null>();
  for (const { weight, cells: own, name } of rows) {
    const ref: CellRef = weight?.ref ?? own.weight ?? name.ref;
    const key = refKey(ref);
    if (!cells.get(key)) cells.set(key, weight?.value ?? null);
  }
  const values = [...cells.values()];
  return values.includes(null) ? null : sumOf(values);
}

function sumOfCells(figures: readonly (Figure | null)[]): Exact | null {
  const seen = new CellSet();
  const values = figures.flatMap((figure) => (figure?.value && seen.add(figure.ref) ? figure.value : []));
  return values.length > 0 ? sumOf(values) : null;
}
