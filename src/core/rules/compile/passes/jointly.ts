import type { Exact } from '../../../number/exact';
import { isGeneric } from '../../read/names';
import type { Limit, Statement, StatementOf } from '../../read/statement';
import { LINK, membersIn } from './each-of-list';

type Band = StatementOf<'band'>;

const EVERY = /(?:均|都)(?=[为达在≥>≤<不超低高小大控保])/;
/** "任一项低于98%": what is short of all of them. */
const ANY = /^(?:(?:其中|有)?(?:任何|任意|任)?(?:一项|一个|之一|1项|一率))?$/;

/**
 * "出厂水、管网水合格率均达到98%得6分，均达到95%得4分，否则不得分": one bound on several figures, each of which must keep to it. Nothing else may speak
 * of the list: how far all of them are from a bound is no figure.
 */
export function jointly(statements: readonly Statement[]): readonly Statement[] {
  const listed = statements.filter((each): each is Band => each.kind === 'band' && namesOf(each).length > 1);
  const [first] = listed;
  if (!first) return statements;
  const names = namesOf(first);
  const bands = new Set<Statement>(statements.filter((each) => isJoint(each, first)));
  const others = new Set(
    statements.filter(
      (each) => !bands.has(each) && (listed.includes(each as Band) || speaksOfList(each, first)),
    ),
  );
  const floors = [...bands].flatMap((each) => (each.kind === 'band' ? each.limits : []));
  if (![...others].every((each) => isShortOf(each, floors))) return statements;
  return statements.map((statement): Statement => {
    if (statement.kind !== 'band') return statement;
    if (bands.has(statement)) return split(statement, names);
    return others.has(statement) ? otherwise(statement) : statement;
  });
}

const namesOf = (band: Band): readonly string[] =>
  band.withBands.length > 0 || band.also !== null ? [] : namesIn(band);

/** The figures on which one bound is put: 出厂水合格率 and 管网水合格率 of 出厂水、管网水合格率均达到98%; none of a bound on one figure. */
export function namesIn({ measure, words }: Pick<Band, 'measure' | 'words'>): readonly string[] {
  if (!/[和及与、]/.test(measure)) return [];
  const list = measure.replace(/(?:均|都|分别)$/, '');
  const plain = list.split(LINK);
  if (plain.length > 1 && plain.every((name) => /.(?:率|度)$/.test(name))) return plain;
  return EVERY.test(words) ? (membersIn(list) ?? []) : [];
}

/** A band, a step or a proportion that names no other figure. */
const speaksOfList = (each: Statement, { measure, limits }: Band): boolean =>
  ((each.kind === 'band' && each.limits[0]!.unit === limits[0]!.unit) || each.kind === 'step') &&
  (isGeneric(each.measure) || each.measure === measure || ANY.test(each.measure));

const isJoint = (each: Statement, first: Band): boolean =>
  each.kind === 'band' &&
  each.also === null &&
  each.withBands.length === 0 &&
  (each === first ||
    (EVERY.test(each.words) && (each.measure === '' || !ANY.test(each.measure))) ||
    namesOf(each).join() === namesOf(first).join());

/** "低于95%不得分" below "均达到95%": the contrary of the lowest. */
function isShortOf(each: Statement, floors: readonly Limit[]): boolean {
  if (each.kind !== 'band' || each.award.type !== 'zero' || each.scope === 'whole') return false;
  const [limit, ...more] = each.limits;
  if (more.length > 0 || limit!.op !== '<' || !floors.every(isFloor)) return false;
  return least(floors).equals(limit!.value);
}

const isFloor = ({ op, isWord }: Limit): boolean => op === '≥' || (op === '=' && isWord !== undefined);

const least = (limits: readonly Limit[]): Exact =>
  limits.map(({ value }) => value).reduce((low, value) => (value.compare(low) < 0 ? value : low));

function split(band: Band, names: readonly string[]): Band {
  const { limits, isAbsolute, words } = band;
  const [measure, ...others] = names;
  return {
    ...band,
    measure: measure!,
    withBands: others.map((other) => ({ measure: other, limits, isAbsolute, words })),
  };
}

function otherwise(band: Band): StatementOf<'text'> {
  const { text, length, said, label, sentence, place, after, award, scope } = band;
  return {
    ...{ text, length, said, label, sentence, place, after, award, scope, condition: '' },
    ...{ kind: 'text', isElse: true, isEach: false, cap: null },
  };
}
