import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from '../../src/core/checks/run';
import { planScores } from '../../src/core/edits/plan';
import { a1 } from '../../src/core/model/address';
import type { Workbook } from '../../src/core/model/grid';
import { decimalText } from '../../src/core/number/exact';
import { openXlsx } from '../../src/hosts/xlsx';
import { contextOf } from '../helpers/check-context';
import { cases, type Case } from './cases';

function read(file: string): Workbook {
  const opened = openXlsx(readFileSync(join(__dirname, '../fixtures/cases', `${file}.xlsx`)));
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.file.workbook;
}

/** Everything a case may speak of, each in the words of the table. */
function outcome(workbook: Workbook) {
  const context = contextOf(workbook);
  const { recognition, scores } = context;
  const { findings } = runChecks(context);
  const { edits } = planScores(workbook, recognition, scores);
  const name = ({ code, ref }: (typeof findings)[number]) => `${code} ${a1(ref)}`;
  return {
    all: findings.map(name),
    grave: findings.filter(({ severity }) => severity !== 'info').map(name),
    scores: scores.rows.flatMap(({ ref, score, state }) =>
      ref ? [`${a1(ref)} ${score ? decimalText(score) : '-'}${state[0]}`] : [],
    ),
    totals: scores.totals.map(
      ({ ref, score }) => `${ref ? a1(ref) : '?'} ${score ? decimalText(score) : '-'}`,
    ),
    writes: edits
      .filter(({ purpose }) => purpose !== 'note' && purpose !== 'heading')
      .map(({ ref, after }) => `${a1(ref)} ${'value' in after ? after.value : ''}`),
    notes: edits
      .filter(({ purpose }) => purpose === 'note' || purpose === 'heading')
      .map(({ ref, after }) => `${a1(ref)} ${'value' in after ? after.value : ''}`),
    department: recognition.forms[0]?.department?.text,
  };
}

function expectCase(one: Case): void {
  const actual = outcome(read(one.file));
  if (one.findings) expect([...actual.grave].sort()).toEqual([...one.findings].sort());
  for (const said of one.says ?? []) expect(actual.all).toContain(said);
  for (const kept of one.silent ?? []) {
    expect(actual.all.filter((line) => line === kept || line.startsWith(`${kept} `))).toEqual([]);
  }
  for (const score of one.scores?.split(', ') ?? []) expect(actual.scores).toContain(score);
  if (one.totals) expect(actual.totals).toEqual(one.totals);
  if (one.writes) expect(actual.writes).toEqual(one.writes);
  if (one.notes) expect(actual.notes).toEqual(one.notes);
  if (one.department) expect(actual.department).toBe(one.department);
}

describe('small inputs of other offices', () => {
  it.each(cases.map((one) => [one.file, one] as const))('%s', (_, one) => expectCase(one));
});
