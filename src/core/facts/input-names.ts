import type { Form } from '../model/form';
import type { FactNeed } from '../rules/types';
import { nameKey } from './names';

/** Names that mean nothing away from their row. */
const VAGUE = new Set(
  [
    '比率',
    '比例',
    '占比',
    '比值',
    '率',
    '完成率',
    '数量',
    '金额',
    '等级',
    '得分',
    '结果',
    '指标值',
    '目标值',
    '年度指标值',
    '计划值',
    '实际完成值',
    '完成值',
    '差额',
    '偏差率',
  ].map((name) => nameKey(name)),
);

/** Whether a figure's key means nothing away from its row. */
export function isVague(key: string): boolean {
  return VAGUE.has(key);
}

/** What a need is called on the sheet 评分依据: unique in the workbook and readable away from its row. */
export interface InputScope {
  /** The name of the row that asks, made unique where two rows are called alike. */
  readonly row: string;
  /** "项目甲·" before a project's own figures when the workbook holds several forms; else empty. */
  readonly prefix: string;
}

/**
 * The name under which a need is asked for and answered.
 * @example inputName({ name: '1', kind: 'check', … }, { row: '预算编制合理性', prefix: '' }) // "预算编制合理性（1）"
 */
export function inputName(need: FactNeed, scope: InputScope): string {
  return scope.prefix + localName(need, scope.row);
}

function localName(need: FactNeed, row: string): string {
  const key = nameKey(need.name);
  if (need.kind === 'figure' && !VAGUE.has(key)) return need.name;
  if (key === '' || key === nameKey(row)) return row;
  return `${row}（${need.name}）`;
}

/** The names to look for, the most particular first. */
export function inputNames(need: FactNeed, scope: InputScope): string[] {
  const local = localName(need, scope.row);
  const row = `${scope.row}（${need.name}）`;
  const names = [scope.prefix + local, scope.prefix + row];
  if (need.kind === 'figure' && !VAGUE.has(nameKey(need.name))) {
    for (const alias of need.aliases) names.push(scope.prefix + alias);
  }
  return [...new Set(names)];
}

/** What sets a form's figures apart from those of the other forms: empty for the only form or a department's. */
export function formPrefix(form: Form, isOnly: boolean): string {
  if (isOnly || form.scope !== 'project') return '';
  return `${form.projectName?.text.trim() || form.sheet}·`;
}
