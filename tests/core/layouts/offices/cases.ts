import type { Sheet } from '../../../../src/core/model/grid';

/** A layout of some office, with what must be read from it. */
export interface LayoutCase {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  readonly expected: readonly string[];
}
