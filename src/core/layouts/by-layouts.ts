import type { Recognition } from '../model/form';
import type { Workbook } from '../model/grid';
import { recognise, type RecogniseOptions } from './index';
import { keepsTables, type KnownLayout, mappingsByLayouts } from './known-layouts';
import { type ManualMapping, mergeMappings } from './mapping';

/**
 * As {@link recognise}, and what is not recognised by itself as a person pointed it out in another file with the same heads.
 * A layout that would change how a table is read that was recognised is not used on that sheet.
 */
export function recogniseByLayouts(
  workbook: Workbook,
  options: RecogniseOptions,
  layouts: readonly KnownLayout[],
): Recognition {
  const alone = recognise(workbook, options);
  const known = mappingsByLayouts(workbook, alone, layouts);
  if (known.length === 0) return alone;
  const together = (added: readonly ManualMapping[]) =>
    recognise(workbook, { ...options, mapping: mergeMappings(options.mapping ?? [], added) });
  const found = together(known);
  const kept = known.filter(({ sheet }) => keepsTables(alone, found, sheet));
  return kept.length === known.length ? found : kept.length > 0 ? together(kept) : alone;
}
