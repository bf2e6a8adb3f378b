import type { Expression } from '../read/expressions';
import { isRateName } from '../read/names';

export const ACTUALS = ['实际值', '完成值', '实际完成', '完成数', '实际完成数'];
export const TARGETS = ['年度目标值', '指标值', '目标', '计划值', '年度指标值', '计划数', '任务数'];
export const TARGET_NAME =
  /^(?:年度|绩效|预期)*(?:目标[值数]?|指标值|计划值|计划数|任务[数量]|预期值|目标任务数?)$/;
export const ACTUAL_NAME = /^(?:实际)?(?:完成[值数额量]?|值|实际值|实际完成[值数额量]?)$/;

const RELATIVE =
  /^(.*?)(?:实际)?(?:完成|达到|实现|为|占|达|是|不足|低于|超过|高于|与)?(?:了)?((?:年度|年初|绩效|预期|计划)*(?:目标值?|指标值|计划值|计划数|任务数|任务|计划|计划面积|目标任务|预算数|预期值))的?(?:比例|比重|百分比|完成比例|的?完成)?$/;

/** "完成目标", "完成值占指标值": one figure as a share of its target. */
export function relativeTo(
  name: string,
): { readonly of: string; readonly to: string; readonly said: string } | null {
  if (/[/×+]/.test(name)) return null;
  const match = RELATIVE.exec(name);
  if (!match || (match[1] === '' && !/^(?:实际)?(?:完成|达到|实现|达)/.test(name))) return null;
  const to = /^(?:年度|年初|绩效|预期)*(?:目标|任务|计划|目标任务)$/.test(match[2]!) ? '目标值' : match[2]!;
  return { of: match[1] || '实际完成值', to, said: match[2]! };
}

const TARGET_SHARE = /^(.{1,8}?)(?:占|与|除以|比)(.{2,8}?)(?:的)?(?:比例|比重|比值)?$/;

/** "实际完成数占任务数": what was done as a share of what was to be done, whatever the two are called. */
export function isTargetShare(name: string): boolean {
  const [, of = '', to = ''] = TARGET_SHARE.exec(name) ?? [];
  return ACTUAL_NAME.test(of) && TARGET_NAME.test(to);
}

/** A rate is a share whether its definition says ×100%, ×100 or nothing. */
export function asShare(name: string, expr: Expression): Expression {
  if (expr.type !== 'product' || !isRateName(name) || !expr.parts.some(({ op }) => op === '/')) return expr;
  const parts = expr.parts.filter(
    ({ op, expr: part }) =>
      !(op === '×' && part.type === 'number' && part.raw === '100' && part.unit === null),
  );
  return { ...expr, parts };
}
