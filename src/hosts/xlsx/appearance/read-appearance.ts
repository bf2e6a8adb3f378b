import type { Colour, SheetAppearance, WorkbookAppearance } from '../../../core/model/appearance';
import { FileFault } from '../file-errors';
import type { XlsxFile } from '../open-xlsx';
import { readPart, readRelationships } from '../package/parts';
import { END, OPEN, XmlScanner } from '../xml/scanner';
import { numberAttribute } from './children';
import type { FontContext } from './font';
import { Palette, readIndexedColours } from './palette';
import { NO_RICH_STRINGS, readRichStrings, type RichStrings, type RunContext } from './rich-text';
import { sheetAppearance } from './sheet-appearance';
import { PLAIN_SHEET, readStyleSheet, type StyleSheet } from './style-sheet';
import { NO_THEME_FONTS, OFFICE_THEME, readTheme, readThemeFonts, type ThemeFonts } from './theme';
import { readSheetLooks, type SheetLooks } from './sheet-looks';

/**
 * How a workbook looks. A sheet is read when it is first asked for. Whatever the file says of looks that makes no sense
 * is left out, down to a plain black-on-white sheet: how a cell looks never keeps its content from being shown.
 */
export function readAppearance(file: XlsxFile): WorkbookAppearance {
  const { palette, themeFonts, sheetOfStyles } = stylesOf(file);
  const sheets: (SheetAppearance | undefined)[] = [];
  const context = { palette, themeFonts, font: sheetOfStyles.font };
  let strings: RichStrings | undefined;
  const sheetAt = (at: number) => {
    strings ??= readStrings(file, context);
    return (sheets[at] ??= sheetAppearance(
      file.workbook.sheets[at]!,
      readLooks(file, at, context, strings),
      sheetOfStyles,
    ));
  };
  const lazy: SheetAppearance[] = [];
  file.parts.sheets.forEach((_, at) => {
    Object.defineProperty(lazy, at, { enumerable: true, get: () => sheetAt(at) });
  });
  return { styles: sheetOfStyles.styles, sheets: lazy, activeSheet: readActiveSheet(file) };
}

/** What a damaged part would have said, in the words of `otherwise`. */
function unlessFaulty<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileFault) return otherwise;
    throw error;
  }
}

interface StylesOfFile extends FontContext {
  readonly sheetOfStyles: StyleSheet;
}

const readBefore = new WeakMap<XlsxFile['styles'], StylesOfFile>();

/** A file that was patched and read again holds on to its styles as long as they are the same: so does this. */
function stylesOf(file: XlsxFile): StylesOfFile {
  // Files without a style sheet share what stands for it.
  if (!file.parts.styles) return readStyles(file);
  let styles = readBefore.get(file.styles);
  if (!styles) readBefore.set(file.styles, (styles = readStyles(file)));
  return styles;
}

/** What colours and fonts mean, and the cell styles; a workbook without a style sheet has one plain style. */
function readStyles(file: XlsxFile): StylesOfFile {
  const { zip, parts } = file;
  const { colours, themeFonts } = readThemeOf(file);
  const plain = { palette: new Palette(colours), themeFonts, sheetOfStyles: PLAIN_SHEET };
  const { styles } = parts;
  if (!styles) return plain;
  return unlessFaulty(() => {
    const { text } = readPart(zip, styles);
    const context = { palette: new Palette(colours, readIndexedColours(text, styles)), themeFonts };
    return { ...context, sheetOfStyles: readStyleSheet(text, styles, context) };
  }, plain);
}

function readThemeOf({ zip, parts }: XlsxFile): { colours: readonly Colour[]; themeFonts: ThemeFonts } {
  const none = { colours: OFFICE_THEME, themeFonts: NO_THEME_FONTS };
  return unlessFaulty(() => {
    const part = readRelationships(zip, parts.workbook).find(({ kind }) => kind === 'theme')?.part;
    if (!part) return none;
    const { text } = readPart(zip, part);
    return { colours: readTheme(text, part), themeFonts: readThemeFonts(text, part) };
  }, none);
}

function readStrings({ zip, parts }: XlsxFile, context: RunContext): RichStrings {
  const { sharedStrings } = parts;
  if (!sharedStrings) return NO_RICH_STRINGS;
  return unlessFaulty(
    () => readRichStrings(readPart(zip, sharedStrings).text, sharedStrings, context),
    NO_RICH_STRINGS,
  );
}

function readLooks(file: XlsxFile, at: number, context: RunContext, strings: RichStrings): SheetLooks {
  const { part } = file.parts.sheets[at]!;
  return unlessFaulty(
    () => readSheetLooks(readPart(file.zip, part).text, part, context, strings),
    readSheetLooks('<worksheet/>', part, context),
  );
}

/** The sheet in front when the file was saved; where that is hidden or a chart, the first that can be seen. */
function readActiveSheet({ zip, parts, workbook }: XlsxFile): number {
  const tab = unlessFaulty(() => {
    const scanner = new XmlScanner(readPart(zip, parts.workbook).text, parts.workbook);
    for (let event = scanner.next(); event !== END; event = scanner.next()) {
      if (event === OPEN && scanner.is('workbookView')) return numberAttribute(scanner, 'activeTab', 0);
    }
    return 0;
  }, 0);
  const name = parts.sheetNames[tab];
  const active = workbook.sheets.findIndex((sheet) => sheet.name === name && !sheet.hidden);
  return active >= 0
    ? active
    : Math.max(
        workbook.sheets.findIndex(({ hidden }) => !hidden),
        0,
      );
}
