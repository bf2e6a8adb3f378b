import { observeElementRect, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useMemo, type RefObject } from 'react';
import type { Axis } from '../model/geometry';
import type { Span } from '../model/window';

/** Taken where the page is not laid out, so that there is something to read. */
const UNSEEN = { width: 1280, height: 800 };

const endsOnly = ({ startIndex, endIndex }: Range): number[] => [startIndex, endIndex];

/**
 * The first and last line in sight of a scrolled element; draws anew when they change.
 * @param before length of the headers before the first line
 * @param zoom pixels of the page for one of the sheet
 */
export function useSeen(
  scroller: RefObject<HTMLElement | null>,
  axis: Axis,
  before: number,
  horizontal: boolean,
  zoom: number,
): Span {
  const laid = useMemo(
    () => ({ count: axis.count, size: (line: number) => axis.size(line) * zoom }),
    [axis, zoom],
  );
  // A new function tells the virtualizer that all lengths are to be asked for again.
  const getItemKey = useCallback((line: number) => (line < laid.count ? line : -1), [laid]);
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: axis.count,
    horizontal,
    getScrollElement: () => scroller.current,
    estimateSize: laid.size,
    getItemKey,
    paddingStart: before * zoom,
    rangeExtractor: endsOnly,
    initialRect: UNSEEN,
    observeElementRect: (instance, tell) =>
      observeElementRect(instance, (rect) => tell(rect.width && rect.height ? rect : UNSEEN)),
  });
  const ends = virtualizer.getVirtualIndexes();
  return { first: ends[0] ?? 0, last: ends[1] ?? 0 };
}
