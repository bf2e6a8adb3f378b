import { joinedFigures, joinedIn, ratioBeside } from '../../read/joined-figures';
import { plainStatement } from '../../read/shapes';
import type { Statement } from '../../read/statement';

/** "以入学率、巩固率的平均值计分，平均值达到98%得6分": which figure the bands measure, and no award or condition of its own. */
export function joinedTold(statements: readonly Statement[]): readonly Statement[] {
  if (joinedFigures(statements).length === 0) return statements;
  return statements.map((each): Statement => {
    if (joinedIn(each) === null && ratioBeside(each) === null) return each;
    return each.kind === 'band' ? { ...each, also: null } : plainStatement(each, 'context');
  });
}
