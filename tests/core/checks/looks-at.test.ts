import { allChecks } from '../../../src/core/checks';
import type { CheckContext } from '../../../src/core/checks/check';
import type { IndicatorRow } from '../../../src/core/model/form';
import { contextOf } from '../../helpers/check-context';
import { soundForm } from '../../helpers/sound-forms/form';
import { SOURCE_REPORTS, sourceSheets } from '../../helpers/source-reports';

const looked = (what: string) => (): never => {
  throw new Error(`looked at ${what}`);
};

const withoutScore = (row: IndicatorRow): IndicatorRow =>
  Object.defineProperty({ ...row }, 'score', { get: looked('a typed score') });

/** The same context, in which whoever looks at a typed score, or at what follows from one, fails. */
function withoutScores(context: CheckContext): CheckContext {
  const forms = context.recognition.forms.map((form) => ({
    ...form,
    indicators: form.indicators.map(withoutScore),
  }));
  const scores = { missing: context.scores.missing };
  Object.defineProperty(scores, 'rows', { get: looked('the scores of rows') });
  Object.defineProperty(scores, 'totals', { get: looked('totals') });
  return {
    ...context,
    recognition: { ...context.recognition, forms },
    scores: scores as CheckContext['scores'],
    ignored: [],
    found: new Set(),
  };
}

const withoutActual = (row: IndicatorRow): IndicatorRow =>
  Object.defineProperty({ ...row }, 'actual', { get: looked('an actual value') });

/** The same context, in which whoever looks at an actual value, or at what follows from one, fails. */
function withoutActuals(context: CheckContext): CheckContext {
  const forms = context.recognition.forms.map((form) => ({
    ...form,
    indicators: form.indicators.map(withoutActual),
  }));
  const bare: CheckContext = { ...context, recognition: { ...context.recognition, forms }, ignored: [] };
  Object.defineProperty(bare, 'scores', { get: looked('scores') });
  Object.defineProperty(bare, 'facts', { get: looked('figures') });
  Object.defineProperty(bare, 'found', { get: looked('findings') });
  return bare;
}

const books = [
  ...SOURCE_REPORTS.map((name) => sourceSheets(name)),
  ...Array.from({ length: 40 }, (_, seed) => soundForm(seed + 1).sheets),
].map((sheets) => contextOf({ sheets }));

describe('a check that says it looks at no score', () => {
  const checks = allChecks.filter(({ looksAtScores }) => looksAtScores === false);

  it.each(checks.map((check) => [check.id, check] as const))('%s', (_, check) => {
    for (const context of books) {
      expect([...check.run(withoutScores(context))]).toEqual([...check.run(context)]);
    }
  });

  it('and one that looks at them is seen to', () => {
    const range = allChecks.find(({ id }) => id === 'score-range')!;
    expect(() => [...range.run(withoutScores(books[0]!))]).toThrow('looked at');
  });
});

describe('a check that says it looks at no actual value', () => {
  const checks = allChecks.filter(({ looksAtActuals }) => looksAtActuals === false);

  it.each(checks.map((check) => [check.id, check] as const))('%s', (_, check) => {
    for (const context of books) {
      expect([...check.run(withoutActuals(context))]).toEqual([...check.run(context)]);
    }
  });

  it('and one that looks at them is seen to', () => {
    const range = allChecks.find(({ id }) => id === 'indicator-range')!;
    expect(() => [...range.run(withoutActuals(books[0]!))]).toThrow('looked at');
  });
});
