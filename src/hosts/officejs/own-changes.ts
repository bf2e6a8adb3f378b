import type { Area } from '../../core/model/address';
import { overlap } from './areas';

/** Areas that were written and of which no event has told yet. */
const KEPT = 2_000;

/**
 * Tells our own writes from a person's edits where Excel does not say whose change an event tells of (before ExcelApi
 * 1.14), also when the event comes after the answer to the write: every cell that was written is waited for once.
 */
export class OwnChanges {
  private waiting: { readonly sheet: string; readonly area: Area }[] = [];

  /** Cells are about to be written. @param sheet by name */
  sent(written: readonly { readonly sheet: string; readonly area: Area }[]): void {
    this.waiting = [...this.waiting, ...written.map(({ sheet, area }) => ({ sheet, area }))].slice(-KEPT);
  }

  /** Whether an event tells of nothing but cells that were written; they are not waited for any more. */
  isOwn(sheet: string, area: Area | null): boolean {
    if (!area) return false;
    const here = this.waiting.filter((one) => one.sheet === sheet);
    const others = here.reduce((rest, one) => rest.flatMap((part) => without(part, one.area)), [area]);
    if (others.length > 0) return false;
    this.waiting = this.waiting.flatMap((one) =>
      one.sheet === sheet ? without(one.area, area).map((rest) => ({ sheet, area: rest })) : [one],
    );
    return true;
  }
}

/** What is left of an area once what it shares with another is taken out. */
function without(area: Area, other: Area): Area[] {
  const part = overlap(area, other);
  if (!part) return [area];
  const strips: Area[] = [
    { ...area, bottom: part.top - 1 },
    { ...area, top: part.bottom + 1 },
    { ...part, left: area.left, right: part.left - 1 },
    { ...part, left: part.right + 1, right: area.right },
  ];
  return strips.filter(({ top, bottom, left, right }) => top <= bottom && left <= right);
}
