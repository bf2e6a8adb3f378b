import { refKey, type CellRef } from '../../core/model/address';
import type { Finding, Severity } from '../../core/model/finding';
import type { ApplyReport, CellMark } from '../../hosts/workbook-host';
import type { Desk } from './session-state';
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
export async function mark(desk: Desk): Promise<void> {
  const marker = markerOf(desk);
  const { findings } = desk.state.review && !desk.state.isStale ? desk.state.review : await desk.check();
  desk.set({ phase: 'writing' });
  await takeAway(desk, marker);
  for (const [severity, cells] of cellsBySeverity(findings)) {
    const colour = MARK_COLOURS[severity];
    const group = { colour, marks: await marker.mark(cells, colour) };
    desk.marks = [...desk.marks, group];
    desk.seenMarks = withGroup(desk.seenMarks, group);
    await keep(desk);
  }
  desk.set({ report: { kind: 'mark', result: NOTHING_DONE satisfies ApplyReport } });
}

/** Gives every marked cell the fill it had. */
export async function unmark(desk: Desk): Promise<void> {
  const marker = markerOf(desk);
  desk.set({ phase: 'writing' });
  await takeAway(desk, marker);
  desk.set({ report: { kind: 'unmark', result: NOTHING_DONE } });
}

/**
 * Follows a window that takes a marking back, or its clearing, by itself: what is told of marks, and what can be cleared,
 * is what shows.
 * @returns how to stop
 */
export function followSteps(desk: Desk): () => void {
  const { marker } = desk.tools;
  return marker?.steps?.watch(() => void recount(desk)) ?? (() => {});
}

function recount(desk: Desk): Promise<void> {
  desk.marks = desk.seenMarks.flatMap((group) => {
    const marks = standing(desk, group);
    return marks.length > 0 ? [{ ...group, marks }] : [];
  });
  const { report } = desk.state;
  const isOver = report?.kind === (countMarks(desk) > 0 ? 'unmark' : 'mark');
  if (isOver) desk.set({ report: null });
  return keep(desk);
}

async function takeAway(desk: Desk, marker: Marker): Promise<void> {
  while (desk.marks.length > 0) {
    const last = desk.marks[desk.marks.length - 1]!;
    await marker.unmark(last.marks, last.colour);
    desk.marks = desk.marks.slice(0, -1);
    await keep(desk);
  }
}

async function keep(desk: Desk): Promise<void> {
  desk.set({ marked: countMarks(desk) });
  await desk.tools.store.save('marks', desk.marks.length > 0 ? JSON.stringify(desk.marks) : null);
}

/** How many cells carry a mark. */
export function countMarks(desk: Desk): number {
  return desk.marks.reduce((sum, group) => sum + standing(desk, group).length, 0);
}

function standing({ tools }: Desk, { marks, colour }: MarkGroup): readonly CellMark[] {
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

function markerOf(desk: Desk): Marker {
  if (!desk.tools.marker) throw new SessionTrouble(TROUBLES.noMarker);
  return desk.tools.marker;
}
