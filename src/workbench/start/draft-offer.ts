import type { DraftItem } from '../document';
import { told } from '../window/messages/told';
import type { WindowMessage } from '../window/window-state';

/**
 * The offer, beside a file, of what was left unsaved of it: a window that is loaded again comes back to its sample, not
 * to the start page where all kept work stands.
 * @param name of the file that is shown
 */
export function draftOffer(drafts: readonly DraftItem[], name: string): Omit<WindowMessage, 'id'> | null {
  const left = drafts.find((one) => one.name === name);
  return left ? { intent: 'warning', name, ...told('kept'), action: { restore: left.id } } : null;
}

/** The messages without offers of what is not kept any more. */
export function withoutOldOffers(
  messages: readonly WindowMessage[],
  drafts: readonly DraftItem[],
): readonly WindowMessage[] {
  return messages.filter(
    ({ action }) => typeof action !== 'object' || drafts.some(({ id }) => id === action.restore),
  );
}
