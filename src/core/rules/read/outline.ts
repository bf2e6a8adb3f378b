import type { Canonical, Span } from './canonical';
import { multipleAt, unitAt } from '../../number/units';
import { characterSet } from './characters';

/** A numbered piece of a standard (or the whole, with label null): its own sentences and the pieces under it. */
export interface OutlineNode {
  /** "1", "2" … as printed; letters and 一是 are numbered alike. */
  readonly label: string | null;
  /** Sentences before the first child. */
  readonly head: Span[];
  readonly children: OutlineNode[];
  /** Sentences behind the last child that speak of the whole list. */
  readonly tail: Span[];
}

const BULLET = 'bullet';

interface Marker extends Span {
  readonly style: string;
  readonly number: number;
}

const MARKER =
  /\((\d{1,2})\)|\(([一二三四五六七八九十]{1,2})\)|([①-⑳])|([⑴-⒇])|([⒈-⒛])|(\d{1,2})(?:[.、]|\)(?!\d))|([一二三四五六七八九十]{1,2})、|([A-Ha-h])[.、](?![A-Za-z\d])|([一二三四五六七八九十])是|第([一二三四五六七八九十])[,、]|([●•◆■▪◇○★▲])|(?<=[;。])(\d{1,2})(?=[㐀-鿿])(?![至到])/g;
const NUMERALS = '一二三四五六七八九十';
/** A sentence with which the talk goes back to the list as a whole. */
const ABOUT_THE_LIST =
  /^(?:[①-⑳]{2,}|有[一二两三四五\d]+[项个条]|以上|上述|前述|注|备注|说明|本指标|该指标|本项指标|每|各(?=[占项得计要\d])|按(?=(?:照)?(?:各自|上述|以上)?(?:占比|权重|比重)(?:计|得|赋))|凡|全部|均|如|若|发现|出现|存在|具备|满足|符合|少|缺|逐项|累计|合计|扣完|最多|最高|同时|满分|未|没有|[一二三四五六七八九十\d]+[项个条](?:均|都|全部|要求|内容)?)/;

/** Finds the numbering of a standard and the sentences under each number. */
export function outline(source: Canonical): OutlineNode {
  const { text } = source;
  const root: OutlineNode = { label: null, head: [], children: [], tail: [] };
  const open: { readonly style: string; readonly number: number; readonly node: OutlineNode }[] = [];
  let from = 0;
  const close = (to: number): void => {
    (open[open.length - 1]?.node ?? root).head.push(...sentences(source, from, to));
  };
  let bullet = 0;
  for (const found of markers(source)) {
    const marker = found.style === BULLET ? { ...found, number: ++bullet } : found;
    const depth = open.findIndex((level) => level.style === marker.style);
    const isNext = depth >= 0 ? open[depth]!.number + 1 === marker.number : marker.number === 1;
    if (!isNext) continue;
    close(marker.start);
    if (depth >= 0) open.length = depth;
    const parent = open[open.length - 1]?.node ?? root;
    const node: OutlineNode = { label: String(marker.number), head: [], children: [], tail: [] };
    parent.children.push(node);
    open.push({ style: marker.style, number: marker.number, node });
    from = marker.end;
  }
  close(text.length);
  moveTails(source, root);
  splitByHeadings(source, root);
  return root;
}

const HEADING = /^[^,;:。()=<>≥≤\d]{2,20}\((?:满分)?\d+(?:\.\d+)?分\):/;

/** "资金到位率(3分):…。到位及时率(3分):…": parts told apart by their headings instead of by numbers. */
function splitByHeadings({ text }: Canonical, root: OutlineNode): void {
  if (root.children.length || root.head.length < 2 || !text.includes('分):')) return;
  const isHead = ({ start, end }: Span): boolean => HEADING.test(text.slice(start, end));
  if (root.head.filter(isHead).length < 2 || !isHead(root.head[0]!)) return;
  for (const sentence of root.head.splice(0)) {
    if (isHead(sentence)) {
      const label = String(root.children.length + 1);
      root.children.push({ label, head: [], children: [], tail: [] });
    }
    root.children[root.children.length - 1]!.head.push(sentence);
  }
}

function markers(source: Canonical): Marker[] {
  const found: Marker[] = [];
  const { text, gaps } = source;
  MARKER.lastIndex = 0;
  for (let match = MARKER.exec(text); match; match = MARKER.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const group = match.slice(1).findIndex((part) => part !== undefined);
    const before = text[start - 1] ?? '';
    if (group === 11 && (unitAt(text, end) !== '' || multipleAt(text, end) !== '')) continue;
    if (group >= 5 && group < 10 && /[^,;:。)分%\]止]/.test(before)) continue;
    if (match[0].endsWith(')') && !match[0].startsWith('(') && isInBrackets(text, start)) continue;
    // "2. 90%>X" is item 2; "2.90%" is a number.
    if (
      group === 5 &&
      /\d/.test(text[end] ?? '') &&
      !gaps.has(end) &&
      !/^(?:19|20)\d\d年/.test(text.slice(end, end + 5))
    )
      continue;
    if (/[第①-⑳]/.test(before) || (group <= 4 && isReference(text, end))) continue;
    found.push({ start, end, style: STYLES(group, match[0]), number: numberOf(match[group + 1]!, group) });
  }
  return found;
}

const STYLES = (group: number, words: string): string =>
  group === 10
    ? BULLET
    : group === 11
      ? '1.'
      : group === 5
        ? words.endsWith('、')
          ? '1、'
          : words.endsWith(')')
            ? '1)'
            : '1.'
        : String(group);

/** "min(甲/乙,1)": the bracket behind the number was opened before it. */
function isInBrackets(text: string, at: number): boolean {
  const opened = text.lastIndexOf('(', at - 1);
  return opened >= 0 && text.lastIndexOf(')', at - 1) < opened && !/[;。]/.test(text.slice(opened, at));
}

/** ①②③各占…, ①-③, ①、②项: numbers spoken of, not items. */
function isReference(text: string, end: number): boolean {
  return /^(?:[①-⑳⑴-⒇]|[、，,和及至到~-][①-⑳⑴-⒇]|(?:项|条|点|款)(?:的|,|不|未|中|均|每|各))/.test(
    text.slice(end, end + 3),
  );
}

function numberOf(words: string, group: number): number {
  if (group === 10) return 0;
  if (group === 2) return words.charCodeAt(0) - 0x2460 + 1;
  if (group === 3) return words.charCodeAt(0) - 0x2474 + 1;
  if (group === 4) return words.charCodeAt(0) - 0x2488 + 1;
  if (/^\d/.test(words)) return Number(words);
  if (/[A-Za-z]/.test(words)) return words.toUpperCase().charCodeAt(0) - 64;
  if (words.length === 1) return NUMERALS.indexOf(words) + 1;
  return 10 + NUMERALS.indexOf(words[1]!) + 1;
}

const isPause = characterSet(',;:。、.');

function hasWords(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isPause(text, at)) return true;
  return false;
}

const mayEndSentence = characterSet('()[]。!！;');

/** Sentences end at ； 。 and at a gap behind which something new begins; not inside brackets. */
function sentences(source: Canonical, from: number, to: number): Span[] {
  const { text, gaps } = source;
  const found: Span[] = [];
  const hasGaps = gaps.size > 0;
  let start = from;
  let depth = 0;
  const end = (at: number): void => {
    if (hasWords(text, start, at)) found.push({ start, end: at });
  };
  for (let i = from; i < to; i++) {
    if (!mayEndSentence(text, i) && !(hasGaps && gaps.has(i))) continue;
    const char = text[i]!;
    if (char === '(' || char === '[') depth += 1;
    else if (char === ')' || char === ']') depth = Math.max(0, depth - 1);
    const gap = i > start ? gaps.get(i) : undefined;
    if (gap && beginsAnew(text, i, gap)) {
      end(i);
      start = i;
      depth = char === '(' ? 1 : 0;
    } else if (
      char === '。' ||
      char === '!' ||
      char === '！' ||
      (char === ';' && (depth === 0 || !closes(text, i, to)))
    ) {
      end(i);
      start = i + 1;
      depth = 0;
    }
  }
  end(to);
  return found;
}

const closes = (text: string, from: number, to: number): boolean => {
  const next = /[()]/.exec(text.slice(from, to));
  return next?.[0] === ')';
};

const NEW_CLAUSE =
  /^(?:如|若|其中|注|但|凡|每|发现|存在|出现|本项|本指标|否则|未|没有|[^,;。=<>≥≤()]{2,30}=(?!\d)|[^\d,;。=<>≥≤()][^,;。=<>≥≤()]{1,20}[≥≤<>=]|\d[\d.]*%?[≥≤<>])/;

function beginsAnew(text: string, at: number, gap: 'line' | 'gap'): boolean {
  const before = text[at - 1]!;
  if (before === '|' || text[at] === '|') return false;
  if (/[×/]100%?$/.test(text.slice(0, at)) && !/[,;。×/+-]/.test(text[at]!)) return true;
  if (/[=×/+<>≥≤(,、-]/.test(before) || /[=×/+<>≥≤),;。、%-]/.test(text[at]!)) return false;
  if (
    /(?<![\d.])\d+(?:\.\d+)?分$/.test(text.slice(0, at)) &&
    !/^(?:以|及|的|者|[得计给扣每])/.test(text.slice(at))
  )
    return true;
  if (/^(?:不?[得计给扣](?:[\d.]|分|满分))/.test(text.slice(at, at + 4))) return false;
  if (gap === 'line' && /[分;。:)%止]/.test(before)) return true;
  const isEnd = /[分%)止]/.test(before) || (/\d/.test(before) && /[/×]/.test(text[at - 2] ?? ''));
  return isEnd && NEW_CLAUSE.test(text.slice(at, at + 40));
}

/** Hands sentences of a list's last item that speak of the whole list back to the list. */
function moveTails(source: Canonical, node: OutlineNode): void {
  node.children.forEach((child) => moveTails(source, child));
  const last = node.children[node.children.length - 1];
  if (!last || node.children.length < 2) return;
  const own = last.children.length ? last.tail : last.head;
  const keep = last.children.length ? 0 : 1;
  const others = node.children.slice(0, -1);
  const isPlain = others.every(
    (child) => child.head.length + child.tail.length <= 1 && !child.children.length,
  );
  const words = ({ start, end }: Span): string => source.text.slice(start, end);
  const at = own.findIndex(
    (sentence, i) =>
      i >= keep &&
      (/^(?:注|以上|上述|备注)/.test(words(sentence)) ||
        (isPlain && ABOUT_THE_LIST.test(words(sentence)) && !goesOn(source, own, i))),
  );
  if (at >= 0) node.tail.push(...own.splice(at));
}

/** Taking points, or where the taking ends. */
const TAKING = /[扣减](?:除|减)?[\d.]+分|扣完|最多扣/;

/**
 * "2.财务核算(3分):每件投诉扣0.3分;每发现1项未公开扣0.3分,扣完为止": in one line with an item deductions go on with its deductions, steps with
 * its share, a contrary with what it denies; they do not speak of the list.
 */
function goesOn({ text, gaps }: Canonical, own: readonly Span[], at: number): boolean {
  const here = own[at]!;
  const words = text.slice(here.start, here.end);
  const before = own.slice(0, at).map(({ start, end }) => text.slice(start, end));
  if (gaps.get(here.start) === 'line' || WHOLE.test(words) || before.length === 0) return false;
  if (STEP.test(words)) return before.some((each) => /%|百分点/.test(each));
  const denied = /^(?:未|没有|不)([^,;。的]{3,})/.exec(words)?.[1];
  if (denied !== undefined && before.some((each) => each.includes(denied))) return true;
  return TAKING.test(before[before.length - 1]!) && TAKING.test(words);
}

const WHOLE = /^(?:以上|上述|前述|本指标|该指标|各项|全部)/;
/** So much for each point that a figure falls short, which only the item's own figure can. */
const STEP = /每[^,;。]{0,6}?[\d.一二两三五十]+个?(?:百分点|%)/;
