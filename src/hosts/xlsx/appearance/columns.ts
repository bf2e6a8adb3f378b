import { LAST_COLUMN } from '../../../core/model/address';
import { isTrue } from '../package/workbook-part';
import type { XmlScanner } from '../xml/scanner';
import { numberAttribute } from './children';

/** No column has more than one, so what a file lists beyond that repeats itself. */
const MOST_RANGES = LAST_COLUMN + 1;

const UNSET = -1;

/** Width and style of the columns, filled in by range. Where ranges overlap, the last holds. */
export class ColumnLooks {
  private widths: Float32Array | null = null;
  private styles: Int32Array | null = null;
  private ranges = 0;

  /** Reads the current `col`. */
  read(scanner: XmlScanner): void {
    if (++this.ranges > MOST_RANGES) return;
    const from = numberAttribute(scanner, 'min', 0) - 1;
    const to = Math.min(numberAttribute(scanner, 'max', 0) - 1, LAST_COLUMN);
    if (!(from >= 0 && to >= from)) return;
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
