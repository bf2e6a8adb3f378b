import type { Statement } from '../../read/statement';

/** "按完成程度赋分，即得分=…": a proportion without a condition beside the formula that spells it out. */
export function saidTwice(statements: readonly Statement[]): readonly Statement[] {
  if (!statements.some((each) => each.kind === 'text' && each.award.type === 'ratio')) return statements;
  const formulas = new Set(
    statements.flatMap((each) =>
      each.kind === 'text' && each.award.type === 'formula' ? [each.sentence] : [],
    ),
  );
  return statements.filter(
    (each) =>
      !(
        each.kind === 'text' &&
        each.award.type === 'ratio' &&
        each.condition === '' &&
        formulas.has(each.sentence)
      ),
  );
}
