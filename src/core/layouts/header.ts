import type { Spot } from './lines';
import type { HeadWord } from './vocabulary/heads';

/** One column's head: the words over it from top to bottom. */
export interface Head {
  readonly column: number;
  readonly right: number;
  readonly path: readonly Spot[];
  /** The word that names the column; its own, else that of what stands over it. */
  readonly word: HeadWord | null;
  /** The level of indicators it stands under: 一级指标 over 名称 and 分值. */
  readonly under: 1 | 2 | 3 | 4 | null;
}

/** What a header block is a header of. */
export type HeaderFamily = 'indicators' | 'funds' | 'tasks' | 'points';

export interface Header {
  readonly family: HeaderFamily;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly heads: readonly Head[];
}
