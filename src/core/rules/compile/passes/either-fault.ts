import { readBand } from '../../read/bands';
import { stripped } from '../../read/clauses';
import type { Statement, StatementOf } from '../../read/statement';

/** Bands of one figure: "90%～95%或105%～110%". */
function areBands(parts: readonly string[], statement: StatementOf<'band'> | StatementOf<'text'>): boolean {
  if (!['give', 'zero', 'full', 'earned'].includes(statement.award.type)) return false;
  if (statement.kind === 'band' && (statement.also !== null || statement.withBands.length > 0)) return false;
  const bands = parts.map(readBand);
  const measure = bands[0]?.measure ?? '';
  return bands.every(
    (band) => band !== null && !band.isBare && band.behind === '' && ['', measure].includes(band.measure),
  );
}

/** "低于70%或无使用记录的，不得分": either is enough, so each is said by itself. */
export function eitherFault(statements: readonly Statement[]): readonly Statement[] {
  return statements.flatMap((statement): readonly Statement[] => {
    if (statement.kind !== 'band' && statement.kind !== 'text') return [statement];
    const printed = statement.kind === 'band' ? statement.words : statement.condition;
    if (!printed.includes('或') || (statement.kind === 'text' && (statement.isElse || statement.isEach)))
      return [statement];
    const parts = printed
      .split(/,?(?:或者|或)/)
      .map(stripped)
      .filter((part) => part !== '');
    if (parts.length < 2) return [statement];
    // Points for either of two bands; what is only said in words beside a band may be needed with it.
    const isFault = statement.kind === 'band' && statement.award.type === 'zero';
    if (!isFault && !areBands(parts, statement)) return [statement];
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
