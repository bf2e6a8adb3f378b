import { LAST_COLUMN } from '../../../core/model/address';
import { isTrue } from '../package/workbook-part';
import type { XmlScanner } from '../xml/scanner';
import { numberAttribute } from './children';

/** Ranges do not overlap in a sound file: one that sets columns over and over is not followed for ever. */
const MOST_SET = 64 * (LAST_COLUMN + 1);

const UNSET = -1;

/** Width and style of the columns, filled in by range. Where ranges overlap, the last holds. */
export class ColumnLooks {
  private widths: Float32Array | null = null;
  private styles: Int32Array | null = null;
  private left = MOST_SET;

  /** Reads the current `col`. */
  read(scanner: XmlScanner): void {
    const from = numberAttribute(scanner, 'min', 0) - 1;
    const to = Math.min(numberAttribute(scanner, 'max', 0) - 1, LAST_COLUMN);
    if (!(from >= 0 && to >= from)) return;
    this.left -= to - from + 1;
    if (this.left < 0) return;
    const isHidden = isTrue(scanner.attribute('hidden'));
    const width = isHidden ? 0 : numberAttribute(scanner, 'width', UNSET);
    this.widths ??= new Float32Array(LAST_COLUMN + 1).fill(UNSET);
    this.styles ??= new Int32Array(LAST_COLUMN + 1);
    this.widths.fill(width, from, to + 1);
    this.styles.fill(numberAttribute(scanner, 'style', 0), from, to + 1);
  }

  /** In characters; 0 where hidden, null where none is stated. */
  widthOf(column: number): number | null {
    const width = this.widths?.[column] ?? UNSET;
    return width < 0 ? null : width;
  }

  styleOf(column: number): number {
    return this.styles?.[column] ?? 0;
  }
}
