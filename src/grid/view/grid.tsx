import { mergeClasses } from '@fluentui/react-components';
import { useId, useMemo, useRef } from 'react';
import { LAST_COLUMN, LAST_ROW, type Area } from '../../core/model/address';
import { gridTexts } from '../messages/grid';
import { gridViewTexts } from '../messages/grid-view';
import { useText } from '../../pane/messages/text';
import { ColumnHeaders } from './column-headers';
import { GridRow } from './grid-row';
import type { GridProps } from './grid-props';
import { useGridStyles } from './grid-styles';
import { CellEditor } from '../edit/cell-editor';
import { useGridEditing } from '../edit/use-editing';
import { useMarkStyles } from './mark-styles';
import type { Band } from '../model/pieces';
import { revealedBy, type Revealed } from '../model/revealed';
import { createSheetView, extentOf, type SheetView } from '../model/sheet-view';
import { useDrawn } from './use-drawn';
import { useFrozen } from './use-frozen';
import { usePointer } from './use-pointer';
import { useReveal } from './use-reveal';
import { useZoom } from './use-zoom';
import { viewportOf, ZOOM, ZOOMED } from '../model/viewport';
import { isBroken } from '../model/cell-css';

const HEADER_HEIGHT = 24;
const DIGIT_WIDTH = 8;

/** A sheet as its own program shows it: seen through a window, chosen and typed into. */
export function Grid(props: GridProps) {
  const { sheet, selection, marks } = props;
  const { active, area } = selection;
  const say = useText(gridViewTexts);
  const sayEditing = useText(gridTexts);
  const leaveId = useId();
  const styles = useGridStyles();
  const markStyles = useMarkStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const whole = useView(props);
  const headers = useHeaders(whole);
  const { onZoom } = props;
  const { zoom, askZoom } = useZoom({
    scroller,
    view: whole,
    headerWidth: headers.width,
    zoom: props.zoom,
    onZoom,
  });
  const view = useFrozen(scroller, whole, headers, zoom);
  const drawn = useDrawn(scroller, view, headers, active, zoom);
  const show = useReveal(scroller, view, headers, active, props.reveal, zoom);
  const commands = useGridEditing({
    ...props,
    onReveal: show,
    onAskZoom: askZoom,
    rowsPerPage: () => rowsInSight(scroller.current, view, headers.height, zoom),
    bounds: useMemo(() => ({ lastRow: view.rows.count - 1, lastColumn: view.columns.count - 1 }), [view]),
    frozen: view.frozen,
  });
  const pointer = usePointer(commands);
  const editor = useEditor(view, commands.editor, props.headWords);
  const frozenHeight = view.rows.start(view.frozen.rows);
  const stuckWidth = headers.width + view.columns.start(view.frozen.columns);
  const shared = {
    view,
    headerWidth: headers.width,
    frozen: drawn.columns.frozen,
    scrolled: drawn.columns.scrolled,
    area,
    styles,
  };
  const isTinted = !isOneCell(view, area);
  const row = (at: number, band: Band) => (
    <GridRow
      key={at}
      {...shared}
      row={at}
      band={band}
      top={headers.height + view.rows.start(at)}
      active={active}
      isTinted={isTinted}
      marks={marks}
      markStyles={markStyles}
      editor={at === active.row ? editor : undefined}
    />
  );
  return (
    <div
      ref={scroller}
      role="grid"
      className={styles.grid}
      aria-label={say('sheet', { sheet: sheet.name })}
      // Said once on the way in; a field of every cell would say it again and again.
      aria-describedby={leaveId}
      aria-rowcount={view.rows.count}
      aria-colcount={view.columns.count}
      aria-multiselectable
      aria-readonly={props.isReadOnly}
      {...commands.root}
      {...pointer}
    >
      <span id={leaveId} hidden>
        {sayEditing('leave')}
      </span>
      <div
        role="presentation"
        // What stands in cells is Chinese whatever the window speaks: it is read out, and drawn, as such.
        lang="zh-CN"
        className={styles.canvas}
        style={{
          width: headers.width + view.columns.total,
          height: headers.height + view.rows.total,
          ...(zoom !== 1 && { zoom, [ZOOM]: zoom }),
        }}
        {...{ [ZOOMED]: zoom }}
      >
        <div
          role="rowgroup"
          className={mergeClasses(styles.top, view.frozen.rows > 0 && styles.topFrozen)}
          style={{ height: headers.height + frozenHeight }}
        >
          <div role="presentation" className={styles.paper} style={{ width: stuckWidth, height: '100%' }} />
          <ColumnHeaders {...shared} height={headers.height} />
          {drawn.rows.frozen.map((at) => row(at, drawn.bands.frozen))}
        </div>
        <div role="rowgroup">
          <div
            role="presentation"
            className={styles.paper}
            style={{ width: stuckWidth, height: view.rows.total - frozenHeight }}
          />
          {drawn.rows.scrolled.map((at) => row(at, drawn.bands.scrolled))}
        </div>
      </div>
    </div>
  );
}

/** The sheet laid out anew when it, or how far it is drawn, changes; not when the selection moves. */
function useView({ sheet, appearance, styles, selection, marks }: GridProps): SheetView {
  const extent = extentOf(sheet, appearance, selection.active);
  const { rows, columns } = extent;
  const revealed = useSame(useMemo(() => revealedBy(sheet, appearance, marks), [sheet, appearance, marks]));
  return useMemo(
    () => createSheetView(sheet, appearance, styles, { rows, columns }, revealed),
    [sheet, appearance, styles, rows, columns, revealed],
  );
}

/** The same object as long as it names the same lines: marks change far oftener than what they reveal. */
function useSame(revealed: Revealed): Revealed {
  const lines = JSON.stringify(revealed);
  return useMemo(() => JSON.parse(lines) as Revealed, [lines]);
}

/** Room for the row numbers and the column letters. */
function useHeaders({ rows }: SheetView) {
  const digits = Math.max(3, String(rows.count).length);
  return useMemo(
    () => ({
      width: digits * DIGIT_WIDTH + 16,
      height: HEADER_HEIGHT,
      left: digits * DIGIT_WIDTH + 16,
      top: HEADER_HEIGHT,
    }),
    [digits],
  );
}

/** The field of the active cell, in the cell's own font. */
function useEditor(
  view: SheetView,
  editor: ReturnType<typeof useGridEditing>['editor'],
  headWords?: readonly string[],
) {
  const { row, column } = editor.active;
  return useMemo(() => {
    const look = view.lookOf(row, column);
    const css = look.css(view.index.cell(row, column)?.kind ?? 'blank');
    const { fontFamily, fontSize, fontWeight, fontStyle, lineHeight } = css.text;
    return (
      <CellEditor
        {...editor}
        headWords={headWords}
        style={{ fontFamily, fontSize, fontWeight, fontStyle, lineHeight, textAlign: css.side }}
        isWrapped={isBroken(look.appearance)}
        vertical={css.vertical}
      />
    );
  }, [view, editor, row, column, headWords]);
}

/** Whether an area is one cell to the eye: a single one, or exactly one merged area. */
function isOneCell(view: SheetView, area: Area): boolean {
  if (area.bottom === LAST_ROW || area.right === LAST_COLUMN) return false;
  if (area.top === area.bottom && area.left === area.right) return true;
  const merge = view.index.merge(area.top, area.left);
  return merge !== undefined && merge.bottom === area.bottom && merge.right === area.right;
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
