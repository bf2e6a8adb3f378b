import { areEqual, type Exact } from '../number/exact';
import { Memo } from '../number/memo';
import { compile } from './compile/compile';
import { Needs } from './compile/needs';
import { RowName } from './compile/row-name';
import { bare } from './compile/unit';
import type { RuleProgram, Unit } from './compile/program';
import { canonical, type Canonical } from './read/canonical';
import { definitionsIn, definitionsInBrackets, ratioInWords } from './read/definitions';
import { deviationsIn } from './read/deviations';
import { joinedFigures } from './read/joined-figures';
import { isRateName } from './read/names';
import { outline } from './read/outline';
import { type Bullet, everyStatement, isScoring, type Piece, readPiece } from './read/pieces';
import { clauseOf } from './read/readings';
import { statedNumbersIn } from './read/stated-numbers';
import type { Statement } from './read/statement';
import type { Clause, Rule } from './types';

/** What is known about the row a standard stands in. */
export interface StandardContext {
  /** The weight of the indicator. */
  readonly max: Exact;
  readonly indicator?: string;
  /** The text of a neighbouring column that defines the rate (指标说明, 计算公式). */
  readonly formula?: string;
}

/** A rule that holds whatever the row is called: offices print one standard beside hundreds of names. */
interface Reading {
  readonly max: Exact;
  readonly formula: string;
  readonly row: RowName;
  readonly rule: Rule;
}

/** What is known of a text: its words, and the rules made of it. */
interface KnownText {
  readonly parts: TextRead;
  /** One for each weight and formula, the last ones asked for. */
  readonly readings: Reading[];
  /** Whether rules that hang on the name of their row are kept beside them. */
  isNamed: boolean;
}

const texts = new Memo<KnownText>(1000, 4500);
/** Rules that hang on the name of their row. */
const named = new Memo<Rule>(1000, 4500);
/** So many weights and formulas are kept of one text. */
const READINGS = 8;

/**
 * Reads a scoring standard's text into a rule. Never throws: what is not understood is left to a person
 * (`judgement`), and a rule that cannot be computed gives no score.
 */
export function readStandard(text: string, context: StandardContext): Rule {
  const { max, indicator = '', formula = '' } = context;
  const known = texts.get(text) ?? texts.keep(text, { parts: partsOf(text), readings: [], isNamed: false });
  const { readings } = known;
  const at = readings.findIndex((each) => each.formula === formula && areEqual(each.max, max));
  if (at >= 0 && readings[at]!.row.isReadAlike(indicator)) return readings[at]!.rule;
  const own = known.isNamed ? namedKey(text, max, formula, indicator) : '';
  const before = own === '' ? undefined : named.get(own);
  if (before) return before;
  const row = new RowName(indicator);
  const rule = read(text, known.parts, { max, formula }, row);
  if (row.isOpen) {
    if (at >= 0 || readings.length === READINGS) readings.splice(Math.max(at, 0), 1);
    readings.push({ max, formula, row, rule });
  } else {
    known.isNamed = true;
    named.keep(own || namedKey(text, max, formula, indicator), rule);
  }
  return rule;
}

const namedKey = (text: string, max: Exact, formula: string, indicator: string): string =>
  `${max.toFraction()}\u0000${formula}\u0000${text}\u0000${indicator}`;

function read(text: string, parts: TextRead, { max, formula = '' }: StandardContext, row: RowName): Rule {
  const { source, piece, statements } = parts;
  const needs = new Needs(row, printer(formula === '' ? [source] : [source, canonical(formula)]));
  defineAll(needs, statements, source, formula, row);
  const leftOver: string[] = [];
  const heads = new Set<number>();
  const unread: string[] = [];
  for (const statement of statements) if (statement.kind === 'unread') unread.push(statement.text);
  const unit = unread.length
    ? bare(null, max, { type: 'unknown', text: unread.join('；') })
    : compile(piece, max, { needs, leftOver, heads });
  leftOver.push(...unread);
  const counted: number[] = [];
  for (const statement of statements)
    if (isCounted(statement) && !heads.has(statement.place)) counted.push(statement.place);
  const listed = needs.finish(counted);
  const tooLong = parts.isReadable ? [] : ['评分标准过长或括号过多，需人工判断'];
  const judgement = [...new Set([...tooLong, ...judged(statements), ...leftOver])].filter(
    (words) => words !== '',
  );
  const program: RuleProgram = { unit, needs: needs.everything };
  const understood = understoodShare(statements, unit);
  return new ReadRule(text, max, understood, judgement, listed, program, parts.clauses);
}

/** A rule whose clauses are put into words when they are shown: to a person, and for hardly any row. */
class ReadRule implements Rule {
  constructor(
    readonly text: string,
    readonly max: Exact,
    readonly understood: number,
    readonly judgement: readonly string[],
    readonly needs: Rule['needs'],
    readonly program: RuleProgram,
    private readonly shown: () => readonly Clause[],
  ) {}

  get clauses(): readonly Clause[] {
    return this.shown();
  }
}

const NOT_NUMBERED = new Set<Statement['kind']>(['judge', 'heading', 'cap', 'totalCap']);

/** Statements that a reader would number. */
const isCounted = (statement: Statement): boolean =>
  isScoring(statement) &&
  !NOT_NUMBERED.has(statement.kind) &&
  !(
    statement.kind === 'text' &&
    (statement.isElse || statement.award.type === 'zero' || statement.award.type === 'judge')
  );

/** A text as it was read, whatever row it stands in. */
interface TextRead {
  readonly isReadable: boolean;
  readonly source: Canonical;
  readonly piece: Piece;
  readonly statements: readonly Statement[];
  /** Its clauses in words, made when they are shown. */
  clauses(): readonly Clause[];
}

function partsOf(text: string): TextRead {
  const isPlain = isReadable(text);
  const source = canonical(isPlain ? text : '');
  const piece = readPiece(source, outline(source));
  const statements = everyStatement(piece);
  let shown: readonly Clause[] | null = null;
  const clauses = (): readonly Clause[] => (shown ??= clausesOf(piece, statements));
  return { isReadable: isPlain, source, piece, statements, clauses };
}

/** Every statement as it was read; an item of a list that another sentence scores is shown as an item. */
function clausesOf(piece: Piece, statements: readonly Statement[]): readonly Clause[] {
  const items = new Map(bulletsOf(piece).map(({ words, label }) => [words, label]));
  return statements.map((statement) => {
    const label = statement.kind === 'context' ? items.get(statement.text) : undefined;
    return label === undefined
      ? clauseOf(statement)
      : { kind: 'checklist', text: statement.text, reading: `第${label}项，是否符合` };
  });
}

/** The items of a list that something scores. */
function bulletsOf(piece: Piece): readonly Bullet[] {
  const isScored = piece.bullets.length > 1 && everyStatement(piece).some(isScoring);
  return [
    ...(isScored ? piece.bullets : []),
    ...piece.items.flatMap((item) => (item.type === 'piece' ? bulletsOf(item.piece) : [])),
  ];
}

/** Finds a name's printed form in the texts it was read from. */
function printer(sources: readonly Canonical[]): (name: string) => string {
  return (name) => {
    for (const { text, raw } of sources) {
      const at = text.indexOf(name);
      if (at >= 0) return raw(at, at + name.length);
    }
    return name;
  };
}

const LONGEST = 4000;
const DEEPEST = 60;

/** Whether a text can be a standard: a cell holds some hundred characters, and a formula a few brackets. */
function isReadable(text: string): boolean {
  if (text.length < DEEPEST) return true;
  if (text.length > LONGEST || /[|｜Σ∑+＋\-－]{60}/.test(text)) return false;
  let depth = 0;
  BRACKET.lastIndex = 0;
  for (let match = BRACKET.exec(text); match; match = BRACKET.exec(text)) {
    if (OPENING.has(match[0])) depth += 1;
    else depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return false;
  }
  return true;
}

const BRACKET = /[(（[［【)）\]］】]/g;
const OPENING = new Set('(（[［【');

function defineAll(
  needs: Needs,
  statements: readonly Statement[],
  source: Canonical,
  formula: string,
  row: RowName,
): void {
  for (const statement of statements) {
    if (statement.kind === 'definition')
      needs.define(statement.name || rateIn(statements) || row.text || '比率', statement.expr);
  }
  for (const { name, expr } of definitionsInBrackets(source.text)) needs.define(name, expr);
  for (const { name, expr } of [
    ...deviationsIn(statements),
    ...statedNumbersIn(statements),
    ...joinedFigures(statements),
  ])
    needs.define(name, expr);
  if (formula !== '')
    for (const { name, expr } of definitionsIn(formula)) needs.define(name || row.text || '比率', expr);
  for (const statement of statements) {
    if (statement.kind !== 'context' || !statement.text.includes('比')) continue;
    for (const { name, expr } of ratioInWords(canonical(statement.text).text))
      needs.define(name || rateIn(statements) || row.text || '比率', expr);
  }
}

/** The one rate that the bands measure: what a formula without a name works out. */
function rateIn(statements: readonly Statement[]): string {
  const rates = statements.flatMap((each) =>
    each.kind === 'band' && isRateName(each.measure) ? [each.measure] : [],
  );
  return new Set(rates).size === 1 ? rates[0]! : '';
}

function judged(statements: readonly Statement[]): string[] {
  const hasRules = statements.some((statement) => isScoring(statement) && statement.kind !== 'judge');
  return statements
    .filter(
      (statement) =>
        (statement.kind === 'judge' && (!statement.isSoft || !hasRules)) ||
        (statement.kind === 'text' &&
          (statement.award.type === 'judge' || statement.award.type === 'void')) ||
        (statement.kind === 'band' && statement.award.type === 'judge'),
    )
    .map(({ text }) => text);
}

function understoodShare(statements: readonly Statement[], unit: Unit): number {
  let [total, understood] = [0, 0];
  for (const statement of statements) {
    if (!isScoring(statement) || (statement.kind === 'judge' && statement.isSoft)) continue;
    total += statement.length;
    const isLeft =
      statement.kind === 'judge' || (statement.kind === 'text' && statement.award.type === 'judge');
    if (!isLeft) understood += statement.length;
  }
  if (total === 0) return 0;
  const isWhole = unit.base.type !== 'unknown' || unit.vetoes.length > 0 || unit.voids.length > 0;
  return (isWhole ? 1 : 0.5) * (understood / total);
}
