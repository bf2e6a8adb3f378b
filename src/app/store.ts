/** Those who want to hear of something, told in the order in which they asked. */
export class Listeners<News extends readonly unknown[] = []> {
  private readonly all = new Set<(...news: News) => void>();

  /** @returns how to stop listening */
  readonly add = (listener: (...news: News) => void): (() => void) => {
    this.all.add(listener);
    return () => void this.all.delete(listener);
  };

  /** Tells those who listen now; who stops or begins on hearing it changes nothing for the others. */
  tell(...news: News): void {
    for (const listener of [...this.all]) listener(...news);
  }
}

/** A value that changes as a whole, and those who want to know: what `useSyncExternalStore` asks for. */
export class Store<State extends object> {
  private readonly listeners = new Listeners();

  constructor(private state: State) {}

  readonly getState = (): State => this.state;

  /** @returns how to stop listening */
  readonly subscribe = (listener: () => void): (() => void) => this.listeners.add(listener);

  /** Replaces some of its values; listeners hear of it only where one of them is another. */
  set(changes: Partial<State>): void {
    const names = Object.keys(changes) as (keyof State)[];
    if (names.every((name) => this.state[name] === changes[name])) return;
    this.replace({ ...this.state, ...changes });
  }

  /** Takes a new value in place of the whole one; listeners hear of it in any case. */
  replace(state: State): void {
    this.state = state;
    this.listeners.tell();
  }
}
