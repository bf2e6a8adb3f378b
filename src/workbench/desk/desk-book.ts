import { Store } from '../../app/store';
import { mergeLedgers, type LedgerLine } from '../../app/desk/ledger';

/** A line without its time. */
export type NewLine = LedgerLine extends infer Line
  ? Line extends LedgerLine
    ? Omit<Line, 'at'>
    : never
  : never;

/** The ledger of a table of files: what was decided about them, by this reviewer and others. */
export class DeskBook {
  private readonly store = new Store<{ readonly lines: readonly LedgerLine[] }>({ lines: [] });
  /** Of the last line: two lines of this window never have the same time. */
  private last = 0;

  /** @param now milliseconds since 1970 */
  constructor(private readonly now: () => number) {}

  readonly getLines = (): readonly LedgerLine[] => this.store.getState().lines;
  readonly subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  /** Puts lines down, all at one time. */
  put(lines: readonly NewLine[]): void {
    this.last = Math.max(this.now(), this.last + 1);
    const at = new Date(this.last).toISOString();
    this.merge(lines.map((line) => ({ ...line, at }) as LedgerLine));
  }

  /** Takes in the lines of another reviewer, or of an earlier day. */
  merge(lines: readonly LedgerLine[]): void {
    this.store.set({ lines: mergeLedgers(this.getLines(), lines) });
  }

  clear(): void {
    this.store.set({ lines: [] });
  }
}
