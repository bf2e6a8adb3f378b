import type { Focus } from '../../app/batch/attention';
import type { FileStatus } from '../../app/batch/file-row';
import type { Sample } from '../../app/batch/sample';
import type { DeskFilter } from '../../app/desk/desk-filter';
import type { SortId } from './columns';

/** How the table is filtered and sorted. */
export interface FilesView {
  readonly search: string;
  /** Files of any status when empty. */
  readonly statuses: readonly FileStatus[];
  /** The form's name, "" for files without one, null for any. */
  readonly form: string | null;
  /** The year as text, "" for files without one, null for any. */
  readonly year: string | null;
  /** Files that are to be looked at for this reason; null: all. */
  readonly focus: Focus | null;
  /** Files drawn for a spot check; null: all. */
  readonly sample: Sample | null;
  /** Files by where they are on the desk; null: all. */
  readonly desk: DeskFilter | null;
  readonly sort: { readonly column: SortId; readonly isDescending: boolean };
}

/** All files, by their paths. */
export const START_VIEW: FilesView = {
  search: '',
  statuses: [],
  form: null,
  year: null,
  focus: null,
  sample: null,
  desk: null,
  sort: { column: 'name', isDescending: false },
};
