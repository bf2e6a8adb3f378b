import { runChecks } from '../../src/core/checks/run';
import { planScores } from '../../src/core/edits/plan';
import { a1, refKey } from '../../src/core/model/address';
import type { EditPlan } from '../../src/core/model/edit';
import type { Sheet } from '../../src/core/model/grid';
import { exact, ZERO } from '../../src/core/number/exact';
import { sumOfScores } from '../../src/core/scoring/rollup';
import { contextOf } from '../helpers/check-context';
import { set, type CellInput } from '../helpers/sheet-builder';
import { soundForm } from '../helpers/sound-forms/form';
import { payersAndCards } from './payers-and-cards';
import { brokenHeads } from './broken-heads';
import { besideAndBelow } from './beside-and-below';
import { blockPlaces } from './block-places';
import { departmentForms } from './department';
import { furtherForms } from './further';
import { headChoice } from './head-choice';
import { headGroups } from './head-groups';
import { headKinds } from './head-kinds';
import { inBetween } from './in-between';
import { moneyForms } from './money-kinds';
import { nationalForms } from './national';
import { oddForms } from './odd';
import { printedForms } from './printed';
import { furtherSound } from './further-sound';
import { sideLabels } from './side-labels';
import { toldApart } from './told-apart';
import { yearsAndSums } from './years-and-sums';

/** The sheets after a plan. */
function carriedOut(sheets: readonly Sheet[], { edits }: EditPlan): Sheet[] {
  return sheets.map((one) => {
    const cells = edits.flatMap(({ ref, after }): [string, CellInput][] => {
      if (ref.sheet !== one.name || after.kind === 'blank') return [];
      if (after.kind === 'formula') return [[a1(ref), { f: after.value, v: Number(after.shown) }]];
      return [[a1(ref), after.kind === 'number' ? Number(after.value) : after.value]];
    });
    return set(one, Object.fromEntries(cells));
  });
}

function review(sheets: readonly Sheet[]) {
  const context = contextOf({ sheets });
  const { recognition, scores } = context;
  const errors = runChecks(context).findings.filter(({ severity }) => severity === 'error');
  return { recognition, scores, errors, plan: planScores({ sheets }, recognition, scores) };
}

const kinds = (errors: ReturnType<typeof review>['errors']) =>
  errors.map(({ code, ref }) => `${code} ${refKey(ref)}`);

/** What the recalculation must never do, whatever it is given; an empty list. */
function faults(sheets: readonly Sheet[]): string[] {
  const before = review(sheets);
  const written = carriedOut(sheets, before.plan);
  const after = review(written);
  const known = new Set(kinds(before.errors));
  const made = kinds(after.errors).filter((error) => !known.has(error));
  const again = after.plan.edits.map(({ ref, purpose }) => `again ${purpose} ${a1(ref)}`);
  const totals = before.plan.edits.filter(({ purpose }) => purpose === 'total');
  const untrue = totals.flatMap(({ ref }) => {
    const total = after.scores.totals.find((one) => one.ref && refKey(one.ref) === refKey(ref));
    if (!total) return [];
    const form = after.recognition.forms[total.form]!;
    const rows = after.scores.rows.filter(
      (row) => row.form === total.form && (row.ref === null || row.stated),
    );
    const standing = rows.map((row) => ({ ...row, score: row.stated?.value ?? row.score }));
    const sum = sumOfScores(form, standing, total.cap) ?? ZERO;
    const gap = total.stated?.value?.sub(sum).abs();
    return gap && gap.compare(exact('0.005')) > 0 ? [`${a1(ref)} is no sum`] : [];
  });
  return [...made, ...again, ...untrue];
}

const offices = [
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

describe('what the recalculation writes', () => {
  it.each(offices.map((office) => [office.name, office] as const))('%s', (_, { sheets, spoilt = [] }) => {
    const spoiled = spoilt.map(({ cells }) => sheets.map((one) => set(one, cells[one.name] ?? {})));
    expect([sheets, ...spoiled].map(faults)).toEqual([sheets, ...spoiled].map(() => []));
  });

  it('is true on forms with one wrong figure each', () => {
    const seeds = Array.from({ length: 40 }, (_, at) => 9001 + at);
    const said = seeds.flatMap((seed) => {
      const { sheets, plants } = soundForm(seed);
      const [own, ...others] = sheets as [Sheet, ...Sheet[]];
      return plants.flatMap(({ cell, value }) =>
        faults([set(own, { [cell]: value }), ...others]).map((fault) => `${seed} ${cell}: ${fault}`),
      );
    });
    expect(said).toEqual([]);
  });
});
