import type { keyTexts } from '../messages/keys';
import type { KeyOf } from '../../core/text';
import { keyName, type KeyPress } from '../../pane/shared/key-name';
import {
  advancing,
  afterKeeping,
  beginContent,
  breakLine,
  chooseRegion,
  choosingLines,
  empty,
  extending,
  extendingByPage,
  fill,
  giveUp,
  moving,
  openMenu,
  paging,
  prepareToLeave,
  redo,
  showLastSheet,
  showNextSheet,
  switchArrows,
  undo,
  zooming,
} from './commands';
import type { Move } from './selection';
import type { Command, GridState } from './state';
import type { ZoomWish } from '../model/zoom';
import type { Direction } from './steps';

/** One key of the sheet: what it does, and the line of the list of keys that tells of it. */
export interface KeyBinding {
  /** As {@link keyName} writes it. */
  readonly key: string;
  /** While nothing is being typed; without it the browser has the key. */
  readonly idle?: Command;
  /** While something is being typed; without it the text has the key. */
  readonly typing?: Command;
  /** What is done while typing is done only where what is typed takes the place of the cell's content. */
  readonly isForNewTextOnly?: true;
  readonly listed?: Extract<KeyOf<typeof keyTexts>, `key.${string}`>;
}

/** The same, with Shift held as well. */
const shiftToo = (binding: KeyBinding): KeyBinding[] => {
  return [binding, { ...binding, key: withShift(binding.key), listed: undefined }];
};

const withShift = (key: string): string => key.replace(/[^+]+$/, 'Shift+$&');

const move = (key: string, how: Move): KeyBinding[] => [
  { key, idle: moving(how) },
  { key: withShift(key), idle: extending(how) },
];

const arrow = (key: string, direction: Direction): KeyBinding[] => {
  const step: Move = { to: 'step', direction, count: 1 };
  return [
    {
      key,
      idle: moving(step),
      typing: afterKeeping(moving(step)),
      isForNewTextOnly: true,
      listed: 'key.move',
    },
    { key: `Shift+${key}`, idle: extending(step) },
    ...move(`Ctrl+${key}`, { to: 'edge', direction }),
  ];
};

const onward = (key: 'Tab' | 'Enter', listed?: KeyBinding['listed']): KeyBinding[] => {
  const [next, back] = [false, true].map((isBack) => advancing(key === 'Tab' ? 'tab' : 'enter', isBack));
  return [
    { key, idle: next, typing: afterKeeping(next!), listed },
    { key: `Shift+${key}`, idle: back, typing: afterKeeping(back!) },
  ];
};

/** While something is typed too: no text is written with Ctrl. */
const zoom = (keys: readonly string[], wish: ZoomWish): KeyBinding[] =>
  keys.map((key, at) => ({
    key,
    idle: zooming(wish),
    typing: zooming(wish),
    ...(at === 0 && { listed: 'key.zoom' as const }),
  }));

/** Every key of the sheet, in the order of the list that a person reads. */
export const GRID_KEYS: readonly KeyBinding[] = [
  ...arrow('ArrowUp', 'up'),
  ...arrow('ArrowDown', 'down'),
  ...arrow('ArrowLeft', 'left'),
  ...arrow('ArrowRight', 'right'),
  ...move('Home', { to: 'rowStart' }),
  ...move('End', { to: 'rowEnd' }),
  ...move('Ctrl+Home', { to: 'sheetStart' }),
  ...move('Ctrl+End', { to: 'sheetEnd' }),
  { key: 'PageUp', idle: paging('up') },
  { key: 'Shift+PageUp', idle: extendingByPage('up') },
  { key: 'PageDown', idle: paging('down') },
  { key: 'Shift+PageDown', idle: extendingByPage('down') },
  ...onward('Enter', 'key.enter'),
  ...onward('Tab'),
  ...shiftToo({ key: 'Ctrl+Enter', typing: fill }),
  ...shiftToo({ key: 'Alt+Enter', typing: breakLine }),
  ...shiftToo({ key: 'Ctrl+Alt+Enter', typing: breakLine }),
  ...shiftToo({ key: 'F2', idle: beginContent, typing: switchArrows, listed: 'key.edit' }),
  ...shiftToo({ key: 'Delete', idle: empty, listed: 'key.delete' }),
  ...shiftToo({ key: 'Backspace', idle: empty }),
  // Browsers tell of these as copying, cutting and pasting.
  { key: 'Ctrl+C', listed: 'key.copy' },
  { key: 'Ctrl+X', listed: 'key.copy' },
  { key: 'Ctrl+V', listed: 'key.copy' },
  { key: 'Ctrl+Z', idle: undo, listed: 'key.undo' },
  { key: 'Ctrl+Shift+Z', idle: redo },
  ...shiftToo({ key: 'Ctrl+Y', idle: redo, listed: 'key.undo' }),
  // Browsers keep Ctrl+PageUp for their own tabs; with Alt it is the sheets', as in Excel for the web.
  ...shiftToo({ key: 'Ctrl+PageUp', idle: showLastSheet }),
  ...shiftToo({ key: 'Ctrl+PageDown', idle: showNextSheet }),
  ...shiftToo({ key: 'Ctrl+Alt+PageUp', idle: showLastSheet, listed: 'key.sheets' }),
  ...shiftToo({ key: 'Ctrl+Alt+PageDown', idle: showNextSheet, listed: 'key.sheets' }),
  ...shiftToo({ key: 'Ctrl+A', idle: chooseRegion }),
  { key: 'Ctrl+Shift+ ', idle: chooseRegion },
  { key: 'Ctrl+ ', idle: choosingLines('columns') },
  { key: 'Shift+ ', idle: choosingLines('rows') },
  { key: 'Shift+F10', idle: openMenu, listed: 'key.menu' },
  { key: 'ContextMenu', idle: openMenu },
  // As keyboards write them: with and without Shift, and on the block of digits.
  ...zoom(['Ctrl++', 'Ctrl+=', 'Ctrl+Shift++'], 'larger'),
  ...zoom(['Ctrl+-', 'Ctrl+Shift+_'], 'smaller'),
  ...zoom(['Ctrl+0'], 'whole'),
  ...shiftToo({ key: 'Escape', idle: prepareToLeave, typing: giveUp, listed: 'key.leave' }),
  // Behind Escape it leaves the grid: the browser has it.
  { key: 'Tab', listed: 'key.leave' },
];

const IDLE = commandsOf(({ idle }) => idle);
const TYPING = commandsOf(({ typing }) => typing);
const TYPING_CONTENT = commandsOf(({ typing, isForNewTextOnly }) => (isForNewTextOnly ? undefined : typing));

function commandsOf(of: (binding: KeyBinding) => Command | undefined): ReadonlyMap<string, Command> {
  return new Map(
    GRID_KEYS.flatMap((binding) => {
      const command = of(binding);
      return command ? [[binding.key, command] as const] : [];
    }),
  );
}

/** What a key does; null: nothing, the browser or the text has it. */
export function commandFor(press: KeyPress, { edited, mayLeave }: GridState): Command | null {
  if (!edited && mayLeave && press.key === 'Tab') return null;
  const commands = !edited ? IDLE : edited.began === 'typing' ? TYPING : TYPING_CONTENT;
  return commands.get(keyName(press)) ?? null;
}
