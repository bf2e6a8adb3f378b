import { DEFAULT_SETTINGS, type Settings, type Tolerance } from '../core/checks/settings';
import type { EditPlan } from '../core/model/edit';
import type { Workbook } from '../core/model/grid';
import { decimalText, exact } from '../core/number/exact';
import { planRecord } from './plan-record';
import type { RecordLine } from './record';
import {
  FIELDS,
  isShare,
  LEVELS,
  NAMES,
  NONE,
  PREFIX,
  readSettings,
  SETTING,
  TOLERANCES,
  type Field,
} from './recorded-settings';

/** The plan that records settings: a line for each that is not the default, or stands already. */
export function planSettings(workbook: Workbook, settings: Settings, recorded: string): EditPlan {
  const standing = readSettings(workbook);
  const lines: RecordLine[] = [];
  const add = (name: string, what: string, value: string) =>
    lines.push({ 编号: PREFIX + name, 问题: what, 处理: SETTING, 理由: value, 记录: recorded });
  for (const field of NAMES) {
    const known = field in standing ? standing[field] : DEFAULT_SETTINGS[field];
    const { name, what } = FIELDS[field];
    if (known !== settings[field]) add(name, what, textOf(field, settings[field]));
  }
  for (const code of new Set([
    ...Object.keys(standing.severities ?? {}),
    ...Object.keys(settings.severities),
  ])) {
    const level = settings.severities[code];
    if (level !== standing.severities?.[code]) add(code, `${code} 的级别`, level ? LEVELS[level] : NONE);
  }
  return planRecord(workbook, lines);
}

function textOf(field: Field, value: string | null): string {
  if (value === null) return NONE;
  if (field === 'tolerance') return TOLERANCES[value as Tolerance];
  return isShare(field) ? `${decimalText(exact(value).mul(100))}%` : value;
}
