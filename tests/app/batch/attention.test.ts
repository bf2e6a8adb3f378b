import { isInFocus, stakeOf } from '../../../src/app/batch/attention';
import type { FormSummary } from '../../../src/app/batch/form-summary';

const form = (changes: Partial<FormSummary>): FormSummary => ({
  sheet: '表',
  title: null,
  template: null,
  kinds: [],
  scope: 'unknown',
  department: null,
  project: null,
  year: null,
  cell: null,
  stated: null,
  score: null,
  difference: null,
  gradeStated: null,
  grade: null,
  coverage: null,
  ...changes,
});

describe('what is looked at first', () => {
  it('is points in doubt, in either direction, of all forms of a file together and exactly', () => {
    expect(stakeOf({ forms: [form({ difference: 0.1 }), form({ difference: -0.2 }), form({})] })).toBe(0.3);
    expect(stakeOf({ forms: [form({ stated: 98 })] })).toBeNull();
    expect(stakeOf({ forms: [] })).toBeNull();
  });

  it.each([
    ['stake', { difference: -0.5 }, true],
    ['stake', { difference: 0 }, false],
    ['stake', {}, false],
    ['grade', { stated: 90, gradeStated: '良', grade: '优' }, true],
    ['grade', { stated: 90, gradeStated: '优', grade: '优' }, false],
    ['grade', { stated: 90, gradeStated: '优' }, false],
    ['full', { stated: 100 }, true],
    ['full', { stated: 99.99 }, false],
    ['full', { score: 100 }, false],
  ] as const)('%s of %j: %s', (focus, changes, isSo) => {
    expect(isInFocus({ key: 'a', forms: [form({}), form(changes)] }, focus)).toBe(isSo);
  });
});
