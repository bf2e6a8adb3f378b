import type { Paper } from '../../core/model/paper';
import type { Told } from './messages/told';
import { START_VIEW, type FilesView } from '../files/view';
import type { Navigator } from '../../pane/navigator';
import type { Batch } from '../files/batch';
import type { DraftItem, OpenFile } from '../document';

/** The pages of the window; one is shown at a time. */
export type PageName = 'start' | 'files' | 'document';

/** The file that is open, with all that belongs to it. */
export interface OpenDocument extends OpenFile {
  /** Different for every opening. */
  readonly id: number;
  readonly navigator: Navigator;
  /** The name of a sample in an address; null: a file of the person's. */
  readonly sample: string | null;
  /** Its key in the table of files; null where it was opened by itself. */
  readonly row: string | null;
}

/** A message over the page, until the person closes it or what it speaks of is over. */
export interface WindowMessage extends Told {
  readonly id: number;
  readonly intent: 'error' | 'warning' | 'success' | 'info';
  /** The file it is about. */
  readonly name?: string;
  /** What can be done about it at once: saving under another name, or restoring kept work by its id. */
  readonly action?: 'saveAs' | { readonly restore: string };
}

/** What becomes of unsaved work: it is saved, lost, or the person stays with it. */
export type SaveChoice = 'save' | 'discard' | 'cancel';

/**
 * What has to be decided before the window goes on: what becomes of unsaved changes, or of answers typed into the pane.
 */
export interface Question {
  readonly about: 'changes' | 'answers';
  readonly name: string;
  readonly answer: (choice: SaveChoice) => void;
}

/** A letter or a comparison, and the name it is saved under. */
export interface ShownPaper {
  readonly paper: Paper;
  readonly fileName: string;
}

/** Everything the window shows beside the open file's own state. Immutable: a new object a change. */
export interface WindowState {
  readonly page: PageName;
  readonly document: OpenDocument | null;
  /** The files opened together; null before there were any. */
  readonly batch: Batch | null;
  /** The order of the table's rows as last seen, by key: what "next file" goes by. */
  readonly order: readonly string[];
  /** How the table is filtered and sorted. */
  readonly view: FilesView;
  /** The name of the file that is being opened. */
  readonly opening: string | null;
  readonly messages: readonly WindowMessage[];
  readonly question: Question | null;
  /** Unsaved work of earlier windows. */
  readonly drafts: readonly DraftItem[];
  /** The list of keys is shown. */
  readonly isShowingKeys: boolean;
  /** What is read over the page; null: nothing. */
  readonly paper: ShownPaper | null;
}

/** A window just opened. */
export const START_STATE: WindowState = {
  page: 'start',
  document: null,
  batch: null,
  order: [],
  view: START_VIEW,
  opening: null,
  messages: [],
  question: null,
  drafts: [],
  isShowingKeys: false,
  paper: null,
};
