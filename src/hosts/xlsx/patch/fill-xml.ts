import { parseColour } from '../appearance/palette';
import { END, OPEN, XmlScanner } from '../xml/scanner';

/** Excel reserves the first two fills: none, and a grey it never shows. */
export const RESERVED_FILLS = ['none', 'gray125'] as const;

/** A fill of one of the reserved patterns. */
export function patternFill(prefix: string, pattern: string): string {
  return `<${prefix}fill><${prefix}patternFill patternType="${pattern}"/></${prefix}fill>`;
}

/**
 * The solid fill of a colour.
 * @param colour "#rrggbb"
 */
export function solidFill(prefix: string, colour: string): string {
  const rgb = `FF${parseColour(colour)!.slice(1).toUpperCase()}`;
  const p = prefix;
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${rgb}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

/** Whether a fill shows nothing. */
export function isNoFill(fill: string, part: string): boolean {
  const scanner = new XmlScanner(fill, part);
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    if (scanner.is('gradientFill')) return false;
    if (scanner.is('patternFill')) return (scanner.attribute('patternType') ?? 'none') === 'none';
  }
  return true;
}

/** The colour that a solid fill states as such; null for other fills, and for colours of the theme or the palette. */
export function statedColour(fill: string, part: string): string | null {
  const scanner = new XmlScanner(fill, part);
  let isSolid = false;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    if (scanner.is('patternFill')) isSolid = scanner.attribute('patternType') === 'solid';
    else if (isSolid && scanner.is('fgColor')) return parseColour(scanner.attribute('rgb'));
  }
  return null;
}

/**
 * A fill kept from an earlier state of a file, in the words of this one; null when the text is no fill. Another program
 * may have written the style sheet anew since, with another prefix. A bare colour is taken as its solid fill.
 */
export function adoptedFill(kept: string, prefix: string): string | null {
  if (parseColour(kept)) return solidFill(prefix, `#${parseColour(kept)!.slice(1)}`);
  try {
    const scanner = new XmlScanner(kept, 'fill');
    let old = '';
    for (let event = scanner.next(), isFirst = true; event !== END; event = scanner.next(), isFirst = false) {
      if (isFirst && !scanner.is('fill')) return null;
      if (isFirst) old = scanner.rootPrefix;
      else if (scanner.depth === 0 && scanner.end !== kept.trimEnd().length) return null;
    }
    return kept.trim().replace(new RegExp(`(</?)${old}(?=[A-Za-z])`, 'g'), `$1${prefix}`);
  } catch {
    return null;
  }
}
