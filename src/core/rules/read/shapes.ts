import type { Common, FigureBand, StatementOf } from './statement';

// Statements are written out field by field: all of a kind have one shape, where spreading would make many.

/** A condition on one figure, and whether its number stands alone. */
export interface Figure extends FigureBand {
  readonly isBare: boolean;
}

/** A band of a figure. `also`, `withBands`: what must hold beside it. */
export function bandStatement(
  common: Common,
  { measure, limits, isAbsolute, isBare }: Figure,
  { words, award, scope }: Pick<StatementOf<'band'>, 'words' | 'award' | 'scope'>,
  also: string | null = null,
  withBands: readonly FigureBand[] = [],
): StatementOf<'band'> {
  const { text, length, said, label, sentence, place, after } = common;
  return {
    text,
    length,
    said,
    label,
    sentence,
    place,
    after,
    kind: 'band',
    measure,
    limits,
    isAbsolute,
    words,
    award,
    also,
    withBands,
    isBare,
    scope,
  };
}

/** A condition in words. */
export function textStatement(
  common: Common,
  own: Pick<StatementOf<'text'>, 'condition' | 'award' | 'isElse' | 'scope' | 'isEach' | 'cap'>,
): StatementOf<'text'> {
  const { text, length, said, label, sentence, place, after } = common;
  const { condition, award, isElse, scope, isEach, cap } = own;
  return {
    text,
    length,
    said,
    label,
    sentence,
    place,
    after,
    kind: 'text',
    condition,
    award,
    isElse,
    scope,
    isEach,
    cap,
  };
}
