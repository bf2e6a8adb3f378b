import { isInDoubt } from '../layouts/doubts';
import type { FactBase } from '../facts/fact-base';
import { type ConfirmedReading, Readings, readReadings } from '../facts/readings';
import { inputScope } from '../facts/input-scope';
import { factSource } from '../facts/lookup';
import { refKey } from '../model/address';
import type { Form, FundRow, IndicatorRow, Recognition } from '../model/form';
import type { Workbook } from '../model/grid';
import type { MissingInput, RowScore, Scores, TotalScore } from '../model/score';
import type { Template } from '../model/template';
import { exact, ONE, signOf } from '../number/exact';
import { templateById } from '../templates';
import { type Convention, conventionById } from './conventions';
import { byEitherRate } from './either-rate';
import { executionFromFacts, executionOf, scoreExecution } from './execution';
import { scoreIndicator } from './indicators';
import { keptScores, restOn, type ScoredBefore } from './kept-scores';
import { type Outcome, type RowIdentity, settle, UNDECIDED } from './outcome';
import { readPoints } from './points';
import { remarksOf, withPrintedRules } from './printed-convention';
import { totalOf } from './rollup';
import { rowFacts } from './row-facts';
import { compareScore } from './score-agreement';
import { scoreByStandard } from './standard';
import { printedExecution } from './printed-execution';
import {
  printsProportions,
  restatesConvention,
  rewardsGoalAlone,
  standardOf,
  type StandardText,
  templateStandard,
} from './standard-text';
import { type IndicatorReading, readRow } from './targets';

/** The settings that decide how scores come about; ids, or null for what the form's template says. */
export interface ScoringSettings {
  readonly convention: string | null;
  readonly template: string | null;
  /** Rows of a sheet 评分口径 given beside the workbook; those of its own go first. */
  readonly readings?: readonly ConfirmedReading[];
}

/** What every row of a form is scored with. */
interface FormContext {
  readonly recognition: Recognition;
  readonly facts: FactBase;
  readonly index: number;
  readonly form: Form;
  readonly template: Template | null;
  readonly convention: Convention;
  readonly readings: Readings;
  /** The standard of the execution rate that the form prints in a note. */
  readonly execution: StandardText | null;
  /** Whether it is noted what each score rests on. */
  readonly isNoted: boolean;
}

/** What is known of an earlier scoring. */
export interface Rescoring {
  /** Whether another scoring may follow this one, so that it is noted what scores rest on. */
  readonly isNoted?: boolean;
  /** What was worked out before values were typed; rows that are still the same keep their scores. */
  readonly before?: ScoredBefore | null;
}

/**
 * Scores every form of a workbook: each row by the standard its form prints (or its template supplies), else by target and
 * actual under the convention, else the typed score stands. Pure: nothing is written.
 * @param rescoring what is known of an earlier scoring
 */
export function scoreForms(
  workbook: Workbook,
  recognition: Recognition,
  facts: FactBase,
  settings: ScoringSettings,
  { before = null, isNoted = false }: Rescoring = {},
): Scores {
  const kept = before && keptScores(before, facts, recognition);
  const rows: RowScore[] = [];
  const totals: TotalScore[] = [];
  const readings = new Readings([...readReadings(workbook), ...(settings.readings ?? [])]);
  recognition.forms.forEach((form, index) => {
    const template = templateOf(settings.template ?? form.template);
    const convention = conventionOf(
      [...remarksOf(workbook, recognition, form), ...readings.rules],
      template,
      settings,
    );
    const isScored =
      form.funds.some(({ weight, score }) => weight ?? score) ||
      form.indicators.some(({ role }) => role === 'execution');
    const execution = isScored ? printedExecution(workbook, recognition, form) : null;
    const context: FormContext = {
      recognition,
      facts,
      index,
      form,
      template,
      convention,
      readings,
      execution,
      isNoted,
    };
    const rules = [convention, execution];
    const own = scoreFunds(context);
    form.indicators.forEach((row, at) => own.push(kept?.(row, rules) ?? scoreRow(context, row, at)));
    for (const score of own) rows.push(score);
    const total = totalOf(form, index, own, convention);
    if (total) totals.push(total);
  });
  return { rows, totals, missing: mergeMissing(rows) };
}

function templateOf(id: string | null): Template | null {
  return id === null ? null : templateById(id);
}

/** A person's setting outranks everything; else rules laid down in 评分口径, then the form's own remarks, outrank its template. */
function conventionOf(
  rules: readonly string[],
  template: Template | null,
  settings: ScoringSettings,
): Convention {
  if (settings.convention) return conventionById(settings.convention);
  return withPrintedRules(conventionById(template?.convention), rules);
}

/** A funds row scores its execution rate once, however many rows its merged score cell spans. */
function scoreFunds(context: FormContext): RowScore[] {
  const { form, index, convention } = context;
  const seen = new Set<string>();
  const { funds } = readPoints(form);
  const order = form.funds.map((fund, at) => ({ fund, at })).filter(({ at }) => funds.has(at));
  order.sort((a, b) => Number(b.fund.role === 'total') - Number(a.fund.role === 'total'));
  return order.flatMap(({ fund, at }) => {
    const place = fund.cells.score ?? fund.weight?.ref ?? fund.label.ref;
    if (seen.has(refKey(place))) return [];
    seen.add(refKey(place));
    const weight = fund.weight?.value ?? null;
    const identity: RowIdentity = {
      form: index,
      table: fund.table,
      indicator: null,
      fund: at,
      ref: fund.cells.score ?? fund.score?.ref ?? null,
      name: '预算执行率',
      weight,
      stated: fund.score,
    };
    // 执行率90%（含）-95%得8分 beside the score: the filler went by a rule of which the form prints no more.
    if (!weight || restsOnOwnRule(fund)) return [settle(identity, UNDECIDED, convention)];
    const standard =
      context.execution ?? (context.template && templateStandard('预算执行率', context.template));
    if (standard) {
      const source = factSource(context.facts, { recognition: context.recognition, form: index, row: null });
      const scope = inputScope(context.recognition, index, null);
      const owner = { name: '预算执行率', ref: identity.ref, weight, scope };
      const outcome = byEitherRate(
        source,
        (by) => scoreByStandard(owner, standard, by, convention, context.readings),
        { stated: fund.score, weight },
      );
      return [settle(identity, outcome, convention)];
    }
    const isDoubtful = isInDoubt(form, fund.table, 'annualBudget') || isInDoubt(form, fund.table, 'spent');
    const execution = isDoubtful ? null : executionOf(fund);
    return [settle(identity, execution ? scoreExecution(execution, weight) : UNDECIDED, convention)];
  });
}

const STRETCH =
  /(?:[≥≤＜<＞>]\s*\d[\d.]*\s*[%％]?|\d\s*[%％]?\s*(?:（含）|\(含\)|及?以[上下]|[-~～—至]\s*\d[\d.]*\s*[%％]))/;
const AWARDED = /[得计记]\s*(\d+(?:\.\d+)?)\s*分/;

/** Whether the row's own words award just the points that were typed, for a stretch of rates. */
function restsOnOwnRule({ reason, score }: FundRow): boolean {
  const points = reason && STRETCH.test(reason.text) ? AWARDED.exec(reason.text)?.[1] : undefined;
  return points !== undefined && score?.value?.equals(exact(points)) === true;
}

function scoreRow(context: FormContext, row: IndicatorRow, at: number): RowScore {
  const identity: RowIdentity = {
    form: context.index,
    table: row.table,
    indicator: at,
    fund: null,
    ref: row.cells.score ?? row.score?.ref ?? null,
    name: row.name.text,
    weight: row.weight?.value ?? null,
    stated: row.score,
  };
  const asked = context.isNoted ? new Set<string>() : undefined;
  const score = settle(identity, outcomeOf(context, row, at, identity, asked), context.convention);
  if (asked) restOn(score, asked, [context.convention, context.execution]);
  return score;
}

function outcomeOf(
  context: FormContext,
  row: IndicatorRow,
  at: number,
  identity: RowIdentity,
  asked?: Set<string>,
): Outcome {
  const reading = readRow(row, context.form.year?.value);
  if (row.isInapplicable || reading.isAgainstName) return UNDECIDED;
  const { weight } = identity;
  const stated: Outcome = { ...UNDECIDED, met: reading.met };
  if (row.role === 'bonus') return { ...stated, method: 'bonus' };
  if (!weight || signOf(weight) <= 0) return stated;
  return weighed(context, row, at, { ...identity, weight }, reading, asked);
}

function weighed(
  context: FormContext,
  row: IndicatorRow,
  at: number,
  identity: RowIdentity & { readonly weight: NonNullable<RowIdentity['weight']> },
  reading: IndicatorReading,
  asked?: Set<string>,
): Outcome {
  const { recognition, index, convention, facts, template } = context;
  const { weight, ref, name } = identity;
  const source = rowFacts(facts, { recognition, form: index, row: at }, row, reading, asked);
  const standard = standardOf(row, template) ?? (row.role === 'execution' ? context.execution : null);
  const isRestated = standard && row.target && row.actual && restatesConvention(standard.text, weight);
  const isAtLeast = reading.effectiveDirection === 'at-least';
  // Less than a limit is reached too; what a proportion is beyond one, such a text does not say.
  if (standard && !(isRestated && (isAtLeast || reading.met === true))) {
    const owner = { name, ref, weight, scope: inputScope(recognition, index, at) };
    const printed = printedProportion(row, reading, weight, standard, convention);
    if (printed) return printed;
    const score = (by: Convention) =>
      byEitherRate(source, (figures) => scoreByStandard(owner, standard, figures, by, context.readings), {
        stated: row.score,
        weight,
      });
    const outcome = { ...inTheirSteps(row.score, score, convention), met: reading.met };
    return missesGoal(outcome, reading, weight, standard) ? { ...UNDECIDED, met: reading.met } : outcome;
  }
  if (row.target && row.actual) {
    const outcome = scoreIndicator(row, reading, weight, convention);
    if (outcome.score !== null || row.role !== 'execution') return outcome;
  }
  if (row.role !== 'execution' || !EXECUTION.test(name)) return { ...UNDECIDED, met: reading.met };
  const execution = ownExecution(row, reading) ?? executionFromFacts(source);
  return execution ? scoreExecution(execution, weight) : { ...UNDECIDED, met: reading.met };
}

/**
 * A standard that takes points for every step need not say what a begun step costs. Where the convention counts whole steps only and the
 * typed score is exactly what begun steps in proportion give, the filler counted them so.
 */
function inTheirSteps(
  stated: IndicatorRow['score'],
  score: (by: Convention) => Outcome,
  convention: Convention,
): Outcome {
  const outcome = score(convention);
  if (!outcome.score || !stated?.value || convention.steps !== 'ignore') return outcome;
  if (compareScore(stated, outcome.score) !== 'differs') return outcome;
  const other = score({ ...convention, steps: 'proportional' });
  return other.score && compareScore(stated, other.score) === 'agrees' ? other : outcome;
}

/**
 * Whether a score by a standard that calls its mark no more than the goal (达到得满分) passes over the goal of the row: full points missed
 * though it is reached, given though it is not, or counted from a hundred per cent where the goal is another share.
 */
function missesGoal(
  { score }: Outcome,
  { met, target }: IndicatorReading,
  weight: NonNullable<RowIdentity['weight']>,
  { text }: StandardText,
): boolean {
  if (score === null || met === null || !target || !rewardsGoalAlone(text, weight)) return false;
  const isFull = score.equals(weight);
  return met ? !isFull : isFull || (target.unit === '%' && !target.value.equals(ONE));
}

/** A standard that leaves the formula to the direction of the row: target and actual decide, by its own words. */
function printedProportion(
  row: IndicatorRow,
  reading: IndicatorReading,
  weight: NonNullable<RowIdentity['weight']>,
  { text }: StandardText,
  convention: Convention,
): Outcome | null {
  if (!row.target || !row.actual || !printsProportions(text)) return null;
  const own = withPrintedRules({ ...convention, reverse: 'ratio' }, [text]);
  const outcome = scoreIndicator(row, reading, weight, own);
  return outcome.score === null ? null : outcome;
}

const EXECUTION = /执行率|执行进度|支出率|执行情况/;

function ownExecution(row: IndicatorRow, { actual }: IndicatorReading) {
  if (!row.actual || actual?.unit !== '%' || actual.value.compare(0) < 0) return null;
  return {
    rate: actual.value,
    inputs: [{ name: row.name.text, value: row.actual.text.trim(), ref: row.actual.ref }],
    amounts: '',
  };
}

/** One entry a missing input, with every score cell that waits for it. */
function mergeMissing(rows: readonly RowScore[]): MissingInput[] {
  const merged = new Map<string, MissingInput>();
  for (const input of rows.flatMap((row) => row.missing)) {
    const known = merged.get(input.name);
    if (!known) merged.set(input.name, input);
    else {
      const cells = new Map([...known.for, ...input.for].map((ref) => [refKey(ref), ref]));
      merged.set(input.name, { ...known, for: [...cells.values()] });
    }
  }
  return [...merged.values()];
}
