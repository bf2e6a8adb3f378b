import type { Finding, Severity } from '../../core/model/finding';

/** Findings of one sheet, the gravest first, then from top to bottom. */
export interface FindingGroup {
  readonly sheet: string;
  readonly findings: readonly Finding[];
}

export interface FindingFilter {
  readonly severity: Severity | 'all';
  /** Null: all sheets. */
  readonly sheet: string | null;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings by sheet in the workbook's order, each sheet's sorted by severity and place. */
export function groupFindings(
  findings: readonly Finding[],
  sheets: readonly string[],
  filter: FindingFilter,
): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>(sheets.map((sheet) => [sheet, []]));
  for (const finding of findings) {
    const { sheet } = finding.ref;
    if (filter.severity !== 'all' && finding.severity !== filter.severity) continue;
    if (filter.sheet !== null && sheet !== filter.sheet) continue;
    const group = groups.get(sheet);
    if (group) group.push(finding);
    else groups.set(sheet, [finding]);
  }
  return [...groups]
    .filter(([, list]) => list.length > 0)
    .map(([sheet, list]) => ({ sheet, findings: list.sort(compare) }));
}

function compare(one: Finding, other: Finding): number {
  return (
    ORDER[one.severity] - ORDER[other.severity] ||
    one.ref.row - other.ref.row ||
    one.ref.column - other.ref.column ||
    one.code.localeCompare(other.code)
  );
}
