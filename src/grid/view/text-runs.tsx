import type { CSSProperties } from 'react';
import type { Area } from '../../core/model/address';
import type { FontAppearance, TextRun } from '../../core/model/appearance';
import type { Cell } from '../../core/model/grid';
import { isBroken } from '../model/cell-css';
import { fontFamily, lineHeight } from '../model/fonts';
import type { Look } from '../model/look';
import { rulerOf, type Ruler } from '../model/measure';
import type { SheetView } from '../model/sheet-view';

const LINE_BREAKS = /\r?\n/g;

/** More pieces than anybody gives fonts to in one cell: a screen of such cells would hold the page up. */
const MOST_RUNS = 200;

/** The size of raised and lowered letters, as a part of their own. */
const RAISED = 0.65;

/**
 * The runs in which a cell's text is drawn; null where it is in one font, or is no longer the text that the file held.
 */
export function runsOf(
  { appearance }: SheetView,
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

/** The runs of a cell's text, each in its own font. */
export function TextRuns({ runs, look }: { runs: readonly TextRun[]; look: Look }) {
  return runs.map((run, at) => (
    <span key={at} style={runCss(run, look.appearance.font)}>
      {run.text}
    </span>
  ));
}

function runCss({ font, raised }: TextRun, cellFont: FontAppearance): CSSProperties {
  const own = font ?? cellFont;
  const scale = (own.size / cellFont.size) * (raised ? RAISED : 1);
  const lines = [own.isUnderlined && 'underline', own.isStruck && 'line-through'].filter(Boolean);
  return {
    fontFamily: fontFamily(own.name),
    fontSize: `${Math.round(scale * 1000) / 1000}em`,
    fontWeight: own.isBold ? 'bold' : 'normal',
    fontStyle: own.isItalic ? 'italic' : 'normal',
    color: own.colour ?? '#000000',
    ...(lines.length > 0 && { textDecoration: lines.join(' ') }),
    ...(own.size > cellFont.size && { lineHeight: `${lineHeight(own)}px` }),
    ...(raised && { verticalAlign: raised === 'superscript' ? 'super' : 'sub', lineHeight: 0 }),
  };
}
