import { DEFAULT_SETTINGS, type Settings, type Tolerance } from '../core/checks/settings';
import { findRecordSheet, recordLines } from '../core/edits/record-sheet';
import type { Severity } from '../core/model/finding';
import type { Workbook } from '../core/model/grid';
import { decimalText, parseExact } from '../core/number/exact';
import { RECORD } from './record';

/** How the sheet says that a line tells of a setting, how its 编号 begins, and that the default holds. */
export const SETTING = '设置';
export const PREFIX = '设置-';
export const NONE = '默认';

/** The settings that have a line of their own, beside the severities of checks. */
export const FIELDS = {
  convention: { name: '计分口径', what: '计分口径（“默认”为按模板）' },
  template: { name: '模板', what: '模板（“默认”为自动识别）' },
  lowExecution: { name: '执行率下限', what: '预算执行率低于此比例要求说明原因' },
  overshoot: { name: '完成率上限', what: '完成率达到此比例视为目标值偏低' },
  tolerance: { name: '尾差', what: '四舍五入造成的尾差怎样处理' },
} as const;
export type Field = keyof typeof FIELDS;
export const NAMES = Object.keys(FIELDS) as Field[];

/** Severities in the words of the sheet. */
export const LEVELS: Readonly<Record<Severity | 'off', string>> = {
  error: '错误',
  warning: '提醒',
  info: '提示',
  off: '不核查',
};

/** How differences that rounding explains are treated, in the words of the sheet. */
export const TOLERANCES: Readonly<Record<Tolerance, string>> = {
  report: '提示',
  silent: '不提示',
  strict: '提醒',
};

/** A warning by another word, as records made earlier and people who write lines themselves have it. */
const plainWord = (text: string): string => (text === '警告' ? LEVELS.warning : text);

/** The settings that the sheet 核查记录 holds; what cannot be read is left out. */
export function readSettings(workbook: Workbook): Partial<Settings> {
  const recordSheet = findRecordSheet(workbook, RECORD);
  const lines = recordSheet
    ? recordLines(recordSheet, RECORD.key).filter((line) => line.处理 === SETTING)
    : [];
  if (lines.length === 0) return {};
  const told = new Map(lines.map((line) => [line.编号, line.理由]));
  const found: { -readonly [K in Field]?: Settings[K] } = {};
  for (const field of NAMES) {
    const text = told.get(PREFIX + FIELDS[field].name);
    if (text) Object.assign(found, valueOf(field, text));
  }
  const severities = severitiesOf(told);
  return severities ? { ...found, severities } : found;
}

/** The settings that count: those given, and where they say nothing of their own, those of the workbook. */
export function withRecorded(settings: Settings, workbook: Workbook): Settings {
  const recorded = readSettings(workbook);
  const open = Object.entries(recorded).filter(([key]) =>
    same(settings[key as keyof Settings], DEFAULT_SETTINGS[key as keyof Settings]),
  );
  return open.length === 0 ? settings : { ...settings, ...Object.fromEntries(open) };
}

/** Settings that are shares of one. */
export const isShare = (field: Field) => field === 'lowExecution' || field === 'overshoot';

/** Shares are read as a person writes them: "90%", "0.9". */
function valueOf(field: Field, text: string): Partial<Settings> {
  if (field === 'tolerance') return toleranceOf(text);
  if (!isShare(field)) return { [field]: text === NONE ? null : text };
  const percent = /^(.*\S)\s*[%％]$/.exec(text);
  const share = parseExact(percent ? percent[1]! : text);
  if (!share || share.compare(0) < 0) return {};
  return { [field]: decimalText(percent ? share.div(100) : share) };
}

function toleranceOf(text: string): Partial<Settings> {
  const found = Object.entries(TOLERANCES).find(([, word]) => word === plainWord(text));
  return found ? { tolerance: found[0] as Tolerance } : {};
}

function severitiesOf(told: ReadonlyMap<string, string>): Settings['severities'] | null {
  const found = [...told].flatMap(([key, text]) => {
    const code = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : '';
    const level = Object.entries(LEVELS).find(([, word]) => word === plainWord(text))?.[0];
    return /^JX\d+$/.test(code) && level ? [[code, level as Severity | 'off'] as const] : [];
  });
  return found.length > 0 ? Object.fromEntries(found) : null;
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
