import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Check, CheckContext, FindingDraft } from '../../src/core/checks/check';
import { runCheck } from '../../src/core/checks/run';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/checks/settings';
import { a1, parseA1, type CellRef } from '../../src/core/model/address';
import type { CheckRun, Finding } from '../../src/core/model/finding';
import type { Workbook } from '../../src/core/model/grid';
import { tableFigures } from '../../src/app/table-figures';
import { proseReader } from '../../src/core/prose/read';
import { TEXT_SHEET } from '../../src/core/prose/types';
import { blanksOf, LANGUAGES, type Language } from '../../src/core/text';
import { changedCells, contentsOf, type Place, withBlank } from './blank-cells';
import { contextOf } from './check-context';
import { move } from './sheet-builder';
import { USUAL_BOOKS } from './usual-books';

export interface CheckCase {
  /** A near miss or a fault, in words. */
  readonly name: string;
  readonly book: Workbook;
  readonly settings?: Partial<Settings>;
  /** The paragraphs of a report beside the workbook. */
  readonly text?: readonly string[];
}

/** A workbook on which the check says nothing. */
export interface AcceptCase extends CheckCase {
  /** What the list of checks run says; "passed" unless told. */
  readonly status?: CheckRun['status'];
}

export interface ExpectedFinding {
  /** "G6", on the first sheet; "表2!G6" on another. */
  readonly cell: string;
  /** All related cells, in any order; not looked at when absent. */
  readonly related?: readonly string[];
  /** Key into the check's messages. */
  readonly message?: string;
  readonly severity?: Finding['severity'];
  readonly stated?: string;
  readonly expected?: string;
  readonly gap?: string;
}

/** A workbook on which the check yields just these findings. */
export interface RejectCase extends CheckCase {
  readonly findings: readonly ExpectedFinding[];
}

export interface CheckCases {
  /**
   * What a clerk reads, whole, by message: decided from the case it is said of, so that a sentence with the wrong
   * figure, unit or name in it is told. The cases of `reject` have to give each of them.
   */
  readonly sentences: Readonly<Record<string, string>>;
  readonly accept: readonly AcceptCase[];
  readonly reject: readonly RejectCase[];
}

const CHECKS_DIRECTORY = join(__dirname, '../../src/core/checks');

/**
 * Tests a check by its table of cases, and on its own: blanking any cell that a case is about never makes it throw, a table moved by
 * three rows and two columns gives the same findings moved, every message is produced by a case, and its
 * documentation and messages are complete in both languages.
 */
export function testCheck(check: Check, { accept, reject, sentences }: CheckCases): void {
  describe(`${check.code} ${check.id}`, () => {
    describe('accepts', () => {
      it.each(accept.map((one) => [one.name, one] as const))('%s', (_, one) => {
        const { findings, run } = runCheck(contextFor(one), check);
        expect(findings.map(summary)).toEqual([]);
        expect(run.status).toBe(one.status ?? 'passed');
        expect(run.why.length === 0).toBe(run.status === 'passed');
      });
    });

    describe('rejects', () => {
      it.each(reject.map((one) => [one.name, one] as const))('%s', (_, one) => {
        const context = contextFor(one);
        const { findings } = runCheck(context, check);
        const drafts = draftsOf(check, context);
        const actual = findings.map((finding, index) => view(finding, drafts[index]!, context.workbook));
        const wanted = one.findings.map((finding) => expectation(finding, context.workbook));
        expect(actual.sort(byCell).map((f, i) => pick(f, wanted[i]))).toEqual(wanted.sort(byCell));
      });
    });

    describe('holds up', () => {
      const cases: readonly CheckCase[] = [...accept, ...reject];

      it('when any cell is blank', () => {
        const usual = Object.values(USUAL_BOOKS);
        const blanked = cases.flatMap((one, at) => {
          const cells = toBlank(one, at === 0 ? usual : [...usual, cases[0]!.book]);
          return cells.map((cell) => ({ ...one, book: withBlank(one.book, cell) }));
        });
        for (const one of blanked) runCheck(contextFor(one), check);
        expect(blanked.length).toBeGreaterThanOrEqual(reject.length);
      });

      it.each(reject.map((one) => [one.name, one] as const))('when the table moves: %s', (_, one) => {
        const before = runCheck(contextFor(one), check).findings;
        const book = { ...one.book, sheets: one.book.sheets.map((sheet) => move(sheet, 3, 2)) };
        const after = runCheck(contextFor({ ...one, book }), check).findings;
        expect(after.map(place)).toEqual(before.map((finding) => place(moved(finding))));
        expect(after.map((f) => f.fingerprint)).toEqual(before.map((f) => f.fingerprint));
      });
    });

    describe('is complete', () => {
      it('has a file named by its id', () => {
        expect(existsSync(join(CHECKS_DIRECTORY, `${check.id}.ts`))).toBe(true);
        expect(basename(expect.getState().testPath ?? '')).toBe(`${check.id}.test.ts`);
      });

      it('has at least three cases to accept and three to reject', () => {
        expect(accept.length).toBeGreaterThanOrEqual(3);
        expect(reject.length).toBeGreaterThanOrEqual(3);
      });

      it('uses every message', () => {
        const used = new Set(
          reject.flatMap((one) => draftsOf(check, contextFor(one)).map((draft) => draft.message)),
        );
        expect([...used].sort()).toEqual(Object.keys(check.messages).sort());
      });

      it('says every message as a clerk is to read it', () => {
        expect(Object.keys(sentences).sort()).toEqual(Object.keys(check.messages).sort());
        const said = new Set(
          reject.flatMap((one) =>
            runCheck(contextFor(one), check).findings.map(({ message }) => message['zh-CN'].what),
          ),
        );
        expect(Object.values(sentences).filter((sentence) => !said.has(sentence))).toEqual([]);
      });

      it('has documentation and messages in both languages', () => {
        expect(textFaults(check)).toEqual([]);
      });
    });
  });
}

/** What is missing from the texts of a check, a sentence each. */
export function textFaults(check: Check): string[] {
  const faults: string[] = [];
  const want = (text: string | undefined, name: string, language: Language) => {
    if (!text?.trim()) faults.push(`${check.code} has no ${name} in ${language}`);
    else if (isChinese(text.replace(/\{\w+\}|"[^"]*"|“[^”]*”/g, '')) !== (language === 'zh-CN')) {
      faults.push(`${check.code}: ${name} in ${language} is in the other language`);
    }
  };
  for (const language of LANGUAGES) {
    for (const part of ['what', 'why', 'fix', 'basis'] as const) {
      want(check.docs[language]?.[part], part, language);
    }
    for (const [key, message] of Object.entries(check.messages)) {
      for (const part of ['what', 'why', 'fix'] as const) {
        want(message[language]?.[part], `message ${key}.${part}`, language);
      }
    }
    for (const [key, reason] of Object.entries(check.reasons ?? {}))
      want(reason[language], `reason ${key}`, language);
  }
  for (const [key, message] of Object.entries(check.messages)) {
    const [zh, en] = LANGUAGES.map((language) => blanksOf(...Object.values(message[language])).join());
    if (zh !== en) faults.push(`${check.code}: message ${key} has other placeholders in English`);
  }
  return faults;
}

/** English texts may quote a few Chinese words, and Chinese ones a name of a function. */
function isChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  return han * 2 > latin;
}

const contexts = new WeakMap<CheckCase, CheckContext>();

/** What a check may look at in a case: made once, since checks change nothing. */
function contextFor(one: CheckCase): CheckContext {
  const context = contexts.get(one) ?? makeContext(one);
  contexts.set(one, context);
  return context;
}

function makeContext({ book, settings, text }: CheckCase): CheckContext {
  const context = contextOf(book, { ...DEFAULT_SETTINGS, ...settings });
  return text ? { ...context, prose: proseReader.report(text, tableFigures(context)) } : context;
}

function draftsOf(check: Check, context: CheckContext): FindingDraft[] {
  return [...check.run(context)].filter((draft): draft is FindingDraft => !('notChecked' in draft));
}

/**
 * The cells of a case to be blanked: those that its neighbours do not hold too, and those that its findings speak of.
 * The neighbours are the first case, whose cells are blanked as well, and the usual form that it changes, of which
 * core/checks/blank-cells.test.ts blanks every cell for every check.
 */
function toBlank(one: CheckCase & Partial<RejectCase>, neighbours: readonly Workbook[]): Place[] {
  const contents = contentsOf(one.book);
  const changed = neighbours.map((other) => changedCells(one.book, other));
  const fewest = changed.sort((some, others) => some.length - others.length)[0]!;
  const isOfItsOwn = fewest.length > contents.size / 2;
  const named = (one.findings ?? []).flatMap(({ cell, related = [] }) => [cell, ...related]);
  const places = new Set([
    ...(isOfItsOwn ? contents.keys() : fewest),
    ...named.map((cell) => placeOf(cell, one.book)),
  ]);
  return [...places].filter((place) => contents.has(place));
}

function placeOf(cell: string, book: Workbook): Place {
  const [address, sheet = book.sheets[0]!.name] = cell.split('!').reverse() as [string, string?];
  return `${book.sheets.findIndex(({ name: other }) => other === sheet)}!${address}`;
}

function name(ref: CellRef, book: Workbook): string {
  return ref.sheet === book.sheets[0]!.name ? a1(ref) : `${ref.sheet}!${a1(ref)}`;
}

function fullName(cell: string, book: Workbook): string {
  const [address, sheet] = cell.split('!').reverse() as [string, string?];
  const place = parseA1(address);
  if (!place) throw new Error(`not a cell: ${cell}`);
  return name({ ...place, sheet: sheet ?? book.sheets[0]!.name }, book);
}

type View = Record<string, unknown> & { readonly cell: string };

function view(finding: Finding, draft: FindingDraft, book: Workbook): View {
  return {
    cell: name(finding.ref, book),
    related: finding.related.map((ref) => name(ref, book)).sort(),
    message: draft.message,
    severity: finding.severity,
    stated: finding.stated,
    expected: finding.expected,
    gap: finding.gap,
  };
}

function expectation({ cell, related, ...rest }: ExpectedFinding, book: Workbook): View {
  return {
    cell: fullName(cell, book),
    ...rest,
    ...(related ? { related: related.map((one) => fullName(one, book)).sort() } : {}),
  };
}

/** Keeps the parts that the expectation speaks of. */
function pick(finding: View, wanted: View | undefined): View {
  if (!wanted) return finding;
  return Object.fromEntries(Object.keys(wanted).map((key) => [key, finding[key]])) as View;
}

const byCell = (one: View, other: View) =>
  one.cell < other.cell
    ? -1
    : one.cell > other.cell
      ? 1
      : String(one.message) < String(other.message)
        ? -1
        : 1;

const summary = (finding: Finding) => `${a1(finding.ref)} ${finding.message['zh-CN'].what}`;

const place = ({ ref, related, severity, stated, expected }: Omit<Finding, 'message'>) => ({
  ref,
  related,
  severity,
  stated,
  expected,
});

function moved(finding: Finding): Finding {
  // Paragraphs of a text stay where they are when the tables beside it move.
  const shift = (ref: CellRef) =>
    ref.sheet === TEXT_SHEET ? ref : { ...ref, row: ref.row + 3, column: ref.column + 2 };
  return { ...finding, ref: shift(finding.ref), related: finding.related.map(shift) };
}
