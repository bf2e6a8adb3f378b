import type { VirtualItem } from '@tanstack/react-virtual';

/** Where a person was in the table. */
export interface TablePlace {
  /** Pixels scrolled. */
  readonly top: number;
  /** The heights of a long table's rows as far as they were drawn. */
  readonly heights: readonly VirtualItem[];
  /** Key of the row the Tab key stops at. */
  readonly active: string | null;
  /** Keys of the rows that are unfolded. */
  readonly unfolded: ReadonlySet<string>;
}

/** Keeps the place while another page is shown. Nobody draws anew when it changes. */
export class PlaceKeeper {
  private place: TablePlace = START_PLACE;

  get(): TablePlace {
    return this.place;
  }

  note(changes: Partial<TablePlace>): void {
    this.place = { ...this.place, ...changes };
  }

  forget(): void {
    this.place = START_PLACE;
  }
}

const START_PLACE: TablePlace = { top: 0, heights: [], active: null, unfolded: new Set() };
