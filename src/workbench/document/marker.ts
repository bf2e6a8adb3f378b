import type { Marker } from '../../app/session/session';
import type { Saying } from '../../core/text';
import type { Content } from './content/content';
import type { Version } from './history';
import { LABELS } from './labels';
import { standingMarks } from './standing-marks';

/** What a marker tells the document, and asks of it. */
interface MarkerTools {
  /** Told after cells were coloured: the version before, and what was done. */
  readonly note: (before: Version, label: Saying) => void;
  /** Listens for steps of the history. Gives back how to stop. */
  readonly watchSteps: (listener: () => void) => () => void;
}

/** Colours cells of a document for reviewer mode. */
export function markerOf(content: Content, { note, watchSteps }: MarkerTools): Marker {
  return {
    mark: async (wanted, tell) => {
      for (const { cells, colour } of wanted) {
        const before = content.version;
        const marks = content.mark(cells, colour);
        note(before, LABELS.marked(cells.length));
        await tell([{ colour, marks }]);
      }
      return { skipped: [] };
    },
    unmark: (groups) => {
      for (const { marks, colour } of [...groups].reverse()) {
        const before = content.version;
        content.unmark(marks, colour);
        note(before, LABELS.unmarked(marks.length));
      }
      return Promise.resolve([]);
    },
    steps: {
      standing: (marks, colour) => standingMarks(content.version, marks, colour),
      watch: watchSteps,
    },
  };
}
