import { ONE } from '../../../number/exact';
import { readBand } from '../../read/bands';
import type { Common, Statement, StatementOf } from '../../read/statement';

/** What joins the names of a list. */
export const LINK = /、|以及|及(?![时格早])|和(?!谐)/;

/** "程序合规、资料齐全、公示到位，各得1分": a list in one sentence, each member with its points. */
export function eachOfList(statements: readonly Statement[]): readonly Statement[] {
  return statements.flatMap((statement): readonly Statement[] => {
    if (statement.kind === 'count') return boundedCount(statement) ?? [withMembers(statement)];
    if (statement.kind === 'band') {
      const each = statement.award.type === 'give' ? figuresOf(statement, statement.words) : [statement];
      return each;
    }
    if (statement.kind !== 'text' || !statement.isEach || statement.award.type !== 'give') return [statement];
    const figures = figuresOf(statement, statement.condition);
    if (figures.length > 1) return figures;
    const members = membersOf(statement);
    if (!members) return [statement];
    return members.map((condition, i) => ({
      ...statement,
      condition,
      said: condition,
      isEach: false,
      place: statement.place + i / 1e6,
    }));
  });
}

function membersOf({ condition, text, award }: StatementOf<'text'>): readonly string[] | null {
  if (!/各/.test(text) || /以上|上述|①/.test(condition)) return null;
  const last =
    condition
      .split(',')
      .filter((part) => part !== '')
      .pop() ?? '';
  const listed = last.replace(/的$/, '');
  const all = listed.split(LINK);
  // "基础数据和会计资料真实、完整、准确，各占1/3": the share tells how many there are.
  const share = award.type === 'give' && award.amount.type === 'share' ? award.amount.value : null;
  const some = listed.split('、');
  const members =
    share && !share.mul(all.length).equals(ONE) && share.mul(some.length).equals(ONE) ? some : all;
  if (members.length < 2 || members.some((member) => member.length < 2)) return null;
  return members;
}

const EACH = /(?:各|均|每项|每个季度|分别)(?:计|得|给|赋|占)?[\d.]+分/;
const FIGURES =
  /^(.{2,40}?)(?:分别|均|都|各自?)?((?:(?:不低于|不少于|达到|达|完成|不超过|高于|超过|控制在|[≥≤><])+)\d[^㐀-鿿]*)(?:的|以上|以内)*$/;

/** "一季度末、二季度末执行率分别达到20%、45%的，各得1分": several figures, each with its bound and its points. */
function figuresOf(
  statement: StatementOf<'band'> | StatementOf<'text'>,
  words: string,
): readonly Statement[] {
  if (!EACH.test(statement.text)) return [statement];
  const bounded = boundedMembers(statement, words);
  return bounded.length > 1 ? bounded : listedFigures(statement, words);
}

/** The figures of a list, and the bounds of another: the one for all of them, or one each. */
function listedFigures<T extends Bounded>(statement: T, words: string): readonly (T | StatementOf<'band'>)[] {
  const found = FIGURES.exec(words);
  if (!found || !/、|和|及/.test(found[1]!)) return [statement];
  // "分别未达到20%、45%": what is denied is not reached.
  if (/[不未没]$/.test(found[1]!)) return [statement];
  const names = membersIn(found[1]!);
  const bounds = found[2]!.split(/、|和|及|以及/);
  if (!names || (bounds.length !== 1 && bounds.length !== names.length)) return [statement];
  const sign = /^[^\d]+/.exec(bounds[0]!)![0];
  const read = names.map((name, i) => {
    const bound = bounds[bounds.length === 1 ? 0 : i]!;
    return readBand(name + (/^\d/.test(bound) ? sign + bound : bound));
  });
  if (read.some((band) => !band || band.measure === '' || band.behind !== '')) return [statement];
  const { text, length, said, label, sentence, place, after, award, scope } = statement;
  return read.map((band, i) => ({
    ...{ text, length, said, label, sentence, after, award, scope },
    place: place + i / 1e6,
    kind: 'band',
    measure: band!.measure,
    limits: band!.limits,
    isAbsolute: band!.isAbsolute,
    isBare: band!.isBare,
    words: names[i]! + (bounds[bounds.length === 1 ? 0 : i] ?? ''),
    also: null,
    withBands: [],
  }));
}

/** "一季度支出进度达到20%、二季度达到45%的，各得2分": each with a bound of its own; the later ones leave the end of the name out. */
function boundedMembers(statement: Bounded, words: string): readonly Statement[] {
  const parts = words.replace(/的$/, '').split('、');
  const read = parts.map(readBand);
  const first = read[0]?.measure ?? '';
  if (
    parts.length < 2 ||
    read.some((band) => !band || band.isBare || band.measure === '' || band.behind !== '')
  )
    return [];
  const names = read.map((band, i) => {
    const name = band!.measure;
    const isShort =
      i > 0 && name.length < first.length && first.slice(0, name.length).endsWith(name.slice(-2));
    return isShort ? name + first.slice(name.length) : name;
  });
  if (new Set(names).size < names.length) return [];
  const { text, length, label, sentence, place, after, award, scope } = statement;
  return read.map((band, i) => ({
    ...{ text, length, label, sentence, after, award, scope, said: parts[i]!, words: parts[i]! },
    ...{ measure: names[i]!, limits: band!.limits, isAbsolute: band!.isAbsolute, isBare: false },
    place: place + i / 1e6,
    kind: 'band',
    also: null,
    withBands: [],
  }));
}

const TIME =
  /^(?:第?[一二三四]季度[末底]?|上半年|下半年|前三季度|全年|年[末底]|半年|\d{1,2}月(?:份|[末底])?)/;

/** "一季度末、二季度末执行率": what the last says behind the length of the others is said of all of them. */
export function membersIn(list: string): readonly string[] | null {
  const names = list.split(LINK).filter((name) => name !== '');
  const last = names[names.length - 1] ?? '';
  const length = names[0]?.length ?? 0;
  const time = TIME.exec(last)?.[0] ?? '';
  if (names.length > 1 && time !== '' && names.slice(0, -1).every((name) => TIME.exec(name)?.[0] === name))
    return names.map((name, i) => (i < names.length - 1 ? name + last.slice(time.length) : name));
  if (names.length < 2 || names.slice(0, -1).some((name) => name.length !== length || name.length < 2)) {
    return names.length > 1 && names.every((name) => /率$|度$/.test(name)) ? names : null;
  }
  const tail = last.slice(length);
  return names.map((name, i) => (i < names.length - 1 ? name + tail : name));
}

type Bounded = Pick<StatementOf<'band'>, keyof Common | 'award' | 'scope'>;

/** "一季度支出进度不低于20%、二季度不低于45%，每达标一个季度得2分": what is counted are bounds that the figures tell. */
function boundedCount(statement: StatementOf<'count'>): readonly Statement[] | null {
  const { isEarning, size, amount, words } = statement;
  const list =
    isEarning && size.equals(ONE) ? /^(.+?),每(?:达标|达到|达|完成|有)?一?/.exec(words)?.[1] : undefined;
  if (list === undefined) return null;
  const award = { type: 'give', amount, form: 'verb' } as const;
  // "支出进度率：第一季度达25%、第二季度达50%": what each of them measures is said once.
  const [, lead = '', members = list] = /^([^:,、\d]{2,12}(?:率|度)):(.+)$/.exec(list) ?? [];
  const given = { ...statement, award, scope: null };
  const bounded = boundedMembers(given, members);
  const each = bounded.length > 1 ? bounded : listedFigures(given, list);
  if (each.length < 2) return null;
  return each.map((one) => (one.kind === 'band' ? { ...one, measure: one.measure + lead } : one));
}

const OF_EACH = /^(.+?),(?:每|各)(?:符合|满足|做到|具备|达到|完成|有)?/;

/** "指向明确、细化量化、合理可行，每符合一条得1分": the members of the list are what is counted. */
function withMembers(statement: StatementOf<'count'>): Statement {
  const list =
    statement.isEarning && /^[项条个点]$/.test(statement.unit) ? OF_EACH.exec(statement.words)?.[1] : null;
  const members = list?.replace(/^[^:,]*[:,]/, '').split('、') ?? [];
  const isList = members.length > 1 && members.every((member) => member.length > 1 && !/\d/.test(member));
  return isList ? { ...statement, members } : statement;
}
