import { useCallback, useMemo, useState } from 'react';
import { refKey, type CellRef } from '../../../core/model/address';
import type { SkippedCell } from '../../../hosts/workbook-host';
import type { GridProps } from '../../../grid/view/grid-props';
import type { Selection, TypedCell } from '../../../grid/model/selection';
import { sheetAfter } from '../../../grid/bars/sheet-tabs';
import type { WorkbenchHost } from '..';

/** What typing left alone, and words to be announced; numbered, for the same may be told twice. */
export interface SheetNews {
  readonly number: number;
  readonly skipped: readonly SkippedCell[];
  /** What was typed into a single cell and left alone: it can be gone on with. */
  readonly draft: Draft | null;
  /** Why a key did nothing. */
  readonly refused: string;
}

/** A text that is in no cell. */
export interface Draft {
  readonly ref: CellRef;
  readonly text: string;
}

const NO_NEWS: SheetNews = { number: 0, skipped: [], draft: null, refused: '' };

type GridEditing = Required<
  Pick<GridProps, 'onSelect' | 'onType' | 'onUndo' | 'onRedo' | 'onRefused' | 'onStepSheet'>
>;

/**
 * What the grid may do to a document; the functions stay the same as long as document and sheet do.
 * @param name of the sheet that is drawn: what was begun on it is meant for it, though another may be in front by then
 */
export function useSheetEditing(host: WorkbenchHost, name: string) {
  const [news, setNews] = useState(NO_NEWS);
  const tell = useCallback(
    (change: Partial<SheetNews>) => setNews(({ number }) => ({ ...NO_NEWS, ...change, number: number + 1 })),
    [],
  );
  const grid = useMemo((): GridEditing => {
    return {
      onSelect: (selection) => host.choose(name, selection),
      onType: (cells) =>
        void host
          .type(name, cells)
          .then((skipped) => setNews((before) => afterTyping(before, name, cells, skipped))),
      onUndo: () => void host.undo(),
      onRedo: () => void host.redo(),
      onRefused: (refused) => tell({ refused }),
      onStepSheet: (by) => {
        const { workbook, sheet } = host.getState();
        host.showSheet(workbook.sheets[sheetAfter(workbook.sheets, sheet, by)]!.name);
      },
    };
  }, [host, name, tell]);
  const goTo = useCallback(
    (sheet: number, selection: Selection) => {
      const { name: its } = host.getState().workbook.sheets[sheet]!;
      // Comes to the cell; then the whole of the area is chosen.
      void host.select({ sheet: its, ...selection.active });
      host.choose(its, selection);
    },
    [host],
  );
  return { grid, news, goTo, dismiss: () => tell({}) };
}

/** What is left alone stays told until it is read, whatever is typed elsewhere, or until its cell takes something. */
function afterTyping(
  before: SheetNews,
  sheet: string,
  cells: readonly TypedCell[],
  skipped: readonly SkippedCell[],
): SheetNews {
  const [only] = cells;
  if (skipped.length > 0) {
    const isDraft = only !== undefined && cells.length === 1 && only.text !== '';
    const draft = isDraft ? { ref: { ...only, sheet }, text: only.text } : null;
    return { ...NO_NEWS, skipped, draft, number: before.number + 1 };
  }
  const taken = new Set(cells.map((cell) => refKey({ ...cell, sheet })));
  const left = before.skipped.filter(({ ref }) => !taken.has(refKey(ref)));
  return { ...before, skipped: left, draft: left.length > 0 ? before.draft : null, refused: '' };
}
