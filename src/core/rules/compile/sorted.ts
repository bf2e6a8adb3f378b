import type { Statement, StatementOf } from '../read/statement';
import { isZero, type Positive } from './group';
import { isExemption } from './exemption';

/** The dependents of a group, sorted by what they do. */
export interface Sorted {
  readonly bands: StatementOf<'band'>[];
  readonly texts: (StatementOf<'text'> | StatementOf<'compare'>)[];
  readonly formulas: StatementOf<'text'>[];
  readonly ratios: StatementOf<'text'>[];
  readonly steps: StatementOf<'step'>[];
  readonly counts: StatementOf<'count'>[];
  readonly others: StatementOf<'text'>[];
  readonly zeros: Positive[];
  readonly deducts: StatementOf<'text'>[];
  readonly adds: StatementOf<'text'>[];
  readonly deductBands: StatementOf<'band'>[];
  readonly judges: (StatementOf<'judge'> | StatementOf<'text'>)[];
  readonly eaches: StatementOf<'text'>[];
  readonly exempted: Positive[];
  readonly voided: StatementOf<'text'>[];
  readonly caps: StatementOf<'cap'>[];
  readonly totals: StatementOf<'totalCap'>[];
  readonly leasts: StatementOf<'least'>[];
  readonly exceptions: StatementOf<'exception'>[];
  readonly highests: StatementOf<'highest'>[];
  readonly standards: StatementOf<'standard'>[];
  readonly roundings: StatementOf<'rounding'>[];
}

/** Sorts statements; each goes to exactly one list. */
export function sorted(statements: readonly Statement[]): Sorted {
  const to: Sorted = {
    bands: [],
    texts: [],
    formulas: [],
    ratios: [],
    steps: [],
    counts: [],
    others: [],
    zeros: [],
    deducts: [],
    adds: [],
    deductBands: [],
    judges: [],
    eaches: [],
    exempted: [],
    voided: [],
    caps: [],
    totals: [],
    leasts: [],
    exceptions: [],
    highests: [],
    standards: [],
    roundings: [],
  };
  statements.forEach((statement, i) => {
    // "一票否决，本项得0分" says it twice.
    const isAgain =
      statement.kind === 'text' && statement.condition === '' && !statement.isElse && isZero(statement);
    if (!(isAgain && i > 0 && isZero(statements[i - 1]!))) place(statement, to);
  });
  return to;
}

function place(statement: Statement, to: Sorted): void {
  switch (statement.kind) {
    case 'band':
      if (isExemption(statement)) to.exempted.push(statement);
      else to.bands.push(statement);
      return;
    case 'step':
      to.steps.push(statement);
      return;
    case 'count':
      to.counts.push(statement);
      return;
    case 'text':
    case 'compare':
      placeText(statement, to);
      return;
    case 'judge':
      if (!statement.isSoft) to.judges.push(statement);
      return;
    case 'cap':
      to.caps.push(statement);
      return;
    case 'least':
      to.leasts.push(statement);
      return;
    case 'exception':
      to.exceptions.push(statement);
      return;
    case 'totalCap':
      to.totals.push(statement);
      return;
    case 'highest':
      to.highests.push(statement);
      return;
    case 'standard':
      to.standards.push(statement);
      return;
    case 'rounding':
      to.roundings.push(statement);
      return;
    default:
  }
}

function placeText(statement: StatementOf<'text'> | StatementOf<'compare'>, to: Sorted): void {
  const { award } = statement;
  const isText = statement.kind === 'text';
  const isGiving = award.type === 'give' || award.type === 'full' || award.type === 'earned';
  if (isExemption(statement)) to.exempted.push(statement);
  else if (isText && statement.isElse) to.others.push(statement);
  else if (isText && statement.isEach && isGiving) to.eaches.push(statement);
  else if (isZero(statement)) to.zeros.push(statement);
  else if (isGiving || !isText) to.texts.push(statement);
  else if (award.type === 'formula') to.formulas.push(statement);
  else if (award.type === 'ratio') to.ratios.push(statement);
  else if (award.type === 'void') to.voided.push(statement);
  else if (award.type === 'judge') to.judges.push(statement);
  else if (award.type === 'add') to.adds.push(statement);
  else to.deducts.push(statement);
}
