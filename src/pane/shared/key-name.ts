/** What of a key press matters to whoever looks for a key. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The name of a key press: "Ctrl+Shift+S". The Mac's command key counts as Ctrl. */
export function keyName({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string {
  const parts = [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : ''];
  const name = key.length === 1 ? key.toUpperCase() : key;
  return [...parts.filter(Boolean), name].join('+');
}

/** Whether a key would write a letter. */
export function isTyping({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean {
  return [...key].length === 1 && !ctrlKey && !metaKey && !altKey;
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** The names of keys as a person reads them: "↑ ↓  Enter", "Ctrl+Z  Ctrl+Y". */
export function keysText(names: readonly string[]): string {
  const signs = names.map((name) => SIGNS[name] ?? name);
  return signs.reduce((text, sign, at) => {
    const isClose = sign.length === 1 && signs[at - 1]?.length === 1;
    return at === 0 ? sign : text + (isClose ? ' ' : '  ') + sign;
  }, '');
}
