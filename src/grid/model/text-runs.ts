import type { Area } from '../../core/model/address';
import type { FontAppearance, SheetAppearance, TextRun } from '../../core/model/appearance';
import type { Cell } from '../../core/model/grid';
import { isBroken } from './cell-css';
import type { Look } from './look';
import { rulerOf, type Ruler } from './measure';

const LINE_BREAKS = /\r?\n/g;

/** More pieces than anybody gives fonts to in one cell: a screen of such cells would hold the page up. */
const MOST_RUNS = 200;

/** The size of raised and lowered letters, as a part of their own. */
export const RAISED = 0.65;

/**
 * The runs in which a cell's text is drawn; null where it is in one font, or is no longer the text that the file held.
 */
export function runsOf(
  appearance: Pick<SheetAppearance, 'runsOf'>,
  cell: Cell,
  look: Look,
  { top, left }: Pick<Area, 'top' | 'left'>,
): readonly TextRun[] | null {
  const runs = cell.kind === 'text' ? appearance.runsOf?.(top, left) : null;
  if (
    !runs ||
    runs.length > MOST_RUNS ||
    look.appearance.rotation !== 0 ||
    look.appearance.horizontal === 'fill'
  )
    return null;
  if (runs.map(({ text }) => text).join('') !== cell.text) return null;
  if (isBroken(look.appearance)) return runs;
  return runs.map((run) => ({ ...run, text: run.text.replace(LINE_BREAKS, '') }));
}

/** Measures the one text that is made of the runs. */
export function rulerOfRuns(runs: readonly TextRun[], { appearance, ruler }: Look): Ruler {
  const width = runs.reduce((sum, { text, font, raised }) => {
    const wide = rulerOf(font ?? appearance.font).widthOf(text);
    return sum + (raised ? wide * RAISED : wide);
  }, 0);
  return { ...ruler, widthOf: () => width };
}

/** The font of the highest run: the lines of the text stand as far apart as it wants. */
export function tallestFont(runs: readonly TextRun[], font: FontAppearance): FontAppearance {
  return runs.reduce((tallest, run) => (run.font && run.font.size > tallest.size ? run.font : tallest), font);
}
