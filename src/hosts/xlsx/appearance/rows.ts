/** Height of a row that states none, and the style of one that has none of its own. */
const NONE = -1;

const STYLE_BITS = 18;
/** Far above what Excel can have; one less, so that the last column and style still fit beside {@link NONE}. */
const MOST_STYLES = 2 ** STYLE_BITS;

/**
 * Heights and styles of the rows and styles of the cells of a sheet, packed: a cell takes four bytes, a row sixteen.
 * Rows and cells are added as the file lists them; {@link sorted} puts right what a careless tool wrote out of order.
 */
export class RowLooks {
  private readonly rows = new Numbers();
  private readonly heights = new Numbers();
  private readonly rowStyles = new Numbers();
  /** Where the cells of a row begin; they end where those of the next begin. */
  private readonly starts = new Numbers();
  /** Column and style of a cell in one number. */
  private readonly cells = new Numbers();
  private isSorted = true;

  /**
   * @param height in pixels, 0 for hidden, null for none stated
   * @param style null where the row has none of its own
   */
  addRow(row: number, height: number | null, style: number | null): void {
    if (this.rows.length > 0 && row <= this.rows.at(this.rows.length - 1)) this.isSorted = false;
    this.rows.push(row);
    this.heights.push(height ?? NONE);
    this.rowStyles.push(style ?? NONE);
    this.starts.push(this.cells.length);
  }

  /** Adds a cell to the row added last. */
  addCell(column: number, style: number): void {
    const from = this.starts.at(this.starts.length - 1);
    const isFirst = this.cells.length === from;
    if (!isFirst && column <= columnOf(this.cells.at(this.cells.length - 1))) this.isSorted = false;
    this.cells.push(column * MOST_STYLES + (style >= 0 && style < MOST_STYLES - 1 ? style : 0));
  }

  /** The number of the row added last is another: its cells tell. */
  renumber(row: number): void {
    const last = this.rows.length - 1;
    this.rows.set(last, row);
    if (last > 0 && row <= this.rows.at(last - 1)) this.isSorted = false;
  }

  /** The looks in order, an address that is there twice with what was said last. */
  sorted(): RowLooks {
    if (this.isSorted) return this;
    const order = new Uint32Array(this.rows.length).map((_, at) => at);
    order.sort((a, b) => this.rows.at(a) - this.rows.at(b) || a - b);
    const made = new RowLooks();
    for (let i = 0; i < order.length;) {
      const row = this.rows.at(order[i]!);
      const cells = new Map<number, number>();
      let last = i;
      for (; i < order.length && this.rows.at(order[i]!) === row; last = i++) {
        this.eachCell(order[i]!, (column, style) => cells.set(column, style));
      }
      made.addRow(row, this.heightAt(order[last]!), this.styleAt(order[last]!));
      for (const [column, style] of [...cells].sort(([a], [b]) => a - b)) made.addCell(column, style);
    }
    return made;
  }

  get count(): number {
    return this.rows.length;
  }

  rowAt(at: number): number {
    return this.rows.at(at);
  }

  /** Where a row stands; −1 when the file does not list it. */
  find(row: number): number {
    const at = this.rows.search(row, 0, this.rows.length, (value) => value);
    return this.rows.length > at && this.rows.at(at) === row ? at : -1;
  }

  heightAt(at: number): number | null {
    const height = this.heights.at(at);
    return height === NONE ? null : height;
  }

  styleAt(at: number): number | null {
    const style = this.rowStyles.at(at);
    return style === NONE ? null : style;
  }

  /** The style of a cell; null when the row does not list it. */
  cellStyle(at: number, column: number): number | null {
    const end = this.endOf(at);
    const found = this.cells.search(column, this.starts.at(at), end, columnOf);
    if (found === end) return null;
    const cell = this.cells.at(found);
    return columnOf(cell) === column ? cell % MOST_STYLES : null;
  }

  eachCell(at: number, visit: (column: number, style: number) => void): void {
    for (let i = this.starts.at(at); i < this.endOf(at); i++) {
      const cell = this.cells.at(i);
      visit(columnOf(cell), cell % MOST_STYLES);
    }
  }

  private endOf(at: number): number {
    return at + 1 < this.starts.length ? this.starts.at(at + 1) : this.cells.length;
  }
}

const columnOf = (cell: number) => Math.floor(cell / MOST_STYLES);

/** A list of numbers up to 2³² − 1, and −1, that grows without an object a number. */
class Numbers {
  length = 0;
  private values = new Uint32Array(64);

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint32Array(this.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value + 1;
  }

  at(index: number): number {
    return this.values[index]! - 1;
  }

  set(index: number, value: number): void {
    this.values[index] = value + 1;
  }

  /** The first place from `from` on, before `to`, whose key is not less than the one wanted; `to` when there is none. */
  search(wanted: number, from: number, to: number, key: (value: number) => number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (key(this.at(middle)) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
