import { ThroughputEstimate } from '../../../../src/workbench/files/batch/throughput';

/** The estimate after files that were done so many milliseconds after the start. */
function throughputAfter(...times: readonly number[]) {
  const clock = { now: 0 };
  const throughput = new ThroughputEstimate(() => clock.now);
  throughput.start();
  for (const time of times) {
    clock.now = time;
    throughput.step();
  }
  return { throughput, clock };
}

const everySecond = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i * 1000);

describe('the throughput of a run', () => {
  it('is not guessed from a few files or a moment', () => {
    expect(throughputAfter(...everySecond(0, 4)).throughput.secondsFor(10)).toBeNull();
    expect(throughputAfter(0, 10, 20, 30, 40, 50, 60).throughput.secondsFor(10)).toBeNull();
  });

  it('does not count the time that threads take to start', () => {
    expect(throughputAfter(...everySecond(20_000, 5)).throughput.secondsFor(10)).toBe(10);
  });

  it('is that of the last seconds, and of some files at least', () => {
    const steady = Array.from({ length: 40 }, (_, i) => i * 5000);
    expect(throughputAfter(...steady).throughput.secondsFor(10)).toBe(50);
    const slow = Array.from({ length: 50 }, (_, i) => i * 5000);
    const quick = Array.from({ length: 200 }, (_, i) => 250_000 + i * 100);
    expect(throughputAfter(...slow, ...quick).throughput.secondsFor(100)).toBe(10);
  });

  it('slackens while a file is not done', () => {
    const { throughput, clock } = throughputAfter(...everySecond(0, 5));
    clock.now += 8000;
    expect(throughput.secondsFor(10)).toBe(30);
  });

  it('begins anew with every run', () => {
    const { throughput } = throughputAfter(...everySecond(0, 50));
    throughput.start();
    expect(throughput.secondsFor(10)).toBeNull();
  });
});
