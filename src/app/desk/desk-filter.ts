import { FILE_STATES } from './ledger';
import type { RowDesk } from './row-desk';

/**
 * Files by where they are on the desk: `open`, nobody has looked · the states of the ledger · `changed`, reviewed and
 * another by now · `again`, sent back and another by now · `back`, over the line of the bureau · `ready`, within it.
 */
export const DESK_FILTERS = ['open', ...FILE_STATES, 'changed', 'again', 'back', 'ready'] as const;
export type DeskFilter = (typeof DESK_FILTERS)[number];

/** Whether a file is where a filter wants it. */
export function isOnDesk(row: RowDesk | undefined, filter: DeskFilter): boolean {
  if (filter === 'open') return !row || row.state === null;
  if (!row) return false;
  if (filter === 'changed') return row.isChanged;
  if (filter === 'again') return row.isBack;
  if (filter === 'back') return row.unmet !== null && row.unmet.length > 0;
  if (filter === 'ready') return row.unmet !== null && row.unmet.length === 0;
  return row.state === filter;
}
