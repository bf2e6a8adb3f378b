import type { CellRef } from '../../core/model/address';
import { attribute } from './attribute';
import { formRows, type FieldRow } from './form-fields';
import { matchFindings } from './match-findings';
import { matchForms } from './match-forms';
import { matchRows } from './match-rows';
import { restChanges } from './rest-of-sheet';
import { isSameValue } from './same-value';
import type { ComparedTotal, Comparison, FieldChange, RowPair, Submission } from './types';

/** Compares two submissions of the same forms. */
export function compareSubmissions(old: Submission, now: Submission): Comparison {
  const forms = matchForms(old.recognition.forms, now.recognition.forms);
  const rows = forms.pairs.map(([one, other]) =>
    matchRows(
      formRows(old.recognition.forms[one]!, old.workbook),
      formRows(now.recognition.forms[other]!, now.workbook),
    ),
  );
  const pairs = rows.flatMap((matched) => matched.pairs);
  const removed = rows.flatMap((matched) => matched.removed);
  const lost = forms.removed.map((at) => old.recognition.forms[at]!);
  const findings = matchFindings(old, now, pairs, { rows: removed, forms: lost });
  const changes = [...changesIn(pairs), ...restChanges(old, now, forms.pairs)];
  const added = rows.flatMap((matched) => matched.added);
  const attributed = attribute(changes, findings, [...removed, ...added].some(isToldRow));
  return {
    findings,
    changes: changes.map(({ pair, role, old: before, now: after }, at) => ({
      row: pair[1],
      role,
      old: before,
      now: after,
      ...attributed[at]!,
    })),
    removed: removed.filter(isToldRow),
    added: added.filter(isToldRow),
    totals: forms.pairs.flatMap(([one, other]) => totalOf(old, now, one, other)),
    formsRemoved: forms.removed.map((at) => old.recognition.forms[at]!.sheet),
    formsAdded: forms.added.map((at) => now.recognition.forms[at]!.sheet),
  };
}

/** Texts come and go with what they say; a level is told by its indicators. */
const isToldRow = ({ kind }: FieldRow): boolean => kind !== 'text' && kind !== 'level' && kind !== 'form';

function changesIn(pairs: readonly RowPair[]): FieldChange[] {
  const told = new Set<string>();
  return pairs.flatMap((pair) => {
    const [old, now] = pair;
    const roles = [...new Set([...old.cells.keys(), ...now.cells.keys()])];
    return roles.flatMap((role): FieldChange[] => {
      const [before, after] = [old.cells.get(role) ?? null, now.cells.get(role) ?? null];
      if (isSameValue(before?.cell, after?.cell)) return [];
      // A cell that several rows share is told once.
      const key = `${keyOf(before?.ref)}>${keyOf(after?.ref)}`;
      if (told.has(key)) return [];
      told.add(key);
      return [{ pair, role, old: before, now: after }];
    });
  });
}

const keyOf = (ref: CellRef | undefined): string => (ref ? `${ref.sheet}!${ref.row},${ref.column}` : '');

function totalOf(old: Submission, now: Submission, one: number, other: number): ComparedTotal[] {
  const [before, after] = [
    old.scores.totals.find(({ form }) => form === one),
    now.scores.totals.find(({ form }) => form === other),
  ];
  const figures = [before?.stated?.value, after?.stated?.value, before?.score, after?.score];
  if (figures.every((figure) => figure === null || figure === undefined)) return [];
  return [
    {
      sheet: now.recognition.forms[other]!.sheet,
      stated: [before?.stated?.value ?? null, after?.stated?.value ?? null],
      score: [before?.score ?? null, after?.score ?? null],
    },
  ];
}
