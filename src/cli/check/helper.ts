import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Target } from '../files';
import { lostFile, type Outcome, type RunSetup } from './review-file';
import type { Order } from './worker';

/** So long no file takes that is a form. */
const MOST_SECONDS = 300;

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
      const timer = setTimeout(() => {
        isLate = true;
        child.kill('SIGKILL');
      }, MOST_SECONDS * 1000);
      const settle = (outcome: Outcome) => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(outcome);
      };
      const lose = () => {
        if (this.child === child) this.child = null;
        // What is still said by a process that is given up concerns nobody.
        settle(lostFile(target, this.setup, isLate ? MOST_SECONDS : null));
        child.on('error', () => undefined);
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
      execArgv: [`--max-old-space-size=${this.megabytes}`],
      // A process that runs out of memory prints pages about it.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    send(child, { setup: this.setup });
    return child;
  }
}

/** A process that is gone says so by its exit. */
function send(child: ChildProcess, order: Order): void {
  child.send(order, () => undefined);
}
