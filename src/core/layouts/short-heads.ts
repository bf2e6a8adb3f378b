import type { ColumnRole } from '../model/form';
import type { Assignment } from './assignment';
import type { Head } from './header';
import { DONE, PLANNED } from './vocabulary/short-heads';

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
  let planned = target ? [target] : free.filter(says(PLANNED));
  // Beside three levels that are told, 指标 before 实际 is no name.
  if (!planned.length && given.roles.has('level3') && done.length === 1) {
    planned = heads.filter((head) => head.right + 1 === done[0]!.column && isFreeName(given, head));
  }
  const [first, second] = [planned[0], done[0]];
  if (!first || !second || planned.length > 1 || done.length > 1 || first.column >= second.column) return;
  given.give('target', first);
  given.give('actual', second);
  given.left.splice(0, Infinity, ...given.left.filter((head) => head !== first && head !== second));
}

const isFreeName = (given: Assignment, head: Head) =>
  says(/^指标$/)(head) &&
  ['level1', 'level2', 'level3'].every((level) => given.roles.get(level as ColumnRole) !== head);
