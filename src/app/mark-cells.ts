import { refKey, type CellRef } from '../core/model/address';
import type { Finding, Severity } from '../core/model/finding';

/** Light fills on which black text keeps its contrast; told apart by lightness as well as by hue. */
export const MARK_COLOURS: Readonly<Record<Severity, string>> = {
  error: '#F4B6B6',
  warning: '#FFE08A',
  info: '#CFE4FA',
};

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** Cells that are to have one colour. */
export interface WantedMarks {
  readonly cells: readonly CellRef[];
  readonly colour: string;
}

/** The cells of findings, each once, in the colour of the worst of its findings. */
export function markedCells(findings: readonly Finding[]): readonly WantedMarks[] {
  const seen = new Set<string>();
  return WORST_FIRST.flatMap((severity): WantedMarks[] => {
    const cells = findings.flatMap((finding) => {
      const key = refKey(finding.ref);
      if (finding.severity !== severity || seen.has(key)) return [];
      seen.add(key);
      return [finding.ref];
    });
    return cells.length > 0 ? [{ cells, colour: MARK_COLOURS[severity] }] : [];
  });
}
