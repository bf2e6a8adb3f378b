import { TIME_UNITS } from '../../../number/units';
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

const BEFORE = /上一?年|去年|同期|[年期]初|上期/;
const TARGET =
  /目标|指标值|计划|任务数|预算|概算|定额|标准值|限额|控制数|合同|工期|批复|核定|价|标底|平均|控制在|[较比]/;
const JOINED = /[和及与、]/;
const LISTED = /[、,，且及和]/;
const LISTED_BOUNDS = /\d.*[、,].*\d/;
const EACH = /各|均|每项|每个季度|分别/;

/** The traits of a list of statements. */
export function traitsOf(statements: readonly Statement[]): number {
  let traits = 0;
  for (const statement of statements) traits |= traitsIn(statement);
  return traits;
}

function traitsIn(statement: Statement): number {
  switch (statement.kind) {
    case 'band': {
      let traits: number = TRAIT.band | wordTraits(statement.words) | awardTraits(statement.award.type);
      if (statement.isBare) traits |= TRAIT.bare;
      if (statement.measure === '') traits |= TRAIT.nameless;
      if (JOINED.test(statement.measure) || EACH.test(statement.text)) traits |= TRAIT.list;
      if (statement.limits.every(({ unit }) => unit === '日期')) traits |= TRAIT.day;
      if (statement.withBands.length > 0 || LISTED.test(statement.words)) traits |= TRAIT.joint;
      if (isTime(statement.limits[0]!.unit)) traits |= TRAIT.clock;
      return traits;
    }
    case 'text': {
      const own =
        TRAIT.text |
        wordTraits(statement.condition) |
        awardTraits(statement.award.type) |
        (LISTED_BOUNDS.test(statement.condition) ? TRAIT.joint : 0);
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

const wordTraits = (words: string): number =>
  (words.includes('或') ? TRAIT.or : 0) |
  (BEFORE.test(words) ? TRAIT.before : 0) |
  (TARGET.test(words) ? TRAIT.target : 0);

const awardTraits = (type: string): number =>
  type === 'ratio' ? TRAIT.ratio : type === 'formula' ? TRAIT.formula : type === 'judge' ? TRAIT.judge : 0;
