import { ROLE_NAMES } from '../core/checks/shared/role-names';
import { findRecordSheet, recordLines } from '../core/edits/record-sheet';
import type { ManualMapping } from '../core/layouts';
import { type HeadPlace, type KnownLayout, layoutOf } from '../core/layouts/known-layouts';
import type { ColumnRole, Table } from '../core/model/form';
import type { Workbook } from '../core/model/grid';
import { RECORD, type RecordLine } from './record';
import { columnsIn, columnsText, TAKEN_BACK } from './recorded-mapping';

/** How the sheet says that a line tells how every table under the same heads is read. */
const SAME_HEADS = '同样表头';
const PREFIX = '表头-';

/** The layouts that the sheet 核查记录 holds for other files with the same heads; what cannot be read is left out. */
export function readLayouts(workbook: Workbook): readonly KnownLayout[] {
  const sheet = findRecordSheet(workbook, RECORD);
  if (!sheet) return [];
  return recordLines(sheet, RECORD.key)
    .filter(({ 处理, 编号 }) => 处理 === SAME_HEADS && 编号.startsWith(PREFIX))
    .flatMap((line) => {
      const columns = columnsIn(line.理由, placeIn);
      return columns ? [{ heads: line.编号.slice(PREFIX.length), columns }] : [];
    });
}

/** The lines that record layouts for other files; one that is recorded and not among them is taken back. */
export function layoutLines(
  workbook: Workbook,
  layouts: readonly KnownLayout[],
  recorded: string,
): RecordLine[] {
  const keyOf = ({ heads }: KnownLayout) => PREFIX + heads;
  const keys = new Set(layouts.map(keyOf));
  const gone = readLayouts(workbook).filter((one) => !keys.has(keyOf(one)));
  return [
    ...layouts.map((one) => ({
      编号: keyOf(one),
      问题: '表头相同的其他文件也这样识别；栏数从表头最左边的单元格数起',
      处理: SAME_HEADS,
      理由: columnsText(one.columns, placeText),
      记录: recorded,
    })),
    ...gone.map((one) => ({ 编号: keyOf(one), 处理: TAKEN_BACK, 记录: recorded })),
  ];
}

/** The layouts that the mapping of a workbook makes known. */
export function layoutsOf(
  workbook: Workbook,
  mapping: readonly ManualMapping[],
  tables: readonly Table[],
): readonly KnownLayout[] {
  return mapping.flatMap((one) => layoutOf(workbook, one, tables) ?? []);
}

const placeText = ({ head, right }: HeadPlace): string => `第${head + 1}栏${right > 0 ? `右${right}列` : ''}`;

function placeIn(text: string): HeadPlace | null {
  const match = /^第(\d{1,3})栏(?:右(\d{1,3})列)?$/.exec(text);
  const head = Number(match?.[1] ?? 0) - 1;
  return head >= 0 ? { head, right: Number(match![2] ?? 0) } : null;
}

/** Layouts as they are kept on a machine; what is none is left out. */
export function layoutsIn(data: unknown): readonly KnownLayout[] {
  return Array.isArray(data) ? data.filter(isLayout) : [];
}

function isLayout(value: unknown): value is KnownLayout {
  const { heads, columns } = (value ?? {}) as Partial<KnownLayout>;
  if (typeof heads !== 'string' || typeof columns !== 'object' || columns === null) return false;
  return (Object.entries(columns) as [ColumnRole, unknown][]).every(
    ([role, place]) => Object.hasOwn(ROLE_NAMES, role) && (place === null || isPlace(place)),
  );
}

const isIndex = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;

function isPlace(value: unknown): value is HeadPlace {
  const { head, right } = (value ?? {}) as Partial<HeadPlace>;
  return isIndex(head) && isIndex(right);
}
