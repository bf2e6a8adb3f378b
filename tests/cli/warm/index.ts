import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';

export interface Order {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly input: string;
}

export interface Result {
  /** Null when the process died. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Milliseconds after which a call is given up. */
const LONGEST = 600_000;

interface Bridge {
  readonly port: MessagePort;
  readonly signal: Int32Array;
}

/**
 * The built command line in a process that stays: started once for a file of tests, with the code compiled and warm
 * from the second call on. Every call has variables, output and a folder of its own; the helper that reviews files is
 * evaluated beside it instead of in a process of its own. `tests/cli/warm/alike.test.ts` holds that it answers as the
 * program does that a person starts.
 */
export class WarmProgram {
  private bridge: Bridge | null = null;

  constructor(private readonly binary: string) {}

  /** Waits for the end of a call, as `spawnSync` does. */
  run(order: Order): Result {
    const { port, signal } = (this.bridge ??= this.start());
    Atomics.store(signal, 0, 0);
    port.postMessage(order);
    if (Atomics.wait(signal, 0, 0, LONGEST) === 'timed-out')
      throw new Error(`No answer: ${order.args.join(' ')}`);
    const received = receiveMessageOnPort(port) as { message: Result };
    return received.message;
  }

  end(): void {
    this.bridge?.port.postMessage('end');
    this.bridge = null;
  }

  private start(): Bridge {
    const { port1, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const workerData = { binary: this.binary, port: port2, signal };
    new Worker(join(__dirname, 'bridge.cjs'), { workerData, transferList: [port2] }).unref();
    port1.unref();
    return { port: port1, signal };
  }
}
