import { useEffect, useMemo, useRef, type MouseEvent, type PointerEvent } from 'react';
import { parseA1, type CellAddress } from '../../core/model/address';
import type { GridProps } from './grid-props';
import type { PointerHandlers } from '../edit/pointer';

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
export function usePointer(commands: PointerHandlers, onMenu?: GridProps['onMenu']) {
  const latest = useRef(commands);
  const menu = useRef(onMenu);
  useEffect(() => {
    latest.current = commands;
    menu.current = onMenu;
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
      onContextMenu(event: MouseEvent) {
        const target = targetOf(event);
        if (target?.on !== 'cell' || !menu.current || !latest.current.onMenuCell(target.cell)) return;
        event.preventDefault();
        menu.current({ left: event.clientX, top: event.clientY });
      },
    };
  }, []);
}

function press(commands: PointerHandlers, target: Target, isShift: boolean): void {
  switch (target?.on) {
    case 'cell':
      return commands.onPointerDownCell(target.cell, isShift);
    case 'row':
      return commands.onPickRow(target.line, isShift);
    case 'column':
      return commands.onPickColumn(target.line, isShift);
    case 'corner':
      return commands.onPickAll();
  }
}

function goOver(commands: PointerHandlers, target: Target): void {
  if (target?.on === 'cell') commands.onPointerEnterCell(target.cell);
  if (target?.on === 'row') commands.onEnterRow(target.line);
  if (target?.on === 'column') commands.onEnterColumn(target.line);
}
