import { refKey } from '../../core/model/address';
import type { Edit } from '../../core/model/edit';
import type { Sheet } from '../../core/model/grid';
import { rangeOf } from './areas';
import { isRefusal } from './refusals';
import { areaOfEdit } from './write-cells';

/** A range before any function, or a function that gives several values: such a formula may fill several cells. */
const MAY_FILL_SEVERAL =
  /^[^("]*\$?[A-Z]+\$?\d+:\$?[A-Z]|\d#|\b(?:FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|TRANSPOSE|FREQUENCY|XLOOKUP|LET|LAMBDA|MAP|BYROW|BYCOL|SCAN|MAKEARRAY|TEXTSPLIT|[HV]STACK|TOROW|TOCOL|WRAPROWS|WRAPCOLS|TAKE|DROP|EXPAND|CHOOSEROWS|CHOOSECOLS|GROUPBY|PIVOTBY)\(/i;

/**
 * Which cells that are to be written belong to a formula that fills several, by `refKey`: Excel refuses to change one
 * cell of a typed array, and one written into what a formula spills makes that formula an error. A round trip where the
 * sheets hold such formulas, none elsewhere.
 */
export async function arrayCells(
  context: Excel.RequestContext,
  places: readonly { readonly sheet: Sheet; readonly worksheet: Excel.Worksheet }[],
  edits: readonly Edit[],
): Promise<ReadonlySet<string>> {
  const asked = places
    .filter(({ sheet }) => mayFillSeveral(sheet))
    .flatMap(({ sheet, worksheet }) =>
      edits
        .filter(({ ref }) => ref.sheet === sheet.name)
        .map((edit) => {
          const range = rangeOf(worksheet, areaOfEdit(edit));
          range.load('hasSpill, savedAsArray');
          return { key: refKey(edit.ref), range };
        }),
    );
  if (asked.length === 0) return new Set();
  try {
    await context.sync();
  } catch (error) {
    if (isRefusal(error)) throw error;
    // An Excel that cannot tell: reading back what stands will show what became of the write.
    return new Set();
  }
  return new Set(asked.filter(({ range }) => isOfSeveral(range)).map(({ key }) => key));
}

const mayFillSeveral = ({ rows }: Sheet): boolean =>
  rows.some(({ cells }) =>
    cells.some(({ formula }) => formula !== undefined && MAY_FILL_SEVERAL.test(formula)),
  );

function isOfSeveral(range: Excel.Range): boolean {
  const { hasSpill, savedAsArray } = range.toJSON();
  return hasSpill === true || savedAsArray === true;
}
