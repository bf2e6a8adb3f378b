import type { Statement } from '../../read/statement';

/** "60%-90%之间按比例得分（得分=支出率/90%×10）": the formula in brackets is the proportion of the band before it. */
export function speltOut(statements: readonly Statement[]): readonly Statement[] {
  const at = statements.findIndex((each, i) => i > 0 && isFormulaOf(each, statements[i - 1]!));
  if (at < 0) return statements;
  const [band, formula] = [statements[at - 1]!, statements[at]!];
  if (band.kind !== 'band' || formula.kind !== 'text') return statements;
  return statements
    .filter((_, i) => i !== at)
    .map((each) => (each === band ? { ...band, award: formula.award } : each));
}

const isFormulaOf = (each: Statement, before: Statement): boolean =>
  each.kind === 'text' &&
  each.award.type === 'formula' &&
  each.condition === '' &&
  !each.isElse &&
  before.kind === 'band' &&
  before.award.type === 'ratio' &&
  before.award.basis === '' &&
  each.sentence === before.sentence;
