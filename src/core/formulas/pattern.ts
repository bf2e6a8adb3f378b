import { sameText } from './compare';
import { Unknown } from './value';

/** Excel takes no longer criterion or word to look for. */
const LONGEST = 255;

const ANY = Symbol('any signs');
const ONE = Symbol('one sign');
type Part = string | typeof ANY | typeof ONE;

/**
 * A test for whole texts without their case: `*` stands for any signs, `?` for one, `~` takes that from the sign after it.
 * It takes no more steps than text times pattern, whatever a file holds.
 * @throws Unknown for a pattern longer than Excel's; the test, where it would hang on the width of signs
 */
export function readPattern(pattern: string): (text: string) => boolean {
  if (pattern.length > LONGEST) throw new Unknown();
  if (!/[*?~]/.test(pattern)) return (text) => sameText(text, pattern);
  const parts = (pattern.match(/~[*?~]|[^]/g) ?? []).map(partOf);
  return (text) => {
    const isMatch = matches(parts, text, sameSign);
    // Full-width twins may be the same to some Excels.
    if (isMatch !== matches(parts, text, sameTwin)) throw new Unknown();
    return isMatch;
  };
}

function partOf(sign: string): Part {
  if (sign === '*') return ANY;
  return sign === '?' ? ONE : sign.slice(-1);
}

const sameSign = (one: string, other: string) => one === other || one.toLowerCase() === other.toLowerCase();
const sameTwin = (one: string, other: string) => sameSign(one.normalize('NFKC'), other.normalize('NFKC'));

/** Each `*` takes as little as it can; where the rest does not fit, the last one takes one sign more. */
function matches(
  parts: readonly Part[],
  text: string,
  isSame: (one: string, other: string) => boolean,
): boolean {
  let [part, at] = [0, 0];
  let [star, taken] = [-1, 0];
  while (at < text.length) {
    const wanted = parts[part];
    if (wanted === ANY) [star, taken] = [part++, at];
    else if (wanted === ONE || (wanted !== undefined && isSame(wanted, text.charAt(at)))) {
      part++;
      at++;
    } else if (star < 0) return false;
    else [part, at] = [star + 1, ++taken];
  }
  return parts.slice(part).every((left) => left === ANY);
}
