import { type Expression, namesOf } from './expressions';
import { nameKey } from './names';
import type { Award, Statement, StatementOf } from './statement';

const STATED = /^([^,，;；。:：\d]{2,14}?)(?:为|是|应为|[:：])?(\d+(?:\.\d+)?)(%|％)?[。；;]?$/;

/** "得分=质量达标率/目标达标率×分值。目标达标率95%": a name of a formula whose number another sentence says. */
export function statedNumbersIn(
  statements: readonly Statement[],
): readonly { readonly name: string; readonly expr: Expression }[] {
  // Hardly any text says a number of its formula elsewhere.
  if (!statements.some(({ kind }) => kind === 'context') || !statements.some(isFormula)) return [];
  const used = new Set(
    statements.flatMap((each) => (isFormula(each) ? [...namesOf(each.award.expr)].map(nameKey) : [])),
  );
  return statements.flatMap((each) => {
    const [, name = '', raw = '', share] =
      each.kind === 'context' ? (STATED.exec(each.text.replace(/[“”\s]/g, '')) ?? []) : [];
    if (name === '' || !used.has(nameKey(name))) return [];
    return [{ name, expr: { type: 'number', raw, unit: share === undefined ? null : '%' } as const }];
  });
}

type Formula = StatementOf<'text' | 'band'> & {
  readonly award: Extract<Award, { readonly type: 'formula' }>;
};

const isFormula = (each: Statement): each is Formula =>
  (each.kind === 'text' || each.kind === 'band') && each.award.type === 'formula';
