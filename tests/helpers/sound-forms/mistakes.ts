import type { CellInput } from '../sheet-builder';
import type { Chance } from './chance';
import type { ScoredLine, SoundForm } from './form';

/** One mistake in a sound form: the cells that change, what must be said and where, and what may follow from it. */
export interface Mistake {
  readonly kind: string;
  readonly cells: Readonly<Record<string, CellInput>>;
  /** The cells one of which is named; any where left out. */
  readonly at?: readonly string[];
  /** One of these is said there. */
  readonly codes: readonly string[];
  /** What else may be said, since it is so as well. */
  readonly follows?: readonly string[];
}

type Kind = (form: SoundForm, chance: Chance) => Mistake | null;

const round = (value: number) => Math.round(value * 100) / 100;

/** The total follows a score, so that nothing but the score is wrong. */
function withTotal({ total }: SoundForm, cells: Mistake['cells'], change: number): Mistake['cells'] {
  return total ? { ...cells, [total.cell]: round(total.value + change) } : cells;
}

function line(form: SoundForm, chance: Chance, fits: (one: ScoredLine) => boolean): ScoredLine | null {
  const found = form.lines.filter(fits);
  return found.length ? chance.one(found) : null;
}

const isFull = ({ measured }: ScoredLine) => measured.share === 1000 && measured.reason === '';
const textOf = (cell: CellInput) => (typeof cell === 'string' ? cell : '');
const isAtLeast = ({ measured: { target } }: ScoredLine) => /≥|不少于|以上/.test(textOf(target));

/** An actual value at half of what it was; null for words. */
function halved(actual: CellInput): CellInput {
  if (typeof actual === 'number') return round(actual / 2);
  if (typeof actual === 'string') {
    const figure = /[\d.]+/.exec(actual)?.[0];
    return figure === undefined ? null : actual.replace(figure, String(round(Number(figure) / 2)));
  }
  return typeof actual === 'object' && typeof actual?.v === 'number'
    ? { ...actual, v: round(actual.v / 2) }
    : null;
}

const SHARES = /满意度|知晓率|合格率|及时率/;

/** The kinds of mistakes that clerks make, each with what it must draw. */
const KINDS: Readonly<Record<string, Kind>> = {
  'total off': ({ total }) =>
    total && {
      kind: '',
      cells: { [total.cell]: round(total.value - 3.5) },
      at: [total.cell],
      codes: ['JX303'],
      follows: ['JX309'],
    },
  'score over its points': (form, chance) => {
    const one = line(form, chance, isFull);
    if (!one) return null;
    const at = `G${one.row}`;
    const cells = withTotal(form, { [at]: one.weight + 1.5 }, 1.5);
    return { kind: '', cells, at: [at], codes: ['JX301'], follows: ['JX310', 'JX303', 'JX309'] };
  },
  'target missed, full points': (form, chance) => {
    const one = line(form, chance, (each) => isFull(each) && isAtLeast(each));
    const actual = one && halved(one.measured.actual);
    if (!one || actual === null) return null;
    return { kind: '', cells: { [`E${one.row}`]: actual }, at: [`G${one.row}`], codes: ['JX306'] };
  },
  'no actual value': (form, chance) => {
    const one = line(form, chance, isFull);
    return one && { kind: '', cells: { [`E${one.row}`]: null }, at: [`E${one.row}`], codes: ['JX207'] };
  },
  'no score': (form, chance) => {
    const one = line(form, chance, isFull);
    if (!one) return null;
    return {
      kind: '',
      cells: { [`G${one.row}`]: null },
      at: [`G${one.row}`],
      codes: ['JX312'],
      follows: ['JX303'],
    };
  },
  'points lost without a reason': (form, chance) => {
    const one = line(form, chance, (each) => isFull(each) && each.weight >= 3);
    if (!one) return null;
    const cells = withTotal(form, { [`G${one.row}`]: one.weight - 1 }, -1);
    const codes = ['JX304', 'JX307', 'JX308'];
    return { kind: '', cells, at: [`G${one.row}`, `H${one.row}`], codes, follows: ['JX303', 'JX309'] };
  },
  'the target typed again as the actual': (form, chance) => {
    const one = line(form, chance, ({ measured: { target } }) => /^≥/.test(textOf(target)));
    if (!one) return null;
    return {
      kind: '',
      cells: { [`E${one.row}`]: one.measured.target },
      at: [`E${one.row}`],
      codes: ['JX203'],
    };
  },
  'a share over a hundred per cent': (form, chance) => {
    const one = line(form, chance, (each) => isFull(each) && SHARES.test(each.measured.name));
    return one && { kind: '', cells: { [`E${one.row}`]: '112.5%' }, at: [`E${one.row}`], codes: ['JX201'] };
  },
  'a number with two points': (form, chance) => {
    const one = line(
      form,
      chance,
      ({ measured: { actual } }) => /^\d/.test(textOf(actual)) && !/年/.test(textOf(actual)),
    );
    if (!one) return null;
    const cells = { [`E${one.row}`]: textOf(one.measured.actual).replace(/^[\d.]+/, '12.3.4') };
    return { kind: '', cells, at: [`E${one.row}`], codes: ['JX401'] };
  },
  'a name left as a placeholder': (form, chance) => {
    const one = line(form, chance, (each) => isFull(each));
    return one && { kind: '', cells: { [`C${one.row}`]: 'XXXX' }, at: [`C${one.row}`], codes: ['JX403'] };
  },
  'points that do not add up': (form, chance) => {
    const one = line(form, chance, isFull);
    if (!one) return null;
    const follows = ['JX304', 'JX307', 'JX308'];
    return { kind: '', cells: { [`F${one.row}`]: one.weight + 5 }, codes: ['JX302'], follows };
  },
  'the same indicator twice': (form, chance) => {
    const isPlain = ({ measured: { name, target } }: ScoredLine) =>
      name.length >= 5 && /\d/.test(textOf(target));
    const one = line(form, chance, (each) => isFull(each) && isPlain(each));
    const other = line(form, chance, (each) => isFull(each) && each !== one);
    if (!one || !other) return null;
    const { name, target, actual } = one.measured;
    const cells = { [`C${other.row}`]: name, [`D${other.row}`]: target, [`E${other.row}`]: actual };
    return { kind: '', cells, at: [`C${one.row}`, `C${other.row}`], codes: ['JX209'] };
  },
  'a change the other way': (form, chance) => {
    const one = line(form, chance, ({ measured: { actual } }) => /^(?:下降|增长)/.test(textOf(actual)));
    if (!one) return null;
    const actual = textOf(one.measured.actual);
    const other = actual.replace(/^(?:下降|增长)/, (word) => (word === '下降' ? '上升' : '下降'));
    return { kind: '', cells: { [`E${one.row}`]: other }, at: [`E${one.row}`], codes: ['JX205'] };
  },
  'a rate that is not the money’s': ({ rate }) =>
    rate && {
      kind: '',
      cells: { [`${rate.rate}${rate.row}`]: `${(rate.shown - 3.21).toFixed(2)}%` },
      at: [`${rate.rate}${rate.row}`],
      codes: ['JX103'],
      follows: ['JX305', 'JX304', 'JX503'],
    },
  'a score of the rate that does not follow': (form) => {
    const { rate } = form;
    if (!rate?.score) return null;
    const at = `${rate.score}${rate.row}`;
    const cells = withTotal(form, { [at]: round(rate.points - 2) }, -2);
    return { kind: '', cells, at: [at], codes: ['JX305'], follows: ['JX303', 'JX308', 'JX309'] };
  },
  'a grade that does not fit': ({ grade }) =>
    grade && {
      kind: '',
      cells: { [grade.cell]: grade.word === '优' ? '中' : '优' },
      at: [grade.cell],
      codes: ['JX309'],
    },
};

/** One mistake of a kind that the form has room for. */
export function mistakeIn(form: SoundForm, chance: Chance): Mistake {
  const kinds = Object.entries(KINDS).flatMap(([kind, plant]) => {
    const mistake = plant(form, chance);
    return mistake ? [{ ...mistake, kind }] : [];
  });
  return chance.one(kinds);
}
