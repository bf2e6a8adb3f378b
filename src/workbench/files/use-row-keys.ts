import { ROW_KEYS } from './row-keys';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { FileRow } from '../../app/batch/file-row';

/** Marks the button of a row that has the focus while the arrow keys go through the rows. */
export const ROW_BUTTON = { 'data-file': '' } as const;

/** That button of a row that is drawn. */
export function rowButton(scroller: HTMLElement | null, index: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-index="${index}"] [data-file]`) ?? null;
}

/** What the keys go through and act on. */
export interface RowKeys {
  readonly rows: readonly FileRow[];
  /** Index of the row the Tab key stops at. */
  readonly at: number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onActive: (key: string) => void;
  readonly onFold: (key: string, isOpen: boolean) => void;
  readonly show: (index: number) => void;
}

/**
 * ↑ ↓ Home End Page Up Page Down through the rows of the table, → unfolds a row, ← folds it.
 * @returns what the table hears keys with
 */
export function useRowKeys({ rows, at, scroller, onActive, onFold, show }: RowKeys) {
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (!wantsFocus.current) return;
    const button = rowButton(scroller.current, at);
    if (!button) return;
    wantsFocus.current = false;
    button.focus({ preventScroll: true });
  });
  return (event: KeyboardEvent) => {
    const row = rows[at];
    if (!row || !(event.target as HTMLElement).hasAttribute('data-file')) return;
    const known = ROW_KEYS.find(({ key }) => key === event.key);
    if (known?.lead) {
      const next = known.lead(at, rows.length - 1);
      wantsFocus.current = true;
      onActive(rows[next]!.key);
      show(next);
    } else if (known?.unfolds !== undefined) {
      onFold(row.key, known.unfolds);
    } else return;
    event.preventDefault();
  };
}
