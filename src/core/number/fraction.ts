import Library from 'fraction.js';

type Fraction = Library;
type Given = Parameters<Fraction['equals']>;

const library = Library.prototype;
const original = {
  add: library.add,
  sub: library.sub,
  mul: library.mul,
  compare: library.compare,
  equals: library.equals,
};

const signed = ({ s, n }: Fraction): bigint => (s < 0n ? -n : n);

/** Whether one argument was given, and that a fraction. */
const isFraction = (given: Given): given is [Fraction] => given.length === 1 && given[0] instanceof Library;

/** A fraction of a numerator and a denominator above nothing; whole numbers need no common divisor. */
function fractionOf(over: bigint, under: bigint): Fraction {
  if (under !== 1n) return new Library(over, under);
  const made = Object.create(library) as Fraction;
  made.s = over < 0n ? -1n : 1n;
  made.n = over < 0n ? -over : over;
  made.d = 1n;
  return made;
}

const quick = {
  add(this: Fraction, ...given: Given): Fraction {
    return isFraction(given) && this.d === given[0].d
      ? fractionOf(signed(this) + signed(given[0]), this.d)
      : original.add.apply(this, given);
  },
  sub(this: Fraction, ...given: Given): Fraction {
    return isFraction(given) && this.d === given[0].d
      ? fractionOf(signed(this) - signed(given[0]), this.d)
      : original.sub.apply(this, given);
  },
  mul(this: Fraction, ...given: Given): Fraction {
    return isFraction(given)
      ? fractionOf(signed(this) * signed(given[0]), this.d * given[0].d)
      : original.mul.apply(this, given);
  },
  compare(this: Fraction, ...given: Given): number {
    if (!isFraction(given)) return original.compare.apply(this, given);
    const [other] = given;
    const isOne = this.d === other.d;
    const left = isOne ? signed(this) : signed(this) * other.d;
    const right = isOne ? signed(other) : signed(other) * this.d;
    return left < right ? -1 : left > right ? 1 : 0;
  },
  equals(this: Fraction, ...given: Given): boolean {
    if (!isFraction(given)) return original.equals.apply(this, given);
    const [other] = given;
    // "-0" keeps its sign.
    return this.n === other.n && this.d === other.d && (this.s === other.s || this.n === 0n);
  },
};

/**
 * The library's exact numbers, whose arguments are taken as they are where they are such numbers themselves: the library reads each
 * argument anew, at the cost of ten big integers. Results are the same.
 */
const Fraction = Object.assign(Library, { prototype: Object.assign(library, quick) });
export default Fraction;
