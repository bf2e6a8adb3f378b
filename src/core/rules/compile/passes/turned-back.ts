import { ZERO } from '../../../number/exact';
import { changeOf } from '../../../words/changes';
import type { Statement, StatementOf } from '../../read/statement';

/** What a change is called that went the other way. */
const BACK = {
  down: /(?:不降反[升增涨]|不减反[增升]|反升|反增|(?:不降|不减))$/,
  up: /(?:不[增升]反[降减]|反降|反减|负增长|不增)$/,
} as const;

/** "下降率≥50%得3分；…；不降反升的不得分": below nothing, of the change that the bands go by. */
export function turnedBack(statements: readonly Statement[]): readonly Statement[] {
  const bands = statements.filter((each): each is StatementOf<'band'> => each.kind === 'band');
  const ways = new Set(
    bands
      .map(({ measure }) => measure)
      .filter((name) => name !== '')
      .map(changeOf),
  );
  const [way, ...others] = ways;
  if (bands.length < 2 || others.length > 0 || (way !== 'down' && way !== 'up')) return statements;
  return statements.map((statement): Statement => {
    if (statement.kind !== 'text' || statement.scope === 'whole' || statement.isElse) return statement;
    if (!['zero', 'give'].includes(statement.award.type)) return statement;
    const condition = statement.condition.replace(/的$/, '');
    if (!BACK[way].test(condition)) return statement;
    const isOrEqual = /不[降减增]$/.test(condition);
    const { text, length, said, label, sentence, place, after, award, scope } = statement;
    return {
      ...{ text, length, said, label, sentence, place, after, award, scope, words: condition },
      ...{ also: null, withBands: [], isBare: false, isAbsolute: false },
      kind: 'band',
      measure: '',
      limits: [{ op: isOrEqual ? '≤' : '<', value: ZERO, unit: '%', strength: 2 }],
    };
  });
}
