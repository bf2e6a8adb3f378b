import { withoutColumnNumbers } from './column-numbers';
import type { Header } from './header';
import { findHeaders } from './headers';
import { closedUp } from './labels';
import { fieldOf, type Line, type Page, type Spot } from './lines';
import type { Field } from '../model/figure';
import { exact, HUNDRED, ZERO } from '../number/exact';
import type { ManualMapping } from './mapping';
import { withPointed } from './pointed-header';
import { isWholeSubtotal, TOTAL } from './vocabulary/rows';
import { saysOtherPurpose, SELF_EVALUATION, SPENDING_FORM, TITLE } from './vocabulary/titles';

/** The lines under one title: what becomes one form. */
export interface Region {
  readonly title: Field | null;
  /** All its lines, title and headers included. */
  readonly lines: readonly Line[];
  readonly headers: readonly Header[];
  /** A title that says the table serves another purpose (指标库, 员工考核 …). */
  readonly isOther: boolean;
}

const PROSE = /[。;,!?]/;

/** Whether a spot is a form's title; its line holds little else. */
export function isTitle(spot: Spot, line: Line): boolean {
  if (spot.isNumber || spot.word !== null) return false;
  if (line.spots.length > 4 && !(spot === line.spots[0] && SELF_EVALUATION.test(spot.label.bare)))
    return false;
  const { bare, key } = spot.label;
  if (bare.length < 4 || bare.length > 50 || PROSE.test(key) || !TITLE.test(bare)) return false;
  // Beside a title that says it outright may stand what belongs to no form.
  return line.spots.length > 4 || line.spots.every((other) => other === spot || !other.isNumber);
}

/**
 * Cuts a page into regions: beside each other where two titles share a line, then one a title.
 * @param mappings rows of the sheet that a person called headers
 */
export function findRegions(page: Page, mappings: readonly ManualMapping[] = []): Region[] {
  return bands(page).flatMap((lines) => stack(page, lines, mappings));
}

/** Forms side by side: the columns from one title of a line to the next. */
function bands(page: Page): Line[][] {
  const borders = new Set<number>();
  for (const line of page.lines) {
    const titles = line.spots.filter((spot) => isTitle(spot, line));
    if (titles.length >= 2) for (const title of titles.slice(1)) borders.add(title.column);
  }
  if (!borders.size) return [[...page.lines]];
  const edges = [0, ...[...borders].sort((a, b) => a - b), Infinity];
  return edges.slice(0, -1).map((left, at) => {
    const right = edges[at + 1]!;
    return page.lines.flatMap((line) => {
      const spots = line.spots.filter((spot) => spot.column >= left && spot.column < right);
      return spots.length ? [{ row: line.row, spots }] : [];
    });
  });
}

/** Forms below each other. */
function stack(page: Page, all: readonly Line[], mappings: readonly ManualMapping[]): Region[] {
  const headers = withPointed(findHeaders(all), all, mappings);
  const lines = withoutColumnNumbers(all, headers);
  const starts = findStarts(lines, headers);
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? lines.length;
    const own = lines.slice(start, end);
    const title = pickTitle(own, headers);
    const [first, last] = [own[0]?.row ?? 0, own[own.length - 1]?.row ?? -1];
    return {
      title: title && { ...fieldOf(page, title), text: closedUp(title.text) },
      lines: own,
      headers: headers.filter((header) => header.top >= first && header.top <= last),
      isOther: title ? saysOtherPurpose(title.label.bare) : saysOtherAbove(own, headers),
    };
  });
}

/** The indexes of the lines where a form begins. */
function findStarts(lines: readonly Line[], headers: readonly Header[]): number[] {
  const starts = [0];
  let hasTable = false;
  let projects = 0;
  let nextHeader = 0;
  let title = '';
  const closing = new ClosingTotals();
  const whole = wholeAgain(lines, headers);
  lines.forEach((line, at) => {
    let begins = false;
    while (nextHeader < headers.length && headers[nextHeader]!.top <= line.row) {
      const isNext = hasTable && whole.has(headers[nextHeader]!);
      hasTable = true;
      begins = closing.opens(headers[nextHeader]!) || isNext || begins;
      nextHeader++;
    }
    if (begins && starts[starts.length - 1] !== at) {
      starts.push(isCaption(lines[at - 1], line) ? at - 1 : at);
      projects = 0;
    }
    closing.read(line);
    const spot = line.spots.find((s) => isTitle(s, line));
    if (spot && hasTable && !isContinuation(spot, title, lines, at, headers)) {
      starts.push(at);
      closing.forget();
      hasTable = false;
      projects = 0;
    } else if (isProjectLine(line)) {
      if (projects > 0 && hasTable) {
        starts.push(startOfHead(lines, at));
        closing.forget();
        hasTable = false;
        projects = 0;
      }
      projects++;
    }
    if (spot) title = spot.label.bare;
  });
  return starts;
}

/** Headers that repeat the one before them where both tables have all hundred points: two forms, though no title says so. */
function wholeAgain(lines: readonly Line[], headers: readonly Header[]): ReadonlySet<Header> {
  const found = new Set<Header>();
  const scored = headers.filter(({ family }) => family === 'indicators');
  scored.forEach((header, at) => {
    const before = scored[at - 1];
    if (!before || before.left !== header.left || signature(before) !== signature(header)) return;
    const parts = [
      lines.filter(({ row }) => row > before.bottom && row < header.top),
      lines.filter(({ row }) => row > header.bottom && row < (scored[at + 1]?.top ?? Infinity)),
    ];
    if (parts.every((part) => isWhole(part, header))) found.add(header);
  });
  return found;
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

function isWhole(lines: readonly Line[], { heads }: Header): boolean {
  return heads.some(({ word, column }) => {
    if (word !== 'weight') return false;
    const items = lines.filter(({ spots }) => !spots.some(({ label }) => TOTAL.test(label.bare)));
    const points = items.flatMap(
      ({ spots }) => spots.find((spot) => spot.column === column && spot.isNumber) ?? [],
    );
    const texts = points.map(({ cell }) => cell.text.replace(/[分\s]/g, ''));
    if (texts.length === 0 || !texts.every((text) => PLAIN_NUMBER.test(text))) return false;
    return texts.reduce((sum, text) => sum.add(exact(text)), ZERO).equals(HUNDRED);
  });
}

/** A line of its own right above a header: what the form that begins here is about. */
function isCaption(above: Line | undefined, line: Line): boolean {
  const [spot] = above?.spots ?? [];
  if (!above || !spot || above.spots.length > 1 || line.row - above.row !== 1) return false;
  return !spot.isNumber && spot.text.length <= 30 && !/^[注备说合总小附]/.test(spot.label.bare);
}

/** Watches for a scored table that begins again after its total: another form, though no title says so. */
class ClosingTotals {
  private readonly seen = new Set<string>();
  private isOpen = false;
  private isClosed = false;

  /** Whether a header begins another form. */
  opens(header: Header): boolean {
    if (header.family !== 'indicators' && header.family !== 'funds') return false;
    const words = signature(header);
    const isAnother = this.isClosed && this.seen.has(words);
    if (isAnother) this.forget();
    this.seen.add(words);
    this.isOpen ||= header.family === 'indicators';
    return isAnother;
  }

  read({ spots }: Line): void {
    const first = spots.find((spot) => !spot.isNumber);
    if (this.isOpen && first && (TOTAL.test(first.label.bare) || isWholeSubtotal(first, spots)))
      this.isClosed = true;
  }

  forget(): void {
    this.seen.clear();
    this.isOpen = false;
    this.isClosed = false;
  }
}

/** 项目名称, or 项目二 where the projects of a sheet are counted. */
const PROJECT_LABEL = /^(?:二级)?项目(?:名称|[一二三四五六七八九十]{1,2}|\d{1,2})(?:[:：].*)?$/;

/** 项目名称 with a value: the first line of another project's form when a table went before. */
function isProjectLine(line: Line): boolean {
  const at = line.spots.findIndex((spot) => PROJECT_LABEL.test(spot.label.bare || spot.label.key));
  return (
    at >= 0 &&
    at < 2 &&
    line.spots.length <= 6 &&
    !line.spots.some((spot) => spot.word && spot.word !== 'other')
  );
}

/** A year or unit line just above belongs to the form that begins here. */
function startOfHead(lines: readonly Line[], at: number): number {
  const above = lines[at - 1];
  return above && above.spots.length <= 2 && above.spots.every((s) => /20\d\d|单位[:：]/.test(s.label.key))
    ? at - 1
    : at;
}

/** A page break's copy of the title: the same words, "续", and the same header right below with no head between. */
function isContinuation(
  spot: Spot,
  previous: string,
  lines: readonly Line[],
  at: number,
  headers: readonly Header[],
): boolean {
  if (/续表?$|^续/.test(spot.label.bare) || spot.label.brackets.some((inner) => /^续/.test(inner)))
    return true;
  if (spot.label.bare !== previous) return false;
  const next = headers.find((header) => header.top > spot.row);
  const before = headers.filter((header) => header.top < spot.row).pop();
  const isRightBelow = next !== undefined && lines[at + 1] !== undefined && next.top === lines[at + 1]!.row;
  return isRightBelow && before !== undefined && signature(next) === signature(before);
}

/** What a header says, for telling a repetition. */
export function signature(header: Header): string {
  return header.heads
    .map((head) => `${head.column - header.left}${head.path.map((s) => s.label.bare).join('/')}`)
    .join('|');
}

/** Without a title that is known, a line of its own above the first header may say that the table is something else. */
function saysOtherAbove(lines: readonly Line[], headers: readonly Header[]): boolean {
  const first = headers.find((header) => lines[0] !== undefined && header.top >= lines[0].row);
  if (!first) return false;
  for (const line of lines) {
    if (line.row >= first.top) break;
    if (line.spots.length === 1 && saysOtherPurpose(line.spots[0]!.label.bare)) return true;
  }
  return false;
}

/** The title above the first header; the most telling one when there are several lines of title. */
function pickTitle(lines: readonly Line[], headers: readonly Header[]): Spot | null {
  const first = headers.find((header) => lines[0] !== undefined && header.top >= lines[0].row);
  let found: Spot | null = null;
  let best = -1;
  for (const line of lines) {
    if (first && line.row >= first.top) break;
    const spot = line.spots.find((s) => isTitle(s, line));
    if (!spot) continue;
    const { bare } = spot.label;
    const weight = (/表/.test(bare) ? 2 : 0) + (SPENDING_FORM.test(bare) ? 1 : 0);
    if (weight > best) [found, best] = [spot, weight];
  }
  return found;
}
