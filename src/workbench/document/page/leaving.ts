import { hasDraft } from '../../../pane/scores/drafts';
import type { OpenDocument, Question, SaveChoice, WindowState } from '../../window/window-state';
import type { Store } from '../../../app/store';

/** Asks what becomes of what would be lost with the open file, and remembers what was decided. */
export class Leaving {
  /** The document whose changes are to be lost with it, as it stood then: it stays should nothing take its place. */
  private discarded: { readonly id: number; readonly version: number } | null = null;
  /** The document whose answers in the pane are to be lost with it. */
  private answersLeft: number | null = null;

  /** @param save gives whether the open file is saved now */
  constructor(
    private readonly store: Store<WindowState>,
    private readonly save: () => Promise<boolean>,
  ) {}

  /**
   * Whether the open file may be left: nothing is unsaved, or the person has decided about all of it.
   * @param finishTyping writes what is being typed into its cell
   */
  async ask(finishTyping: () => void): Promise<boolean> {
    for (;;) {
      finishTyping();
      const { document } = this.store.getState();
      if (!document) return true;
      if (!this.isAtStake(document)) return this.askForAnswers(document);
      const choice = await this.choose('changes', document.host.name);
      if (choice === 'cancel') return false;
      if (choice === 'discard') {
        this.discarded = { id: document.id, version: document.host.getState().version };
      } else if (!(await this.save())) return false;
    }
  }

  /** Whether the person gave the changes of a document up. */
  isForgotten({ id }: OpenDocument): boolean {
    return this.discarded?.id === id;
  }

  /** What was to take the place of the open file has done so, or will not. */
  end(): void {
    this.answersLeft = null;
  }

  /** Whether nothing is typed into the pane that is not saved, or the person says that it may be lost. */
  private async askForAnswers({ id, host, session }: OpenDocument): Promise<boolean> {
    if (!hasDraft(session) || this.answersLeft === id) return true;
    if ((await this.choose('answers', host.name)) === 'cancel') return false;
    this.answersLeft = id;
    return true;
  }

  /** Whether it holds changes of which the person has not said that they may be lost. */
  private isAtStake({ id, host }: OpenDocument): boolean {
    const { isDirty, version } = host.getState();
    return isDirty && !(this.discarded?.id === id && this.discarded.version === version);
  }

  private choose(about: Question['about'], name: string): Promise<SaveChoice> {
    this.store.getState().question?.answer('cancel');
    return new Promise((resolve) => {
      const answer = (choice: SaveChoice) => {
        this.store.set({ question: null });
        resolve(choice);
      };
      this.store.set({ question: { about, name, answer } });
    });
  }
}
