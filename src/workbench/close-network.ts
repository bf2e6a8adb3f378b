/*
 * Takes the network away from a worker; the first import of each. A page's policy stands in the page, but a worker
 * has that of the answer it came in, and a plain static server sends none.
 */

/** What a script can reach other machines, or other threads that can, by. */
const WAYS_OUT = [
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'BroadcastChannel',
  'Worker',
  'SharedWorker',
  'caches',
];

interface WorkerScope {
  readonly location?: { readonly origin: string; readonly href: string };
  importScripts?: (...addresses: string[]) => void;
}

/** Leaves a worker nothing but its own server's scripts to load. */
export function closeNetwork(scope: WorkerScope): void {
  for (const name of WAYS_OUT) {
    for (let holder: object | null = scope; holder; holder = Object.getPrototypeOf(holder))
      Reflect.deleteProperty(holder, name);
  }
  const { importScripts, location } = scope;
  if (!importScripts || !location) return;
  const load = importScripts.bind(scope);
  scope.importScripts = (...addresses) => {
    const outside = addresses.find((address) => new URL(address, location.href).origin !== location.origin);
    if (outside !== undefined) throw new Error(`Refused: ${outside} is not of ${location.origin}`);
    load(...addresses);
  };
}

closeNetwork(globalThis as WorkerScope);
