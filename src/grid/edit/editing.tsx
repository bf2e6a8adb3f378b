import { Store } from '../../app/store';
import { createContext, useContext, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { CellAddress } from '../../core/model/address';

/** Marks the fields that edit the active cell, in the grid and above it: going from one to the other ends nothing. */
export const EDITS_CELL = 'data-edits-cell';

/** Whether what got the keyboard edits the active cell too. */
export function editsCell(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`[${EDITS_CELL}]`) !== null;
}

/** What is being typed, seen in the cell and in the formula bar alike. */
export interface Edited {
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly text: string;
  /**
   * `typing`: what is typed takes the place of the content, and an arrow key ends it. `content`: the content is
   * changed.
   */
  readonly began: 'typing' | 'content';
  /** Keeps a text in the cell it was meant for, though another sheet may be in front by then. */
  readonly keep: (text: string) => void;
}

/** What a menu asks of the grid; the keyboard goes to the sheet with it. */
export interface MenuCommands {
  copy(): void;
  cut(): void;
  /** Puts down what the clipboard holds. @returns false where the browser does not let a page read it */
  paste(): Promise<boolean>;
  clear(): void;
}

/** What the grid does for the formula bar and for menus. */
export interface EditingCommands {
  /** Begins to change the content of the active cell; false when nothing can be typed (that has been said then). */
  begin(): boolean;
  /** Keeps what was typed and goes on as Enter or Tab does; `stay` goes nowhere. */
  commit(then: 'enter' | 'tab' | 'stay', isBack?: boolean): void;
  cancel(): void;
  /** Gives the grid the keyboard. */
  focus(): void;
  /** What a menu over the sheet does. */
  readonly menu: MenuCommands;
}

/** What is being typed, shared by the grid and the formula bar. */
export class Editing {
  private readonly store = new Store<{ readonly edited: Edited | null }>({ edited: null });
  /** Of the grid on the page; null while there is none. */
  commands: EditingCommands | null = null;

  readonly get = (): Edited | null => this.store.getState().edited;

  readonly subscribe = this.store.subscribe;

  set(edited: Edited | null): void {
    this.store.set({ edited });
  }
}

const createEditing = () => new Editing();

const EditingContext = createContext<Editing | null>(null);

/** Lets the grid and the formula bar below it edit in step. */
export function EditingProvider({ children }: { children: ReactNode }) {
  const [editing] = useState(createEditing);
  return <EditingContext value={editing}>{children}</EditingContext>;
}

/** The editing shared with the formula bar, or one of its own where there is no {@link EditingProvider}. */
export function useEditing(): Editing {
  const shared = useContext(EditingContext);
  const [own] = useState(createEditing);
  return shared ?? own;
}

/** What is being typed; the component draws itself anew with every letter. */
export function useEdited(editing: Editing): Edited | null {
  return useSyncExternalStore(editing.subscribe, editing.get, editing.get);
}
