import type { FontAppearance, TextRun } from '../../../core/model/appearance';
import { decodeEscapes } from '../xml/decode';
import { END, OPEN, XmlScanner } from '../xml/scanner';
import { forEachChild } from './children';
import { type FontContext, readFont } from './font';

/** What runs are read with; `font` is that of a run that names none. */
export interface RunContext extends FontContext {
  readonly font: FontAppearance;
}

/** Texts in several fonts, by their number in the table of texts. */
export type RichStrings = ReadonlyMap<number, readonly TextRun[]>;

export const NO_RICH_STRINGS: RichStrings = new Map();

/** Most files have none: then the table is not read through. */
const RUN_TAG = /<(?:[\w.-]+:)?r[\s>]/;

/** Reads the texts in several fonts from the table of texts. */
export function readRichStrings(text: string, part: string, context: RunContext): RichStrings {
  if (!RUN_TAG.test(text)) return NO_RICH_STRINGS;
  const scanner = new XmlScanner(text, part);
  const strings = new Map<number, readonly TextRun[]>();
  let index = 0;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN || !scanner.is('si')) continue;
    const runs = readRuns(scanner, context);
    if (runs) strings.set(index, runs);
    index++;
  }
  return strings;
}

/** After the start tag of `si` or `is`: its runs, null where the text is plain; moves past the end tag. */
export function readRuns(scanner: XmlScanner, context: RunContext): readonly TextRun[] | null {
  const runs: TextRun[] = [];
  forEachChild(scanner, () => {
    if (scanner.is('r')) runs.push(readRun(scanner, context));
  });
  return runs.length > 0 ? runs : null;
}

function readRun(scanner: XmlScanner, context: RunContext): TextRun {
  let run: TextRun = { text: '', font: null };
  forEachChild(scanner, () => {
    if (scanner.is('t')) run = { ...run, text: decodeEscapes(scanner.readText()) };
    else if (scanner.is('rPr')) run = { ...run, ...readRunFont(scanner, context) };
  });
  return run;
}

function readRunFont(scanner: XmlScanner, context: RunContext): Pick<TextRun, 'font' | 'raised'> {
  let raised: TextRun['raised'];
  const own = readFont(scanner, context, context.font, () => {
    if (!scanner.is('vertAlign')) return;
    const align = scanner.attribute('val');
    if (align === 'superscript' || align === 'subscript') raised = align;
  });
  return { font: own, ...(raised && { raised }) };
}
