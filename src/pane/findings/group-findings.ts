import type { Finding, Severity } from '../../core/model/finding';
import { inEveryLanguage, type Language } from '../../core/text';

/** Findings of one sheet, in the order in which they are to be mended; rows with the same remark are one entry. */
export interface FindingGroup {
  readonly sheet: string;
  readonly findings: readonly Finding[];
}

export interface FindingFilter {
  readonly severity: Severity | 'all';
  /** Null: all sheets. */
  readonly sheet: string | null;
}

/** Findings by sheet in the workbook's order, each sheet's in the order they come in: what must be mended first at the head. */
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
    .map(([sheet, list]) => ({ sheet, findings: asEntries(list) }));
}

/** The first of each group speaks for all its rows and leads to their cells. */
function asEntries(findings: readonly Finding[]): Finding[] {
  const entries = new Map<string, Finding>();
  for (const finding of findings) {
    const { group, fingerprint, message } = finding;
    const key = group?.id ?? fingerprint;
    const first = entries.get(key);
    if (!first || !group) {
      const what = (language: Language) => ({
        ...message[language],
        ...(group && isShared(group.id, findings) ? { what: group.what[language] } : {}),
      });
      entries.set(key, { ...finding, message: inEveryLanguage(what) });
    } else entries.set(key, { ...first, related: [...first.related, finding.ref] });
  }
  return [...entries.values()];
}

/** Rows may be set aside or filtered out: a last one left speaks for itself. */
function isShared(id: string, findings: readonly Finding[]): boolean {
  return findings.filter(({ group }) => group?.id === id).length > 1;
}
