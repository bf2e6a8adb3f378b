import type { Field } from '../../model/figure';
import type { Form, FormText, IndicatorRow, Level } from '../../model/form';
import { type IndicatorReading, readRow } from '../../scoring/targets';
import type { CheckContext } from '../check';
import { givesReason, isNothing, shortText } from './format';
import { saysSomething } from './scored-forms';

/** A row of an indicators table with its target and actual as read. */
export interface MeasuredRow {
  readonly form: Form;
  readonly row: IndicatorRow;
  readonly reading: IndicatorReading;
}

const cache = new WeakMap<CheckContext, readonly MeasuredRow[]>();

/** The rows that have a target, except those that do not apply and the unused lines of the blank form. */
export function measuredRows(context: CheckContext): readonly MeasuredRow[] {
  let rows = cache.get(context);
  if (!rows) {
    rows = context.recognition.forms.flatMap((form) =>
      form.indicators.flatMap((row) =>
        isMeasured(row) ? [{ form, row, reading: readRow(row, form.year?.value) }] : [],
      ),
    );
    cache.set(context, rows);
  }
  return rows;
}

/** The rows that have a target or tell only what was reached. */
export function rowsWithValues(context: CheckContext): readonly MeasuredRow[] {
  const untargeted = context.recognition.forms.flatMap((form) =>
    form.indicators.flatMap((row) =>
      !row.isInapplicable && isNothing(row.target) && row.actual && !isUnusedLine(row.name.text)
        ? [{ form, row, reading: readRow(row, form.year?.value) }]
        : [],
    ),
  );
  return [...measuredRows(context), ...untargeted];
}

function isMeasured(row: IndicatorRow): boolean {
  return !row.isInapplicable && !isNothing(row.target) && !isUnusedRow(row);
}

const UNUSED_LINE = /^(?:[\s….．。·]*|(?:三级)?指标\s*(?:[\d一二三四五六七八九十]+\s*)?[:：]?|[….]+指标)$/;

/** Whether a name is a line of the blank form that nobody filled: "……", "指标1：". */
export function isUnusedLine(name: string): boolean {
  const text = name.trim();
  return text !== '' && UNUSED_LINE.test(text);
}

/** Whether a row is such a line, and nobody told either what was reached in it: a filled one is an indicator, called or not. */
export function isUnusedRow({ name, target, actual }: IndicatorRow): boolean {
  return isUnusedLine(name.text) && (isNothing(target) || isNothing(actual));
}

/** Whether a row's actual value was left blank (a dash or 无 is an answer). */
export function hasNoActual({ actual }: IndicatorRow): boolean {
  return !actual || actual.text.trim() === '';
}

/** Whether the table of a row has a column of actual values at all. */
export function hasActualColumn({ cells }: IndicatorRow): boolean {
  return cells.actual !== undefined;
}

/**
 * Whether the filler explained the row: in its reason or note, or in the form's problems by name. A form that asks for the
 * reasons in one place for all rows has them there, for those it speaks of.
 * @param isOver the row is to be explained because it passed its target by far: what was not finished is no reason for that
 */
export function isExplained({ form, row }: Pick<MeasuredRow, 'form' | 'row'>, isOver = false): boolean {
  if (isReason(row.deviationReason) || isReason(row.deductionNote)) return true;
  const hasOwnPlace = row.cells.deviationReason !== undefined || row.cells.deductionNote !== undefined;
  const inside = ({ field }: FormText) => /^[^:：。，,]{2,12}(?=[:：])/.exec(field.text)?.[0] ?? '';
  const asksFor = (text: FormText) => text.label + inside(text);
  const asksForAll = (text: FormText) => /原因/.test(text.label) || REASONS_OF_ALL.test(inside(text));
  const ofAll = hasOwnPlace ? [] : form.texts.filter((text) => asksForAll(text) && isReason(text.field));
  if (ofAll.some(({ field }) => mayExplain(field.text, form, row, isOver))) return true;
  const name = row.name.text.replace(/\s/g, '');
  if (name.length < 4) return false;
  return form.texts.some((text) => {
    if (!/问题|原因|偏差|改进|说明|分析|^备?注$/.test(asksFor(text))) return false;
    return text.field.text.split(/[。；;\n]/).some((part) => part.replace(/\s/g, '').includes(name));
  });
}

/** Words that say why more was done than asked for. */
const WHY_MORE = /超|偏低|保守|高于|多于|增加|提高|扩大|新增|追加/;
/** Pairs of characters that half of all names have. */
const EVERYWHERE =
  /^(?:完成|数量|质量|人数|情况|工作|项目|指标|个数|次数|及时|达标|合格|比例|[及率度数]|.[率度数])$/;

/** Whether reasons that are given for all rows in one place can be meant for this one: not where they name others alone. */
function mayExplain(reasons: string, form: Form, row: IndicatorRow, isOver: boolean): boolean {
  if (isOver && !WHY_MORE.test(reasons)) return false;
  const text = reasons.replace(/\s/g, '');
  const own = bareName(row);
  const pairs = [...own].map((one, at) => one + (own[at + 1] ?? '')).filter((pair) => pair.length === 2);
  if (pairs.length === 0 || pairs.some((pair) => !EVERYWHERE.test(pair) && text.includes(pair))) return true;
  return !form.indicators.some((other) => bareName(other).length >= 4 && text.includes(bareName(other)));
}

const bareName = ({ name }: IndicatorRow) => name.text.replace(/\s/g, '');

/** 原因：…, 扣分原因：… names no row: it is about all of them. */
const REASONS_OF_ALL = /^(?:未(?:完成|达标|实现)|扣分|偏差|失分)?(?:的)?(?:主要)?原因(?:说明|分析)?$/;

function isReason(field: Field | null): boolean {
  return saysSomething(field) && givesReason(field);
}

/** What a message calls a row: its name, else its level's. */
export function nameOf({ form, row }: Pick<MeasuredRow, 'form' | 'row'>): string {
  const level: Level | undefined = form.levels[row.level2 ?? row.level1 ?? -1];
  return shortText(row.name) || shortText(level?.name) || '（未命名指标）';
}
