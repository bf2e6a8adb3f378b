import type { Form } from '../../core/model/form';
import type { RowScore } from '../../core/model/score';
import { ZERO, type Exact } from '../../core/number/exact';

/** Points lost under one level-1 indicator. */
export interface LostPoints {
  /** The indicator's name without points and line breaks; `fund` for the budget's execution, `other` without a level. */
  readonly name: string | { readonly kind: 'fund' | 'other' };
  readonly lost: Exact;
  readonly weight: Exact;
}

export interface LostByLevel {
  readonly levels: readonly LostPoints[];
  /** Rows with points and no score yet, which no bar counts. */
  readonly open: number;
  /** Points added or taken off beside the indicators; null without such rows, or while they have no score. */
  readonly bonus: Exact | null;
}

/** Where the points of a form went, by level-1 indicator in the form's order. Bonus rows lose no points. */
export function lostByLevel(form: Form, rows: readonly RowScore[]): LostByLevel {
  const levels = new Map<string, LostPoints>();
  let open = 0;
  let bonus: Exact | null = null;
  for (const row of rows) {
    if (row.method === 'bonus' && row.score) bonus = (bonus ?? ZERO).add(row.score);
    if (!row.weight || row.weight.compare(ZERO) <= 0 || row.method === 'bonus') continue;
    if (!row.score) {
      open += 1;
      continue;
    }
    const { key, name } = levelOf(form, row);
    const known = levels.get(key) ?? { name, lost: ZERO, weight: ZERO };
    const lost = row.weight.sub(row.score);
    levels.set(key, { name, lost: known.lost.add(lost), weight: known.weight.add(row.weight) });
  }
  return { levels: [...levels.values()], open, bonus };
}

function levelOf(form: Form, row: RowScore): { key: string; name: LostPoints['name'] } {
  if (row.indicator === null) return { key: 'fund', name: { kind: 'fund' } };
  const at = form.indicators[row.indicator]?.level1 ?? null;
  const level = at === null ? undefined : form.levels[at];
  return level
    ? { key: `level${at}`, name: plainName(level.name) }
    : { key: 'other', name: { kind: 'other' } };
}

/** "产出指标\n（50分）" → "产出指标". */
function plainName(name: string): string {
  return name.replace(/[（(]\s*[\d.]+\s*分?\s*[）)]/g, '').replace(/\s+/g, '');
}
