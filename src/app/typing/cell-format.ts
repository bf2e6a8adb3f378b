/** What is literal in a format code: "…", \x, _x, *x, and bracketed colours and conditions (but not [h], [m], [s]). */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** What a number format makes of the number typed into its cell. */
export interface FormatKind {
  readonly isGeneral: boolean;
  /** Everything typed stays text. */
  readonly isText: boolean;
  readonly isPercent: boolean;
  /** Dates and times. */
  readonly isDate: boolean;
}

/** The kind of a number format code; undefined is General. */
export function kindOfFormat(code: string | undefined): FormatKind {
  let kind = kinds.get(code ?? '');
  if (!kind) {
    if (kinds.size >= MAX_KINDS) kinds.clear();
    kind = readKind(code ?? '');
    kinds.set(code ?? '', kind);
  }
  return kind;
}

const kinds = new Map<string, FormatKind>();
/** Codes come from files: a hostile one must not fill the memory. */
const MAX_KINDS = 500;

function readKind(code: string): FormatKind {
  const [first = ''] = code.replace(LITERAL, '').split(';');
  const isGeneral = first === '' || /^(?:General|G\/通用格式)$/i.test(first);
  const isText = first.includes('@') && !/[0#?]/.test(first);
  return {
    isGeneral,
    isText,
    isPercent: !isText && first.includes('%'),
    isDate: !isGeneral && !isText && /[ymdhs]/i.test(first.replace(/General|G\/通用格式/gi, '')),
  };
}
