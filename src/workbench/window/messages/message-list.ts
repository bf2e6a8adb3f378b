import type { WindowMessage, WindowState } from '../window-state';
import type { Store } from '../../../app/store';

/** What stands over the page to be read: told once each, until it is closed or over. */
export class MessageList {
  private lastId = 0;

  constructor(private readonly store: Store<WindowState>) {}

  /** Shows a message; one that tells the same of the same file gives way to it. */
  tell(message: Omit<WindowMessage, 'id'>): void {
    const others = this.all.filter(({ key, name }) => key !== message.key || name !== message.name);
    this.show([...others, { ...message, id: ++this.lastId }]);
  }

  dismiss(id: number): void {
    this.show(this.all.filter((message) => message.id !== id));
  }

  /** What went wrong with saving a file is over once it went right. */
  dropErrorsOf(name: string): void {
    this.show(this.all.filter((message) => message.intent !== 'error' || message.name !== name));
  }

  /**
   * Those that are left once another file is asked for: what went wrong with an earlier one, or could be done about it,
   * is over.
   */
  thatStay(): readonly WindowMessage[] {
    return this.all.filter(({ intent, action }) => intent !== 'error' && !action);
  }

  private get all(): readonly WindowMessage[] {
    return this.store.getState().messages;
  }

  private show(messages: readonly WindowMessage[]): void {
    this.store.set({ messages });
  }
}
