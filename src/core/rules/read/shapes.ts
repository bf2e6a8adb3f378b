import type { Common, FigureBand, Statement, StatementOf } from './statement';

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

/** What a kind says beside what every statement does. */
type Own<K extends Statement['kind']> = Omit<StatementOf<K>, keyof Common | 'kind'>;

/** So much for each step that a figure lies beyond where steps begin. */
export function stepStatement(common: Common, own: Omit<Own<'step'>, 'start'>): StatementOf<'step'> {
  const { text, length, said, label, sentence, place, after } = common;
  const { measure, direction, size, unit, threshold, reference, sign, amount, cap, isEach, verb } = own;
  return {
    text,
    length,
    said,
    label,
    sentence,
    place,
    after,
    kind: 'step',
    measure,
    direction,
    size,
    unit,
    threshold,
    reference,
    sign,
    amount,
    cap,
    isEach,
    verb,
  };
}

/** So much for each of things that are counted. */
export function countStatement(common: Common, own: Omit<Own<'count'>, 'members'>): StatementOf<'count'> {
  const { text, length, said, label, sentence, place, after } = common;
  const { name, aliases, words, size, unit, sign, isEarning, isEach, amount, cap } = own;
  return {
    text,
    length,
    said,
    label,
    sentence,
    place,
    after,
    kind: 'count',
    name,
    aliases,
    words,
    size,
    unit,
    sign,
    isEarning,
    isEach,
    amount,
    cap,
  };
}

/** Two amounts compared. */
export function compareStatement(common: Common, own: Own<'compare'>): StatementOf<'compare'> {
  const { text, length, said, label, sentence, place, after } = common;
  const { condition, left, op, right, award, scope } = own;
  return {
    text,
    length,
    said,
    label,
    sentence,
    place,
    after,
    kind: 'compare',
    condition,
    left,
    op,
    right,
    award,
    scope,
  };
}

/** Words that say nothing more than their kind. */
export function plainStatement<K extends 'context' | 'unread'>(common: Common, kind: K): StatementOf<K> {
  const { text, length, said, label, sentence, place, after } = common;
  return { text, length, said, label, sentence, place, after, kind } as StatementOf<K>;
}
