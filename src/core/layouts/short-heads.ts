import type { Assignment } from './assignment';
import type { Head } from './headers';

/** Words too short to tell a column by themselves; beside each other they are what was planned and what was done. */
const PLANNED =
  /^(?:(?:年初|年度|全年|本年|绩效)?(?:目标|计划|预期|预计|设定)(?:数|任务|值|指标)?|应完成|任务数|要求|年初设定值?)$/;
const DONE =
  /^(?:(?:年末|年底|年度|全年|本年|期末)?(?:实际|实绩|完成|已完成|达成|达到|实现)(?:数|任务|值|进展)?|实际完成进展|完成进度情况)$/;

const says = (pattern: RegExp) => (head: Head) =>
  pattern.test(head.path[head.path.length - 1]?.label.bare ?? '');

/**
 * Gives target and actual to a pair of short heads (目标 | 完成, 计划 | 实际), the planned one first; one of the two may be known by its
 * own head. A single short head stays what it was.
 */
export function assignShortHeads(given: Assignment, heads: readonly Head[]): void {
  const taken = new Set([...given.roles.values()].map(({ column }) => column));
  const free = heads.filter(({ column }) => !taken.has(column));
  const target = given.roles.get('target');
  const actual = given.roles.get('actual');
  if (target && actual) return;
  const done = actual ? [actual] : free.filter(says(DONE));
  const planned = target ? [target] : free.filter(says(PLANNED));
  const [first, second] = [planned[0], done[0]];
  if (!first || !second || planned.length > 1 || done.length > 1 || first.column >= second.column) return;
  given.give('target', first);
  given.give('actual', second);
  given.left.splice(0, Infinity, ...given.left.filter((head) => head !== first && head !== second));
}
