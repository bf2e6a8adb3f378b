import type { KeptItem } from '../document';
import { said } from '../window/messages/sentence';
import type { ShellMessage } from '../window/window-state';

/**
 * The offer, beside a file, of what was left unsaved of it: a window that is loaded again comes back to its sample, not
 * to the start page where all kept work stands.
 * @param name of the file that is shown
 */
export function keptOffer(kept: readonly KeptItem[], name: string): Omit<ShellMessage, 'id'> | null {
  const left = kept.find((one) => one.name === name);
  return left ? { intent: 'warning', name, sentence: said('kept'), action: { restore: left.id } } : null;
}

/** The messages without offers of what is not kept any more. */
export function withoutOldOffers(
  messages: readonly ShellMessage[],
  kept: readonly KeptItem[],
): readonly ShellMessage[] {
  return messages.filter(
    ({ action }) => typeof action !== 'object' || kept.some(({ id }) => id === action.restore),
  );
}
