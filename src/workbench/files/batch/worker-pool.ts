import type { WorkerLike, WorkerMessage } from './protocol';

/** Why a task has no answer. */
export type TaskFailure = 'timeout' | 'crashed' | 'unavailable';

/** What the workers of a pool are started with, and who hears of what they do. */
export interface PoolOptions<Task, Answer> {
  readonly start: () => WorkerLike | Promise<WorkerLike>;
  /** The most workers at a time. */
  readonly size: number;
  /** What one task may take, in milliseconds; a worker may take as long to start. */
  readonly milliseconds: number;
  /** Told of every task once: of its answer, or of its failure. */
  readonly onAnswer: (task: Task, answer: Answer) => void;
  readonly onFailure: (task: Task, why: TaskFailure) => void;
}

/** So many workers that die before they are ready, one after the other, and none is started any more. */
const MOST_FAILED_STARTS = 3;

interface Slot<Task> {
  worker: WorkerLike | null;
  isReady: boolean;
  task: Task | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Hands tasks to workers, one at a time each. A worker that dies, hangs or sends what cannot be read is replaced, and
 * its task fails; the others go on. Workers end when nothing is left to do.
 */
export class WorkerPool<Task, Answer> {
  private queue: Task[] = [];
  private readonly slots = new Set<Slot<Task>>();
  private failedStarts = 0;

  constructor(private readonly options: PoolOptions<Task, Answer>) {}

  get isIdle(): boolean {
    return this.queue.length === 0 && this.slots.size === 0;
  }

  add(tasks: readonly Task[]): void {
    if (this.isIdle) this.failedStarts = 0;
    for (const task of tasks) this.queue.push(task);
    this.fill();
  }

  /** Ends all workers and forgets what was waiting; neither answers nor failures come after this. */
  stop(): void {
    this.queue = [];
    for (const slot of [...this.slots]) this.end(slot);
  }

  private fill(): void {
    for (const slot of this.slots) if (slot.isReady && !slot.task) this.next(slot);
    const starting = [...this.slots].filter(({ isReady }) => !isReady).length;
    const wanted = Math.min(this.options.size - this.slots.size, this.queue.length - starting);
    for (let i = 0; i < wanted; i++) void this.open();
  }

  private async open(): Promise<void> {
    const slot: Slot<Task> = { worker: null, isReady: false, task: null, timer: undefined };
    this.slots.add(slot);
    slot.timer = setTimeout(() => this.lose(slot, 'timeout'), this.options.milliseconds);
    try {
      const worker = await this.options.start();
      if (!this.slots.has(slot)) return worker.terminate();
      slot.worker = worker;
      worker.onmessage = ({ data }) => this.hear(slot, data as WorkerMessage<Answer>);
      worker.onerror = (event) => {
        // The task tells of it; else the browser tells the window of it too, as a fault of the page.
        event.preventDefault?.();
        this.lose(slot, 'crashed');
      };
      worker.onmessageerror = () => this.lose(slot, 'crashed');
    } catch {
      this.lose(slot, 'crashed');
    }
  }

  private hear(slot: Slot<Task>, message: WorkerMessage<Answer>): void {
    if (!this.slots.has(slot)) return;
    clearTimeout(slot.timer);
    slot.isReady = true;
    this.failedStarts = 0;
    const { task } = slot;
    slot.task = null;
    if (task !== null && 'answer' in message) this.options.onAnswer(task, message.answer);
    this.next(slot);
  }

  private next(slot: Slot<Task>): void {
    // The listener that heard of the last answer may have stopped the pool.
    if (!this.slots.has(slot) || slot.task) return;
    const task = this.queue.shift();
    if (task === undefined) return this.end(slot);
    slot.task = task;
    slot.timer = setTimeout(() => this.lose(slot, 'timeout'), this.options.milliseconds);
    try {
      slot.worker!.postMessage(task);
    } catch {
      // What cannot be handed over is the task's own fault.
      this.lose(slot, 'crashed');
    }
  }

  private lose(slot: Slot<Task>, why: TaskFailure): void {
    if (!this.slots.has(slot)) return;
    const { task, isReady } = slot;
    this.end(slot);
    if (!isReady) this.failedStarts++;
    if (task !== null) this.options.onFailure(task, why);
    if (this.failedStarts >= MOST_FAILED_STARTS) this.giveUp();
    else this.fill();
  }

  private giveUp(): void {
    const left = this.queue;
    this.stop();
    for (const task of left) this.options.onFailure(task, 'unavailable');
  }

  private end(slot: Slot<Task>): void {
    clearTimeout(slot.timer);
    this.slots.delete(slot);
    if (!slot.worker) return;
    slot.worker.onmessage = slot.worker.onerror = slot.worker.onmessageerror = null;
    slot.worker.terminate();
  }
}
