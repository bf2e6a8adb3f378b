import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again until it is so.
 * @throws Error when it is still not so after some seconds
 */
export async function until(isSo: () => Promise<boolean>, seconds = 45): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Still not so after ${seconds} s: ${String(isSo)}`);
    await sleep(30);
  }
}
