import { claim, operand } from '../claim';
import type { PastedTable } from '../pasted-tables';
import type { Claim, Mention, Passage } from '../types';

const MISSED = /([\p{Script=Han}]{2,10}率)(?:均|都|仍|还)?(?:没有|没|未能|未|尚未)(?:达到|达|完成)(?:了)?$/u;

/**
 * What a report says it has missed, against the rate that it prints: 预算执行率没达到100% beside 96.48 %. Only that the rate
 * is below is told; where several are printed nobody can say which is meant.
 */
export function readShortfalls(passages: readonly Passage[], tables: readonly PastedTable[]): Claim[] {
  return passages.flatMap((passage) =>
    passage.mentions.flatMap((goal) => {
      const words = passage.text.slice(Math.max(0, goal.from - 24), goal.from);
      const name = goal.family === 'rate' ? MISSED.exec(words)?.[1] : undefined;
      if (name === undefined) return [];
      const told = [...inText(passages, goal, name), ...inTables(tables, name)];
      const below = told.find(({ amount }) => amount.compare(goal.amount) < 0);
      if (!below) return [];
      return [
        claim(passages, {
          kind: 'order',
          verdict: 'agrees',
          on: goal,
          operands: [operand(passages, goal, 'stated'), operand(passages, below, 'same')],
        }),
      ];
    }),
  );
}

function inText(passages: readonly Passage[], goal: Mention, name: string): Mention[] {
  return passages.flatMap(({ mentions }) =>
    mentions.filter((m) => m !== goal && m.flow === 'rate' && m.unit === goal.unit && areAlike(m.name, name)),
  );
}

function inTables(tables: readonly PastedTable[], name: string): Mention[] {
  return tables.flatMap(({ heads, rows }) =>
    rows.flatMap(({ figures }) =>
      figures.filter(
        (figure, column): figure is Mention => figure !== null && areAlike(heads[column]!, name),
      ),
    ),
  );
}

/** 预算执行率, 预算完成率 and 预算支出率 are three words of one thing. */
function areAlike(one: string, other: string): boolean {
  const bare = (name: string) => name.replace(/(?:执行|完成|支出)率$/, '执行率');
  return one !== '' && (bare(one).endsWith(bare(other)) || bare(other).endsWith(bare(one)));
}
