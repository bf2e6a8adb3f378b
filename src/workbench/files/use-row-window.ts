import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { PlaceKeeper } from './table-place';

/** Up to so many rows are all drawn: searching in the page, printing and screen readers then get everything. */
const FEW = 200;

/** In pixels: a row before it is measured, and the head, which covers the rows under it. */
const ROW_HEIGHT = 45;
const HEAD_HEIGHT = 40;

/** What of a long table is drawn. */
export interface RowWindow {
  /** Indexes of the rows that are drawn. */
  readonly indexes: readonly number[];
  /** Height of the rows left out before a row that is drawn. @param at its place among the {@link indexes} */
  gapBefore(at: number): number;
  /** Height of those left out after the last. */
  readonly gapAfter: number;
  /** Learns the height of a drawn row; it carries its index as `data-index`. */
  readonly measure: ((element: Element | null) => void) | undefined;
  /** Scrolls a row into view. */
  show(index: number): void;
}

/**
 * The rows of a long table that are drawn: those in view and near it, and one that has the focus wherever it is.
 * @param kept index of the row that is always drawn
 * @param place where the table was left
 */
export function useRowWindow(
  keys: readonly string[],
  scroller: RefObject<HTMLElement | null>,
  kept: number,
  place: PlaceKeeper,
): RowWindow {
  const count = keys.length;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (kept < 0 || kept >= range.count || indexes.includes(kept)) return indexes;
      return [...indexes, kept].sort((one, other) => one - other);
    },
    [kept],
  );
  const isLong = count > FEW;
  const [start] = useState(() => place.get());
  const virtual = useVirtualizer<HTMLElement, Element>({
    count,
    enabled: isLong,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => keys[index]!,
    overscan: 12,
    scrollPaddingStart: HEAD_HEIGHT,
    rangeExtractor,
    initialOffset: start.top,
    initialMeasurementsCache: [...start.heights],
  });
  useEffect(() => () => place.note({ heights: virtual.takeSnapshot() }), [place, virtual]);
  if (!isLong) return allRows(count, scroller);
  const items = virtual.getVirtualItems();
  return {
    indexes: items.map(({ index }) => index),
    gapBefore: (at) => items[at]!.start - (items[at - 1]?.end ?? 0),
    gapAfter: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtual.measureElement,
    show: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}

function allRows(count: number, scroller: RefObject<HTMLElement | null>): RowWindow {
  return {
    indexes: Array.from({ length: count }, (_, index) => index),
    gapBefore: () => 0,
    gapAfter: 0,
    measure: undefined,
    show: (index) =>
      scroller.current?.querySelector(`[data-index="${index}"]`)?.scrollIntoView?.({ block: 'nearest' }),
  };
}
