import type { Area } from '../model/address';
import type { Field } from '../model/figure';
import type { ColumnRole, Table } from '../model/form';
import type { Columns } from './column-roles';
import { unitOf } from './funds';
import type { Head, Header } from './header';
import { fieldOf, type Page } from './lines';
import { PAYER } from './vocabulary/funds';

/** A header that reaches over every column with a role, also those a person pointed out beside it. */
export function widen(header: Header, columns: Columns): Header {
  const taken = [...columns.roles.values()].map((head) => head.column);
  return { ...header, left: Math.min(header.left, ...taken), right: Math.max(header.right, ...taken) };
}

/** How sure a table is: the share of its heads that are known, a title, nothing in doubt. */
function confidenceOf(header: Header, columns: Columns, isTitled: boolean): number {
  const known = header.heads.filter((head) => head.word !== null).length / header.heads.length;
  const share = 0.55 + 0.35 * known + (isTitled ? 0.09 : 0) - 0.1 * columns.doubts.length;
  return Math.max(0.3, Math.round(share * 100) / 100);
}

/** The unit in a section label beside the heads: 项目资金（万元）. */
export function sectionUnit(header: Header): string | null {
  return header.heads.map(unitOf).find((unit) => unit !== null) ?? null;
}

/** 中央资金 and 省级资金, each over 预算 | 支出: one column of the measure a payer. */
function areApart(heads: readonly Head[]): boolean {
  const over = heads.map(({ path }) => (path.length > 1 ? path[0]!.label.bare : ''));
  return new Set(over).size === heads.length && over.every((bare) => bare !== '' && PAYER.test(bare));
}

/** A table as the form lists it. */
export function describeTable(
  page: Page,
  header: Header,
  columns: Columns,
  range: Area,
  moneyUnit: string | null,
  isTitled: boolean,
): Table {
  const roles: Partial<Record<ColumnRole, number>> = {};
  const heads: Partial<Record<ColumnRole, Field>> = {};
  for (const [role, head] of columns.roles) {
    roles[role] = head.column;
    const spot = [...head.path].reverse().find((s) => s.column === head.column);
    if (spot) heads[role] = fieldOf(page, spot);
  }
  return {
    sheet: page.sheet.name,
    range,
    kind: columns.kind,
    confidence: confidenceOf(header, columns, isTitled),
    columns: roles,
    heads,
    headerTop: header.top,
    headerBottom: header.bottom,
    doubts: columns.doubts.map(({ role, candidates }) => ({
      role,
      candidates: candidates.map((head) => head.column),
      ...(columns.kind === 'funds' && areApart(candidates) && { isApart: true as const }),
      ref: page.index.ref(candidates[0]!.path[candidates[0]!.path.length - 1]!.row, candidates[0]!.column),
    })),
    moneyUnit,
  };
}
