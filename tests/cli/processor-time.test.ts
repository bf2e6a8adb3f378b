import { processorSeconds } from '../../src/cli/check/processor-time';

const own = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

describe('the time of the processor that a process took', () => {
  it('is that which the process itself was told, where the system tells it', () => {
    const before = own();
    const told = processorSeconds(process.pid);
    const after = own();
    // Other systems than Linux tell nothing.
    const isTold = process.platform === 'linux';
    expect(told !== null).toBe(isTold);
    // Ticks are hundredths of a second, cut off for each of two figures.
    expect(told ?? before).toBeGreaterThanOrEqual(before - 0.03);
    expect(told ?? after).toBeLessThanOrEqual(after + 0.03);
  });

  it('is unknown of a process that is not there', () => {
    expect(processorSeconds(undefined)).toBeNull();
    expect(processorSeconds(2 ** 30)).toBeNull();
  });
});
