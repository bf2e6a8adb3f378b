import type { FundRole } from '../model/form';
import type { Branch } from './tree';

/**
 * What a row is to its parent. Rows without 其中 divide it. The first rows under a total carry 其中 on the first of
 * several although they exhaust it (当年财政拨款, 上年结转资金, 其他资金); a lone 其中 need not.
 */
export function fundRoleOf(branch: Branch, at: number, branches: readonly Branch[]): FundRole {
  const isDivided = branches.length === 1 || branches.some((other) => other.parent === 0);
  if (branch.isTotal || (at === 0 && isDivided && branch.parent === null)) return 'total';
  if (!branch.isPart) return 'source';
  const siblings = branches.filter((other) => other.parent === branch.parent && other.group === branch.group);
  const parent = branch.parent === null ? undefined : branches[branch.parent];
  const isExhaustive =
    siblings.length >= 2 && siblings.every((other) => other.className === branch.className);
  return isExhaustive && branch.className !== 'item' && (parent?.isTotal || branch.className === 'staff')
    ? 'source'
    : 'part';
}
