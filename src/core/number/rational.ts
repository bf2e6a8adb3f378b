/** A number that {@link Rational} reckons with: another one, or a whole number. */
export type Operand = Rational | number | bigint;

/**
 * An exact rational number in lowest terms. Values are never changed; most are whole or decimals of a few digits, for which no common
 * divisor is looked for where none can be.
 */
export class Rational {
  private constructor(
    /** The numerator, with the sign. */
    private readonly over: bigint,
    /** The denominator, above zero. */
    readonly d: bigint,
  ) {}

  /**
   * A numerator over a denominator.
   * @throws RangeError where the denominator is zero
   */
  static of(over: bigint, under: bigint): Rational {
    if (under === 1n) return new Rational(over, 1n);
    if (under === 0n) throw new RangeError('Division by zero');
    if (under < 0n) return Rational.of(-over, -under);
    const common = divisor(over < 0n ? -over : over, under);
    return common === 1n ? new Rational(over, under) : new Rational(over / common, under / common);
  }

  /** A whole number. */
  static whole(value: bigint): Rational {
    return new Rational(value, 1n);
  }

  /** The numerator without its sign. */
  get n(): bigint {
    return this.over < 0n ? -this.over : this.over;
  }

  /** −1 for a number below zero, else 1. */
  get s(): bigint {
    return this.over < 0n ? -1n : 1n;
  }

  add(other: Operand): Rational {
    const { over, d } = rational(other);
    if (d === this.d) return Rational.of(this.over + over, d);
    return Rational.of(this.over * d + over * this.d, this.d * d);
  }

  sub(other: Operand): Rational {
    const { over, d } = rational(other);
    if (d === this.d) return Rational.of(this.over - over, d);
    return Rational.of(this.over * d - over * this.d, this.d * d);
  }

  mul(other: Operand): Rational {
    const { over, d } = rational(other);
    return Rational.of(this.over * over, this.d * d);
  }

  /** @throws RangeError where the other one is zero */
  div(other: Operand): Rational {
    const { over, d } = rational(other);
    return Rational.of(this.over * d, this.d * over);
  }

  inverse(): Rational {
    return Rational.of(this.d, this.over);
  }

  neg(): Rational {
    return this.over === 0n ? this : new Rational(-this.over, this.d);
  }

  abs(): Rational {
    return this.over < 0n ? new Rational(-this.over, this.d) : this;
  }

  /** The greatest whole number that is not above it. */
  floor(): Rational {
    if (this.d === 1n) return this;
    const towardsZero = this.over / this.d;
    return new Rational(this.over < 0n ? towardsZero - 1n : towardsZero, 1n);
  }

  /** The least whole number that is not below it. */
  ceil(): Rational {
    return this.neg().floor().neg();
  }

  /** Below zero where it is less than the other one, above zero where it is more, else zero. */
  compare(other: Operand): number {
    const { over, d } = rational(other);
    const [one, two] = d === this.d ? [this.over, over] : [this.over * d, over * this.d];
    return one < two ? -1 : one > two ? 1 : 0;
  }

  equals(other: Operand): boolean {
    const { over, d } = rational(other);
    return this.over === over && this.d === d;
  }

  /** The nearest number of JavaScript. */
  valueOf(): number {
    return Number(this.over) / Number(this.d);
  }

  /** @example Rational.of(-1n, 2n).toFraction() // "-1/2" */
  toFraction(): string {
    return this.d === 1n ? String(this.over) : `${this.over}/${this.d}`;
  }

  toString(): string {
    return this.toFraction();
  }
}

/** Whole numbers that are asked for again and again. */
const SMALL = Array.from({ length: 101 }, (_, value) => Rational.whole(BigInt(value)));

/** @throws RangeError for a number that is not whole */
function rational(value: Operand): Rational {
  if (typeof value === 'object') return value;
  return SMALL[Number(value)] ?? Rational.whole(BigInt(value));
}

/** The greatest common divisor of numbers that are not below zero. */
function divisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
