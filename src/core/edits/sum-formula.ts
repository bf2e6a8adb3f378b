import { parseA1, parseArea, type CellAddress } from '../model/address';
import { parseExact, roundHalfUp, ZERO, type Exact } from '../number/exact';

/** What a cell counts in a sum: a number, nothing (blank or text), or something that cannot be told. */
export type CellValue = Exact | 'nothing' | 'unknown';

const TOKEN =
  /\s*(?:(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)|(SUM|ROUND)\s*(?=\()|(\d+(?:\.\d+)?)|([-+(),]))/iy;

/** The most cells that a range may have, so that a whole column is not walked. */
const MOST_CELLS = 100_000;

/**
 * The value of a formula made of sums only (`SUM(I5:I25)`, `ROUND(B3+B7-2,2)`, references to the same sheet), exactly;
 * null for any other formula. Excel's rules: text and blanks in a range count nothing.
 */
export function sumFormula(formula: string, valueOf: (cell: CellAddress) => CellValue): Exact | null {
  const tokens = tokenise(formula);
  return tokens ? new SumReader(tokens, valueOf).read() : null;
}

function tokenise(formula: string): string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) return null;
    tokens.push(match[0].trim().toUpperCase());
  }
  return tokens;
}

class SumReader {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly valueOf: (cell: CellAddress) => CellValue,
  ) {}

  read(): Exact | null {
    const value = this.sum();
    return this.at === this.tokens.length ? value : null;
  }

  private take(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at += 1;
    return true;
  }

  /** term (+ term | - term)… */
  private sum(): Exact | null {
    const isNegative = this.take('-');
    let total = this.term();
    if (total && isNegative) total = total.neg();
    while (total) {
      const isMinus = this.take('-');
      if (!isMinus && !this.take('+')) return total;
      const next = this.term();
      total = next && (isMinus ? total.sub(next) : total.add(next));
    }
    return null;
  }

  private term(): Exact | null {
    if (this.take('SUM')) return this.listSum();
    if (this.take('ROUND')) return this.rounded();
    if (this.take('(')) return this.closed(this.sum());
    const token = this.tokens[this.at];
    if (token === undefined) return null;
    this.at += 1;
    const cell = parseA1(token);
    return cell ? this.single(cell) : parseExact(token);
  }

  private single(cell: CellAddress): Exact | null {
    const value = this.valueOf(cell);
    if (value === 'unknown') return null;
    return value === 'nothing' ? ZERO : value;
  }

  private listSum(): Exact | null {
    if (!this.take('(')) return null;
    let total: Exact | null = ZERO;
    do {
      const token = this.tokens[this.at] ?? '';
      const part = token.includes(':') ? this.range(token) : this.sum();
      total = part && total && total.add(part);
    } while (total && this.take(','));
    return this.closed(total);
  }

  private range(token: string): Exact | null {
    this.at += 1;
    const area = parseArea(token);
    if (!area || (area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) return null;
    let total = ZERO;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const value = this.valueOf({ row, column });
        if (value === 'unknown') return null;
        if (value !== 'nothing') total = total.add(value);
      }
    }
    return total;
  }

  private rounded(): Exact | null {
    const value = this.take('(') ? this.sum() : null;
    const decimals = value && this.take(',') ? this.tokens[this.at] : undefined;
    if (!value || decimals === undefined || !/^\d$/.test(decimals)) return null;
    this.at += 1;
    return this.closed(roundHalfUp(value, Number(decimals)));
  }

  private closed(value: Exact | null): Exact | null {
    return this.take(')') ? value : null;
  }
}
