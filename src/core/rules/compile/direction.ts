import type { Exact } from '../../number/exact';
import { namesOf } from '../read/expressions';
import { nameKey } from '../read/names';
import type { StatementOf } from '../read/statement';
import { withWeight } from './formulas';
import type { Base, Case } from './program';
import { TARGET_NAME } from './relative';
import type { Sorted } from './sorted';
import type { GroupContext } from './unit';

const MORE = /正向|越高越好|越大越好|越多越好/;
const LESS = /反向|逆向|负向|越低越好|越小越好|越少越好/;

/**
 * "正向指标得分=实际值÷目标值×分值，反向指标得分=目标值÷实际值×分值": which of the two counts is told by the sign of the target. Undefined when the
 * formulas are of another kind, null when they do not fit.
 */
export function directionBase(own: Sorted, max: Exact, { shop }: GroupContext): Base | null | undefined {
  const sides = own.formulas.map(sideOf);
  if (own.formulas.length !== 2 || !sides.includes('more') || !sides.includes('less')) return undefined;
  if (own.bands.length + own.steps.length + own.counts.length + own.texts.length > 0) return null;
  const cases: Case[] = [];
  for (const [i, { award, text, condition: words }] of own.formulas.entries()) {
    const expr = award.type === 'formula' ? withWeight(award.expr, max, shop.needs) : null;
    const target = expr && [...namesOf(expr)].find((name) => TARGET_NAME.test(nameKey(name)));
    if (!expr || !target) return null;
    const calc = shop.needs.calc(expr);
    const need = shop.needs.figure(target, text, null);
    cases.push({
      condition: { type: 'direction', need, side: sides[i]!, words },
      outcome: { type: 'calc', calc },
      words: words || text,
      text,
    });
  }
  return { type: 'cases', cases, otherwise: null };
}

function sideOf({ award, condition }: StatementOf<'text'>): 'more' | 'less' | null {
  const words = condition + (award.type === 'formula' ? award.name : '');
  return MORE.test(words) ? 'more' : LESS.test(words) ? 'less' : null;
}
