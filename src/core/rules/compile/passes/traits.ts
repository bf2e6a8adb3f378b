import { TIME_UNITS } from '../../../number/units';
import { bitsWithin } from '../../read/characters';
import type { Statement } from '../../read/statement';

/**
 * What a list of statements holds, as bits: a pass without which it could change nothing is not run. Each pass says in the
 * index what it cannot do without.
 */
export const TRAIT = {
  band: 1,
  text: 2,
  compare: 4,
  count: 8,
  context: 16,
  cap: 32,
  /** Points in proportion, by a formula, or left to a person. */
  ratio: 64,
  formula: 128,
  judge: 256,
  /** One condition or another. */
  or: 512,
  /** A day of the year. */
  day: 1024,
  /** A number with no comparison. */
  bare: 2048,
  /** A band that names no figure. */
  nameless: 4096,
  /** Several things named together, or points for each of them. */
  list: 8192,
  /** Another time that a figure is compared with: 上年, 年初. */
  before: 16384,
  /** A target, plan or price that a figure is compared with. */
  target: 32768,
  step: 131072,
  heading: 262144,
  /** Bounds of several figures that hold together. */
  joint: 524288,
  /** A bound in hours, days or other units of time. */
  clock: 1048576,
} as const;

const JOINED = 1;
const LISTED = 2;
const OR = 4;
const OF_BEFORE = 8;
const OF_TARGET = 16;
const OF_EACH = 32;
/** What joins names and conditions, and for each pattern the characters of which it needs one. */
const charactersOf = bitsWithin([
  '和及与、',
  '、,，且及和',
  '或',
  '上去同期初',
  '标指计务预概定限控同期批核价平较比',
  '各均每分',
]);

/** Words that a trait goes by, and the characters without which none of them is there. */
interface Told {
  readonly pattern: RegExp;
  readonly characters: number;
}

/** What traits go by. */
export const TOLD: Readonly<Record<'before' | 'target' | 'each', Told>> = {
  before: { pattern: /上一?年|去年|同期|[年期]初|上期/, characters: OF_BEFORE },
  target: {
    pattern:
      /目标|指标值|计划|任务数|预算|概算|定额|标准值|限额|控制数|合同|工期|批复|核定|价|标底|平均|控制在|[较比]/,
    characters: OF_TARGET,
  },
  each: { pattern: /各|均|每项|每个季度|分别/, characters: OF_EACH },
};

/** Whether words may say so; false says that they do not. */
export const maySay = (words: string, { characters }: Told): boolean =>
  (charactersOf(words) & characters) !== 0;

const LISTED_BOUNDS = /\d.*[、,].*\d/;

/** The traits of a statement. */
export function traitsIn(statement: Statement): number {
  switch (statement.kind) {
    case 'band': {
      let traits: number = TRAIT.band | wordTraits(statement.words) | awardTraits(statement.award.type);
      if (statement.isBare) traits |= TRAIT.bare;
      if (statement.measure === '') traits |= TRAIT.nameless;
      if ((charactersOf(statement.measure) & JOINED) !== 0 || saysEach(statement.text)) traits |= TRAIT.list;
      if (statement.limits.every(({ unit }) => unit === '日期')) traits |= TRAIT.day;
      if (statement.withBands.length > 0 || (charactersOf(statement.words) & LISTED) !== 0)
        traits |= TRAIT.joint;
      if (isTime(statement.limits[0]!.unit)) traits |= TRAIT.clock;
      return traits;
    }
    case 'text': {
      const own =
        TRAIT.text |
        wordTraits(statement.condition) |
        awardTraits(statement.award.type) |
        (hasListedBounds(statement.condition) ? TRAIT.joint : 0);
      return own | (statement.isEach ? TRAIT.list : 0);
    }
    case 'compare':
      return TRAIT.compare | wordTraits(statement.condition);
    case 'count':
      return TRAIT.count;
    case 'step':
      return TRAIT.step;
    case 'heading':
      return TRAIT.heading;
    case 'context':
      return TRAIT.context;
    case 'cap':
      return TRAIT.cap;
    case 'judge':
      return TRAIT.judge;
    default:
      return 0;
  }
}

const isTime = (unit: string | null): boolean => unit !== null && TIME_UNITS.has(unit);

function wordTraits(words: string): number {
  const characters = charactersOf(words);
  const says = ({ pattern, characters: own }: Told): boolean =>
    (characters & own) !== 0 && pattern.test(words);
  return (
    ((characters & OR) !== 0 ? TRAIT.or : 0) |
    (says(TOLD.before) ? TRAIT.before : 0) |
    (says(TOLD.target) ? TRAIT.target : 0)
  );
}

const saysEach = (text: string): boolean => maySay(text, TOLD.each) && TOLD.each.pattern.test(text);

const hasListedBounds = (words: string): boolean =>
  (words.includes('、') || words.includes(',')) && LISTED_BOUNDS.test(words);

const awardTraits = (type: string): number =>
  type === 'ratio' ? TRAIT.ratio : type === 'formula' ? TRAIT.formula : type === 'judge' ? TRAIT.judge : 0;
