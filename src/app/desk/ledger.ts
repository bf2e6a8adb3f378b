import { CHOICES, type Choice } from '../../core/report/letter/opinion';

/** Where a file is on the desk: 已核, 待单位 (its office has to do something), 待复核 (another reviewer has). */
export const FILE_STATES = ['reviewed', 'waitingUnit', 'waitingReview'] as const;
export type FileState = (typeof FILE_STATES)[number];

interface Line {
  /** When it was decided (ISO 8601): of two lines about the same thing the later counts. */
  readonly at: string;
}

/** Where a file is; null takes it back. It counts for this content alone. */
export interface FileLine extends Line {
  readonly what: 'file';
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly sha256: string;
  readonly state: FileState | null;
  /** Fingerprints of the findings it had: what is new when it comes back is told by them. */
  readonly findings?: readonly string[];
}

/**
 * What becomes of a finding; null takes it back. It is known again by the content of its file, wherever that lies, and by
 * the path of its file, when that came back changed.
 */
export interface FindingLine extends Line {
  readonly what: 'finding';
  readonly path: string;
  readonly sha256: string;
  readonly fingerprint: string;
  readonly code: string;
  /** `sheet!A1` */
  readonly place: string;
  readonly choice: Choice | null;
  /** 审核意见 */
  readonly note: string;
}

/** The line that the bureau draws: a file over it goes back. Null: not asked. */
export interface BarLine extends Line {
  readonly what: 'bar';
  /** The most errors. */
  readonly errors: number | null;
  /** The most points that stated and recalculated totals may lie apart. */
  readonly difference: number | null;
  /** Whether the recalculated total may not change the grade. */
  readonly grade: boolean;
}

/** An opinion that is used again; `{单元格}`, `{填写}` and `{应为}` are filled in. */
export interface PhraseLine extends Line {
  readonly what: 'phrase';
  readonly text: string;
  readonly isGone: boolean;
}

export type LedgerLine = FileLine | FindingLine | BarLine | PhraseLine;

/** What a line is about: of two lines about the same the later counts. */
function subjectOf(line: LedgerLine): string {
  if (line.what === 'file') return `file\n${line.sha256}`;
  if (line.what === 'finding') return `finding\n${line.sha256}\n${line.path}\n${line.fingerprint}`;
  return line.what === 'phrase' ? `phrase\n${line.text}` : 'bar';
}

/** Lines of several reviewers as one ledger, oldest first; a line that two of them have stands once. */
export function mergeLedgers(...ledgers: readonly (readonly LedgerLine[])[]): readonly LedgerLine[] {
  const lines = new Map(ledgers.flat().map((line) => [JSON.stringify(ordered(line)), line]));
  return [...lines].sort(([, one], [, other]) => compareTimes(one, other)).map(([, line]) => line);
}

/** The latest line about each subject. */
export function standingLines(lines: readonly LedgerLine[]): readonly LedgerLine[] {
  const latest = new Map<string, LedgerLine>();
  for (const line of mergeLedgers(lines)) latest.set(subjectOf(line), line);
  return [...latest.values()];
}

function compareTimes(one: LedgerLine, other: LedgerLine): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  const [text, otherText] = [JSON.stringify(ordered(one)), JSON.stringify(ordered(other))];
  return text < otherText ? -1 : text > otherText ? 1 : 0;
}

const ordered = (line: LedgerLine) =>
  Object.fromEntries(Object.entries(line).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * The file of a ledger: one JSON object a line, so that two of them can be put one after the other.
 * @param unread lines that this version cannot read; they are another's, and stay at the end as they are
 */
export function ledgerText(lines: readonly LedgerLine[], unread: readonly string[] = []): string {
  const own = mergeLedgers(lines).map((line) => JSON.stringify(line));
  return [...own, ...new Set(unread)].map((line) => `${line}\n`).join('');
}

/** A ledger as it was read. */
export interface ParsedLedger {
  readonly lines: readonly LedgerLine[];
  /** Lines that cannot be read, as they are. */
  readonly unread: readonly string[];
}

/** The lines of a ledger's file. */
export function parseLedger(text: string): ParsedLedger {
  const lines: LedgerLine[] = [];
  const unread: string[] = [];
  for (const given of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    if (given.trim() === '') continue;
    const line = parseLine(given);
    if (line) lines.push(line);
    else unread.push(given);
  }
  return { lines, unread };
}

function parseLine(text: string): LedgerLine | null {
  try {
    const line = JSON.parse(text) as LedgerLine;
    const isKnown = line !== null && Object.hasOwn(IS_LINE, line.what);
    return isKnown && IS_LINE[line.what](line as never) && isTime(line.at) ? line : null;
  } catch {
    return null;
  }
}

const isTime = (at: unknown) => typeof at === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at);
const isText = (value: unknown) => typeof value === 'string';
const isBound = (value: unknown) => value === null || (typeof value === 'number' && value >= 0);
const isOneOf = (value: unknown, known: readonly string[]) =>
  value === null || known.includes(value as string);

const IS_LINE: { readonly [What in LedgerLine['what']]: (line: LedgerLine & { what: What }) => boolean } = {
  file: ({ path, sha256, state, findings }) =>
    isText(path) &&
    isText(sha256) &&
    isOneOf(state, FILE_STATES) &&
    (findings === undefined || (Array.isArray(findings) && findings.every(isText))),
  finding: ({ path, sha256, fingerprint, code, place, choice, note }) =>
    [path, sha256, fingerprint, code, place, note].every(isText) && isOneOf(choice, CHOICES),
  bar: ({ errors, difference, grade }) =>
    isBound(errors) && isBound(difference) && typeof grade === 'boolean',
  phrase: ({ text, isGone }) => isText(text) && typeof isGone === 'boolean',
};
