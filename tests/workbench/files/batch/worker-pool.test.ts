import { WorkerPool, type TaskFailure } from '../../../../src/workbench/files/batch/worker-pool';
import { FakeWorkers, settle } from './fake-worker';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function setUp(size = 2) {
  const workers = new FakeWorkers<string, string>();
  const heard: string[] = [];
  const pool = new WorkerPool<string, string>({
    start: workers.start,
    size,
    milliseconds: 1000,
    onAnswer: (task, answer) => heard.push(`${task}: ${answer}`),
    onFailure: (task, why: TaskFailure) => heard.push(`${task}! ${why}`),
  });
  return { workers, heard, pool };
}

const echo = (task: string) => task.toUpperCase();

describe('the pool of workers', () => {
  it('hands each worker one task at a time, and ends them when nothing is left', async () => {
    const { workers, heard, pool } = setUp();
    pool.add(['a', 'b', 'c']);
    await settle();
    expect(workers.open.map(({ task }) => task)).toEqual(['a', 'b']);
    workers.answer(echo);
    expect(workers.open.map(({ task }) => task)).toEqual(['b', 'c']);
    workers.answer(echo);
    workers.answer(echo);
    expect(heard).toEqual(['a: A', 'b: B', 'c: C']);
    expect(workers.alive).toBe(0);
    expect(pool.isIdle).toBe(true);
  });

  it('starts no more workers than there are tasks', async () => {
    const { workers, pool } = setUp(4);
    pool.add(['a']);
    await settle();
    expect(workers.all).toHaveLength(1);
  });

  it('replaces a worker that hangs; the others go on', async () => {
    const { workers, heard, pool } = setUp(1);
    pool.add(['hangs', 'b']);
    await settle();
    jest.advanceTimersByTime(1000);
    await settle();
    expect(heard).toEqual(['hangs! timeout']);
    expect(workers.all.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    workers.open.shift();
    workers.answer(echo);
    expect(heard).toEqual(['hangs! timeout', 'b: B']);
  });

  it.each(['onerror', 'onmessageerror'] as const)('replaces a worker that ends with %s', async (event) => {
    const { workers, heard, pool } = setUp(1);
    pool.add(['dies', 'b']);
    await settle();
    workers.open.shift()!.worker[event]!({});
    await settle();
    workers.answer(echo);
    expect(heard).toEqual(['dies! crashed', 'b: B']);
  });

  it('keeps to itself that a worker died: the window is told of no fault', async () => {
    const { workers, pool } = setUp(1);
    pool.add(['dies']);
    await settle();
    const preventDefault = jest.fn();
    workers.open.shift()!.worker.onerror!({ preventDefault });
    expect(preventDefault).toHaveBeenCalledTimes(1);
  });

  it('does not hear a worker it has given up', async () => {
    const { workers, heard, pool } = setUp(1);
    pool.add(['late']);
    await settle();
    const { worker } = workers.open.shift()!;
    jest.advanceTimersByTime(1000);
    worker.say({ answer: 'LATE' });
    expect(heard).toEqual(['late! timeout']);
  });

  it('gives up after three workers that never got ready, with a word for every task', async () => {
    const { workers, heard, pool } = setUp(1);
    workers.beginning = 'dead';
    pool.add(['a', 'b']);
    for (let i = 0; i < 5; i++) await settle();
    expect(workers.all).toHaveLength(3);
    expect(heard).toEqual(['a! unavailable', 'b! unavailable']);
    expect(pool.isIdle).toBe(true);
  });

  it('tries again when tasks come later', async () => {
    const { workers, heard, pool } = setUp(1);
    workers.beginning = 'dead';
    pool.add(['a']);
    for (let i = 0; i < 5; i++) await settle();
    workers.beginning = 'ready';
    pool.add(['b']);
    await settle();
    workers.answer(echo);
    expect(heard).toEqual(['a! unavailable', 'b: B']);
  });

  it('does not wait for ever for a worker that says nothing', async () => {
    const { workers, heard, pool } = setUp(1);
    workers.beginning = 'silent';
    pool.add(['a']);
    for (let i = 0; i < 3; i++) {
      await settle();
      jest.advanceTimersByTime(1000);
    }
    expect(heard).toEqual(['a! unavailable']);
  });

  it('falls silent when it is stopped, and ends its workers', async () => {
    const { workers, heard, pool } = setUp();
    pool.add(['a', 'b', 'c']);
    await settle();
    const [{ worker }] = workers.open as [(typeof workers.open)[0]];
    pool.stop();
    worker.say({ answer: 'A' });
    jest.advanceTimersByTime(5000);
    expect(heard).toEqual([]);
    expect(workers.alive).toBe(0);
    pool.add(['d']);
    await settle();
    expect(workers.open.at(-1)!.task).toBe('d');
  });
});
