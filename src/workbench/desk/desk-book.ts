import { Store } from '../../app/store';
import { LedgerKeeper } from './ledger-keeper';
import { ledgerText, mergeLedgers, type LedgerLine, type ParsedLedger } from '../../app/desk/ledger';

/** A line without its time. */
export type NewLine = LedgerLine extends infer Line
  ? Line extends LedgerLine
    ? Omit<Line, 'at'>
    : never
  : never;

/** The ledger of a table of files: what was decided about them, by this reviewer and others. */
export class DeskBook {
  private readonly store = new Store<ParsedLedger>({ lines: [], unread: [] });
  /** Writes it where a person wants it. */
  readonly keeper: LedgerKeeper;
  /** Its text, worked out once for all that ask. */
  private text: { readonly of: ParsedLedger; readonly words: string } | null = null;
  /** Of the last line: two lines of this window never have the same time. */
  private last = 0;

  /** @param now milliseconds since 1970 */
  constructor(private readonly now: () => number) {
    this.keeper = new LedgerKeeper(this);
  }

  readonly getLines = (): readonly LedgerLine[] => this.store.getState().lines;
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  /** The ledger as its file holds it. */
  getText(): string {
    const of = this.store.getState();
    if (this.text?.of !== of) this.text = { of, words: ledgerText(of.lines, of.unread) };
    return this.text.words;
  }

  /** Puts lines down, all at one time. */
  put(lines: readonly NewLine[]): void {
    this.last = Math.max(this.now(), this.last + 1);
    const at = new Date(this.last).toISOString();
    this.merge({ lines: lines.map((line) => ({ ...line, at }) as LedgerLine), unread: [] });
  }

  /** Takes in the ledger of another reviewer, or of an earlier day. What of it cannot be read stays as it is. */
  merge({ lines, unread }: ParsedLedger): void {
    const own = this.store.getState();
    const merged = {
      lines: mergeLedgers(own.lines, lines),
      unread: [...new Set([...own.unread, ...unread])],
    };
    const isMore = merged.lines.length > own.lines.length || merged.unread.length > own.unread.length;
    if (isMore) this.store.replace(merged);
  }

  clear(): void {
    this.keeper.forget();
    this.store.set({ lines: [], unread: [] });
  }
}
