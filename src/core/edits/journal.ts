import { saying } from '../text';
import { editTexts } from './messages';
import type { CellInput, CellState, EditPlan, EditPurpose } from '../model/edit';

/** One write as it was carried out, ready to be taken back. Plain data. */
export interface JournalEntry {
  /** When it was written, as the host tells it (ISO 8601). */
  readonly at: string;
  /** The number of the write in its workbook, from 1; absent where the workbook keeps no list of writes. */
  readonly id?: number;
  /** The inverse plan, as the host gave it. */
  readonly undo: EditPlan;
}

/** Why a cell gets its old content back. */
export const UNDO = saying(editTexts, 'edit.undo');

/** A journal as text, for a host's settings store. Why something is taken back goes without saying. */
export function serialiseJournal(entries: readonly JournalEntry[]): string {
  return JSON.stringify({ version: 1, entries }, (name, value: unknown) =>
    name === 'reason' ? undefined : value,
  );
}

/** Reads a journal back; null when the text is not one (another version, cut off, edited). */
export function parseJournal(text: string): readonly JournalEntry[] | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(data) || data.version !== 1 || !Array.isArray(data.entries)) return null;
  return data.entries.every(isEntry) ? (data.entries as JournalEntry[]).map(withReasons) : null;
}

function withReasons(entry: JournalEntry): JournalEntry {
  const edits = entry.undo.edits.map((edit) => ({ ...edit, reason: UNDO }));
  return { ...entry, undo: { ...entry.undo, edits } };
}

type Bag = Record<string, unknown>;
const isRecord = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isIndex = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;

function isEntry(value: unknown): boolean {
  if (!isRecord(value) || !isText(value.at) || !isRecord(value.undo)) return false;
  if (value.id !== undefined && !isIndex(value.id)) return false;
  const { edits, newSheets, skipped } = value.undo;
  return Array.isArray(newSheets) && Array.isArray(skipped) && Array.isArray(edits) && edits.every(isEdit);
}

const PURPOSES: ReadonlySet<unknown> = new Set<EditPurpose>([
  'score',
  'total',
  'grade',
  'note',
  'heading',
  'evidence',
  'typed',
  'recalculated',
]);
const STATES: ReadonlySet<unknown> = new Set<CellState['kind']>([
  'blank',
  'text',
  'number',
  'boolean',
  'error',
]);
const INPUTS: ReadonlySet<unknown> = new Set<CellInput['kind']>(['blank', 'number', 'text', 'formula']);

function isEdit(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { ref, before, after, purpose } = value;
  return (
    isRecord(ref) &&
    isText(ref.sheet) &&
    isIndex(ref.row) &&
    isIndex(ref.column) &&
    isRecord(before) &&
    STATES.has(before.kind) &&
    isRecord(after) &&
    INPUTS.has(after.kind) &&
    PURPOSES.has(purpose)
  );
}
