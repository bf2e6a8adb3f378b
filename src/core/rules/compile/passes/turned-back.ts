import { ZERO } from '../../../number/exact';
import { CHANGES, changeOf, turnsBack } from '../../../words/changes';
import type { Statement, StatementOf } from '../../read/statement';

/** "下降率≥50%得3分；…；不降反升的不得分": below nothing, of the change that the bands go by. */
export function turnedBack(statements: readonly Statement[]): readonly Statement[] {
  const all = statements.filter((each): each is StatementOf<'band'> => each.kind === 'band');
  if (all.length === 0) return statements;
  return statements.map((statement): Statement => {
    if (statement.kind !== 'text' || statement.scope === 'whole' || statement.isElse) return statement;
    if (!['zero', 'give'].includes(statement.award.type)) return statement;
    // What the same sentence measures, or all that is measured.
    const beside = all.filter(({ sentence }) => sentence === statement.sentence);
    const bands = beside.length > 0 ? beside : all;
    const way = wayOf(bands);
    if (way === null) return statement;
    const condition = statement.condition.replace(/的$/, '');
    const turned = turnsBack(way, withoutName(condition, bands));
    if (turned === null) return statement;
    const { text, length, said, label, sentence, place, after, award, scope } = statement;
    return {
      ...{ text, length, said, label, sentence, place, after, award, scope, words: condition },
      ...{ also: null, withBands: [], isBare: false, isAbsolute: false },
      kind: 'band',
      measure: bands.length < all.length ? bands[0]!.measure : '',
      limits: [{ op: turned === 'orNone' ? '≤' : '<', value: ZERO, unit: '%', strength: 2 }],
    };
  });
}

/** The one way in which all the bands count a change. */
function wayOf(bands: readonly StatementOf<'band'>[]): 'up' | 'down' | null {
  const named = bands.map(({ measure }) => measure).filter((name) => name !== '');
  const [way, ...others] = new Set(named.map(changeOf));
  return others.length === 0 && (way === 'down' || way === 'up') ? way : null;
}

/** "存量资金增加" beside 存量资金规模较上年压减率: the change alone, where the name before it is that of the bands. */
function withoutName(condition: string, bands: readonly StatementOf<'band'>[]): string {
  const [, name, change] = CHANGED.exec(condition) ?? [];
  const isTheirs = name !== undefined && bands.some(({ measure }) => measure.includes(name));
  return isTheirs ? change! : condition;
}

const CHANGED = new RegExp(
  `^(.{2,12}?)((?:同比|环比|较上年|比上年)?(?:${CHANGES}|不降反升|不减反增|不增反降))$`,
);
