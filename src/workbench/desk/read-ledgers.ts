import { parseLedger } from '../../app/desk/ledger';
import { saying } from '../../core/text';
import type { BatchFile } from '../files/batch';
import type { WindowMessage } from '../window/window-state';
import type { DeskBook } from './desk-book';
import { deskTexts } from './messages/desk';

/** Takes ledgers that lay among the files into the desk. @returns what is to be told of it */
export async function readLedgers(
  desk: DeskBook,
  ledgers: readonly BatchFile[],
): Promise<Omit<WindowMessage, 'id'>> {
  let [count, bad] = [0, 0];
  const isOnlyOne = ledgers.length === 1 && desk.getText() === '';
  for (const { file } of ledgers) {
    try {
      const ledger = parseLedger(new TextDecoder().decode(await file.arrayBuffer()));
      desk.merge(ledger);
      count += ledger.lines.length;
      bad += ledger.unread.length;
    } catch {
      bad += 1;
    }
  }
  // What came out of one file alone stands in that file.
  if (isOnlyOne) desk.keeper.noteKept();
  const name = ledgers.map(({ path }) => path.split('/').pop()!).join(' · ');
  const words = saying(deskTexts, bad > 0 ? 'readPart' : 'read', { count, bad });
  return { intent: bad > 0 ? 'warning' : 'info', name, key: 'ledger', words };
}
