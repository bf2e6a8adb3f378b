import { Pace } from '../../../../src/workbench/files/batch/throughput';

/** The pace after files that were done so many milliseconds after the start. */
function paceAfter(...times: readonly number[]) {
  const clock = { now: 0 };
  const pace = new Pace(() => clock.now);
  pace.start();
  for (const time of times) {
    clock.now = time;
    pace.step();
  }
  return { pace, clock };
}

const everySecond = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i * 1000);

describe('the pace of a run', () => {
  it('is not guessed from a few files or a moment', () => {
    expect(paceAfter(...everySecond(0, 4)).pace.secondsFor(10)).toBeNull();
    expect(paceAfter(0, 10, 20, 30, 40, 50, 60).pace.secondsFor(10)).toBeNull();
  });

  it('does not count the time that threads take to start', () => {
    expect(paceAfter(...everySecond(20_000, 5)).pace.secondsFor(10)).toBe(10);
  });

  it('is that of the last seconds, and of some files at least', () => {
    const steady = Array.from({ length: 40 }, (_, i) => i * 5000);
    expect(paceAfter(...steady).pace.secondsFor(10)).toBe(50);
    const slow = Array.from({ length: 50 }, (_, i) => i * 5000);
    const quick = Array.from({ length: 200 }, (_, i) => 250_000 + i * 100);
    expect(paceAfter(...slow, ...quick).pace.secondsFor(100)).toBe(10);
  });

  it('slackens while a file is not done', () => {
    const { pace, clock } = paceAfter(...everySecond(0, 5));
    clock.now += 8000;
    expect(pace.secondsFor(10)).toBe(30);
  });

  it('begins anew with every run', () => {
    const { pace } = paceAfter(...everySecond(0, 50));
    pace.start();
    expect(pace.secondsFor(10)).toBeNull();
  });
});
