import { ROLE_NAMES } from '../core/checks/shared/role-names';
import { findRecordSheet, recordLines } from '../core/edits/record-sheet';
import { type ManualMapping, mergeMappings } from '../core/layouts/mapping';
import { columnName, parseA1 } from '../core/model/address';
import type { ColumnRole } from '../core/model/form';
import type { Workbook } from '../core/model/grid';
import { RECORD, type RecordLine } from './record';

/** How the sheet says that a line tells which columns a table has, and that it does so no more. */
const COLUMNS = '各栏位置';
export const TAKEN_BACK = '已取消';
const NONE = '无';
const PREFIX = '栏位-';

const ROLES = Object.keys(ROLE_NAMES) as ColumnRole[];
const nameOf = (role: ColumnRole) => ROLE_NAMES[role]['zh-CN'];

/** The columns that a person pointed out, as the sheet 核查记录 keeps them for the file; what cannot be read is left out. */
export function readMapping(workbook: Workbook): readonly ManualMapping[] {
  const sheet = findRecordSheet(workbook, RECORD);
  if (!sheet) return [];
  return recordLines(sheet, RECORD.key)
    .filter(({ 处理, 编号 }) => 处理 === COLUMNS && 编号.startsWith(PREFIX))
    .flatMap((line) => mappingOf(line.编号.slice(PREFIX.length), line.理由) ?? []);
}

function mappingOf(place: string, told: string): ManualMapping | null {
  const match = /^(.+)!(\d{1,7})$/.exec(place);
  const columns = columnsIn(told, (letters) => parseA1(`${letters.toUpperCase()}1`)?.column ?? null);
  if (!match || !columns) return null;
  return { sheet: match[1]!, headerTop: Number(match[2]) - 1, columns };
}

/**
 * What a line says of the columns: "分值=D；得分=无". Null where nothing of it can be read.
 * @param placeIn where a column stands, as the line writes it; null: it cannot be read
 */
export function columnsIn<Place>(
  told: string,
  placeIn: (text: string) => Place | null,
): Partial<Record<ColumnRole, Place | null>> | null {
  const entries = told.split(/[；;]/).flatMap((part): [ColumnRole, Place | null][] => {
    const [name, where] = part.split(/[=＝]/).map((text) => text.trim());
    const role = ROLES.find((one) => nameOf(one) === name);
    if (!role || !where) return [];
    if (where === NONE) return [[role, null]];
    const place = placeIn(where);
    return place === null ? [] : [[role, place]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

/** The given mapping with what the workbook records of other tables, and of other columns of the same. */
export const withRecordedMapping = (
  given: readonly ManualMapping[],
  workbook: Workbook,
): readonly ManualMapping[] => mergeMappings(given, readMapping(workbook));

/** The lines that record a mapping; a table that is recorded and not among them is taken back. */
export function mappingLines(
  workbook: Workbook,
  mapping: readonly ManualMapping[],
  recorded: string,
): RecordLine[] {
  const keyOf = ({ sheet, headerTop }: ManualMapping) => `${PREFIX}${sheet}!${headerTop + 1}`;
  const keys = new Set(mapping.map(keyOf));
  const gone = readMapping(workbook).filter((one) => !keys.has(keyOf(one)));
  return [
    ...mapping.map((one) => ({
      编号: keyOf(one),
      位置: `${one.sheet}!${one.headerTop + 1}`,
      问题: '表头所在的行，以及各栏在哪一列',
      处理: COLUMNS,
      理由: columnsText(one.columns, columnName),
      记录: recorded,
    })),
    ...gone.map((one) => ({ 编号: keyOf(one), 处理: TAKEN_BACK, 记录: recorded })),
  ];
}

/** The same the other way round. */
export function columnsText<Place>(
  columns: Readonly<Partial<Record<ColumnRole, Place | null>>>,
  textOf: (place: Place) => string,
): string {
  const entries = Object.entries(columns) as [ColumnRole, Place | null][];
  return entries
    .map(([role, place]) => `${nameOf(role)}=${place === null ? NONE : textOf(place)}`)
    .join('；');
}
