import type { CellRef } from '../../model/address';
import type { Recognition, Table } from '../../model/form';
import type { FindingDraft, NotChecked } from '../check';

/** Codes of what is said of the form's figures: funds, indicators and scores. What is wrong with a cell by itself is wrong in any column. */
const OF_FIGURES = /^JX[123]/;

const doubtful = new WeakMap<Recognition, readonly Table[]>();

/** Tables with a role that several columns could play. */
function doubtfulOf(recognition: Recognition): readonly Table[] {
  let found = doubtful.get(recognition);
  if (!found) {
    found = recognition.forms.flatMap(({ tables }) =>
      tables.filter(({ doubts }) => doubts.some(({ candidates }) => candidates.length > 1)),
    );
    doubtful.set(recognition, found);
  }
  return found;
}

/** Why a remark is not made: a cell that it rests on stands in a column that could be another (JX002 says so); null where none does. */
export function restsOnDoubt(recognition: Recognition, code: string, draft: FindingDraft): NotChecked | null {
  if (!OF_FIGURES.test(code)) return null;
  const tables = doubtfulOf(recognition);
  if (!tables.length) return null;
  const isDoubtful = (ref: CellRef) => tables.some((table) => isCandidate(table, ref));
  return [draft.ref, ...(draft.related ?? [])].some(isDoubtful)
    ? { notChecked: 'doubtful', ref: draft.ref }
    : null;
}

function isCandidate(
  { sheet, range, headerBottom, doubts }: Table,
  { sheet: own, row, column }: CellRef,
): boolean {
  if (own !== sheet || row <= headerBottom || row > range.bottom) return false;
  return doubts.some(({ candidates }) => candidates.length > 1 && candidates.includes(column));
}
