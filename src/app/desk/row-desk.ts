import type { FileRow } from '../batch/file-row';
import type { FindingReport } from '../../core/report/file-report';
import { sharedPaths } from '../batch/shared-paths';
import { isInFocus } from '../batch/attention';
import { earlierPaths } from './came-again';
import type { Choice, Decided, Opinion, Unmet } from '../../core/report/letter/opinion';
import { standingLines, type BarLine, type FileState, type FindingLine, type LedgerLine } from './ledger';

/** What the desk knows of a file. */
export interface RowDesk {
  readonly state: FileState | null;
  /** It was reviewed, and its content is another now. */
  readonly isChanged: boolean;
  /** It went back to its office, and its content is another now. */
  readonly isBack: boolean;
  /** What became of its findings since, where it is one or the other and they were put down. */
  readonly since: Since | null;
  /** Decisions on its findings, by fingerprint. */
  readonly decisions: ReadonlyMap<string, FindingLine>;
  /** Its findings by what was decided; those that nobody decided on are in none. */
  readonly counts: Readonly<Record<Choice, number>>;
  /** Null where the bureau drew no line; what is not met otherwise, nothing for a file that may be handed in. */
  readonly unmet: readonly Unmet[] | null;
}

/** A file that came again, held to what it had before. */
export interface Since {
  /** Findings that are gone. */
  readonly mended: number;
  /** Findings that it still has. */
  readonly open: number;
  /** Fingerprints of those that it had not. */
  readonly fresh: ReadonlySet<string>;
}

/** The whole desk. */
export interface Desk {
  readonly rows: ReadonlyMap<string, RowDesk>;
  readonly bar: BarLine | null;
  /** Opinions that are used again, oldest first. */
  readonly phrases: readonly string[];
}

/** A desk without a ledger. */
export const NO_DESK: Desk = { rows: new Map(), bar: null, phrases: [] };

/** What a ledger says of the files of a table. A file with another content than the one that was reviewed is not reviewed. */
export function deskOf(lines: readonly LedgerLine[], rows: readonly FileRow[]): Desk {
  const standing = standingLines(lines);
  const of = <What extends LedgerLine['what']>(what: What) =>
    standing.filter((line): line is Extract<LedgerLine, { what: What }> => line.what === what);
  const bar = of('bar').at(-1) ?? null;
  const states = new Map(of('file').map((line) => [line.sha256, line.state]));
  const byTime = [...of('file')].sort((one, other) => (one.at < other.at ? -1 : 1));
  const before = new Map(byTime.flatMap((line) => (line.state === null ? [] : [[line.path, line]])));
  const decided = new Map<string, FindingLine[]>();
  for (const line of of('finding'))
    for (const key of [line.sha256, line.path]) decided.set(key, [...(decided.get(key) ?? []), line]);
  const paths = earlierPaths(
    rows,
    sharedPaths(rows),
    new Set([...before.keys(), ...of('finding').map(({ path }) => path)]),
  );
  const desk = rows.map((row): [string, RowDesk] => {
    const path = paths.get(row.key) ?? '';
    const state = (row.digest !== null && states.get(row.digest)) || null;
    const isKnown = row.digest !== null && states.has(row.digest);
    const earlier = isKnown ? undefined : before.get(path);
    const own = latestOf([...(decided.get(row.digest ?? '') ?? []), ...(decided.get(path) ?? [])]);
    return [
      row.key,
      {
        state,
        isChanged: earlier?.state === 'reviewed',
        isBack: earlier?.state === 'waitingUnit',
        since: earlier?.findings ? sinceOf(row.findings, earlier.findings) : null,
        decisions: own,
        counts: countsOf(row.findings, own),
        unmet: bar && unmetBy(row, own, bar),
      },
    ];
  });
  const phrases = of('phrase').flatMap(({ text, isGone }) => (isGone ? [] : [text]));
  return { rows: new Map(desk), bar, phrases };
}

function sinceOf(now: readonly FindingReport[], before: readonly string[]): Since {
  const [has, had] = [new Set(now.map(({ fingerprint }) => fingerprint)), new Set(before)];
  const mended = [...had].filter((one) => !has.has(one)).length;
  return {
    mended,
    open: had.size - mended,
    fresh: new Set([...has].filter((one) => !had.has(one))),
  };
}

/** The latest decision on each finding; one that was taken back is none. */
function latestOf(lines: readonly FindingLine[]): ReadonlyMap<string, FindingLine> {
  const sorted = [...lines].sort((one, other) => (one.at < other.at ? -1 : 1));
  const latest = new Map(sorted.map((line) => [line.fingerprint, line]));
  return new Map([...latest].filter(([, { choice }]) => choice !== null));
}

function countsOf(
  findings: readonly FindingReport[],
  decisions: ReadonlyMap<string, FindingLine>,
): Readonly<Record<Choice, number>> {
  const counts = { return: 0, later: 0, falseAlarm: 0 };
  for (const { fingerprint } of findings) {
    const choice = decisions.get(fingerprint)?.choice;
    if (choice) counts[choice]++;
  }
  return counts;
}

/** Findings that may be mended later, or are a fault of this program, hold nobody up. */
function unmetBy(row: FileRow, decisions: ReadonlyMap<string, FindingLine>, bar: BarLine): readonly Unmet[] {
  if (row.status === 'unreadable' || row.status === 'noForm') return [{ what: row.status }];
  const choiceOf = ({ fingerprint }: FindingReport) => decisions.get(fingerprint)?.choice ?? null;
  const errors = row.findings.filter((finding) => {
    const choice = choiceOf(finding);
    return finding.severity === 'error' && (choice === null || choice === 'return');
  });
  const returned = row.findings.filter(
    (finding) => finding.severity !== 'error' && choiceOf(finding) === 'return',
  );
  const apart = Math.max(0, ...row.forms.map(({ difference }) => Math.abs(difference ?? 0)));
  const unmet: Unmet[] = [];
  if (returned.length > 0) unmet.push({ what: 'returned', value: returned.length });
  if (bar.errors !== null && errors.length > bar.errors)
    unmet.push({ what: 'errors', value: errors.length, most: bar.errors });
  if (bar.difference !== null && apart > bar.difference)
    unmet.push({ what: 'difference', value: apart, most: bar.difference });
  if (bar.grade && isInFocus(row, 'grade')) unmet.push({ what: 'grade' });
  return unmet;
}

/** What the letter about a file tells of the desk. */
export function opinionOf({ decisions, unmet }: RowDesk): Opinion {
  const decided = [...decisions].flatMap(([fingerprint, { choice, note }]): [string, Decided][] =>
    choice === null ? [] : [[fingerprint, { choice, note }]],
  );
  return { decisions: new Map(decided), unmet };
}

/** A finding of another file that is of the same kind: same check, same form, same kind of cell. */
export interface Alike {
  readonly row: FileRow;
  readonly finding: FindingReport;
}

/** All findings of a table that share what a finding is, its own among them; undecided or not. */
export function alikeOf(rows: readonly FileRow[], row: FileRow, finding: FindingReport): readonly Alike[] {
  const kind = kindOf(row, finding);
  return rows.flatMap((one) =>
    one.findings.flatMap((other) => (kindOf(one, other) === kind ? [{ row: one, finding: other }] : [])),
  );
}

/** The form is that of the finding's own sheet; the kind of cell is its column in that form. */
function kindOf(row: FileRow, { code, id, sheet, cell }: FindingReport): string {
  const form = row.forms.find((one) => one.sheet === sheet);
  const name = form ? (form.template ?? form.title ?? form.kinds.join()) : `${row.form}\n${sheet}`;
  return [code, id, name, cell.replace(/[^A-Z]/gi, '')].join('\n');
}

/** An opinion with the figures of a finding in its blanks. @example filled('{单元格}应为{应为}', finding) // '表!C5应为98' */
export function filled(phrase: string, { sheet, cell, stated, expected }: FindingReport): string {
  const blanks: Readonly<Record<string, string>> = {
    单元格: `${sheet}!${cell}`,
    填写: stated ?? '—',
    应为: expected ?? '—',
  };
  return phrase.replace(/[{｛](单元格|填写|应为)[}｝]/g, (_, name: string) => blanks[name]!);
}
