import { useCallback, useRef, type KeyboardEvent } from 'react';

/** Marks the buttons of a list that ↑ and ↓ go through. */
export const LIST_ROW = { 'data-row': '' } as const;

/**
 * ↑ ↓ Home End through the rows of a list: every button that carries {@link LIST_ROW}.
 * @returns what the list's element is given
 */
export function useListKeys<E extends HTMLElement>() {
  const list = useRef<E>(null);
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.indexOf(event.target as HTMLElement);
    const next = at < 0 ? undefined : rows[target(event.key, at, rows.length)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }, []);
  return { ref: list, onKeyDown };
}

function target(key: string, at: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}
