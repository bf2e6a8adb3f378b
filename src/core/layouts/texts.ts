import type { FormText } from '../model/form';
import { fieldOf, type Line, type Page, type Spot } from './lines';

/** Shorter texts are labels, names and values, not prose. */
const SHORTEST = 12;

/**
 * The longer texts of a form outside its tables: goals, notes, problems. The label is the cell left of the text, or,
 * when that is blank or the section's own, the one above it.
 */
export function readTexts(page: Page, lines: readonly Line[]): FormText[] {
  const above = new Map<number, string>();
  const texts: FormText[] = [];
  for (const line of lines) {
    line.spots.forEach((spot, at) => {
      if (!spot.isNumber && spot.word === null && spot.text.trim().length >= SHORTEST && !isHeadline(spot)) {
        const left = line.spots[at - 1];
        const label = left && isLabel(left) ? left.label.bare : (above.get(spot.column) ?? '');
        texts.push({ label, field: fieldOf(page, spot) });
      } else if (isLabel(spot)) above.set(spot.column, spot.label.bare);
    });
  }
  return texts;
}

const isLabel = (spot: Spot) =>
  !spot.isNumber && spot.label.bare !== '' && (spot.word !== null || spot.text.trim().length < SHORTEST);

/** Titles, "单位：万元" and "填报单位：某局" are no prose. */
function isHeadline(spot: Spot): boolean {
  const { moneyUnit, bare, key } = spot.label;
  if (moneyUnit !== null || /表$/.test(bare)) return true;
  return (
    key.length < 40 &&
    /^[^:\d]{2,16}:[^\d]+$/.test(key) &&
    !/^[^:]*(?:原因|问题|措施|说明|分析|偏差|备注)/.test(key)
  );
}
