import type { CellRef } from '../model/address';
import type { Figure } from '../model/figure';
import type { FundRow } from '../model/form';
import { type Exact, ZERO } from '../number/exact';
import { readFigure } from '../number/figure';
import { fundRoleOf } from './fund-role';
import type { Header } from './header';
import { type Line, type Page, type Spot } from './lines';
import { growTree } from './tree';
import { FUND_CLASSES, FUND_GROUP_PREFIX } from './vocabulary/funds';
import { FOOTER, PROSE_SECTION } from './vocabulary/rows';

/** A part of a total printed into a cell with its own label: "其中：基本支出：321.73". */
interface Labelled {
  readonly spot: Spot;
  /** The label without its figure: "其中：基本支出". */
  readonly label: string;
  readonly group: string | null;
  /** The digits after the label; empty when the form leaves them out. */
  readonly digits: string;
}

const FIGURE_AT_END = /^(.*[\u4e00-\u9fff)）])[:：]\s*(-?[\d,，]*\.?\d*)\s*(?:万元|元)?$/;

/** Whether a cell holds a fund's label with its figure, or the place for it, inside. */
export function isLabelledFund(spot: Spot): boolean {
  return splitFund(spot) !== null;
}

function splitFund({ label: { key }, isNumber }: Spot): Omit<Labelled, 'spot'> | null {
  if (isNumber || key.length > 40) return null;
  const grouped = FUND_GROUP_PREFIX.exec(key);
  const match = FIGURE_AT_END.exec(grouped ? grouped[2]! : key);
  if (!match) return null;
  const [label, digits] = [match[1]!, match[2]!];
  const name = label.replace(/^其中[:：]?/, '').replace(/[(（].*[)）]$/, '');
  if (!FUND_CLASSES.some(({ pattern }) => pattern.test(name))) return null;
  return { label, digits, group: grouped?.[1] ?? null };
}

/** Indexes in the form: of the total, and of the first row that is added; and the unit of the money. */
interface Place {
  readonly total: number;
  readonly next: number;
  readonly moneyUnit: string | null;
}

/** Reads the parts printed with their figures into cells under a total, each half of the lines by itself. */
export function readLabelledFunds(
  page: Page,
  header: Header,
  lines: readonly Line[],
  total: FundRow,
  at: Place,
): { readonly rows: FundRow[]; readonly lastRow: number } {
  const labelled = collect(header, lines, total.row);
  const rows: FundRow[] = [];
  for (const half of new Set(labelled.map(({ group }) => group))) {
    const parts = labelled.filter(({ group }) => group === half);
    rows.push(...readHalf(page, parts, total, { ...at, next: at.next + rows.length }));
  }
  const lastRow = rows.length ? Math.max(...labelled.map(({ spot }) => spot.row)) : total.row;
  return { rows, lastRow };
}

/** The labels with figures below a total; a half goes on below the words that opened it. */
function collect(header: Header, lines: readonly Line[], from: number): Labelled[] {
  const openers = new Map<number, string>();
  const found: Labelled[] = [];
  for (const line of lines) {
    if (line.row <= from) continue;
    if (FOOTER.test(line.spots[0]!.label.key) || PROSE_SECTION.test(line.spots[0]!.label.bare)) break;
    for (const spot of line.spots) {
      if (spot.column < header.left || spot.column > header.right) continue;
      const split = splitFund(spot);
      const opener = split?.group ?? FUND_GROUP_PREFIX.exec(spot.label.key)?.[1];
      if (opener) openers.set(spot.column, opener);
      if (split) found.push({ spot, ...split, group: openerOf(openers, spot.column) });
    }
  }
  return found.some(({ digits }) => digits !== '') ? found : [];
}

function openerOf(openers: ReadonlyMap<number, string>, column: number): string | null {
  const left = [...openers.keys()].filter((other) => other <= column);
  return left.length ? openers.get(Math.max(...left))! : null;
}

function readHalf(page: Page, parts: readonly Labelled[], total: FundRow, place: Place): FundRow[] {
  const figures = parts.map(({ spot, digits }) => figureOf(page, spot, digits, place.moneyUnit));
  const branches = growTree([total.label.text, ...parts.map(({ label }) => label)]);
  // One part alone need not be all there is.
  const isWhole = figures.length > 1 && figures.every((figure) => figure !== null);
  const index = (at: number) => (at === 0 ? place.total : place.next + at - 1);
  const outer = figures.filter((_, at) => branches[at + 1]!.parent === 0);
  const sum = outer.reduce((all: Exact, figure) => (figure?.value ? all.add(figure.value) : all), ZERO);
  if (sum.equals(ZERO)) return [];
  const measure = measureOf(total, sum);
  return parts.map(({ spot, label, group }, at) => {
    const branch = branches[at + 1]!;
    const ref = page.index.ref(spot.row, spot.column);
    const place = {
      table: total.table,
      row: spot.row,
      label: { ref, text: label },
      role: isWhole ? fundRoleOf(branch, at + 1, branches) : 'part',
      parent: branch.parent === null ? null : index(branch.parent),
      group,
      cells: { source: ref, [measure]: ref },
    };
    return fundRow(place, { [measure]: figures[at] });
  });
}

function figureOf(page: Page, spot: Spot, digits: string, unit: string | null): Figure | null {
  if (!/\d/.test(digits)) return null;
  const ref: CellRef = page.index.ref(spot.row, spot.column);
  const figure = readFigure({ kind: 'text', column: spot.column, text: digits }, ref, {
    measure: 'money',
    unit,
  });
  return figure && { ...figure, isText: false };
}

const MEASURES = ['annualBudget', 'spent', 'initialBudget'] as const;

/** The forms do not say what the parts are parts of: the total they add up to, else the one they come nearest to. */
function measureOf(total: FundRow, sum: Exact): (typeof MEASURES)[number] {
  let best: (typeof MEASURES)[number] = 'annualBudget';
  let nearest: Exact | null = null;
  for (const measure of MEASURES) {
    const value = total[measure]?.value;
    if (!value) continue;
    const gap = value.sub(sum).abs();
    if (nearest === null || gap.compare(nearest) < 0) [best, nearest] = [measure, gap];
  }
  return best;
}

type FundPlace = 'table' | 'row' | 'label' | 'role' | 'parent' | 'group' | 'cells';

/** A row of funds with the figures that it states; the others are null. Every row has all fields in one order. */
export function fundRow(
  place: Pick<FundRow, FundPlace>,
  figures: Partial<Omit<FundRow, FundPlace>>,
): FundRow {
  return {
    table: place.table,
    row: place.row,
    label: place.label,
    role: place.role,
    parent: place.parent,
    group: place.group,
    initialBudget: figures.initialBudget ?? null,
    adjustment: figures.adjustment ?? null,
    annualBudget: figures.annualBudget ?? null,
    spent: figures.spent ?? null,
    executionRate: figures.executionRate ?? null,
    adjustmentRate: figures.adjustmentRate ?? null,
    carryover: figures.carryover ?? null,
    weight: figures.weight ?? null,
    score: figures.score ?? null,
    reason: figures.reason ?? null,
    cells: place.cells,
  };
}
