import { attributeOf, withoutAttributes } from '../patch/xf';
import { childrenOf, differingNames, isGrown, type Child } from './elements';

/** A style sheet, by what cells of each style index look like. */
export interface Looks {
  readonly children: readonly Child[];
  /** The same text for the same look, whatever its number; null stands for a cell without an element. */
  of(style: string | null): string | null;
}

const IDS = ['numFmtId', 'fontId', 'fillId', 'borderId', 'xfId'] as const;

/** The looks of a style sheet; without one, cells of the same number look alike. */
export function looksOf(text: string | null, part: string): Looks {
  const children = text === null ? [] : childrenOf(text, part);
  const list = (wanted: string) => {
    const found = children.find(({ name }) => name === wanted);
    return found ? childrenOf(found.xml, part) : [];
  };
  const formats = new Map(
    list('numFmts').map(({ xml }) => [
      attributeOf(xml, part, 'numFmtId'),
      attributeOf(xml, part, 'formatCode'),
    ]),
  );
  const lists = [null, list('fonts'), list('fills'), list('borders'), list('cellStyleXfs')] as const;
  const describe = (xf: string): string => {
    const parts = IDS.map((id, at) => {
      const number = attributeOf(xf, part, id) ?? '0';
      return at === 0 ? (formats.get(number) ?? number) : lists[at]?.[Number(number)]?.xml;
    });
    return JSON.stringify([...parts, withoutAttributes(xf, part, IDS)]);
  };
  const xfs = list('cellXfs');
  const known = new Map<string, string>();
  return {
    children,
    of: (style) => {
      if (style === null) return null;
      const look = known.get(style) ?? describeAt(xfs, style, describe);
      known.set(style, look);
      return look;
    },
  };
}

function describeAt(xfs: readonly Child[], style: string, describe: (xf: string) => string): string {
  const xf = xfs[Number(style)];
  return xf ? describe(xf.xml) : style;
}

/** In which lists one style sheet is more than the other with items added: what those lists say of cells may differ. */
export function changedLists(before: Looks, after: Looks, part: string): readonly string[] {
  return differingNames(before.children, after.children).filter((name) => {
    const [one, other] = [before, after].map(({ children }) =>
      children.filter((child) => child.name === name),
    );
    if (one!.length === 0) return false;
    if (one!.length !== 1 || other!.length !== 1) return true;
    return !isGrown(childrenOf(one![0]!.xml, part), childrenOf(other![0]!.xml, part));
  });
}
