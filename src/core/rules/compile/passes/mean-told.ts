import { meanIn, meansIn } from '../../read/means';
import { plainStatement } from '../../read/shapes';
import type { Statement } from '../../read/statement';

/** "以入学率、巩固率的平均值计分，平均值达到98%得6分": which figure the bands measure, and no award of its own. */
export function meanTold(statements: readonly Statement[]): readonly Statement[] {
  if (meansIn(statements).length === 0) return statements;
  return statements.map((each) => (meanIn(each).length > 0 ? plainStatement(each, 'context') : each));
}
