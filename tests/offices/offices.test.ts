import { runChecks } from '../../src/core/checks/run';
import { a1, areaA1, type CellRef } from '../../src/core/model/address';
import type { Workbook } from '../../src/core/model/grid';
import { decimalText } from '../../src/core/number/exact';
import { openXlsx } from '../../src/hosts/xlsx';
import { writeWorkbook } from '../../src/hosts/xlsx/write-workbook';
import { contextOf } from '../helpers/check-context';
import { move, set } from '../helpers/sheet-builder';
import { besideAndBelow } from './beside-and-below';
import { blockPlaces } from './block-places';
import { brokenHeads } from './broken-heads';
import { departmentForms } from './department';
import { headChoice } from './head-choice';
import { headGroups } from './head-groups';
import { headKinds } from './head-kinds';
import { inBetween } from './in-between';
import { moneyForms } from './money-kinds';
import { nationalForms } from './national';
import { furtherForms } from './further';
import { oddForms } from './odd';
import { payersAndCards } from './payers-and-cards';
import { printedForms } from './printed';
import { furtherSound } from './further-sound';
import { sideLabels } from './side-labels';
import { toldApart } from './told-apart';
import { yearsAndSums } from './years-and-sums';
import type { Office, Spoiling } from './office';

const offices: readonly Office[] = [
  ...nationalForms,
  ...departmentForms,
  ...furtherForms,
  ...oddForms,
  ...printedForms,
  ...moneyForms,
  ...headKinds,
  ...headChoice,
  ...blockPlaces,
  ...headGroups,
  ...inBetween,
  ...toldApart,
  ...yearsAndSums,
  ...sideLabels,
  ...furtherSound,
  ...payersAndCards,
  ...brokenHeads,
  ...besideAndBelow,
];

/** The workbook as a file holds it: written and read again. */
function asFile(workbook: Workbook): Workbook {
  const opened = openXlsx(writeWorkbook(workbook));
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.file.workbook;
}

function report(workbook: Workbook) {
  const context = contextOf(workbook);
  const { forms } = context.recognition;
  const place = (ref: CellRef | null) =>
    ref ? (workbook.sheets.length > 1 ? `${ref.sheet}!${a1(ref)}` : a1(ref)) : '?';
  const sheetOf = (sheet: string) => (workbook.sheets.length > 1 ? `${sheet} ` : '');
  return {
    tables: forms.flatMap((form) =>
      form.tables.map((table) => `${sheetOf(table.sheet)}${table.kind} ${areaA1(table.range)}`),
    ),
    scores: context.scores.rows
      .filter(({ ref }) => ref !== null)
      .map(({ ref, score, state }) => `${place(ref)} ${score ? decimalText(score) : '-'}${state[0]}`)
      .join(' '),
    totals: context.scores.totals.map(
      ({ ref, score, grade }) =>
        `${place(ref)} ${score ? decimalText(score) : '-'}${grade ? ` ${grade}` : ''}`,
    ),
    findings: runChecks(context)
      // What the strongest remark of a row speaks for counts as told.
      .findings.flatMap((finding) => [
        `${finding.severity === 'info' ? 'i' : ''}${finding.code} ${place(finding.ref)}`,
        ...(finding.also ?? []).map(({ code, ref }) => `${code} ${place(ref)}`),
      ])
      .sort(),
  };
}

/** Holds a workbook to all that is expected of it at once; infos count only where they are expected. */
function expectReport(workbook: Workbook, expected: Partial<ReturnType<typeof report>>): void {
  const { tables, scores, totals, findings } = expected;
  const actual = report(workbook);
  const said = new Set(findings);
  expect({
    ...(tables && { tables: actual.tables }),
    ...(scores && { scores: actual.scores.split(' ') }),
    ...(totals && { totals: actual.totals }),
    ...(findings && { findings: actual.findings.filter((line) => !line.startsWith('i') || said.has(line)) }),
  }).toEqual({
    ...(tables && { tables }),
    ...(scores && { scores: scores.split(' ') }),
    ...(totals && { totals }),
    ...(findings && { findings: [...findings].sort() }),
  });
}

function spoil(office: Office, cells: Spoiling): Workbook {
  return { sheets: office.sheets.map((one) => set(one, cells[one.name] ?? {})) };
}

describe('workbooks of other offices', () => {
  for (const office of offices) {
    describe(office.name, () => {
      it('gives its scores and nothing that is not there', () => {
        const { tables, scores, totals, findings } = office;
        expectReport(asFile({ sheets: office.sheets }), { tables, scores, totals, findings });
      });

      it('gives as many findings wherever it stands', () => {
        const moved = report({ sheets: office.sheets.map((one) => move(one, 4, 3)) });
        const still = report({ sheets: office.sheets });
        expect(moved.findings.map((line) => line.split(' ')[0])).toEqual(
          still.findings.map((line) => line.split(' ')[0]),
        );
      });

      (office.spoilt ?? []).forEach((spoilt, index) => {
        it(`tells its mistakes (${index + 1})`, () => {
          expectReport(asFile(spoil(office, spoilt.cells)), spoilt);
        });
      });
    });
  }
});
