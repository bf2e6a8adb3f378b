import { useMemo, useSyncExternalStore } from 'react';
import type { FileRow } from '../../app/batch/file-row';
import { sharedPaths } from '../../app/batch/shared-paths';
import type { FileState } from '../../app/desk/ledger';
import { deskOf, type Desk } from '../../app/desk/row-desk';
import type { Decision } from './decision-dialog';
import type { DeskBook } from './desk-book';

/** The desk of a table, and how it is written to. */
export interface DeskTools {
  readonly desk: Desk;
  readonly book: DeskBook;
  readonly setState: (row: FileRow, state: FileState | null) => void;
  readonly decide: (decision: Decision) => void;
}

/** What the ledger of a table says of its rows; drawn anew when either changes. */
export function useDesk(book: DeskBook, rows: readonly FileRow[]): DeskTools {
  const lines = useSyncExternalStore(book.subscribe, book.getLines, book.getLines);
  const desk = useMemo(() => deskOf(lines, rows), [lines, rows]);
  const paths = useMemo(() => sharedPaths(rows), [rows]);
  return useMemo(() => {
    const placeOf = (row: FileRow) => ({ path: paths.get(row.key) ?? row.path, sha256: row.digest ?? '' });
    return {
      desk,
      book,
      setState: (row, state) =>
        book.put([{ what: 'file', ...placeOf(row), state, findings: fingerprintsOf(row) }]),
      decide: ({ choice, findings, phrase }) =>
        book.put([
          ...findings.map(({ row, finding, note }) => ({
            what: 'finding' as const,
            ...placeOf(row),
            fingerprint: finding.fingerprint,
            code: finding.code,
            place: `${finding.sheet}!${finding.cell}`,
            choice,
            note,
          })),
          ...(phrase === null ? [] : [{ what: 'phrase' as const, text: phrase, isGone: false }]),
        ]),
    };
  }, [desk, book, paths]);
}

const fingerprintsOf = ({ findings }: FileRow) => [
  ...new Set(findings.map(({ fingerprint }) => fingerprint)),
];
