import type { Exact } from '../number/exact';
import type { Needs } from './needs';
import type { Base, Unit } from './program';

/** What assembling works with. */
export interface Workshop {
  readonly needs: Needs;
  /** Words of the standard that no mechanism could take. */
  readonly leftOver: string[];
}

/** A unit with no provisos. */
export const bare = (label: string | null, max: Exact, base: Base): Unit => ({
  label,
  max,
  base,
  changes: [],
  changeCap: null,
  vetoes: [],
  exemptions: [],
  voids: [],
  totalCap: null,
});
