import { commandFor, GRID_KEYS } from '../../../src/grid/edit/keymap';
import { moving } from '../../../src/grid/edit/commands';
import { follow, type GridState, type Transaction } from '../../../src/grid/edit/state';
import { KEY_LINES } from '../../../src/workbench/window/keys';
import { areaAt, at, plainLook, sheetOf } from './support';

const sheet = sheetOf({ A1: '一', B2: '二', C2: '三' });
const start = { active: at('B2'), area: areaAt('B2') };
const memory = follow(null, { sheet, appearance: plainLook, selection: start });

const idle: GridState = {
  sheetBounds: memory.sheetBounds,
  stand: memory.stand,
  mayLeave: false,
  edited: null,
  isReadOnly: false,
  isDate1904: false,
  canZoom: true,
  rowsPerPage: 5,
};
const typing = (began: 'typing' | 'content', state = idle): GridState => ({
  ...state,
  edited: { sheet: sheet.name, cell: at('B2'), text: '88', began, keep: () => {} },
});

const press = (
  key: string,
  how: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', true>> = {},
) => {
  return { key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...how };
};

/** What a key asks for in a state; null: it is not the grid's. */
function asked(key: Parameters<typeof press>, state: GridState): Transaction | null {
  const told: Transaction[] = [];
  const command = commandFor(press(...key), state);
  command?.({ state, dispatch: (transaction) => told.push(transaction) });
  expect(told.length).toBeLessThan(2);
  return told[0] ?? null;
}

describe('the keys of the sheet', () => {
  it('ask for something and change nothing themselves', () => {
    const frozen = Object.freeze({ ...idle });
    expect(asked(['ArrowRight'], frozen)?.stand?.selection.active).toEqual(at('C2'));
    expect(asked(['Delete'], frozen)?.cells).toEqual([{ ...at('B2'), text: '' }]);
    expect(frozen.stand).toBe(memory.stand);
  });

  it('ask for another size as every keyboard writes them, while something is typed too', () => {
    const ctrl = { ctrlKey: true } as const;
    for (const state of [idle, typing('typing'), typing('content')]) {
      expect(asked(['=', ctrl], state)).toEqual({ zoom: 'larger' });
      expect(asked(['+', ctrl], state)).toEqual({ zoom: 'larger' });
      expect(asked(['+', { ...ctrl, shiftKey: true }], state)).toEqual({ zoom: 'larger' });
      expect(asked(['-', ctrl], state)).toEqual({ zoom: 'smaller' });
      expect(asked(['0', ctrl], state)).toEqual({ zoom: 'whole' });
    }
    expect(asked(['0', ctrl], { ...idle, canZoom: false })).toBeNull();
  });

  it('keep what is typed before they go on, in one step', () => {
    const state = typing('typing');
    expect(asked(['Enter'], state)).toMatchObject({
      kept: state.edited,
      edited: null,
      stand: { selection: { active: at('B3') } },
    });
    expect(asked(['ArrowRight'], state)).toMatchObject({ kept: state.edited });
    expect(asked(['ArrowRight'], typing('content'))).toBeNull();
    expect(asked(['ArrowRight', { shiftKey: true }], state)).toBeNull();
  });

  it('take the command key of a Mac for Ctrl, and leave keys with Alt to the browser', () => {
    expect(asked(['z', { metaKey: true }], idle)).toEqual({ asks: 'undo' });
    expect(asked(['Z', { ctrlKey: true, shiftKey: true }], idle)).toEqual({ asks: 'redo' });
    expect(asked(['ArrowRight', { altKey: true }], idle)).toBeNull();
    expect(asked(['PageDown', { ctrlKey: true, altKey: true }], idle)).toEqual({ asks: 'nextSheet' });
  });

  it('say why nothing can be typed', () => {
    expect(asked(['Delete'], { ...idle, isReadOnly: true })).toEqual({ refusal: { key: 'readOnly' } });
    expect(asked(['F2'], { ...idle, isReadOnly: true })).toEqual({ refusal: { key: 'readOnly' } });
  });

  it('let Tab leave once Escape was pressed', () => {
    expect(asked(['Escape'], idle)).toEqual({ mayLeave: true });
    expect(asked(['Tab'], { ...idle, mayLeave: true })).toBeNull();
    expect(asked(['Tab'], idle)?.stand?.selection.active).toEqual(at('C2'));
  });

  it('do one thing each', () => {
    for (const of of ['idle', 'typing'] as const) {
      const keys = GRID_KEYS.filter((binding) => binding[of]).map(({ key }) => key);
      expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
    }
  });
});

it('the list of keys is made from what they do', () => {
  expect(KEY_LINES.keysGrid.map(({ keys }) => keys)).toEqual([
    '↑ ↓ ← →',
    'Enter',
    'F2',
    'Delete',
    'Ctrl+C  Ctrl+X  Ctrl+V',
    'Ctrl+Z  Ctrl+Y',
    'Ctrl+Alt+PageUp  Ctrl+Alt+PageDown',
    'Shift+F10',
    'Ctrl++  Ctrl+-  Ctrl+0',
    'Esc  Tab',
  ]);
  expect(KEY_LINES.keysGeneral.map(({ keys }) => keys)).toEqual([
    'Ctrl+O',
    'Ctrl+S',
    'Ctrl+Shift+S',
    'F6',
    'Ctrl+F',
    'F8',
    'Alt+F8',
    'F1',
    'Esc',
  ]);
  expect(KEY_LINES.keysFiles.map(({ keys }) => keys)).toEqual(['↑ ↓  Enter', '→ ←']);
});

describe('what is remembered of the grid', () => {
  it('stays as long as the owner says the same, and begins anew where it does not', () => {
    const moved: Transaction[] = [];
    moving({ to: 'step', direction: 'down', count: 1 })({ state: idle, dispatch: (one) => moved.push(one) });
    const went = { ...memory, stand: { ...moved[0]!.stand!, tabbedFrom: 0 } };
    const { selection } = went.stand;
    const surface = { sheet, appearance: plainLook, selection };
    expect(follow(went, surface).stand.tabbedFrom).toBe(0);
    expect(follow(went, { ...surface, selection: start }).stand.tabbedFrom).toBeUndefined();
    expect(
      follow(went, { ...surface, sheet: { ...sheet, name: '另一张' } }).stand.tabbedFrom,
    ).toBeUndefined();
    expect(follow(went, surface).sheetBounds).toBe(memory.sheetBounds);
  });
});
