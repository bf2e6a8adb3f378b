/** A value that changes as a whole, and those who want to know: what `useSyncExternalStore` asks for. */
export class Store<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private state: State) {}

  readonly getState = (): State => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Replaces some of its values; listeners hear of it only where one of them is another. */
  set(changes: Partial<State>): void {
    const names = Object.keys(changes) as (keyof State)[];
    if (names.every((name) => this.state[name] === changes[name])) return;
    this.state = { ...this.state, ...changes };
    for (const listener of [...this.listeners]) listener();
  }
}
