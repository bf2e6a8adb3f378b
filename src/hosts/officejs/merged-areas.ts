import type { Area } from '../../core/model/address';
import { areaOf, halves, rangeOf } from './areas';
import { isRefusal, isTooLarge } from './refusals';
import type { MergedFacts } from './sheet-facts';

/** Where merged areas are looked for. */
export interface MergeTask {
  readonly sheet: string;
  readonly worksheet: Excel.Worksheet;
  readonly piece: Area;
}

/** What was found, by sheet. */
export type Merges = ReadonlyMap<string, MergedFacts>;

/**
 * Asks for merged areas in the batch under way; the answer can be had after the next round trip. Some versions of Excel
 * empty the undo stack at this: only where a person asked for something.
 */
export function askMerges(tasks: readonly MergeTask[]): () => Merges {
  const asked = tasks.map((task) => {
    const merged = rangeOf(task.worksheet, task.piece).getMergedAreasOrNullObject();
    merged.load(
      'areas/items/rowIndex, areas/items/columnIndex, areas/items/rowCount, areas/items/columnCount',
    );
    return { ...task, merged };
  });
  return () =>
    gathered(
      asked.map(({ sheet, piece, merged }) => ({
        sheet,
        piece,
        areas: merged.isNullObject ? [] : merged.areas.items.flatMap((range) => areaOf(range) ?? []),
      })),
    );
}

/**
 * The merged areas of several pieces. Excel tells of 512 at most in one answer: where it refuses, fewer pieces are asked
 * for at once, and a piece alone in halves.
 * @param isTooMuch Excel has refused these pieces already
 */
export async function readMerges(
  context: Excel.RequestContext,
  tasks: readonly MergeTask[],
  isTooMuch = false,
): Promise<Merges> {
  return (await search(context, tasks, isTooMuch)).merges;
}

interface Search {
  readonly merges: Merges;
  /** It had to be done in parts. */
  readonly wasTooMuch: boolean;
}

async function search(
  context: Excel.RequestContext,
  tasks: readonly MergeTask[],
  isTooMuch: boolean,
): Promise<Search> {
  if (tasks.length === 0) return { merges: new Map(), wasTooMuch: false };
  const whole = isTooMuch && parted(tasks) ? null : await tryWhole(context, tasks);
  if (whole) return { merges: whole, wasTooMuch: false };
  const [one, other] = parted(tasks)!;
  const first = await search(context, one, false);
  // Of several pieces, where the first did in one go it was the other that was too much.
  const second = await search(context, other, tasks.length > 1 && !first.wasTooMuch);
  return { merges: joined(first.merges, second.merges), wasTooMuch: true };
}

/** Null where Excel refuses and the pieces can be parted. */
async function tryWhole(context: Excel.RequestContext, tasks: readonly MergeTask[]): Promise<Merges | null> {
  const asked = askMerges(tasks);
  try {
    await context.sync();
    return asked();
  } catch (error) {
    if ((isRefusal(error) && !isTooLarge(error)) || !parted(tasks)) throw error;
    return null;
  }
}

function joined(one: Merges, other: Merges): Merges {
  const merges = new Map(one);
  for (const [sheet, { pieces, areas }] of other) {
    const known = merges.get(sheet) ?? { pieces: [], areas: [] };
    merges.set(sheet, {
      pieces: [...known.pieces, ...pieces],
      areas: distinct([...known.areas, ...areas]),
    });
  }
  return merges;
}

function parted(tasks: readonly MergeTask[]): [MergeTask[], MergeTask[]] | null {
  if (tasks.length > 1) {
    const middle = Math.ceil(tasks.length / 2);
    return [tasks.slice(0, middle), tasks.slice(middle)];
  }
  const [task] = tasks;
  const parts = halves(task!.piece);
  return parts && [[{ ...task!, piece: parts[0] }], [{ ...task!, piece: parts[1] }]];
}

interface Found {
  readonly sheet: string;
  readonly piece: Area;
  readonly areas: readonly Area[];
}

function gathered(found: readonly Found[]): Merges {
  const merges = new Map<string, { pieces: Area[]; areas: Area[] }>();
  for (const { sheet, piece, areas } of found) {
    const known = merges.get(sheet) ?? { pieces: [], areas: [] };
    merges.set(sheet, {
      pieces: [...known.pieces, piece],
      areas: distinct([...known.areas, ...areas]),
    });
  }
  return merges;
}

/** An area that reaches into two pieces may be told of twice. */
function distinct(areas: readonly Area[]): Area[] {
  return [...new Map(areas.map((area) => [`${area.top},${area.left}`, area])).values()];
}
