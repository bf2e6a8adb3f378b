import type { Exact } from '../../number/exact';
import type { Bullet } from '../read/pieces';
import type { Needs } from './needs';
import type { Base, Unit } from './program';

/** What assembling works with. */
export interface Workshop {
  readonly needs: Needs;
  /** Words of the standard that no mechanism could take. */
  readonly leftOver: string[];
  /** Where statements stand that turned out to be heads, and are not numbered. */
  readonly heads: Set<number>;
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
  least: null,
  totalCap: null,
});

/** What a group is built with. */
export interface GroupContext {
  readonly shop: Workshop;
  readonly path: string | null;
  readonly bullets: readonly Bullet[];
  /** One of several parts. */
  readonly isPart: boolean;
  /** Within one of several parts: outside its bands there is nothing. */
  readonly isWithin?: boolean;
  /** The words of the part's head, for bands that name no figure. */
  readonly title: string;
  /** Parts already built, which the statements speak of as a whole. */
  readonly parts: readonly Unit[];
}
