import { contains, refKey, type CellRef } from '../../core/model/address';
import type { Finding } from '../../core/model/finding';
import type { Form } from '../../core/model/form';
import { indexSheet, type Workbook } from '../../core/model/grid';
import type { ComparedFinding, RowPair, Submission } from './types';
import type { FieldRow } from './form-fields';

/** What did not come again: rows of forms that did, and whole forms, of which nobody knows what became of their findings. */
export interface Removed {
  readonly rows: readonly FieldRow[];
  readonly forms: readonly Form[];
}

type Same = (old: Finding, now: Finding) => boolean;

/**
 * Tells what became of each finding: the same finding is one of the same check about the same field, wherever that stands
 * now and whatever it holds.
 */
export function matchFindings(
  old: Submission,
  now: Submission,
  pairs: readonly RowPair[],
  removed: Removed,
): ComparedFinding[] {
  const current = [...now.findings, ...now.ignored.map(({ finding }) => finding)];
  const setAside = new Set(now.ignored.map(({ finding }) => finding));
  const known = [...old.findings, ...old.ignored.map(({ finding }) => finding)];
  const found = matched(known, current, ways(old, now, pairs));
  const gone = new Set(
    removed.rows.flatMap(({ cells }) => [...cells.values()].map(({ ref }) => refKey(ref))),
  );
  const unlooked = new Set(
    now.checked.flatMap(({ status, code }) => (status === 'not-checked' ? [code] : [])),
  );
  const past = old.findings.map((finding): ComparedFinding => {
    const other = found.get(finding) ?? null;
    if (!other) {
      const isRowGone = gone.has(refKey(finding.ref));
      const isFormGone = removed.forms.some((form) => isIn(form, finding.ref));
      const isUnknown = isFormGone || (!isRowGone && unlooked.has(finding.code));
      return { fate: isUnknown ? 'unchecked' : 'fixed', old: finding, now: null, isRowGone };
    }
    return { fate: setAside.has(other) ? 'ignored' : 'open', old: finding, now: other, isRowGone: false };
  });
  const taken = new Set(found.values());
  const fresh = now.findings.filter((finding) => !taken.has(finding));
  // What had been set aside and is no longer is asked for again.
  const again = now.findings.filter(
    (finding) => taken.has(finding) && !past.some((compared) => compared.now === finding),
  );
  return [
    ...past,
    ...[...fresh, ...again].map((finding): ComparedFinding => ({
      fate: 'new',
      old: null,
      now: finding,
      isRowGone: false,
    })),
  ];
}

const isIn = ({ sheet, range }: Form, ref: CellRef): boolean => sheet === ref.sheet && contains(range, ref);

function matched(
  old: readonly Finding[],
  now: readonly Finding[],
  all: readonly Same[],
): Map<Finding, Finding> {
  const found = new Map<Finding, Finding>();
  const taken = new Set<Finding>();
  for (const isSame of all) {
    for (const one of old) {
      if (found.has(one)) continue;
      const other = now.find((candidate) => !taken.has(candidate) && isSame(one, candidate));
      if (!other) continue;
      found.set(one, other);
      taken.add(other);
    }
  }
  return found;
}

/** The surest first: the same fingerprint, field, row with the same head of sentence, and words of a cell that is no field. */
function ways(old: Submission, now: Submission, pairs: readonly RowPair[]): Same[] {
  const [fields, rows] = mapsOf(pairs);
  const [textOld, textNow] = [textsOf(old.workbook), textsOf(now.workbook)];
  const isField: Same = (one, other) => fields.get(refKey(one.ref)) === refKey(other.ref);
  const speaksFor = ({ also = [] }: Finding, code: string) => also.some((spoken) => spoken.code === code);
  return [
    (one, other) =>
      one.fingerprint === other.fingerprint && (isField(one, other) || !fields.has(refKey(one.ref))),
    (one, other) => one.code === other.code && isField(one, other),
    (one, other) => (speaksFor(one, other.code) || speaksFor(other, one.code)) && isRow(one, other, rows),
    (one, other) =>
      one.code === other.code && one.place !== undefined && one.place.quote === other.place?.quote,
    (one, other) =>
      one.code === other.code &&
      !fields.has(refKey(one.ref)) &&
      textOld(one.ref) !== '' &&
      textOld(one.ref) === textNow(other.ref),
  ];
}

function isRow(one: Finding, other: Finding, rows: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return rows.get(refKey(one.ref))?.has(refKey(other.ref)) ?? false;
}

/** Where each old cell stands now, and all new cells of its row. */
function mapsOf(pairs: readonly RowPair[]): [Map<string, string>, Map<string, ReadonlySet<string>>] {
  const fields = new Map<string, string>();
  const rows = new Map<string, ReadonlySet<string>>();
  for (const [old, now] of pairs) {
    const keys = new Set([...now.cells.values()].map(({ ref }) => refKey(ref)));
    for (const [role, { ref }] of old.cells) {
      const there = now.cells.get(role);
      if (there) fields.set(refKey(ref), refKey(there.ref));
      rows.set(refKey(ref), keys);
    }
  }
  return [fields, rows];
}

function textsOf(workbook: Workbook): (ref: CellRef) => string {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, indexSheet(sheet)]));
  return ({ sheet, row, column }) => sheets.get(sheet)?.shown(row, column)?.text.replace(/\s+/g, '') ?? '';
}
