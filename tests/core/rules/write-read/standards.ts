import { exact, type Exact } from '../../../../src/core/number/exact';
import { bands, brokenBands } from './bands';
import { allOrPart, checklist, listed } from './checklists';
import { faults, merits } from './counts';
import { between, proportional, targeted } from './formulas';
import { grades, parallel, yesNo } from './grades';
import { figure, names, type Facts, type Maker, type Names, type Piece, type Sample } from './piece';
import type { Chance } from './random';
import { steps } from './steps';
import { EVENTS, IDLE, NUMBERINGS, retyped } from './words';

/** A printed standard of a row, and the program it came from. */
export interface Standard extends Piece {
  readonly indicator: string;
}

const MAKERS: readonly Maker[] = [
  bands,
  bands,
  bands,
  brokenBands,
  steps,
  steps,
  steps,
  faults,
  merits,
  checklist,
  listed,
  allOrPart,
  proportional,
  proportional,
  between,
  targeted,
  grades,
  parallel,
  yesNo,
];
/** What can stand beside another part: its facts have names of their own. */
const PART_MAKERS: readonly Maker[] = [bands, steps, faults, proportional, yesNo, parallel];

const HEADINGS = ['预算执行', '项目管理', '资产管理', '信息公开', '服务质量', '财务核算'];

const together = (one: Facts, two: Facts): Facts => ({ ...one, ...two });

/** Two or three programs under headings with points; each keeps to its own. */
function parts(random: Chance, free: Names, max: Exact): Piece {
  const count = max.compare(6) >= 0 ? random.pick([2, 3]) : 2;
  const worth = max.div(count);
  const isEven = worth.mul(10).d === 1n;
  const list = Array.from({ length: isEven ? count : 2 }, () =>
    random.pick(PART_MAKERS)(random, free, isEven ? worth : max.div(2)),
  );
  const number = random.pick([...NUMBERINGS, (at: number) => `${'一二三'.charAt(at - 1)}是`]);
  const heading = random.pick<(title: string, points: Exact) => string>([
    (title, points) => `${title}（${figure(points)}分）：`,
    (title, points) => `${title}${figure(points)}分。`,
    (title, points) => `${title}（${figure(points)}分）。`,
  ]);
  const stop = random.pick(['。\n', '。', '；\n']);
  return {
    kind: `parts`,
    max,
    text: list.map((one, at) => number(at + 1) + heading(free.take(HEADINGS), one.max) + one.text).join(stop),
    formula:
      list
        .map((one) => one.formula)
        .filter(Boolean)
        .join('；') || undefined,
    weight: 'printed',
    sample: (again): Sample => {
      const all = list.map((one) => one.sample(again));
      return {
        facts: all.map((one) => one.facts).reduce(together),
        score: all.reduce<Exact | null>((sum, { score }) => (sum && score ? sum.add(score) : null), exact(0)),
      };
    },
  };
}

/** A sentence behind the whole that takes everything away, or gives it. */
function withVeto(random: Chance, free: Names, piece: Piece): Piece {
  const event = free.take(EVENTS);
  const words = random.pick([
    `存在${event}情形的，本项不得分`,
    `发现${event}的，一票否决，本项得0分`,
    `如有${event}，此项得0分`,
  ]);
  return {
    ...piece,
    kind: `${piece.kind} and veto`,
    text: `${piece.text}。${words}`,
    sample: (again): Sample => {
      const { facts, score } = piece.sample(again);
      const isVetoed = again.happens(0.4);
      return { facts: { ...facts, [event]: isVetoed }, score: isVetoed ? exact(0) : score };
    },
  };
}

function withIdle(random: Chance, piece: Piece): Piece {
  const idle = random.pick(IDLE);
  const text = random.happens(0.5) ? `${idle}。${piece.text}` : `${piece.text}。${idle}`;
  return { ...piece, text };
}

/** A standard by chance: its kind, its figures, its names and its words. */
export function standard(random: Chance): Standard {
  const free = names(random);
  const max = exact(random.pick([2, 3, 4, 5, 6, 8, 10]));
  let piece = random.happens(0.15) ? parts(random, free, max) : random.pick(MAKERS)(random, free, max);
  if (piece.kind !== 'parts' && random.happens(0.12)) piece = withVeto(random, free, piece);
  if (random.happens(0.12)) piece = withIdle(random, piece);
  const end = random.pick(['。', '。', '', '；']);
  return { ...piece, text: retyped(random, piece.text + end), indicator: '年度指标' };
}
