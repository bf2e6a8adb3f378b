import type { CellAppearance } from '../../../core/model/appearance';
import { isTrue } from '../package/workbook-part';
import type { XmlScanner } from '../xml/scanner';
import { numberAttribute } from './children';

export type Alignment = Pick<
  CellAppearance,
  'horizontal' | 'vertical' | 'isWrapped' | 'isShrunk' | 'indent' | 'rotation'
>;

/** That of a cell whose style says nothing of it. */
export const PLAIN_ALIGNMENT: Alignment = {
  horizontal: 'general',
  vertical: 'bottom',
  isWrapped: false,
  isShrunk: false,
  indent: 0,
  rotation: 0,
};

const HORIZONTAL: ReadonlySet<string> = new Set<Alignment['horizontal']>([
  'general',
  'left',
  'center',
  'right',
  'fill',
  'justify',
  'centerContinuous',
  'distributed',
]);
const VERTICAL: ReadonlySet<string> = new Set<Alignment['vertical']>([
  'top',
  'center',
  'bottom',
  'justify',
  'distributed',
]);

/** The most that Excel takes. */
const DEEPEST_INDENT = 250;

/** Text stands upright, letter below letter. */
const STACKED = 255;

/** Reads the current `alignment`. Justified and distributed text is wrapped, and wrapped text never shrunk, as in Excel. */
export function readAlignment(scanner: XmlScanner): Alignment {
  const horizontal = scanner.attribute('horizontal') ?? '';
  const vertical = scanner.attribute('vertical') ?? '';
  const isSpread = [horizontal, vertical].some((value) => value === 'justify' || value === 'distributed');
  const isWrapped = isSpread || isTrue(scanner.attribute('wrapText'));
  const indent = Math.trunc(numberAttribute(scanner, 'indent', 0));
  return {
    horizontal: HORIZONTAL.has(horizontal) ? (horizontal as Alignment['horizontal']) : 'general',
    vertical: VERTICAL.has(vertical) ? (vertical as Alignment['vertical']) : 'bottom',
    isWrapped,
    isShrunk: !isWrapped && isTrue(scanner.attribute('shrinkToFit')),
    indent: Math.min(Math.max(indent, 0), DEEPEST_INDENT),
    rotation: rotationOf(numberAttribute(scanner, 'textRotation', 0)),
  };
}

/** 0…90 turn counter-clockwise; 91…180 clockwise by what exceeds 90. */
function rotationOf(value: number): Alignment['rotation'] {
  if (value === STACKED) return 'stacked';
  if (!(value >= 0 && value <= 180)) return 0;
  return value <= 90 ? value : 90 - value;
}
