/** Tells which windows of the workbench are open on this machine. */
export interface WindowRegistry {
  /** The name of this window; no other has it. */
  readonly me: string;
  /** Those of the named windows that are still open. */
  living(names: readonly string[]): Promise<ReadonlySet<string>>;
  close(): void;
}

/** What of the browser it needs; null where the browser lacks it. */
export interface RegistryTools {
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'> | null;
  /** Only in secure contexts: not on plain http within an intranet. */
  readonly locks: Pick<LockManager, 'request' | 'query'> | null;
  /** How long an answer is waited for, in milliseconds. */
  readonly patience: number;
}

type Message = { readonly ask: true } | { readonly here: string };

const LOCK = 'ziping-window-';

/**
 * Windows tell each other that they are there: by a lock that the browser takes away when the window is gone, and by
 * answering a call. A window that is busy or asleep may not answer; whoever takes its work over therefore takes a copy.
 */
export function openWindowRegistry({ channel, locks, patience }: RegistryTools): WindowRegistry {
  const me = randomName();
  const heard = new Set<string>();
  let release = (): void => {};
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if ('ask' in data) channel.postMessage({ here: me });
    else heard.add(data.here);
  });
  // A browser that refuses the lock leaves the answers.
  locks?.request(LOCK + me, () => new Promise<void>((resolve) => (release = resolve))).catch(() => {});
  return {
    me,
    async living(names) {
      const others = names.filter((name) => name !== me);
      const alive = new Set<string>(names.includes(me) ? [me] : []);
      if (others.length === 0) return alive;
      heard.clear();
      channel?.postMessage({ ask: true });
      const held = await heldLocks(locks);
      if (channel) await heardFrom(others, heard, patience);
      for (const name of others) if (held.has(name) || heard.has(name)) alive.add(name);
      return alive;
    },
    close() {
      release();
      channel?.close();
    },
  };
}

/** What this window tells the others of itself. */
export function browserWindowRegistry(): WindowRegistry {
  return openWindowRegistry({
    channel: typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('ziping-workbench'),
    locks: (navigator as Partial<Navigator>).locks ?? null,
    patience: 400,
  });
}

async function heldLocks(locks: RegistryTools['locks']): Promise<ReadonlySet<string>> {
  try {
    const { held = [] } = (await locks?.query()) ?? {};
    return new Set(held.map(({ name = '' }) => name.slice(LOCK.length)));
  } catch {
    // A browser that does not tell of locks leaves the answers to the call.
    return new Set();
  }
}

/** Waits until all have answered, no longer than there is patience. */
async function heardFrom(
  names: readonly string[],
  heard: ReadonlySet<string>,
  patience: number,
): Promise<void> {
  const step = 20;
  for (let waited = 0; waited < patience && !names.every((name) => heard.has(name)); waited += step) {
    await new Promise((resolve) => setTimeout(resolve, step));
  }
}

/** A name that no other window has. */
export function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
