import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Target } from '../files';
import { processorSeconds } from './processor-time';
import { lostFile, type Outcome, type RunSetup } from './reporting';
import type { Order } from './worker';

/** So long no file takes that is a form: seconds of the processor, where the system tells them, else of the clock. */
const MOST_SECONDS = 300;

/** On a machine that is ever so busy a file is given up after so many times that by the clock. */
const MOST_WAITS = 12;

/** Megabytes of a half of the room for young objects: a larger one makes nothing faster, and stands beside the heap. */
const YOUNG_HALF = 4;

/** Stands beside the bundle that holds this module. */
const SCRIPT = join(__dirname, 'check-worker.js');

/**
 * A process that reviews one file after the other. When it dies over a file, by want of memory or however, or takes
 * too long, that file is told as lost, and the next one gets a new process.
 */
export class Helper {
  private child: ChildProcess | null = null;

  /** @param megabytes the heap it may have */
  constructor(
    private readonly setup: RunSetup,
    private readonly megabytes: number,
  ) {}

  review(target: Target): Promise<Outcome> {
    const child = (this.child ??= this.start());
    return new Promise((resolve) => {
      let isLate = false;
      const stopWaiting = watch(child.pid, () => {
        isLate = true;
        child.kill('SIGKILL');
      });
      const leave = () => {
        stopWaiting();
        child.removeAllListeners();
      };
      const settle = (outcome: Outcome) => {
        leave();
        resolve(outcome);
      };
      const lose = () => {
        if (this.child === child) this.child = null;
        leave();
        // What is still said by a process that is given up concerns nobody.
        child.on('error', () => undefined);
        resolve(lostFile(target, this.setup, isLate ? MOST_SECONDS : null));
      };
      child.once('message', settle);
      child.once('exit', lose);
      child.once('error', lose);
      send(child, { target });
    });
  }

  end(): void {
    this.child?.removeAllListeners();
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private start(): ChildProcess {
    const child = fork(SCRIPT, [], {
      execArgv: [`--max-old-space-size=${this.megabytes}`, `--max-semi-space-size=${YOUNG_HALF}`],
      // A process that runs out of memory prints pages about it.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    send(child, { setup: this.setup });
    return child;
  }
}

/**
 * Calls back once a process has worked on a file for longer than any form takes.
 * @returns how to stop watching
 */
function watch(pid: number | undefined, isLate: () => void): () => void {
  const before = processorSeconds(pid);
  let waits = 0;
  let timer: NodeJS.Timeout;
  const wait = (seconds: number) => {
    waits++;
    timer = setTimeout(() => {
      const now = processorSeconds(pid);
      const left = before === null || now === null ? 0 : MOST_SECONDS - (now - before);
      if (left > 0 && waits < MOST_WAITS) wait(Math.max(left, 1));
      else isLate();
    }, seconds * 1000);
  };
  wait(MOST_SECONDS);
  return () => clearTimeout(timer);
}

/** A process that is gone says so by its exit. */
function send(child: ChildProcess, order: Order): void {
  child.send(order, () => undefined);
}
