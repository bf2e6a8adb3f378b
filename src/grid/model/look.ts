import type { CellAppearance } from '../../core/model/appearance';
import type { Cell } from '../../core/model/grid';
import { cellCss, type CellCss } from './cell-css';
import { rulerOf, type Ruler } from './measure';

/** What drawing needs of a cell style, worked out once. */
export interface Look {
  readonly appearance: CellAppearance;
  readonly ruler: Ruler;
  css(kind: Cell['kind'] | 'blank'): CellCss;
}

const byAppearance = new WeakMap<CellAppearance, Look>();
const byContent = new Map<string, Look>();

/** More styles than any honest workbook has; then they are worked out anew. */
const MOST_KEPT = 20_000;

/**
 * The look of a style; the same object for equal styles, so that cells are not drawn anew when a file is read again.
 */
export function lookOf(appearance: CellAppearance): Look {
  let look = byAppearance.get(appearance);
  if (look) return look;
  const content = JSON.stringify(appearance);
  look = byContent.get(content);
  if (!look) {
    if (byContent.size >= MOST_KEPT) byContent.clear();
    look = createLook(appearance);
    byContent.set(content, look);
  }
  byAppearance.set(appearance, look);
  return look;
}

function createLook(appearance: CellAppearance): Look {
  const made = new Map<string, CellCss>();
  return {
    appearance,
    ruler: rulerOf(appearance.font),
    css(kind) {
      let css = made.get(kind);
      if (!css) made.set(kind, (css = cellCss(appearance, kind)));
      return css;
    },
  };
}
