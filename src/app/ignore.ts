import type { IgnoredLine } from '../core/checks/check';
import { findRecordSheet, recordLines, recordRows } from '../core/edits/record-sheet';
import type { Finding } from '../core/model/finding';
import type { Workbook } from '../core/model/grid';
import { RECORD } from './record';

/** What 处理 says of a finding that is set aside. */
export const IGNORED = '忽略';

/** A decision to set a finding aside, as it stands on the sheet. */
export interface IgnoreEntry {
  readonly fingerprint: string;
  readonly reason: string;
  /** It counts in forms of this year alone: a form carried on to the next year is asked again. */
  readonly onlyYear?: number;
}

export interface IgnoredFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** 忽略（仅2023年度） */
const ONLY_YEAR = /仅\s*(\d{4})\s*年/;

/** The decisions recorded in a workbook; a line whose 处理 no longer says 忽略 does not count. */
export function readIgnored(workbook: Workbook): readonly IgnoreEntry[] {
  const recordSheet = findRecordSheet(workbook, RECORD);
  if (!recordSheet) return [];
  return recordLines(recordSheet, RECORD.key)
    .filter((line) => line.处理.includes(IGNORED))
    .map((line) => {
      const year = ONLY_YEAR.exec(line.处理.normalize('NFKC'))?.[1];
      return { fingerprint: line.编号, reason: line.理由, ...(year ? { onlyYear: Number(year) } : {}) };
    });
}

/** The same decisions with the cell of their line, for telling which have outlived their finding. */
export function ignoredLines(workbook: Workbook): readonly IgnoredLine[] {
  const sheet = findRecordSheet(workbook, RECORD);
  const column = sheet?.columns.get(RECORD.key);
  if (!sheet || column === undefined) return [];
  return recordRows(sheet, RECORD.key).flatMap(({ row, texts }) => {
    if (!texts.get('处理')?.includes(IGNORED)) return [];
    const text = (head: '编号' | '代码' | '位置') => texts.get(head)?.trim() ?? '';
    const ref = sheet.index.ref(row, column);
    return [{ fingerprint: text('编号'), code: text('代码'), place: text('位置'), ref }];
  });
}

/**
 * Parts findings from those that were set aside.
 * @param years those that the workbook's forms are for; a decision for another year has lapsed
 */
export function splitIgnored(
  findings: readonly Finding[],
  entries: readonly IgnoreEntry[],
  years: readonly number[] = [],
): { findings: readonly Finding[]; ignored: readonly IgnoredFinding[] } {
  const standing = entries.filter(({ onlyYear }) => onlyYear === undefined || years.includes(onlyYear));
  if (standing.length === 0) return { findings, ignored: [] };
  const reasons = new Map(standing.map(({ fingerprint, reason }) => [fingerprint, reason]));
  const ignored: IgnoredFinding[] = [];
  const rest = findings.filter((finding) => {
    const reason = reasons.get(finding.fingerprint);
    if (reason !== undefined) ignored.push({ finding, reason });
    return reason === undefined;
  });
  return { findings: rest, ignored };
}
