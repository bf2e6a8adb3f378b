/** A page to be handed on, as it is shown, printed or written into a document: a title and what follows, in order. */
export interface Paper {
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

export type PaperBlock = PaperText | PaperTable | PaperRoom;

/** `note` is smaller; `sign` is a line to be filled in by hand. */
export interface PaperText {
  readonly kind: 'heading' | 'line' | 'note' | 'sign';
  readonly text: string;
}

/** A table whose head is repeated on every page. Several lines of a cell are parted by "\n". */
export interface PaperTable {
  readonly kind: 'table';
  readonly head: readonly string[];
  /** Width of each column, in hundredths of the page. */
  readonly shares: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** Empty lines to write on. */
export interface PaperRoom {
  readonly kind: 'room';
  readonly lines: number;
}
