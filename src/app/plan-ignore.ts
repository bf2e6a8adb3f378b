import { a1 } from '../core/model/address';
import type { EditPlan } from '../core/model/edit';
import type { Finding } from '../core/model/finding';
import type { Workbook } from '../core/model/grid';
import { IGNORED, readIgnored } from './ignore';
import { planRecord } from './plan-record';
import type { RecordLine } from './record';

const RESTORED = '已恢复';

/** A decision to be recorded. Who and when are told by the caller ("2026-03-01 办公室"). */
export interface IgnoreRequest {
  readonly finding: Finding;
  readonly reason: string;
  readonly recorded: string;
  /** The year after which the decision lapses; without one it stands. */
  readonly onlyYear?: number | null;
}

/**
 * The plan that records decisions on the sheet 核查记录, which is added when it is not there. A finding that was
 * restored before is set aside again in its own line.
 */
export function planIgnore(workbook: Workbook, requests: readonly IgnoreRequest[]): EditPlan {
  return planRecord(workbook, requests.map(lineOf));
}

/** The plan that takes a decision back; its line stays and says so. */
export function planRestore(workbook: Workbook, fingerprint: string, recorded: string): EditPlan {
  const isIgnored = readIgnored(workbook).some((entry) => entry.fingerprint === fingerprint);
  return planRecord(workbook, isIgnored ? [{ 编号: fingerprint, 处理: RESTORED, 记录: recorded }] : []);
}

function lineOf({ finding, reason, recorded, onlyYear = null }: IgnoreRequest): RecordLine {
  return {
    编号: finding.fingerprint,
    代码: finding.code,
    位置: `${finding.ref.sheet}!${a1(finding.ref)}`,
    问题: finding.message['zh-CN'].what,
    处理: onlyYear === null ? IGNORED : `${IGNORED}（仅${onlyYear}年度）`,
    理由: reason,
    记录: recorded,
  };
}
