import { refKey } from '../../core/model/address';
import type { Edit } from '../../core/model/edit';
import type { SessionCore } from './session-state';

/**
 * Takes the colour off cells that were just written and took the look of a marked one: they were not marked themselves.
 * @param written what was written
 */
export async function unmarkCopies(
  { tools, marks: groups }: SessionCore,
  written: readonly Edit[],
): Promise<void> {
  const copied = groups.flatMap(({ colour, marks }) => {
    const marked = new Map(marks.map((mark) => [refKey(mark.ref), mark]));
    const copies = written.flatMap(({ ref, styleFrom }) => {
      const model = styleFrom && marked.get(refKey(styleFrom));
      return model && !marked.has(refKey(ref)) ? [{ ref, before: model.before }] : [];
    });
    return copies.length > 0 ? [{ colour, marks: copies }] : [];
  });
  if (copied.length > 0) await tools.marker?.unmark(copied);
}
