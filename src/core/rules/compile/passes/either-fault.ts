import { readBand } from '../../read/bands';
import { stripped } from '../../read/clauses';
import type { Statement } from '../../read/statement';

/** "低于70%或无使用记录的，不得分": either is enough, so each is said by itself. */
export function eitherFault(statements: readonly Statement[]): readonly Statement[] {
  return statements.flatMap((statement): readonly Statement[] => {
    if (statement.kind !== 'band' || statement.award.type !== 'zero' || !statement.words.includes('或'))
      return [statement];
    const parts = statement.words
      .split(/,?(?:或者|或)/)
      .map(stripped)
      .filter((part) => part !== '');
    if (parts.length < 2) return [statement];
    const { text, length, said, label, sentence, place, after, award, scope } = statement;
    const common = { text, length, said, label, sentence, after, award, scope };
    return parts.map((words, i): Statement => {
      const band = readBand(words);
      const at = place + i / 1e6;
      if (!band)
        return {
          ...common,
          place: at,
          kind: 'text',
          condition: words,
          isElse: false,
          isEach: false,
          cap: null,
        };
      const { measure, limits, isAbsolute, isBare } = band;
      return {
        ...common,
        place: at,
        kind: 'band',
        measure,
        limits,
        isAbsolute,
        isBare,
        words,
        also: null,
        withBands: [],
      };
    });
  });
}
