import { readLabel } from '../../core/layouts/labels';
import type { FieldRow } from './form-fields';
import { isSameValue } from './same-value';

/** Rows of two submissions that are the same row; those of one alone have no other. */
export interface MatchedRows {
  readonly pairs: readonly (readonly [old: FieldRow, now: FieldRow])[];
  readonly removed: readonly FieldRow[];
  readonly added: readonly FieldRow[];
}

/** So much of what two rows of different names hold must be the same for them to be one row that was renamed. */
const MOSTLY = 0.6;

/**
 * Finds the rows of one form in another submission of it, by the names that lead to them and never by their place: first
 * by all names, then by names freed of points and brackets, then by their own name alone. A row that lost its name is
 * found by what it holds, or by standing between the same two rows.
 */
export function matchRows(old: readonly FieldRow[], now: readonly FieldRow[]): MatchedRows {
  const matcher = new Matcher(old, now);
  matcher.byKey(({ path }) => path.map(whole).join('\n'));
  matcher.byKey(({ path }) => path.map(bare).join('\n'));
  matcher.byKey(({ path }) => bare(path.at(-1) ?? ''));
  matcher.byContent();
  matcher.byNeighbours();
  return matcher.result();
}

const whole = (text: string): string => text.normalize('NFKC').replace(/[\s\u3000]+/g, '');
const bare = (text: string): string => readLabel(text).bare || whole(text);

class Matcher {
  private readonly found = new Map<FieldRow, FieldRow>();
  private readonly taken = new Set<FieldRow>();

  constructor(
    private readonly old: readonly FieldRow[],
    private readonly now: readonly FieldRow[],
  ) {}

  /** Rows of one key are told apart by what they hold, then by their order. */
  byKey(keyOf: (row: FieldRow) => string): void {
    const key = (row: FieldRow) => `${row.kind}\n${keyOf(row)}`;
    const others = new Map<string, FieldRow[]>();
    for (const row of this.now.filter((one) => !this.taken.has(one)))
      others.set(key(row), [...(others.get(key(row)) ?? []), row]);
    const groups = new Map<string, FieldRow[]>();
    for (const row of this.old.filter((one) => !this.found.has(one)))
      groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
    for (const [name, rows] of groups) this.pairUp(rows, others.get(name) ?? []);
  }

  private pairUp(old: readonly FieldRow[], now: readonly FieldRow[]): void {
    if (now.length === 0) return;
    if (old.length > 1 || now.length > 1) this.bySimilarity(old, now, 1);
    const left = now.filter((row) => !this.taken.has(row));
    old
      .filter((row) => !this.found.has(row))
      .forEach((row, at) => {
        if (left[at]) this.pair(row, left[at]);
      });
  }

  byContent(): void {
    this.bySimilarity(this.freeOld(), this.freeNow(), MOSTLY);
  }

  /** The only row between two rows that are known is the one that stood there. */
  byNeighbours(): void {
    for (const row of this.freeOld()) {
      const at = this.old.indexOf(row);
      const before = this.found.get(this.old[at - 1]!);
      const after = this.old[at + 1] && this.found.get(this.old[at + 1]!);
      const place = before ? this.now.indexOf(before) + 1 : after ? this.now.indexOf(after) - 1 : -1;
      const candidate = this.now[place];
      if (!candidate || candidate.kind !== row.kind || this.taken.has(candidate)) continue;
      const isBetween = !after || this.now[place + 1] === after;
      if (isBetween && likeness(row, candidate) > 0) this.pair(row, candidate);
    }
  }

  result(): MatchedRows {
    return { pairs: [...this.found], removed: this.freeOld(), added: this.freeNow() };
  }

  private bySimilarity(old: readonly FieldRow[], now: readonly FieldRow[], least: number): void {
    const candidates = old.flatMap((one) =>
      now
        .filter((other) => other.kind === one.kind)
        .map((other) => ({ one, other, share: likeness(one, other) }))
        .filter(({ share }) => share >= least),
    );
    candidates.sort((a, b) => b.share - a.share);
    for (const { one, other } of candidates)
      if (!this.found.has(one) && !this.taken.has(other)) this.pair(one, other);
  }

  private pair(old: FieldRow, now: FieldRow): void {
    this.found.set(old, now);
    this.taken.add(now);
  }

  private freeOld(): FieldRow[] {
    return this.old.filter((row) => !this.found.has(row));
  }

  private freeNow(): FieldRow[] {
    return this.now.filter((row) => !this.taken.has(row));
  }
}

/** The share of what two rows hold that is the same; points and scores alone say nothing. */
function likeness(one: FieldRow, other: FieldRow): number {
  let [equal, all, telling] = [0, 0, 0];
  for (const [role, { cell }] of one.cells) {
    const there = other.cells.get(role);
    if (!there || role === 'name' || (!cell && !there.cell)) continue;
    all += 1;
    if (!isSameValue(cell, there.cell)) continue;
    equal += 1;
    if (role !== 'weight' && role !== 'score' && role !== 'unit') telling += 1;
  }
  return telling === 0 ? 0 : equal / all;
}
