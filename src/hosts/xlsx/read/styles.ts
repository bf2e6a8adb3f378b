import { builtInFormat } from '../numbers/built-in-formats';
import { isTrue } from '../package/workbook-part';
import { CLOSE, END, OPEN, XmlScanner } from '../xml/scanner';

/** What reading needs of a style sheet. */
export interface Styles {
  /** Number format code by cell style; undefined is General. */
  readonly formats: readonly (string | undefined)[];
  /** Cell styles that may be typed into on a protected sheet. */
  readonly unlocked: ReadonlySet<number>;
}

export const NO_STYLES: Styles = { formats: [], unlocked: new Set() };

/** Excel takes no code longer than 255 characters; one that is many times that would hold all up that read it. */
const LONGEST_CODE = 1_000;

/** Reads number formats and locks of the cell styles; the rest is stepped over. */
export function readStyles(text: string, part: string): Styles {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  const unlocked = new Set<number>();
  const scanner = new XmlScanner(text, part);
  let inCellXfs = false;
  for (let event = scanner.next(); event !== END; event = scanner.next()) {
    if (event === CLOSE) {
      if (scanner.is('cellXfs')) inCellXfs = false;
    } else if (event !== OPEN) continue;
    else if (scanner.is('numFmt')) {
      const code = scanner.attribute('formatCode') ?? '';
      if (code.length <= LONGEST_CODE) codes.set(Number(scanner.attribute('numFmtId')), code);
    } else if (scanner.is('cellXfs')) inCellXfs = !scanner.selfClosing;
    else if (inCellXfs && scanner.is('xf')) ids.push(Number(scanner.attribute('numFmtId') ?? 0));
    else if (inCellXfs && scanner.is('protection')) {
      const locked = scanner.attribute('locked');
      if (locked !== undefined && !isTrue(locked)) unlocked.add(ids.length - 1);
    } else if (scanner.is('fonts') || scanner.is('fills') || scanner.is('borders') || scanner.is('dxfs')) {
      scanner.skip();
    }
  }
  return { formats: ids.map((id) => formatOf(id, codes)), unlocked };
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): string | undefined {
  const code = codes.get(id) ?? builtInFormat(id);
  return code === undefined || /^(?:general|g\/通用格式)?$/i.test(code) ? undefined : code;
}
