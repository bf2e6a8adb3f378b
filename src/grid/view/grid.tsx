import { mergeClasses } from '@fluentui/react-components';
import { useId, useMemo, useRef } from 'react';
import { LAST_COLUMN, LAST_ROW, type Area } from '../../core/model/address';
import { gridTexts } from '../messages/grid';
import { gridViewTexts } from '../messages/grid-view';
import { useText } from '../../pane/messages/text';
import { ColumnHeaders } from './column-headers';
import { GridRow, NOTHING, type GridRowProps } from './grid-row';
import { HeldRows } from './held-rows';
import type { GridProps } from './grid-props';
import { useGridStyles } from './grid-styles';
import { CellEditor } from '../edit/cell-editor';
import { useGridEditing } from '../edit/use-editing';
import { useMarkStyles } from './mark-styles';
import { marksByRow, type MarksByRow } from '../model/marks';
import type { Band } from '../model/pieces';
import type { SheetView } from '../model/sheet-view';
import { useLayout } from './use-layout';
import { usePointer } from './use-pointer';
import { ZOOM, ZOOMED } from '../model/viewport';
import { isBroken } from '../model/cell-css';

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
  const { view, headers, drawn, held, zoom, frozenHeight, stuckWidth, editing } = useLayout(props, scroller);
  const commands = useGridEditing({ ...props, ...editing });
  const pointer = usePointer(commands, props.onMenu);
  const editor = useEditor(view, commands.editor, props.headWords);
  const marked = useMemo(() => marksByRow(marks), [marks]);
  const isTinted = !isOneCell(view, area);
  const shared = {
    headerWidth: headers.width,
    frozen: drawn.columns.frozen,
    scrolled: drawn.columns.scrolled,
    heldColumns: held.columns,
    styles,
  };
  const row = (at: number, band: Band, heldAt?: number) => (
    <GridRow
      key={at}
      {...shared}
      {...concerning(at, band, { area, active, isTinted }, marked)}
      view={view}
      row={at}
      band={band}
      top={heldAt ?? headers.height + view.rows.start(at)}
      isHeld={heldAt !== undefined}
      markStyles={markStyles}
      editor={at === active.row && heldAt === undefined ? editor : undefined}
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
          <ColumnHeaders {...shared} columns={view.columns} area={area} height={headers.height} />
          {drawn.rows.frozen.map((at) => row(at, drawn.bands.frozen))}
          <HeldRows
            view={view}
            rows={held.rows}
            top={headers.height + frozenHeight}
            stuckWidth={stuckWidth}
            styles={styles}
            row={(at, top) => row(at, { first: held.rows[0]!, last: held.rows[held.rows.length - 1]! }, top)}
          />
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

/** What a row is told of all that is chosen and marked: what concerns it, for the other rows not to be drawn anew. */
function concerning(
  row: number,
  band: Band,
  { area, active, isTinted }: Pick<GridRowProps, 'area' | 'active' | 'isTinted'>,
  { all, ofRow }: MarksByRow,
): Pick<GridRowProps, 'area' | 'active' | 'isTinted' | 'marks'> {
  // Merged areas run into the first row of a band from above.
  const isEntered = row === band.first && row > 0;
  const marks = isEntered ? all : ofRow(row);
  const isMet = isEntered || (row >= area.top && row <= area.bottom);
  return isMet
    ? { area, active, isTinted, marks }
    : { area: NOTHING, active: NOTHING, isTinted: false, marks };
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
