const MAGIC = /[*?[{]/;

/** Whether a path argument is a pattern rather than a name. */
export function isPattern(path: string): boolean {
  return MAGIC.test(path);
}

/**
 * The folder part of a pattern before its first wildcard, and the rest.
 * @example splitPattern('2023/*.xlsx') // { base: '2023', pattern: '*.xlsx' }
 */
export function splitPattern(path: string): { base: string; pattern: string } {
  const parts = path.split('/');
  const at = parts.findIndex(isPattern);
  const base = parts.slice(0, at).join('/');
  return {
    base: base === '' ? (path.startsWith('/') ? '/' : '.') : base,
    pattern: parts.slice(at).join('/'),
  };
}

/**
 * A pattern as an expression over a path with "/": `*` and `?` stay within one name, `**` crosses folders,
 * `[…]` is one of some characters, `{a,b}` one of some words.
 */
export function patternToRegExp(pattern: string): RegExp {
  let source = '';
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!;
    if (char === '*' && pattern[at + 1] === '*') {
      const crossesFolders = pattern[at + 2] === '/';
      source += crossesFolders ? '(?:.*/)?' : '.*';
      at += crossesFolders ? 2 : 1;
    } else if (char === '*') source += '[^/]*';
    else if (char === '?') source += '[^/]';
    else if (char === '[' && classAt(pattern, at) !== null) {
      source += classAt(pattern, at)!;
      at = pattern.indexOf(']', at + 2);
    } else if (char === '{' && pattern.includes('}', at)) {
      source += '(?:';
      depth += 1;
    } else if (char === '}' && depth > 0) {
      source += ')';
      depth -= 1;
    } else if (char === ',' && depth > 0) source += '|';
    else source += char.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
  }
  return new RegExp(`^${source}$`, 'u');
}

/** The `[…]` that begins at a place, as one of an expression; null where it is none ("[z-a]"), so that it stands for itself. */
function classAt(pattern: string, at: number): string | null {
  const end = pattern.indexOf(']', at + 2);
  if (end < 0) return null;
  const inner = pattern
    .slice(at + 1, end)
    .replace(/^!/, '^')
    .replace(/[\\[]/g, '\\$&');
  try {
    new RegExp(`[${inner}]`, 'u');
    return `[${inner}]`;
  } catch {
    return null;
  }
}
