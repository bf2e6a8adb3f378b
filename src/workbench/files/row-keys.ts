import type { keyTexts } from '../../grid/messages/keys';
import type { KeyOf } from '../../core/text';

/** Rows that Page Up and Page Down go over. */
const PAGE = 10;

/** One key of the table of files: where it leads among the rows, or whether it unfolds one. */
interface RowKey {
  readonly key: string;
  readonly lead?: (at: number, last: number) => number;
  readonly unfolds?: boolean;
  /** The line of the list of keys that tells of it. */
  readonly listed?: Extract<KeyOf<typeof keyTexts>, `key.${string}`>;
}

/** Every key of the table of files, in the order of the list that a person reads. */
export const ROW_KEYS: readonly RowKey[] = [
  { key: 'ArrowUp', lead: (at) => Math.max(at - 1, 0), listed: 'key.files' },
  { key: 'ArrowDown', lead: (at, last) => Math.min(at + 1, last), listed: 'key.files' },
  { key: 'PageUp', lead: (at) => Math.max(at - PAGE, 0) },
  { key: 'PageDown', lead: (at, last) => Math.min(at + PAGE, last) },
  { key: 'Home', lead: () => 0 },
  { key: 'End', lead: (_, last) => last },
  // The button of the row has it.
  { key: 'Enter', listed: 'key.files' },
  { key: 'ArrowRight', unfolds: true, listed: 'key.unfold' },
  { key: 'ArrowLeft', unfolds: false, listed: 'key.unfold' },
];
