import { refKey, type CellRef } from '../../core/model/address';
import type { Finding } from '../../core/model/finding';
import type { FieldRole } from './form-fields';
import type { Attribution, ComparedFinding, FieldChange, RowPair } from './types';

export interface Attributed {
  readonly attribution: Attribution;
  readonly codes: readonly string[];
}

/** A finding with more related cells than these (a sum of many rows) asks for none of them in particular. */
const MOST_RELATED = 4;

/** Where a row says why: what a finding about the row asks to be filled. */
const REASONS: ReadonlySet<FieldRole> = new Set<FieldRole>([
  'deductionNote',
  'deviationReason',
  'explanation',
]);

/** What is worked out from others. */
const TOTALS: ReadonlySet<FieldRole> = new Set<FieldRole>(['total', 'totalWeight', 'headScore', 'grade']);
const RATES: ReadonlySet<FieldRole> = new Set<FieldRole>([
  'executionRate',
  'adjustmentRate',
  'adjustment',
  'carryover',
  'completion',
]);

/**
 * Tells of each change who asked for it, in the order given.
 * @param haveRowsChanged whether rows came or went, which totals follow
 */
export function attribute(
  changes: readonly FieldChange[],
  findings: readonly ComparedFinding[],
  haveRowsChanged: boolean,
): readonly Attributed[] {
  const askers = new Askers(changes, findings);
  const asked = changes.map((change) => askers.of(change));
  const scored = new Set(changes.filter(({ role }) => role === 'score' || role === 'weight').map(rowOf));
  return changes.map((change, at): Attributed => {
    const codes = asked[at]!;
    if (codes.length > 0) return { attribution: 'asked', codes };
    const hasCause = followsFrom(change, changes, scored) || (haveRowsChanged && TOTALS.has(change.role));
    return { attribution: hasCause ? 'follows' : 'unasked', codes: [] };
  });
}

const rowOf = ({ pair }: FieldChange): RowPair => pair;

/** The findings that asked for changes. */
class Askers {
  private readonly direct = new Map<string, string[]>();
  private readonly byRow = new Map<string, string[]>();
  private readonly changed: ReadonlySet<string>;

  constructor(changes: readonly FieldChange[], findings: readonly ComparedFinding[]) {
    this.changed = new Set(changes.flatMap(({ old }) => (old ? [refKey(old.ref)] : [])));
    for (const { old, fate } of findings) if (old) this.add(old, fate === 'fixed');
  }

  of({ pair, role, old }: FieldChange): readonly string[] {
    const direct = old ? (this.direct.get(refKey(old.ref)) ?? []) : [];
    if (direct.length > 0 || !REASONS.has(role)) return direct;
    const cells = [...pair[0].cells.values()].map(({ ref }) => refKey(ref));
    return [...new Set(cells.flatMap((cell) => this.byRow.get(cell) ?? []))];
  }

  private add(finding: Finding, isFixed: boolean): void {
    const { code, ref, related, also = [] } = finding;
    const put = (map: Map<string, string[]>, cell: CellRef, own: string) =>
      map.set(refKey(cell), [...new Set([...(map.get(refKey(cell)) ?? []), own])]);
    put(this.direct, ref, code);
    put(this.byRow, ref, code);
    for (const spoken of also) put(this.direct, spoken.ref, spoken.code);
    // A sum that came right while it stayed as it was came right by its parts.
    const isByParts = isFixed && !this.changed.has(refKey(ref));
    if (related.length <= MOST_RELATED || isByParts) for (const cell of related) put(this.direct, cell, code);
  }
}

function followsFrom(
  change: FieldChange,
  changes: readonly FieldChange[],
  scored: ReadonlySet<RowPair>,
): boolean {
  const { pair, role, old, now } = change;
  if (old?.cell?.formula !== undefined && now?.cell?.formula !== undefined) return true;
  const others = changes.filter((other) => other !== change);
  const [row] = pair;
  if (TOTALS.has(role)) return scored.size > 0;
  if (row.kind === 'level')
    return role !== 'name' && [...scored].some(([one]) => one.path[0] === row.path[0] && one !== row);
  if (REASONS.has(role)) return others.some((other) => other.pair === pair && other.role === 'score');
  if (RATES.has(role)) return others.some((other) => other.pair === pair && !RATES.has(other.role));
  if (row.isSum)
    return others.some(
      (other) => other.role === role && !other.pair[0].isSum && other.pair[0].kind === row.kind,
    );
  return false;
}
