import { ensureWorkbench } from '../../browser/build';
import { withTabs } from '../../support/with-tabs';
import { openWorkbench, type Opening } from './open-workbench';
import type { Workbench } from './workbench';

/** Opens the workbench in tabs of one browser; the policy refuses nothing in any scenario, or it is complained of. */
export function withWorkbench(): (opening?: Opening) => Promise<Workbench> {
  const open = withTabs(ensureWorkbench, openWorkbench);
  return (opening = {}) => open(opening);
}
