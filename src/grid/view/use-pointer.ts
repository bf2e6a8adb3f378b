import { useEffect, useMemo, useRef, type MouseEvent, type PointerEvent } from 'react';
import { parseA1, type CellAddress } from '../../core/model/address';
import type { PointerHands } from '../edit/pointer';

/** What lies under the pointer. */
type Target =
  | { readonly on: 'cell'; readonly cell: CellAddress }
  | { readonly on: 'row' | 'column'; readonly line: number }
  | { readonly on: 'corner' }
  | null;

const KNOWN = '[data-ref],[data-copy],[data-row],[data-column],[data-corner]';

function targetOf({ target }: { target: EventTarget }): Target {
  const element = target instanceof Element ? target.closest<HTMLElement>(KNOWN) : null;
  if (!element) return null;
  const { ref, copy, row, column, corner } = element.dataset;
  const cell = parseA1(ref ?? copy ?? '');
  if (cell) return { on: 'cell', cell };
  if (row !== undefined) return { on: 'row', line: Number(row) };
  if (column !== undefined) return { on: 'column', line: Number(column) };
  return corner !== undefined ? { on: 'corner' } : null;
}

/** Handlers for the whole grid, none of them a cell's own: the pointer chooses cells, rows and columns. */
export function usePointer(hands: PointerHands) {
  const latest = useRef(hands);
  useEffect(() => {
    latest.current = hands;
  });
  const isTouch = useRef(false);
  return useMemo(() => {
    const choose = (event: MouseEvent) => press(latest.current, targetOf(event), event.shiftKey);
    return {
      onPointerDown(event: PointerEvent) {
        // A finger may be about to scroll: it chooses when it is lifted.
        isTouch.current = event.pointerType === 'touch';
        if (event.button === 0 && !isTouch.current) choose(event);
      },
      onClick(event: MouseEvent) {
        if (isTouch.current) choose(event);
      },
      onPointerOver(event: PointerEvent) {
        if (event.buttons & 1) goOver(latest.current, targetOf(event));
      },
      onDoubleClick(event: MouseEvent) {
        const target = targetOf(event);
        if (target?.on === 'cell') latest.current.onDoubleClickCell(target.cell);
      },
    };
  }, []);
}

function press(hands: PointerHands, target: Target, isShift: boolean): void {
  switch (target?.on) {
    case 'cell':
      return hands.onPointerDownCell(target.cell, isShift);
    case 'row':
      return hands.onPickRow(target.line, isShift);
    case 'column':
      return hands.onPickColumn(target.line, isShift);
    case 'corner':
      return hands.onPickAll();
  }
}

function goOver(hands: PointerHands, target: Target): void {
  if (target?.on === 'cell') hands.onPointerEnterCell(target.cell);
  if (target?.on === 'row') hands.onEnterRow(target.line);
  if (target?.on === 'column') hands.onEnterColumn(target.line);
}
