import type { WorkerLike } from '../../../../src/workbench/files/batch/protocol';

/** Plays Web Workers: each is ready at once, and answers when the test says so. */
export class FakeWorkers<Task, Answer> {
  readonly all: FakeWorker[] = [];
  /** What has been handed over and not been answered. */
  readonly open: { readonly task: Task; readonly worker: FakeWorker }[] = [];
  /** How a worker begins: it gets ready, dies, or says nothing. */
  beginning: 'ready' | 'dead' | 'silent' = 'ready';

  start = (): WorkerLike => {
    const worker = new FakeWorker((task) => this.open.push({ task: task as Task, worker }));
    this.all.push(worker);
    const { beginning } = this;
    void settle(3).then(() => {
      if (beginning === 'ready') worker.say({ ready: true });
      if (beginning === 'dead') worker.onerror?.({});
    });
    return worker;
  };

  get alive(): number {
    return this.all.filter(({ isEnded }) => !isEnded).length;
  }

  /** The oldest open task is answered. */
  answer(of: (task: Task) => Answer): void {
    const { task, worker } = this.open.shift()!;
    worker.say({ answer: of(task) });
  }
}

export class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  onerror: WorkerLike['onerror'] = null;
  isEnded = false;

  constructor(private readonly take: (task: unknown) => void) {}

  postMessage(task: unknown): void {
    this.take(task);
  }

  terminate(): void {
    this.isEnded = true;
  }

  say(data: unknown): void {
    this.onmessage?.({ data });
  }
}

/** Lets promises and microtasks that are due run. */
export async function settle(turns = 20): Promise<void> {
  for (let i = 0; i < turns; i++) await Promise.resolve();
}
