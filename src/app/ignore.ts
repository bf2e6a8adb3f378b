import { findLedger, ledgerLines, planLines, type LedgerKind } from '../core/edits/ledger';
import { PlanBuilder } from '../core/edits/plan-builder';
import { a1 } from '../core/model/address';
import type { EditPlan } from '../core/model/edit';
import type { Finding } from '../core/model/finding';
import type { Workbook } from '../core/model/grid';

const HEADS = ['编号', '代码', '位置', '问题', '处理', '理由', '记录'] as const;
type Head = (typeof HEADS)[number];

/** The visible sheet on which a person's decisions about findings travel with the workbook. */
const RECORD: LedgerKind<Head> = {
  sheet: '核查记录',
  heads: HEADS,
  needed: ['编号', '处理', '理由'],
  key: '编号',
};

const IGNORED = '忽略';

/** A decision to set a finding aside, as it stands on the sheet. */
export interface IgnoreEntry {
  readonly fingerprint: string;
  readonly reason: string;
}

export interface IgnoredFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/** A decision to be recorded. Who and when are told by the caller ("2026-03-01 办公室"). */
export interface IgnoreRequest {
  readonly finding: Finding;
  readonly reason: string;
  readonly recorded: string;
}

/** The decisions recorded in a workbook; a line whose 处理 no longer says 忽略 does not count. */
export function readIgnored(workbook: Workbook): readonly IgnoreEntry[] {
  const ledger = findLedger(workbook, RECORD);
  if (!ledger) return [];
  return ledgerLines(ledger, RECORD.key)
    .filter((line) => line.处理.includes(IGNORED))
    .map((line) => ({ fingerprint: line.编号, reason: line.理由 }));
}

/** Parts findings from those that were set aside. */
export function splitIgnored(
  findings: readonly Finding[],
  entries: readonly IgnoreEntry[],
): { findings: readonly Finding[]; ignored: readonly IgnoredFinding[] } {
  if (entries.length === 0) return { findings, ignored: [] };
  const reasons = new Map(entries.map(({ fingerprint, reason }) => [fingerprint, reason]));
  const ignored: IgnoredFinding[] = [];
  const rest = findings.filter((finding) => {
    const reason = reasons.get(finding.fingerprint);
    if (reason !== undefined) ignored.push({ finding, reason });
    return reason === undefined;
  });
  return { findings: rest, ignored };
}

/** The plan that records decisions on the sheet 核查记录, which is added when it is not there. */
export function planIgnore(workbook: Workbook, requests: readonly IgnoreRequest[]): EditPlan {
  const builder = new PlanBuilder(workbook);
  planLines(builder, workbook, RECORD, requests.map(lineOf), {
    head: { key: 'edit.ignore' },
    line: () => ({ key: 'edit.ignore' }),
  });
  return builder.build();
}

function lineOf({ finding, reason, recorded }: IgnoreRequest): Readonly<Record<Head, string>> {
  return {
    编号: finding.fingerprint,
    代码: finding.code,
    位置: `${finding.ref.sheet}!${a1(finding.ref)}`,
    问题: finding.message['zh-CN'].what,
    处理: IGNORED,
    理由: reason,
    记录: recorded,
  };
}
