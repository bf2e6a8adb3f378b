import type { keyTexts } from '../../grid/messages/keys';

type KeyText = keyof (typeof keyTexts)['en'];

/** What a key does, as the list of keys shows it. */
export interface KeyLine {
  readonly keys: string;
  readonly text: Extract<KeyText, `key.${string}`>;
}

/** The keys by where they work: in the whole window, in the sheet, in the table of files. */
export const KEY_LINES: Readonly<Record<Exclude<KeyText, `key.${string}`>, readonly KeyLine[]>> = {
  keysGeneral: [
    { keys: 'Ctrl+O', text: 'key.open' },
    { keys: 'Ctrl+S', text: 'key.save' },
    { keys: 'Ctrl+Shift+S', text: 'key.saveAs' },
    { keys: 'F6', text: 'key.regions' },
    { keys: 'F8', text: 'key.next' },
    { keys: 'Alt+F8', text: 'key.finding' },
    { keys: 'F1', text: 'key.help' },
    { keys: 'Esc', text: 'key.escape' },
  ],
  keysGrid: [
    { keys: '↑ ↓ ← →', text: 'key.move' },
    { keys: 'Enter', text: 'key.enter' },
    { keys: 'F2', text: 'key.edit' },
    { keys: 'Delete', text: 'key.delete' },
    { keys: 'Ctrl+C  Ctrl+X  Ctrl+V', text: 'key.copy' },
    { keys: 'Ctrl+Z  Ctrl+Y', text: 'key.undo' },
    { keys: 'Ctrl+Alt+PageUp  Ctrl+Alt+PageDown', text: 'key.sheets' },
    { keys: 'Esc  Tab', text: 'key.leave' },
  ],
  keysFiles: [
    { keys: '↑ ↓  Enter', text: 'key.files' },
    { keys: '→ ←', text: 'key.unfold' },
  ],
};

/** The name of a key press, as {@link KEY_LINES} writes it: "Ctrl+Shift+S". The Mac's command key counts as Ctrl. */
export function keyName({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): string {
  const parts = [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : ''];
  const name = key.length === 1 ? key.toUpperCase() : key;
  return [...parts.filter(Boolean), name].join('+');
}
