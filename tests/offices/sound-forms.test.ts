import { runChecks } from '../../src/core/checks/run';
import { planScores } from '../../src/core/edits/plan';
import { a1, parseA1 } from '../../src/core/model/address';
import type { Sheet } from '../../src/core/model/grid';
import { contextOf } from '../helpers/check-context';
import { set } from '../helpers/sheet-builder';
import { soundForm, type Plant } from '../helpers/sound-forms/form';

/** SOUND_FORMS=2000 SOUND_SEED=5000 npm run sound: so many forms from a seed on. */
const COUNT = Number(process.env['SOUND_FORMS'] ?? 500);
const FIRST = Number(process.env['SOUND_SEED'] ?? 1);
const seeds = Array.from({ length: COUNT }, (_, at) => FIRST + at);

/** What is said of sheets, graver than a hint, and what the recalculation would write over. */
function outcome(sheets: readonly Sheet[]) {
  const context = contextOf({ sheets });
  const { findings } = runChecks(context);
  const { edits } = planScores({ sheets }, context.recognition, context.scores);
  const named = (severity: string) =>
    findings.filter((one) => one.severity === severity).map(({ code, ref }) => `${code} ${a1(ref)}`);
  return {
    errors: named('error'),
    warnings: named('warning'),
    writes: edits.flatMap(({ purpose, ref }) =>
      purpose === 'score' || purpose === 'total' || purpose === 'grade' ? [`${purpose} ${a1(ref)}`] : [],
    ),
  };
}

const spoilt = ([own, ...others]: readonly Sheet[], { cell, value }: Plant) => [
  set(own!, { [cell]: value }),
  ...others,
];

describe(`${COUNT} sound forms from seed ${FIRST}`, () => {
  const outcomes = seeds.map((seed) => ({ seed, form: soundForm(seed), ...outcome(soundForm(seed).sheets) }));

  it('draw no error', () => {
    expect(outcomes.flatMap(({ seed, errors }) => errors.map((said) => `${seed}: ${said}`))).toEqual([]);
  });

  it('draw warnings on at most one in fifty', () => {
    const warned = outcomes.filter(({ warnings }) => warnings.length > 0);
    const said = warned.map(({ seed, warnings }) => `${seed}: ${warnings.join(' ')}`);
    expect(warned.length > COUNT / 50 ? said : []).toEqual([]);
  });

  it('keep every score, total and grade', () => {
    expect(outcomes.flatMap(({ seed, writes }) => writes.map((cell) => `${seed}: ${cell}`))).toEqual([]);
  });

  it('are told apart from the same form with one wrong figure', () => {
    const missed = outcomes.slice(0, Math.ceil(COUNT / 8)).flatMap(({ seed, form }) =>
      form.plants.flatMap((plant) => {
        const { errors, warnings } = outcome(spoilt(form.sheets, plant));
        const { row } = parseA1(plant.cell)!;
        const isSaid = [...errors, ...warnings].some((said) => plant.codes.includes(said.slice(0, 5)));
        return isSaid ? [] : [`${seed}: ${plant.codes.join('/')} ${plant.cell} (row ${row + 1})`];
      }),
    );
    expect(missed).toEqual([]);
  });
});
