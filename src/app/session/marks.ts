import { refKey, type CellRef } from '../../core/model/address';
import type { Finding, Severity } from '../../core/model/finding';
import type { ApplyReport, CellMark } from '../../hosts/workbook-host';
import type { SessionCore } from './session-state';
import type { Marker } from './session';
import type { MarkGroup } from './stored';
import { SessionTrouble, TROUBLES } from './trouble';
import { NOTHING_DONE } from './writing';

/** Light fills on which black text keeps its contrast; told apart by lightness as well as by hue. */
export const MARK_COLOURS: Readonly<Record<Severity, string>> = {
  error: '#F4B6B6',
  warning: '#FFE08A',
  info: '#CFE4FA',
};

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** Marks the cell of every finding; marks of an earlier check are taken away first. */
export async function mark(core: SessionCore): Promise<void> {
  const marker = markerOf(core);
  const { findings } = core.state.review && !core.state.isStale ? core.state.review : await core.check();
  core.set({ phase: 'writing' });
  await takeAway(core, marker);
  for (const [severity, cells] of cellsBySeverity(findings)) {
    const colour = MARK_COLOURS[severity];
    const group = { colour, marks: await marker.mark(cells, colour) };
    core.marks = [...core.marks, group];
    core.seenMarks = withGroup(core.seenMarks, group);
    await keep(core);
  }
  core.set({ report: { kind: 'mark', result: NOTHING_DONE satisfies ApplyReport } });
}

/** Gives every marked cell the fill it had. */
export async function unmark(core: SessionCore): Promise<void> {
  const marker = markerOf(core);
  core.set({ phase: 'writing' });
  await takeAway(core, marker);
  core.set({ report: { kind: 'unmark', result: NOTHING_DONE } });
}

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

async function takeAway(core: SessionCore, marker: Marker): Promise<void> {
  while (core.marks.length > 0) {
    const last = core.marks[core.marks.length - 1]!;
    await marker.unmark(last.marks, last.colour);
    core.marks = core.marks.slice(0, -1);
    await keep(core);
  }
}

async function keep(core: SessionCore): Promise<void> {
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

/** The marks with those of a group: of two for one cell in one colour the later counts. */
function withGroup(seen: readonly MarkGroup[], group: MarkGroup): readonly MarkGroup[] {
  const known = seen.find(({ colour }) => colour === group.colour)?.marks ?? [];
  const marks = new Map([...known, ...group.marks].map((mark) => [refKey(mark.ref), mark]));
  return [
    ...seen.filter(({ colour }) => colour !== group.colour),
    { colour: group.colour, marks: [...marks.values()] },
  ];
}

/** Each cell once, under the worst of its findings. */
function cellsBySeverity(findings: readonly Finding[]): [Severity, CellRef[]][] {
  const seen = new Set<string>();
  return WORST_FIRST.flatMap((severity): [Severity, CellRef[]][] => {
    const cells = findings.flatMap((finding) => {
      const key = refKey(finding.ref);
      if (finding.severity !== severity || seen.has(key)) return [];
      seen.add(key);
      return [finding.ref];
    });
    return cells.length > 0 ? [[severity, cells]] : [];
  });
}

function markerOf(core: SessionCore): Marker {
  if (!core.tools.marker) throw new SessionTrouble(TROUBLES.noMarker);
  return core.tools.marker;
}
