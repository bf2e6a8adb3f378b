import { reasonOf } from './shared/reasons';
import { runTexts } from './shared/run-texts';
import { OWN_SHEETS } from '../layouts/vocabulary/titles';
import type { CheckRun, Finding, Severity } from '../model/finding';
import { distinctSayings, fillBlanks, inEveryLanguage, saying, type Saying } from '../text';
import { CellSet } from '../model/address';
import type { CellRef } from '../model/address';
import type { TypedField } from '../model/typed-fields';
import { grouped, NAME } from './after/grouping';
import { byMending } from './after/mending-order';
import { oneRemarkARow, type Prepared } from './after/one-remark';
import type { Check, CheckContext, FindingDraft, NotChecked } from './check';
import { allChecks } from './index';
import { restsOnDoubt } from './shared/doubtful-columns';
import { fingerprint } from './shared/fingerprint';
import { labelsOf } from './shared/labels';
import { fillMessages, fittingData } from './shared/messages';

/** What running the checks gives. */
export interface CheckResult {
  /** One a row, the same remark on several rows marked as a group, what must be mended first at the head. */
  readonly findings: readonly Finding[];
  /** One entry a check that is not switched off, in the order of the catalogue. */
  readonly checked: readonly CheckRun[];
}

/** What one check gave. */
export interface SingleResult {
  readonly findings: readonly Finding[];
  readonly run: CheckRun;
}

/** What each check gave, by the list of a run; as long as somebody has the list. */
const given = new WeakMap<readonly CheckRun[], ReadonlyMap<Check, PreparedResult>>();

/** An earlier run, and which values of rows were typed since. */
export interface RunBefore {
  readonly checked: readonly CheckRun[];
  readonly typed: ReadonlySet<TypedField>;
}

function looksAtNone({ looksAtScores, looksAtActuals }: Check, typed: ReadonlySet<TypedField>): boolean {
  if (typed.has('actual') && looksAtActuals !== false) return false;
  return !typed.has('score') || looksAtScores === false;
}

/**
 * Runs checks on one workbook. A check that throws is reported as not checked, with the error's words, and
 * never takes the other checks with it.
 * @param before the run before, where values that were typed are all that differs since: checks that do not look at them keep what they
 *   found
 */
export function runChecks(
  all: CheckContext,
  checks: readonly Check[] = allChecks,
  before: RunBefore | null = null,
): CheckResult {
  const found = new Set<string>();
  const { workbook, recognition, scores, facts, settings, ignored, prose, reader } = all;
  // By name: a spread with a field behind it makes a shape for each run, which no check has met before.
  const context: CheckContext = {
    workbook,
    recognition,
    scores,
    facts,
    settings,
    ignored,
    found,
    prose,
    reader,
  };
  const known = before ? given.get(before.checked) : undefined;
  const results = new Map<Check, PreparedResult>();
  const findings: Prepared[] = [];
  const checked: CheckRun[] = [];
  for (const check of checks) {
    if (context.settings.severities[check.code] === 'off') continue;
    const kept = known && looksAtNone(check, before!.typed) ? known.get(check) : undefined;
    const result = kept ?? isolated(context, check);
    results.set(check, result);
    findings.push(...result.findings);
    for (const { finding } of result.findings) found.add(finding.fingerprint);
    checked.push(result.run);
  }
  given.set(checked, results);
  const sheets = context.workbook.sheets.map(({ name }) => name);
  return { findings: byMending(grouped(oneRemarkARow(findings)), sheets), checked };
}

/**
 * Runs one check.
 * @throws whatever the check throws: that is a programming mistake, and tests want to see it
 */
export function runCheck(context: CheckContext, check: Check): SingleResult {
  const { findings, run } = prepare(context, check);
  return { findings: findings.map(({ finding }) => finding), run };
}

interface PreparedResult {
  readonly findings: readonly Prepared[];
  readonly run: CheckRun;
}

function prepare(context: CheckContext, check: Check): PreparedResult {
  const findings: Prepared[] = [];
  const reasons: NotChecked[] = [];
  const seen = new Map<string, number>();
  for (const yielded of check.run(context)) {
    const reason = 'notChecked' in yielded ? yielded : restsOnDoubt(context.recognition, check.code, yielded);
    if (reason) reasons.push(reason);
    else if (!('notChecked' in yielded) && !isTolerated(context, check, yielded))
      findings.push(finish(context, check, yielded, seen));
  }
  const status = findings.length > 0 ? 'found' : reasons.length > 0 ? 'not-checked' : 'passed';
  return { findings, run: { code: check.code, id: check.id, status, why: whyOf(context, check, reasons) } };
}

function isolated(context: CheckContext, check: Check): PreparedResult {
  try {
    return prepare(context, check);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const why = [saying(runTexts, 'failed', { words })];
    return { findings: [], run: { code: check.code, id: check.id, status: 'not-checked', why } };
  }
}

function finish(
  context: CheckContext,
  check: Check,
  draft: FindingDraft,
  seen: Map<string, number>,
): Prepared {
  const texts = check.messages[draft.message];
  if (!texts) throw new Error(`${check.code} ${check.id} has no message "${draft.message}"`);
  const override = context.settings.severities[check.code];
  const labels = labelsOf(context.recognition, draft.ref);
  const quote = draft.place ? [draft.place.quote] : [];
  const identity = [check.code, draft.ref.sheet, ...labels, draft.stated ?? '', ...quote];
  const key = identity.join('\u0000');
  const nth = (seen.get(key) ?? 0) + 1;
  seen.set(key, nth);
  const data = fittingData(texts, draft.data);
  const message = fillMessages(texts, data);
  const finding: Finding = {
    code: check.code,
    id: check.id,
    severity: override && override !== 'off' ? override : severityOf(context, check, draft),
    ref: draft.ref,
    related: distinct(draft.related ?? [], draft.ref),
    stated: draft.stated ?? null,
    expected: draft.expected ?? null,
    gap: draft.gap ?? null,
    ...(draft.place ? { place: draft.place } : {}),
    message,
    fingerprint: fingerprint([...identity, String(nth)]),
  };
  return { finding, nameless: namelessOf(texts, data) };
}

/** Whether a contradiction is no more than rounding explains: the ladder of agreement set it down to information. */
function isRounding(check: Check, draft: FindingDraft): boolean {
  return check.severity === 'error' && draft.severity === 'info';
}

function isTolerated({ settings }: CheckContext, check: Check, draft: FindingDraft): boolean {
  return settings.tolerance === 'silent' && isRounding(check, draft);
}

function severityOf({ settings }: CheckContext, check: Check, draft: FindingDraft): Severity {
  if (settings.tolerance === 'strict' && isRounding(check, draft)) return 'warning';
  return draft.severity ?? check.severity;
}

function namelessOf(texts: Check['messages'][string], data: FindingDraft['data']): Prepared['nameless'] {
  if (!texts['zh-CN'].what.includes('“{name}”') || !texts.en.what.includes('"{name}"')) return null;
  const nameless = { ...data, name: NAME };
  return inEveryLanguage((language) => fillBlanks(texts[language].what, nameless, language));
}

function distinct(refs: readonly CellRef[], self: CellRef): CellRef[] {
  const seen = new CellSet();
  seen.add(self);
  return refs.filter((ref) => seen.add(ref));
}

/** Why a check did not run, each reason once; those of a workbook of many sheets with the sheet. */
function whyOf({ workbook }: CheckContext, check: Check, reasons: readonly NotChecked[]): readonly Saying[] {
  if (reasons.length === 0) return [];
  const hasManySheets = workbook.sheets.filter(({ name }) => !OWN_SHEETS.has(name.trim())).length > 1;
  return distinctSayings(
    reasons.map(({ notChecked, ref }) => {
      const reason = reasonOf(check, notChecked);
      return ref && hasManySheets ? saying(runTexts, 'inSheet', { sheet: ref.sheet, reason }) : reason;
    }),
  );
}
