import { refKey } from '../../core/model/address';
import type { SkippedCell } from '../../hosts/workbook-host';
import { planFates } from '../plan-writes';
import type { Fate } from '../write-lines';
import type { SessionCore } from './session-state';
import { SessionTrouble, TROUBLES } from './trouble';
import { keysOf } from '../recorded-write';
import { saveAfter } from './writing';

/** Takes the last write back that can be; a cell changed since is left and listed, and no longer waited for. */
export async function undoLast(core: SessionCore): Promise<void> {
  const { host } = core.tools;
  const { workbook } = await core.check();
  const entry = core.journal.entries(workbook).at(-1);
  if (!entry) throw new SessionTrouble(TROUBLES.nothingToUndo);
  core.set({ phase: 'undoing' });
  const report = await host.apply(entry.undo);
  const locked = keysOf(report.skipped.filter(isLocked));
  const lost = keysOf([...report.stale, ...report.skipped]);
  const left = entry.undo.edits.filter(({ ref }) => locked.has(refKey(ref)));
  if (left.length > 0) core.journal.put({ ...entry, undo: { ...entry.undo, edits: left } });
  else core.journal.drop(entry.id);
  core.set({ preview: null, report: { kind: 'undo', result: report, entry: entry.id }, isStale: true });
  const fateOf = (key: string): Fate | null => (locked.has(key) ? null : lost.has(key) ? 'kept' : 'undone');
  const fates = planFates(workbook, entry.id, (ref) => fateOf(refKey(ref)));
  await saveAfter(core, async () => {
    if (fates.edits.length > 0) await host.apply(fates);
    await core.check('remember');
  });
}

/** A protected sheet may be opened up: the cell can still be given back later. */
function isLocked({ rule }: SkippedCell): boolean {
  return rule === 'protected';
}
