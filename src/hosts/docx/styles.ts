import { END, OPEN, XmlScanner } from '../xlsx/xml/scanner';
import { wholeNumber, type ListPlace } from './numbering';

/** What a paragraph style says of the paragraphs that have it. */
export interface ParagraphStyle {
  readonly list: ListPlace | null;
  readonly isHeading: boolean;
}

interface Draft {
  name: string;
  basedOn: string;
  list: string;
  level: number;
  outline: boolean;
}

/** Reads the paragraph styles of a document by their ids. @throws FileFault when the part is malformed */
export function readStyles(text: string, part: string): ReadonlyMap<string, ParagraphStyle> {
  const scanner = new XmlScanner(text, part);
  const drafts = new Map<string, Draft>();
  let draft: Draft | null = null;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event !== OPEN) continue;
    const value = scanner.attribute('w:val') ?? '';
    if (scanner.is('style')) {
      draft = { name: '', basedOn: '', list: '', level: 0, outline: false };
      drafts.set(scanner.attribute('w:styleId') ?? '', draft);
    } else if (!draft) continue;
    else if (scanner.is('name')) draft.name = value;
    else if (scanner.is('basedOn')) draft.basedOn = value;
    else if (scanner.is('numId')) draft.list = value;
    else if (scanner.is('ilvl')) draft.level = wholeNumber(value, 0);
    else if (scanner.is('outlineLvl')) draft.outline = wholeNumber(value, 9) < 9;
  }
  return new Map([...drafts].map(([id, own]) => [id, finish(own, drafts)]));
}

function finish(own: Draft, drafts: ReadonlyMap<string, Draft>): ParagraphStyle {
  const parent = drafts.get(own.basedOn);
  const list = own.list || parent?.list || '';
  const isHeading = own.outline || parent?.outline === true || /^(?:heading|title|标题)/i.test(own.name);
  return { list: list && list !== '0' ? { list, level: own.level } : null, isHeading };
}
