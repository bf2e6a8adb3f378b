/** One token of a number format code. */
export type Token =
  | { readonly kind: 'literal'; readonly text: string }
  /** 0, # or ?. */
  | { readonly kind: 'digit'; readonly text: string }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'general' | 'text' }
  /** E+ or E-. */
  | { readonly kind: 'exponent'; readonly text: string }
  /** A run of y, m, d, h, s, a (weekday), or e (year); `[h]` is elapsed. */
  | { readonly kind: 'date'; readonly text: string; readonly elapsed?: boolean }
  | { readonly kind: 'half-day'; readonly text: string };

/** A section of a number format: `0.00;[Red]-0.00;"-"` has three. */
export interface Section {
  readonly tokens: readonly Token[];
  readonly condition: { readonly operator: string; readonly value: number } | null;
  /** 1 = 一二三, 2 = 壹贰叁, 3 = full-width digits. */
  readonly numerals: 0 | 1 | 2 | 3;
}

const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]$/;
/** One token at a time; whatever matches nothing else is a literal. */
const TOKEN =
  /"([^"]*)"?|\\(.)|_.|\*.|(\[[^\]]*\])|(General|G\/通用格式)|(AM\/PM|A\/P|上午\/下午)|([yY]+|[mM]+|[dD]+|[hH]+|[sS]+|a{3,4})|([eE][+-])|([eE]+)|([\s\S])/gi;

/** Takes a number format code apart. Anything unknown becomes a literal; no code is an error. */
export function parseFormat(code: string): Section[] {
  return splitSections(code).map(parseSection);
}

function splitSections(code: string): string[] {
  const sections: string[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i < code.length; i++) {
    const c = code[i];
    if (c === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (c === '\\' || c === '_' || c === '*') i++;
    else if (c === ';') {
      sections.push(code.slice(from, i));
      from = i + 1;
    }
  }
  sections.push(code.slice(from));
  return sections.slice(0, 4);
}

function parseSection(code: string): Section {
  const tokens: Token[] = [];
  let condition: Section['condition'] = null;
  let numerals: Section['numerals'] = 0;
  for (const match of code.matchAll(TOKEN)) {
    const [whole, quoted, escaped, bracket, general, halfDay, date, exponent, era, other] = match;
    if (quoted !== undefined) tokens.push({ kind: 'literal', text: quoted });
    else if (escaped !== undefined) tokens.push({ kind: 'literal', text: escaped });
    else if (bracket !== undefined) {
      const limit = CONDITION.exec(bracket);
      if (limit) condition = { operator: limit[1]!, value: Number(limit[2]) };
      const chinese = /^\[DBNum([123])\]$/i.exec(bracket);
      if (chinese) numerals = Number(chinese[1]) as 1 | 2 | 3;
      const token = bracketToken(bracket);
      if (token) tokens.push(token);
    } else if (general !== undefined) tokens.push({ kind: 'general' });
    else if (halfDay !== undefined) tokens.push({ kind: 'half-day', text: halfDay });
    else if (date !== undefined) tokens.push({ kind: 'date', text: date.toLowerCase() });
    else if (exponent !== undefined) tokens.push({ kind: 'exponent', text: exponent });
    else if (era !== undefined) tokens.push({ kind: 'date', text: 'e' });
    else if (other !== undefined) tokens.push(plainToken(other));
    else if (whole.startsWith('_')) tokens.push({ kind: 'literal', text: ' ' });
  }
  return { tokens, condition, numerals };
}

function bracketToken(bracket: string): Token | null {
  const currency = /^\[\$([^-\]]*)/.exec(bracket);
  if (currency) return currency[1] ? { kind: 'literal', text: currency[1] } : null;
  const elapsed = /^\[(h+|m+|s+)\]$/i.exec(bracket);
  return elapsed ? { kind: 'date', text: elapsed[1]!.toLowerCase(), elapsed: true } : null;
}

function plainToken(c: string): Token {
  if (c === '0' || c === '#' || c === '?') return { kind: 'digit', text: c };
  if (c === '.') return { kind: 'point' };
  if (c === ',') return { kind: 'comma' };
  if (c === '%') return { kind: 'percent' };
  if (c === '/') return { kind: 'slash' };
  if (c === '@') return { kind: 'text' };
  return { kind: 'literal', text: c };
}
