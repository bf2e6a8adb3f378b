import { parseJournal, serialiseJournal, type JournalEntry } from '../../core/edits/journal';
import { refKey } from '../../core/model/address';
import type { Workbook } from '../../core/model/grid';
import { isStanding, readWrites, type NumberedEntry } from '../write-journal';

/** How many writes are kept outside the workbook; the sheet 核查记录 keeps all. */
const KEPT = 20;
/** The most characters of them: settings travel in one request, and Excel on the web refuses those over 5 MB. */
const MOST_CHARACTERS = 500_000;

/**
 * Brings two journals together: the lines on the sheet 核查记录, which travel with the workbook, and entries kept in the
 * store, which know the looks and formatted texts of cells and hold writes that the sheet could not take (it was protected).
 */
export class JournalKeeper {
  private kept = new Map<number, NumberedEntry>();

  load(text: string | undefined): void {
    const entries = (text === undefined ? null : parseJournal(text)) ?? [];
    for (const entry of entries) if (isNumbered(entry)) this.kept.set(entry.id, entry);
  }

  /** For the store; null when there is nothing to keep. */
  save(): string | null {
    const entries = [...this.kept.values()].sort((one, other) => one.id - other.id).slice(-KEPT);
    while (entries.length > 0) {
      const text = serialiseJournal(entries);
      if (text.length <= MOST_CHARACTERS) return text;
      // The oldest goes first; the sheet still knows it.
      entries.shift();
    }
    return null;
  }

  put(entry: NumberedEntry): void {
    this.kept.set(entry.id, entry);
  }

  drop(id: number): void {
    this.kept.delete(id);
  }

  /** The entries of which no workbook is known yet. */
  all(): readonly JournalEntry[] {
    return [...this.kept.values()];
  }

  /** The number of the next write. */
  nextId(workbook: Workbook): number {
    return Math.max(0, ...readWrites(workbook).ids.keys(), ...this.kept.keys()) + 1;
  }

  /** What can be taken back in a workbook, oldest first. */
  entries(workbook: Workbook): readonly NumberedEntry[] {
    const { entries, ids } = readWrites(workbook);
    const recorded = entries.map((entry) => this.withLooks(entry));
    const others = [...this.kept.values()].filter(
      ({ id, at, undo }) => ids.get(id) !== at && isStanding({ at, undo }, workbook),
    );
    return [...recorded, ...others].sort((one, other) => one.id - other.id);
  }

  private withLooks(entry: NumberedEntry): NumberedEntry {
    const kept = this.kept.get(entry.id);
    if (kept?.at !== entry.at) return entry;
    const known = new Map(kept.undo.edits.map((edit) => [refKey(edit.ref), edit]));
    const edits = entry.undo.edits.map((edit) => {
      const { look, content, format } = known.get(refKey(edit.ref)) ?? {};
      return {
        ...edit,
        ...(look !== undefined && { look }),
        ...(content !== undefined && { content }),
        ...(format !== undefined && { format }),
      };
    });
    return { ...entry, undo: { ...entry.undo, edits } };
  }
}

function isNumbered(entry: JournalEntry): entry is NumberedEntry {
  return entry.id !== undefined;
}
