import type { CellMark, MarkGroup } from '../../hosts/workbook-host';
import type { SessionCore } from './session-state';

/**
 * Follows a window that takes a marking back, or its clearing, by itself: what is told of marks, and what can be cleared,
 * is what shows.
 * @returns how to stop
 */
export function followSteps(core: SessionCore): () => void {
  const { marker } = core.tools;
  return marker?.steps?.watch(() => void recount(core)) ?? (() => {});
}

function recount(core: SessionCore): Promise<void> {
  core.marks = core.seenMarks.flatMap((group) => {
    const marks = standing(core, group);
    return marks.length > 0 ? [{ ...group, marks }] : [];
  });
  const { report } = core.state;
  const isOver = report?.kind === (countMarks(core) > 0 ? 'unmark' : 'mark');
  if (isOver) core.set({ report: null });
  return keep(core);
}

/** Shows and keeps what marks there are. */
export async function keep(core: SessionCore): Promise<void> {
  core.set({ marked: countMarks(core) });
  await core.tools.store.save('marks', core.marks.length > 0 ? JSON.stringify(core.marks) : null);
}

/** How many cells carry a mark. */
export function countMarks(core: SessionCore): number {
  return core.marks.reduce((sum, group) => sum + standing(core, group).length, 0);
}

function standing({ tools }: SessionCore, { marks, colour }: MarkGroup): readonly CellMark[] {
  return tools.marker?.steps?.standing(marks, colour) ?? marks;
}
