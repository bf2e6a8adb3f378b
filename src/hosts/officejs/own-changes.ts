import type { Area } from '../../core/model/address';
import { overlap } from './areas';

/** What was written to an area, and where of it no event has told yet. */
interface Waiting {
  readonly sheet: string;
  readonly area: Area;
  readonly whole: Area;
  readonly values?: readonly (readonly unknown[])[];
}

/** Areas that were written and of which no event has told yet. */
const KEPT = 2_000;

/**
 * Tells our own writes from a person's edits where Excel does not say whose change an event tells of (before ExcelApi
 * 1.14), also when the event comes after the answer to the write: every cell that was written is waited for once.
 */
export class OwnChanges {
  private waiting: readonly Waiting[] = [];

  /** Cells are about to be written. @param sheet by name */
  sent(written: readonly Omit<Waiting, 'whole'>[]): void {
    const added = written.map(({ sheet, area, values }) => ({ sheet, area, whole: area, values }));
    this.waiting = [...this.waiting, ...added].slice(-KEPT);
  }

  /**
   * Whether an event tells of nothing but cells that were written; they are not waited for any more.
   * @param value what the event says that its one cell holds now; undefined where it does not say
   */
  isOwn(sheet: string, area: Area | null, value?: unknown): boolean {
    if (!area) return false;
    const here = this.waiting.filter((one) => one.sheet === sheet && overlap(one.area, area));
    const others = here.reduce((rest, one) => rest.flatMap((part) => without(part, one.area)), [area]);
    if (others.length > 0) return false;
    this.waiting = this.waiting.flatMap((one) =>
      one.sheet === sheet ? without(one.area, area).map((rest) => ({ ...one, area: rest })) : [one],
    );
    // The event of our own write was lost, and this one tells of a person's.
    return value === undefined || here.some((one) => isWhatWasSent(one, area, value));
  }
}

function isWhatWasSent({ whole, values }: Waiting, { top, left }: Area, value: unknown): boolean {
  if (!values) return true;
  const sent = values[top - whole.top]?.[left - whole.left];
  return plain(sent) === plain(value);
}

/** Without the apostrophe that keeps a text a text, and with one kind of line end. */
const plain = (value: unknown): string =>
  String(value ?? '')
    .replace(/^'/, '')
    .replace(/\r\n?/g, '\n')
    .toLowerCase();

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
