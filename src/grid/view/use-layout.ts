import { useMemo, useState, type RefObject } from 'react';
import type { EditingProps } from '../edit/grid-editor';
import type { HeldTable } from '../model/held';
import { widthOf } from '../model/pieces';
import type { SheetView } from '../model/sheet-view';
import { viewportOf } from '../model/viewport';
import type { ZoomWish } from '../model/zoom';
import type { GridProps } from './grid-props';
import { useDrawn, type DrawnSheet } from './use-drawn';
import { useFrozen } from './use-frozen';
import { useHeld, type HeldLines } from './use-held';
import { useReveal } from './use-reveal';
import { useHeaders, useView } from './use-view';
import { useZoom } from './use-zoom';

/** A sheet as it lies in its window now. */
export interface Layout {
  readonly view: SheetView;
  /** What row numbers and column letters take. */
  readonly headers: { readonly width: number; readonly height: number };
  readonly zoom: number;
  readonly drawn: DrawnSheet;
  readonly held: HeldLines;
  /** What frozen rows take, and all that is stuck at the left, in CSS pixels of the sheet. */
  readonly frozenHeight: number;
  readonly stuckWidth: number;
  /** What editing asks of the drawing. */
  readonly editing: Required<Pick<EditingProps, 'onReveal' | 'rowsPerPage' | 'bounds' | 'frozen'>> &
    Pick<EditingProps, 'onAskZoom'>;
}

const NO_TABLES: readonly HeldTable[] = [];

/** Lays a sheet out in its window, and follows it as it is scrolled, zoomed and sent to cells. */
export function useLayout(props: GridProps, scroller: RefObject<HTMLElement | null>): Layout {
  const { selection, tables = NO_TABLES, onZoom } = props;
  const { active } = selection;
  const whole = useView(props);
  const headers = useHeaders(whole);
  const sizing = { scroller, view: whole, headerWidth: headers.width, zoom: props.zoom, onZoom };
  const { zoom, askZoom } = useZoom(sizing);
  const view = useFrozen(scroller, whole, headers, zoom);
  const drawn = useDrawn(scroller, view, headers, active, zoom);
  const held = useHeld(scroller, view, headers, zoom, tables, active);
  const [zoomedByKey, countKey] = useState(0);
  const show = useReveal(scroller, { view, headers, zoom, tables }, active, props.reveal + zoomedByKey);
  const zoomByKey = (wish: ZoomWish) => {
    askZoom?.(wish);
    // The cell that has the keyboard stays in sight.
    countKey((count) => count + 1);
  };
  return {
    view,
    headers,
    zoom,
    drawn,
    held,
    frozenHeight: view.rows.start(view.frozen.rows),
    stuckWidth: headers.width + view.columns.start(view.frozen.columns) + widthOf(view, held.columns),
    editing: {
      onReveal: show,
      onAskZoom: askZoom && zoomByKey,
      rowsPerPage: () => rowsInSight(scroller.current, view, headers.height, zoom),
      bounds: useMemo(() => ({ lastRow: view.rows.count - 1, lastColumn: view.columns.count - 1 }), [view]),
      frozen: view.frozen,
    },
  };
}

/** How many rows a page is: those in sight below the frozen ones, less one to hold on to. */
function rowsInSight(element: HTMLElement | null, view: SheetView, header: number, zoom: number): number {
  if (!element) return 1;
  const { top, height } = viewportOf(element, zoom);
  const frozen = view.rows.start(view.frozen.rows);
  const from = top + frozen;
  const to = from + height - header - frozen;
  return Math.max(1, view.rows.at(to) - view.rows.at(from) - 1);
}
