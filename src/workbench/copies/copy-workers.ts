/** One thread stays free for the page. */
const MOST = 3;

/** How many threads make copies, or compare, at a time. */
export function copyWorkers(): number {
  return Math.min(Math.max((navigator.hardwareConcurrency || 2) - 1, 1), MOST);
}
