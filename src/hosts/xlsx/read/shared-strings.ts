import { decodeEscapes } from '../xml/decode';
import { CLOSE, END, OPEN, XmlScanner } from '../xml/scanner';
import { ownText } from './own-text';

/** Reads the table of texts; runs are joined, phonetic guides left out. */
export function readSharedStrings(text: string, part: string): string[] {
  const scanner = new XmlScanner(text, part);
  const strings: string[] = [];
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === OPEN && scanner.is('si')) strings.push(ownText(readRichText(scanner)));
  }
  return strings;
}

/** After the start tag of `si` or `is`: the text a person sees, moving past the end tag. */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.selfClosing) return '';
  const outer = scanner.depth - 1;
  let text = '';
  for (;;) {
    const event = scanner.next();
    if (event === CLOSE && scanner.depth === outer) return decodeEscapes(text);
    if (event !== OPEN) continue;
    if (scanner.is('t')) text += scanner.readText();
    else if (scanner.is('rPh') || scanner.is('rPr')) scanner.skip();
  }
}
