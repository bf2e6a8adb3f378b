import type { Direction } from './steps';
import type { Move } from './selection';

/** What of a key press matters here. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a key asks of the grid. */
export type Command =
  | { readonly do: 'move' | 'extend'; readonly how: Move }
  | { readonly do: 'advance'; readonly key: 'tab' | 'enter'; readonly isBack: boolean }
  | { readonly do: 'lines'; readonly lines: 'rows' | 'columns' }
  | { readonly do: 'sheet'; readonly by: 1 | -1 }
  | { readonly do: 'region' | 'edit' | 'empty' | 'undo' | 'redo' | 'fill' | 'newline' | 'cancel' };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const hasCommandKey = ({ ctrlKey, metaKey }: KeyPress): boolean => ctrlKey || metaKey;

/** Whether a key would write a letter. */
export function isTyping(press: KeyPress): boolean {
  return [...press.key].length === 1 && !hasCommandKey(press) && !press.altKey;
}

/** What a key asks while nothing is being typed; null: nothing, the browser has it. */
export function idleCommand(press: KeyPress, rowsPerPage: number): Command | null {
  // Browsers keep Ctrl+PageUp for their own tabs; with Alt it is the sheets', as in Excel for the web.
  if (press.altKey) return isPage(press) && hasCommandKey(press) ? withCommandKey(press) : null;
  return hasCommandKey(press) ? withCommandKey(press) : plain(press, rowsPerPage);
}

const isPage = ({ key }: KeyPress): boolean => key === 'PageUp' || key === 'PageDown';

function plain(press: KeyPress, rowsPerPage: number): Command | null {
  const { key, shiftKey } = press;
  const verb = shiftKey ? 'extend' : 'move';
  const direction = ARROWS[key];
  if (direction) return { do: verb, how: { to: 'step', direction, count: 1 } };
  switch (key) {
    case 'Home':
      return { do: verb, how: { to: 'rowStart' } };
    case 'End':
      return { do: verb, how: { to: 'rowEnd' } };
    case 'PageUp':
    case 'PageDown':
      return { do: verb, how: page(key, rowsPerPage) };
    case 'Tab':
    case 'Enter':
      return { do: 'advance', key: key === 'Tab' ? 'tab' : 'enter', isBack: shiftKey };
    case 'F2':
      return { do: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { do: 'empty' };
    case 'Escape':
      return { do: 'cancel' };
    case ' ':
      return shiftKey ? { do: 'lines', lines: 'rows' } : null;
    default:
      return null;
  }
}

function page(key: 'PageUp' | 'PageDown', rowsPerPage: number): Move {
  return { to: 'step', direction: key === 'PageUp' ? 'up' : 'down', count: Math.max(1, rowsPerPage) };
}

function withCommandKey({ key, shiftKey }: KeyPress): Command | null {
  const verb = shiftKey ? 'extend' : 'move';
  const direction = ARROWS[key];
  if (direction) return { do: verb, how: { to: 'edge', direction } };
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'Home':
      return { do: verb, how: { to: 'sheetStart' } };
    case 'End':
      return { do: verb, how: { to: 'sheetEnd' } };
    case 'PageUp':
      return { do: 'sheet', by: -1 };
    case 'PageDown':
      return { do: 'sheet', by: 1 };
    case 'a':
      return { do: 'region' };
    case ' ':
      return shiftKey ? { do: 'region' } : { do: 'lines', lines: 'columns' };
    case 'z':
      return { do: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { do: 'redo' };
    default:
      return null;
  }
}

/** What a key asks while something is being typed; null: the text has it. */
export function editingCommand(press: KeyPress, began: 'typing' | 'content'): Command | null {
  const { key, shiftKey, altKey } = press;
  switch (key) {
    case 'Enter':
      if (altKey) return { do: 'newline' };
      return hasCommandKey(press) ? { do: 'fill' } : { do: 'advance', key: 'enter', isBack: shiftKey };
    case 'Tab':
      return altKey || hasCommandKey(press) ? null : { do: 'advance', key: 'tab', isBack: shiftKey };
    case 'Escape':
      return { do: 'cancel' };
    case 'F2':
      return { do: 'edit' };
    default:
      return began === 'typing' && isBareArrow(press) ? idleCommand(press, 1) : null;
  }
}

const isBareArrow = (press: KeyPress): boolean =>
  press.key in ARROWS && !press.shiftKey && !press.altKey && !hasCommandKey(press);
