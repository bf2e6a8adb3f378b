import type { LineStyle } from '../../core/model/appearance';
import { bottomEdge, rightEdge, type Edge } from './edges';
import type { SheetView } from './sheet-view';

/** Lines of one look in one row, drawn at once. */
export interface RowLines {
  readonly key: string;
  /** Null: the sheet's own faint lines. */
  readonly style: LineStyle | null;
  readonly colour: string | null;
  /** Path from the row's top and the left of its first cell, in CSS pixels. */
  readonly path: string;
}

/** What is drawn of a row between two columns, both included. */
export interface Stretch {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The lines right of and below the cells of a row, and above and before the first ones of the sheet.
 * @param isRunOver whether text runs over the faint line to the right of a column
 */
export function linesOfRow(
  view: SheetView,
  stretch: Stretch,
  isRunOver: (column: number) => boolean,
): RowLines[] {
  const pen = createPen();
  const columns = visibleColumns(view, stretch);
  const origin = view.columns.start(stretch.from);
  const height = view.rows.size(stretch.row);
  const { row } = stretch;
  const nextRow = nextVisible(view.rows, row);
  const x = (column: number) => view.columns.start(column) - origin;
  for (const column of columns) {
    const next = nextVisible(view.columns, column);
    const edge = rightEdge(view, row, column, next);
    if (!(edge === 'grid' && isRunOver(column))) pen.upright(edge, x(column + 1), height);
    if (view.columns.start(column) === 0) {
      pen.upright(view.lookOf(row, column).appearance.borders.left, 1, height);
    }
    pen.level(bottomEdge(view, row, column, nextRow), height, x(column), x(column + 1));
  }
  pen.lift();
  if (height > 0 && view.rows.start(row) === 0) {
    for (const column of columns) {
      pen.level(view.lookOf(row, column).appearance.borders.top, 1, x(column), x(column + 1));
    }
    pen.lift();
  }
  return pen.lines();
}

function visibleColumns(view: SheetView, { from, to }: Stretch): number[] {
  const columns: number[] = [];
  for (let column = from; column <= to; column++) if (view.columns.size(column) > 0) columns.push(column);
  return columns;
}

/** The next line with a length; null after the last one. */
function nextVisible(axis: SheetView['rows'], line: number): number | null {
  for (let next = line + 1; next < axis.count; next++) if (axis.size(next) > 0) return next;
  return null;
}

/** Thickness of a line in CSS pixels; a double one is two thin ones a pixel apart. */
export function thickness(style: LineStyle | null): number {
  if (style === 'thick') return 3;
  if (style === null || style === 'double') return 1;
  return style === 'medium' || style.startsWith('medium') || style === 'slantDashDot' ? 2 : 1;
}

/** Where lines lie at an edge: thin and thick ones end with the cell's last pixel, medium ones lie astride. */
const offsets = (style: LineStyle | null): readonly number[] =>
  style === 'double' ? [-1.5, 0.5] : [thickness(style) === 2 ? 0 : -0.5];

/** Collects lines by look; level ones that go on are drawn in one stroke, so that dashes do not begin anew. */
function createPen() {
  const found = new Map<string, { style: LineStyle | null; colour: string | null; path: string }>();
  let stroke: { edge: Exclude<Edge, null>; key: string; y: number; from: number; to: number } | null = null;
  const groupOf = (edge: Exclude<Edge, null>, key: string) => {
    let group = found.get(key);
    if (!group) {
      group =
        edge === 'grid'
          ? { style: null, colour: null, path: '' }
          : { style: edge.style, colour: edge.colour, path: '' };
      found.set(key, group);
    }
    return group;
  };
  const lift = () => {
    if (!stroke) return;
    const group = groupOf(stroke.edge, stroke.key);
    for (const by of offsets(group.style)) group.path += `M${stroke.from} ${stroke.y + by}H${stroke.to}`;
    stroke = null;
  };
  return {
    upright(edge: Edge, x: number, height: number) {
      if (!edge || height <= 0) return;
      const group = groupOf(edge, keyOf(edge));
      for (const by of offsets(group.style)) group.path += `M${x + by} 0V${height}`;
    },
    level(edge: Edge, y: number, from: number, to: number) {
      const key = edge ? keyOf(edge) : '';
      if (stroke && stroke.key === key && stroke.to === from) {
        stroke.to = to;
        return;
      }
      lift();
      if (edge) stroke = { edge, key, y, from, to };
    },
    lift,
    /** Faint lines first: the others lie over them. */
    lines: (): RowLines[] =>
      [...found].map(([key, group]) => ({ key, ...group })).sort((a) => (a.style === null ? -1 : 0)),
  };
}

const keyOf = (edge: Exclude<Edge, null>): string =>
  (edge === 'grid' ? '' : `${edge.style} ${edge.colour}`) || 'grid';

const DASHES: Partial<Record<LineStyle, string>> = {
  hair: '1 1',
  dotted: '2 2',
  dashed: '4 2',
  dashDot: '8 3 3 3',
  dashDotDot: '8 3 3 3 3 3',
  mediumDashed: '9 3',
  mediumDashDot: '9 3 3 3',
  mediumDashDotDot: '9 3 3 3 3 3',
  slantDashDot: '10 2 5 2',
};

/** The dashes of a line as `stroke-dasharray`; undefined where it is unbroken. */
export const dashes = (style: LineStyle | null): string | undefined =>
  style === null ? undefined : DASHES[style];
