import type { WorkbookAppearance } from '../../core/model/appearance';
import type { Workbook } from '../../core/model/grid';
import type { WorkbookChange } from '../../hosts/workbook-host';
import type { Saying } from '../../core/text';
import type { Place } from './document-state';

/** A document at one moment. Versions are told apart by the identity of their bytes. */
export interface Version {
  /** The file, large parts of which may be unpacked for the time being. */
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly appearance: WorkbookAppearance;
  /** Keys of formulas that wait for Excel. */
  readonly notRecalculated: ReadonlySet<string>;
}

/** What one action of the person did. */
export interface Action {
  /** The cells it changed, those of formulas that were recalculated too. */
  readonly changes: readonly WorkbookChange[];
  /** Where to look when it is taken back or done again; null: nowhere in particular. */
  readonly place: Place | null;
  /** What it was, for the undo button. */
  readonly label: Saying;
  /** Writes of the same number are one action; null stands alone. */
  readonly group: number | null;
}

/** An action, and the version on its other side: the one before it, or, once taken back, the one after it. */
export interface Step {
  readonly version: Version;
  readonly action: Action;
}

/** What the history may hold. */
export interface HistoryLimits {
  readonly bytes: number;
  readonly steps: number;
  /** Kept whatever they weigh. */
  readonly leastSteps: number;
}

const MEGABYTE = 1024 * 1024;

/** Every step holds the whole file as it was: as much as the memory of a tab bears. */
export const HISTORY_LIMITS: HistoryLimits = { bytes: 128 * MEGABYTE, steps: 200, leastSteps: 5 };

/** The versions of a document before and after the one that is shown. */
export class History {
  private readonly past: Step[] = [];
  private readonly future: Step[] = [];

  constructor(private readonly limits: HistoryLimits = HISTORY_LIMITS) {}

  get last(): Action | null {
    return this.past.at(-1)?.action ?? null;
  }

  get next(): Action | null {
    return this.future.at(-1)?.action ?? null;
  }

  /** Notes an action and the version before it. What had been taken back can no longer be done again. */
  add(before: Version, action: Action): void {
    this.future.length = 0;
    const last = this.past.at(-1);
    if (last && action.group !== null && last.action.group === action.group) {
      this.past[this.past.length - 1] = { version: last.version, action: joined(last.action, action) };
    } else this.past.push({ version: before, action });
    this.trim();
  }

  /** Gives the last action and the version before it; `now` is kept to do it again. */
  undo(now: Version): Step | null {
    return move(this.past, this.future, now);
  }

  redo(now: Version): Step | null {
    return move(this.future, this.past, now);
  }

  private trim(): void {
    const { bytes, steps, leastSteps } = this.limits;
    let weight = this.past.reduce((sum, { version }) => sum + version.bytes.length, 0);
    while (this.past.length > leastSteps && (weight > bytes || this.past.length > steps)) {
      weight -= this.past.shift()!.version.bytes.length;
    }
  }
}

function move(from: Step[], to: Step[], now: Version): Step | null {
  const step = from.pop();
  if (!step) return null;
  to.push({ version: now, action: step.action });
  return step;
}

function joined(one: Action, other: Action): Action {
  return { ...one, changes: [...one.changes, ...other.changes] };
}
