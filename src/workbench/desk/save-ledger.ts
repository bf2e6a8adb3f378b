import { LEDGER_NAME } from '../../app/desk/ledger-name';
import { saying } from '../../core/text';
import { downloadTarget } from '../document/saving/download-target';
import type { WindowMessage } from '../window/window-state';
import type { DeskBook } from './desk-book';
import { pickLedgerFolder, type FolderHandle } from './ledger-folder';
import { deskTexts } from './messages/desk';

type Tell = (message: Omit<WindowMessage, 'id'>) => void;

/**
 * Saves the ledger where a person wants it: into the folder that is known, else into one that is chosen now; as a download
 * where the browser can do neither, or may not write there. To be called when a button or key was pressed.
 */
export async function saveLedger(book: DeskBook, known: FolderHandle | null, tell: Tell): Promise<void> {
  const folder = known ?? (await pickLedgerFolder());
  if (folder === undefined) return;
  if (folder === null) return download(book, tell, 'success', 'saved', {});
  const data = { folder: folder.name };
  const outcome = await book.keeper.keepIn(folder);
  if (outcome === 'saved') return said(tell, 'success', 'savedIn', data);
  await download(book, tell, 'warning', outcome === 'forbidden' ? 'forbidden' : 'notSaved', data);
}

type Words = 'saved' | 'savedIn' | 'forbidden' | 'notSaved';
type Data = Readonly<Record<string, string>>;

async function download(
  book: DeskBook,
  tell: Tell,
  intent: 'success' | 'warning',
  words: Words,
  data: Data,
): Promise<void> {
  await downloadTarget(LEDGER_NAME).write(new TextEncoder().encode(book.getText()));
  book.keeper.noteKept();
  said(tell, intent, words, data);
}

function said(tell: Tell, intent: 'success' | 'warning', words: Words, data: Data): void {
  tell({ intent, name: LEDGER_NAME, key: 'ledger', words: saying(deskTexts, words, data) });
}
