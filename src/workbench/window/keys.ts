import { GRID_KEYS } from '../../grid/edit/keymap';
import type { keyTexts } from '../../grid/messages/keys';
import type { KeyOf } from '../../core/text';
import { keysText } from '../../pane/shared/key-name';
import { ROW_KEYS } from '../files/row-keys';

type KeyText = Extract<KeyOf<typeof keyTexts>, `key.${string}`>;

/** Keys for one thing, and the line of the list of keys that tells of them. */
interface WindowKeys {
  /** As `keyName` writes them; where a line is told, it names the first only. */
  readonly keys: readonly string[];
  readonly listed?: KeyText;
}

/** What the keys of the window ask for, in the order of the list that a person reads. */
const WINDOW_KEYS = {
  open: { keys: ['Ctrl+O'], listed: 'key.open' },
  save: { keys: ['Ctrl+S'], listed: 'key.save' },
  saveAs: { keys: ['Ctrl+Shift+S'], listed: 'key.saveAs' },
  nextRegion: { keys: ['F6'], listed: 'key.regions' },
  lastRegion: { keys: ['Shift+F6'] },
  /** The browser's own search sees only the rows that are drawn. */
  find: { keys: ['Ctrl+F'], listed: 'key.find' },
  nextFinding: { keys: ['F8'], listed: 'key.next' },
  showFinding: { keys: ['Alt+F8'], listed: 'key.finding' },
  listKeys: { keys: ['F1'], listed: 'key.help' },
  /** Told to dialogs and fields by the browser. */
  escape: { keys: ['Escape'], listed: 'key.escape' },
  undo: { keys: ['Ctrl+Z'] },
  redo: { keys: ['Ctrl+Y', 'Ctrl+Shift+Z'] },
} as const satisfies Record<string, WindowKeys>;

/** What keys of the window can be heard for. */
export type WindowAction = keyof typeof WINDOW_KEYS;

const ACTIONS = new Map<string, WindowAction>(
  Object.entries(WINDOW_KEYS).flatMap(([action, { keys }]) =>
    keys.map((key) => [key, action as WindowAction] as const),
  ),
);

/** What a key asks for, by its name; undefined: nothing of the window's. */
export const actionOf = (key: string): WindowAction | undefined => ACTIONS.get(key);

/** A line of the list of keys. */
export interface KeyLine {
  readonly keys: string;
  readonly text: KeyText;
}

interface Listed {
  readonly key: string;
  readonly listed?: KeyText;
}

function linesOf(bindings: readonly Listed[]): readonly KeyLine[] {
  const lines = new Map<KeyText, string[]>();
  for (const { key, listed } of bindings) {
    if (listed) lines.set(listed, [...(lines.get(listed) ?? []), key]);
  }
  return [...lines].map(([text, keys]) => ({ keys: keysText(keys), text }));
}

const windowKeys: readonly WindowKeys[] = Object.values(WINDOW_KEYS);

/** The list of keys, made from what they do: in the whole window, in the sheet, in the table of files. */
export const KEY_LINES: Readonly<
  Record<Exclude<KeyOf<typeof keyTexts>, `key.${string}`>, readonly KeyLine[]>
> = {
  keysGeneral: linesOf(windowKeys.map(({ keys, listed }) => ({ key: keys[0]!, listed }))),
  keysGrid: linesOf(GRID_KEYS),
  keysFiles: linesOf(ROW_KEYS),
};
