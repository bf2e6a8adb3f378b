import type { Finding } from '../../model/finding';

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** What must be mended first by the code's family: what was not recognised, points and totals, figures that cannot be read, money, indicators, the rest. */
const FAMILIES: readonly RegExp[] = [/^JX(?:00|3)/, /^JX40[14]/, /^JX1/, /^JX2/];

/**
 * Findings by what must be mended first: by gravity, then what moves points and totals, then by sheet, row, column and code.
 * @param sheets the workbook's sheets in order
 */
export function byMending(findings: readonly Finding[], sheets: readonly string[]): Finding[] {
  const order = new Map(sheets.map((name, index) => [name, index]));
  const sheetOf = ({ ref }: Finding) => order.get(ref.sheet) ?? order.size;
  return [...findings].sort(
    (one, other) =>
      GRAVITY[one.severity] - GRAVITY[other.severity] ||
      familyOf(one.code) - familyOf(other.code) ||
      sheetOf(one) - sheetOf(other) ||
      one.ref.row - other.ref.row ||
      one.ref.column - other.ref.column ||
      (one.code < other.code ? -1 : one.code > other.code ? 1 : 0),
  );
}

function familyOf(code: string): number {
  const family = FAMILIES.findIndex((pattern) => pattern.test(code));
  return family < 0 ? FAMILIES.length : family;
}
