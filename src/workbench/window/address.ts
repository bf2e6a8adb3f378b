import type { PageName } from './window-state';
import type { Workbench } from './workbench';

/** The part of an address that names what is to be seen: `#sample=yantian-2023`. */
export function addressOf(page: PageName, sample: string | null): string {
  if (page === 'start') return '';
  if (page === 'document' && sample) return `#sample=${encodeURIComponent(sample)}`;
  return `#${page}`;
}

/** The sample that an address asks for. */
function sampleIn(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('sample');
}

const PAGES: readonly string[] = ['start', 'files', 'document'] satisfies PageName[];

function pageOf(state: unknown): PageName | null {
  const page = (state as { page?: unknown } | null)?.page;
  return typeof page === 'string' && PAGES.includes(page) ? (page as PageName) : null;
}

/**
 * Keeps the browser's history and the window in step: the browser's back button leads from a document to the table or
 * the start page, its forward button back to it, and nothing is closed on the way. An address that names a sample opens
 * it.
 * @returns how to stop
 */
export function followAddress(workbench: Workbench, browser: Window): () => void {
  const { history, location } = browser;
  const write = () => {
    const { page, document } = workbench.getState();
    const address = addressOf(page, document?.sample ?? null);
    if (pageOf(history.state) === page && location.hash === address) return;
    const url = `${location.pathname}${location.search}${address}`;
    const isSamePage = pageOf(history.state) === page;
    if (isSamePage) history.replaceState({ page }, '', url);
    else history.pushState({ page }, '', url);
  };
  const read = () => {
    const page = pageOf(history.state);
    const sample = sampleIn(location.hash);
    if (page) workbench.show(page);
    else if (sample) void workbench.openSample(sample);
  };
  const asked = sampleIn(location.hash);
  history.replaceState({ page: 'start' }, '', `${location.pathname}${location.search}`);
  const stop = workbench.subscribe(write);
  browser.addEventListener('popstate', read);
  if (asked) void workbench.openSample(asked);
  return () => {
    stop();
    browser.removeEventListener('popstate', read);
  };
}
