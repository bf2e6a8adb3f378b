/** The parser generated from standard.peggy. What it gives is described in ../syntax.ts. */
export function parse(
  input: string,
  options: { readonly startRule: 'Sentence' | 'Condition' | 'Comparison' | 'Expression' },
): unknown;
