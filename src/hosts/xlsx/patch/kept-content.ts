import type { CellInput } from '../../../core/model/edit';
import { isoSerial } from '../read/iso-date';
import { readRichText } from '../read/shared-strings';
import { END, OPEN, XmlScanner } from '../xml/scanner';

/** What a kept content is read with, in the file as it is now. */
export interface KeptContext {
  /** Prefix of the sheet's elements, with its colon. */
  readonly prefix: string;
  readonly strings: readonly string[] | null;
  readonly date1904: boolean;
}

/** The type attribute and the children of a cell element. */
export interface KeptXml {
  readonly type: 's' | 'd' | 'inlineStr';
  readonly xml: string;
}

/**
 * The content of a cell element in words of its own, where it says more than its value does: a text of the table of
 * texts (which may be formatted in parts), one that stands in the cell, a date by its name.
 * @returns null where the value says all, and for formulas
 */
export function keptContent(element: string, part: string): string | null {
  const scanner = new XmlScanner(element, part);
  let type: string | undefined;
  let kept: string | null = null;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    if (scanner.is('c')) type = scanner.attribute('t');
    else if (scanner.is('f')) return null;
    else if (scanner.is('v') && (type === 's' || type === 'd')) kept = `${type} ${scanner.readText()}`;
    else if (scanner.is('is') && type === 'inlineStr') {
      const { start } = scanner;
      const prefix = scanner.prefix();
      scanner.skip();
      kept = `is ${prefix} ${element.slice(start, scanner.end)}`;
    }
  }
  return kept;
}

/**
 * The content that {@link keptContent} named, if it still says what is to be written: another program may have numbered
 * the table of texts anew since.
 */
export function keptXml(kept: string, input: CellInput, context: KeptContext): KeptXml | null {
  const [, kind, rest] = /^(s|d|is) ([^]*)$/.exec(kept) ?? [];
  if (kind === undefined || rest === undefined) return null;
  const { prefix, strings, date1904 } = context;
  const value = `<${prefix}v>${rest}</${prefix}v>`;
  if (kind === 'd') {
    const isSame = input.kind === 'number' && isoSerial(rest, date1904) === input.value;
    return isSame ? { type: 'd', xml: value } : null;
  }
  if (input.kind !== 'text' || input.stored) return null;
  if (kind === 's') {
    return /^\d+$/.test(rest) && strings?.[Number(rest)] === input.value ? { type: 's', xml: value } : null;
  }
  const space = rest.indexOf(' ');
  const xml = rest.slice(space + 1);
  return rest.slice(0, space) === prefix && textOf(xml) === input.value ? { type: 'inlineStr', xml } : null;
}

/**
 * The text of the table that reads like one to be given back: with its formatted parts, where it has some. The table keeps
 * the texts of cells that were written over until another program saves the file.
 * @returns null where no text or more than one reads so
 */
export function keptText(
  input: CellInput,
  prefix: string,
  strings: readonly string[] | null,
): KeptXml | null {
  if (input.kind !== 'text' || input.stored || strings === null) return null;
  const at = strings.indexOf(input.value);
  if (at < 0 || strings.includes(input.value, at + 1)) return null;
  return { type: 's', xml: `<${prefix}v>${at}</${prefix}v>` };
}

/** The text of an `is` element; null when it is none. */
function textOf(xml: string): string | null {
  try {
    const scanner = new XmlScanner(xml, '');
    if (scanner.next() !== OPEN || !scanner.is('is')) return null;
    return readRichText(scanner);
  } catch {
    return null;
  }
}
