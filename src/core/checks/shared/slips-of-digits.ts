import { isSameQuantity } from '../../facts/agreement';
import type { NamedFigure } from '../../facts/fact-base';
import { refKey } from '../../model/address';
import { type Quantity, findQuantities } from '../../number/quantity';
import { readRow } from '../../scoring/targets';
import type { CheckContext } from '../check';

/** Shorter numbers are alike by chance. */
const FEWEST_DIGITS = 4;

/** A row's own result told again in its note with a slip: 16242人次 and 16424人次. */
export function* slipsOfDigits({ recognition }: CheckContext): Iterable<NamedFigure[]> {
  for (const [index, form] of recognition.forms.entries()) {
    for (const row of form.indicators) {
      const { actual, target } = readRow(row, form.year?.value);
      if (!actual?.unit || !row.actual || digitsOf(actual.text).length < FEWEST_DIGITS) continue;
      for (const field of [row.deviationReason, row.deductionNote, row.completion]) {
        if (!field || refKey(field.ref) === refKey(row.actual.ref)) continue;
        const slip = slipIn(field.text, actual, target);
        if (!slip) continue;
        const name = row.name.text.trim();
        yield [
          { name, quantity: slip, ref: field.ref, origin: 'text', form: index },
          { name, quantity: actual, ref: row.actual.ref, origin: 'indicator', form: index },
        ];
      }
    }
  }
}

/** Words by which a clause speaks of another year, a goal or a part. */
const OF_OTHER = /上年|去年|同期|同比|20\d\d年|目标|计划|任务|其中|比|较|超|少|差/;

function slipIn(text: string, actual: Quantity, target: Quantity | null): Quantity | null {
  const clauses = text.split(/[，,。；;\n]/).filter((clause) => !OF_OTHER.test(clause));
  const found = clauses.flatMap((clause) => findQuantities(clause).map(({ quantity }) => quantity));
  if (found.some((one) => isSameQuantity(one, actual))) return null;
  return (
    found.find(
      (one) =>
        one.unit === actual.unit &&
        isSlip(digitsOf(one.text), digitsOf(actual.text)) &&
        !(target && isSameQuantity(one, target)),
    ) ?? null
  );
}

const digitsOf = (text: string) => text.replace(/[^\d]/g, '');

/** As many digits, beginning alike. */
function isSlip(one: string, other: string): boolean {
  return one !== other && one.length === other.length && one.slice(0, 2) === other.slice(0, 2);
}
