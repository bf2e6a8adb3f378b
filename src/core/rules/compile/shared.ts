import type { Exact } from '../../number/exact';
import { ZERO } from '../../number/exact';
import { pointsOf } from '../read/literals';
import { isGeneric, nameKey } from '../read/names';
import { type Item, isScoring, type Piece } from '../read/pieces';
import type { Statement, StatementOf } from '../read/statement';
import { bestOf, isPositive } from './group';

/** A part that a text only names, with its points: "学生满意度2分". */
interface NamedPart {
  /** What measures and conditions of the part are led by: 种植补助. */
  readonly stem: string;
  /** What stands behind the stem: 发放. */
  readonly tail: string;
  readonly points: Exact;
  readonly statement: Statement;
}

/**
 * "学生满意度、家长满意度各2分。满意度≥90%得2分，80%以下不得分": parts named in one sentence, and behind them one rule for each of them, as
 * a numbered piece a part. Null when the text is of another kind.
 */
export function sharedParts(items: readonly Item[], max: Exact): readonly Item[] | null {
  const statements: Statement[] = [];
  for (const item of items) {
    if (item.type !== 'statement') return null;
    statements.push(item.statement);
  }
  const start = statements.findIndex(isScoring);
  const first = statements[start];
  if (!first || !mayName(first)) return null;
  const said = statements.slice(start).filter(({ sentence }) => sentence === first.sentence);
  // Two parts at least are named before anything else is said.
  if (!said[1] || !mayName(said[1])) return null;
  const ends = said.findIndex((each) => !mayName(each));
  const named = ends > 0 ? said.slice(0, ends) : said;
  const rule = statements.slice(start + named.length);
  const parts = partsOf(named, max);
  if (!parts || !isRuleFor(rule, parts)) return null;
  const before = statements.slice(0, start).map((statement): Item => ({ type: 'statement', statement }));
  return [...before, ...parts.map((part, at): Item => ({ type: 'piece', piece: pieceOf(part, at, rule) }))];
}

const mayName = (each: Statement): boolean =>
  each.kind === 'heading' || (each.kind === 'text' && each.award.type === 'give');

const NOUN = /^[^,;:。()≥≤<>=\d]{2,16}$/;
const TOLD = /^(?:未|不|没|无|有|已|按|经|在|对)|[得扣]|的$|率达|达到|完成.+|均|全部|是否/;
const SCENE = /(?:的)?(?:情况|工作|指标|部分|方面)$/;

function partsOf(named: readonly Statement[], max: Exact): readonly NamedPart[] | null {
  if (named.length < 2) return null;
  const read = named.map((statement) => {
    const name = statement.kind === 'text' || statement.kind === 'heading' ? statement.condition : '';
    const points =
      statement.kind === 'heading'
        ? statement.value
        : statement.kind === 'text' && statement.award.type === 'give'
          ? namedPoints(statement, statement.award, max)
          : null;
    return { name: name.replace(SCENE, '').replace(/^(?:以及|及|和|、)/, ''), points, statement };
  });
  if (read.some(({ name, points }) => !points || !NOUN.test(name) || TOLD.test(name))) return null;
  const sum = read.reduce<Exact>((total, { points }) => total.add(points!), ZERO);
  if (!sum.equals(max) || new Set(read.map(({ name }) => name)).size < read.length) return null;
  // "种植补助和养殖补助发放": what the last says behind the length of the others is said of all of them.
  const names = read.map(({ name }) => name);
  const last = names[names.length - 1]!;
  const length = names[0]!.length;
  const isTailed = names.slice(0, -1).every((name) => name.length === length) && last.length > length;
  const isAlike = isTailed && last.slice(length - 2, length) === names[0]!.slice(-2);
  return read.map(({ name, points, statement }, at) => ({
    stem: isAlike && at === names.length - 1 ? name.slice(0, length) : name,
    tail: isAlike ? last.slice(length) : '',
    points: points!,
    statement,
  }));
}

/** Points that stand bare behind a name, or are said of each: "会议费控制率2分", "…各2分"; "…规范得2分" is a check. */
const namedPoints = (
  { text }: Statement,
  award: Extract<StatementOf<'text'>['award'], { type: 'give' }>,
  max: Exact,
): Exact | null => (award.form !== 'verb' || /各/.test(text) ? pointsOf(award.amount, max) : null);

/** One rule worth the points of a part, which names none of the parts. */
function isRuleFor(rule: readonly Statement[], parts: readonly NamedPart[]): boolean {
  const scoring = rule.filter(isScoring);
  const [part] = parts;
  if (!scoring.length || !parts.every(({ points }) => points.equals(part!.points))) return false;
  if (scoring.some((each) => each.kind === 'heading' || !isPlain(each))) return false;
  const isNamed = scoring.some((each) => {
    const words = nameKey(each.kind === 'text' || each.kind === 'compare' ? each.condition : measureOf(each));
    return parts.some(({ stem }) => words.includes(nameKey(stem)));
  });
  const positives = scoring.filter(isPositive);
  const best = bestOf(positives, part!.points);
  const isOfPart = positives.length === 0 || best === null || best.equals(part!.points);
  const isTaking = scoring.some((each) => each.kind === 'step' && each.sign < 0);
  return !isNamed && isOfPart && (positives.length > 0 || isTaking);
}

const isPlain = (statement: Statement): boolean =>
  statement.kind !== 'judge' &&
  statement.kind !== 'unread' &&
  !('scope' in statement && statement.scope === 'whole');

const measureOf = (statement: Statement): string =>
  statement.kind === 'band' || statement.kind === 'step'
    ? statement.measure
    : statement.kind === 'count'
      ? statement.name
      : '';

function pieceOf(part: NamedPart, at: number, rule: readonly Statement[]): Piece {
  const { stem, tail, points, statement } = part;
  const title = stem + tail;
  const { text, length, said, label, sentence, place, after } = statement;
  const common = { text, length, said, label, sentence, place, after };
  const heading: StatementOf<'heading'> = { ...common, kind: 'heading', value: points, condition: title };
  const own = rule.map((each) => of(part, each, at));
  const items = [heading, ...own].map((each): Item => ({ type: 'statement', statement: each }));
  return { label: String(at + 1), title, items, bullets: [] };
}

/** The rule's statement as it is said of one part. */
function of({ stem, tail }: NamedPart, statement: Statement, at: number): Statement {
  const moved = { ...statement, place: statement.place + (at + 1) * 10_000 };
  const named = (name: string): string => {
    if (name === '' || isGeneric(name)) return stem + tail;
    if (stem.endsWith(name)) return stem;
    return tail !== '' && !name.startsWith(tail.slice(0, 2)) && !/率$/.test(name)
      ? stem + tail + name
      : stem + name;
  };
  switch (moved.kind) {
    case 'band':
    case 'step':
      return { ...moved, measure: named(moved.measure) };
    case 'count':
      return { ...moved, name: stem + moved.name, aliases: [] };
    case 'text':
      if (moved.award.type === 'ratio' && isGeneric(moved.award.basis))
        return { ...moved, award: { ...moved.award, basis: stem + tail } };
      return moved.condition === '' || moved.isElse ? moved : { ...moved, condition: stem + moved.condition };
    default:
      return moved;
  }
}
