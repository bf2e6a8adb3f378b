import { refKey } from '../../core/model/address';
import type { EditPlan } from '../../core/model/edit';
import type { Workbook } from '../../core/model/grid';
import type { ApplyReport, MarkGroup, SkippedCell } from '../../hosts/workbook-host';
import { markedCells } from '../mark-cells';
import { planCleared, planMarks } from '../plan-marks';
import { readMarks, withRecordedMarks } from '../recorded-marks';
import { keep } from './marks';
import type { SessionCore } from './session-state';
import type { Marker } from './session';
import { SessionTrouble, TROUBLES } from './trouble';
import { keysOf } from '../recorded-write';
import { NOTHING_DONE } from './writing';

/** Marks the cell of every finding; marks of an earlier check are taken away first. */
export async function mark(core: SessionCore): Promise<void> {
  const marker = markerOf(core);
  const { findings } = core.state.review && !core.state.isStale ? core.state.review : await core.check();
  core.set({ phase: 'writing' });
  const kept = core.marks.length > 0 ? await takeAway(core, marker) : [];
  const { skipped } = await marker.mark(markedCells(findings), (groups) => noted(core, marker, groups));
  const lasting = keysOf(kept);
  const left = [...kept, ...skipped.filter(({ ref }) => !lasting.has(refKey(ref)))];
  core.set({ report: { kind: 'mark', result: { ...NOTHING_DONE, skipped: left } satisfies ApplyReport } });
}

/** Gives every marked cell the fill it had. */
export async function unmark(core: SessionCore): Promise<void> {
  const marker = markerOf(core);
  core.set({ phase: 'writing' });
  const kept = await takeAway(core, marker);
  core.set({ report: { kind: 'unmark', result: { ...NOTHING_DONE, skipped: kept } } });
}

/**
 * Keeps what will have to be given back; the cells are not yet coloured where a batch may break off half-way. Either of
 * the two places will do: the sheet 核查记录 may be protected, the store of a file may take nothing.
 */
async function noted(core: SessionCore, marker: Marker, groups: readonly MarkGroup[]): Promise<void> {
  const { marks, seenMarks } = core;
  core.marks = [...marks, ...groups];
  core.seenMarks = groups.reduce(withGroup, seenMarks);
  const [stored] = await Promise.allSettled([keep(core)]);
  try {
    const isRecorded =
      marker.isRecorded === true &&
      groups.length > 0 &&
      (await record(core, (workbook) => planMarks(workbook, groups, core.stamp())));
    if (stored.status === 'rejected' && !isRecorded) throw stored.reason;
  } catch (error) {
    // Nothing is coloured yet: there is nothing to give back.
    Object.assign(core, { marks, seenMarks });
    await Promise.allSettled([keep(core)]);
    throw error;
  }
}

/** Writes lines of the record. @returns whether the sheet took all of them */
async function record(core: SessionCore, plan: (workbook: Workbook) => EditPlan): Promise<boolean> {
  const lines = plan(await core.workbook());
  if (lines.edits.length === 0) return false;
  core.isBehind = true;
  const { skipped, stale } = await core.tools.host.apply(lines);
  return skipped.length + stale.length === 0;
}

/** @returns the cells that keep their mark */
async function takeAway(core: SessionCore, marker: Marker): Promise<readonly SkippedCell[]> {
  if (marker.isRecorded) core.marks = withRecordedMarks(core.marks, readMarks(await core.workbook()));
  const groups = core.marks;
  if (groups.length === 0) return [];
  const kept = await marker.unmark(groups);
  const lasting = keysOf(kept);
  core.marks = part(groups, (key) => lasting.has(key));
  // Where the store does not forget them, an opening to come offers to clear marks that are gone, and finds none.
  await Promise.allSettled([keep(core)]);
  if (marker.isRecorded) {
    const cleared = part(groups, (key) => !lasting.has(key));
    await record(core, (workbook) => planCleared(workbook, cleared, core.stamp()));
  }
  return kept;
}

/** The marks of some cells, by `refKey`. */
function part(groups: readonly MarkGroup[], isPart: (key: string) => boolean): readonly MarkGroup[] {
  return groups.flatMap(({ colour, marks }) => {
    const some = marks.filter(({ ref }) => isPart(refKey(ref)));
    return some.length > 0 ? [{ colour, marks: some }] : [];
  });
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

function markerOf(core: SessionCore): Marker {
  if (!core.tools.marker) throw new SessionTrouble(TROUBLES.noMarker);
  return core.tools.marker;
}
