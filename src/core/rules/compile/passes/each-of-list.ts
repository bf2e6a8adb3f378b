import type { Statement, StatementOf } from '../../read/statement';

const LINK = /、|以及|及|和/;

/** "程序合规、资料齐全、公示到位，各得1分": a list in one sentence, each member with its points. */
export function eachOfList(statements: readonly Statement[]): readonly Statement[] {
  return statements.flatMap((statement): readonly Statement[] => {
    if (statement.kind !== 'text' || !statement.isEach || statement.award.type !== 'give') return [statement];
    const members = membersOf(statement);
    if (!members) return [statement];
    return members.map((condition, i) => ({
      ...statement,
      condition,
      said: condition,
      isEach: false,
      place: statement.place + i / 1e6,
    }));
  });
}

function membersOf({ condition, text }: StatementOf<'text'>): readonly string[] | null {
  if (!/各/.test(text) || /以上|上述|①/.test(condition)) return null;
  const last =
    condition
      .split(',')
      .filter((part) => part !== '')
      .pop() ?? '';
  const members = last.replace(/的$/, '').split(LINK);
  if (members.length < 2 || members.some((member) => member.length < 2)) return null;
  return members;
}
