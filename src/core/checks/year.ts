import { shortText } from './shared/format';
import { OWN_SHEETS } from '../layouts/vocabulary/titles';
import type { CellRef } from '../model/address';
import type { Field } from '../model/figure';
import type { ColumnRole, Form } from '../model/form';
import { indexSheet, sheetNamed } from '../model/grid';
import { yearOf } from '../facts/years';
import type { Check, CheckContext, FindingDraft } from './check';
import { type YearMention, yearMentions } from '../facts/year-claims';
import { formName, refsOf } from './shared/scored-forms';
import { textClaims } from './shared/text-years';

/**
 * JX501: the year differs within one workbook.
 *
 * A form is about one year. Another year is wrong in the form's own words (title, head, sheet name, head of a column of
 * this year's amounts), and in a text only where it stands for the report's own subject: comparatives, plan periods, dates,
 * document numbers, last year's published accounts and work done this year about last year are normal. The year after the
 * form's, without 度, is the year in which the self-evaluation is made.
 */
export const year: Check = {
  code: 'JX501',
  id: 'year',
  severity: 'warning',
  looksAtScores: false,
  docs: {
    'zh-CN': {
      what: '同一工作簿里，表名、表头、工作表名、文字说明写的年度不一致。上年对比数、跨年规划期、日期、文号、公开上年决算等属正常情况，不提示。',
      why: '年度写错多半是沿用了上年的表或文字，所填数据也可能是上年的。',
      fix: '核对数据属于哪一年：年度写错的改年度；沿用了上年内容的，换成本年内容。',
      basis: '绩效自评通知：按评价年度填报，一张表只对应一个预算年度。',
    },
    en: {
      what: 'Title, head, sheet name or text name different years within one workbook. Comparatives, plan periods, dates, document numbers and last year’s published accounts are normal and not told.',
      why: 'A wrong year mostly means that last year’s form or text was copied, and its figures may be last year’s too.',
      fix: 'See which year the figures belong to: correct the year, or replace what was copied from last year.',
      basis: 'Notices on self-evaluation: a form is filled in for one budget year.',
    },
  },
  messages: {
    form: {
      'zh-CN': {
        what: '“{form}”写的是{stated}年，本工作簿其他表是{expected}年。',
        why: '同一次自评应是同一个年度，可能误用了上年的表。',
        fix: '核对本表数据属于哪一年，改正年度或换成本年的表。',
      },
      en: {
        what: '"{form}" is for {stated}, the other forms of this workbook are for {expected}.',
        why: 'One self-evaluation is about one year; a form of another year may have slipped in.',
        fix: 'See which year its figures belong to; correct the year or use this year’s form.',
      },
    },
    head: {
      'zh-CN': {
        what: '这里写的是{stated}年（“{words}”），本表年度是{expected}年。',
        why: '表名、表头年度前后不一，无法确定所填是哪一年的数据。',
        fix: '核对后统一为同一个年度。',
      },
      en: {
        what: 'This says {stated} (“{words}”), while the form is for {expected}.',
        why: 'Title and head disagree, so nobody can tell which year the figures are for.',
        fix: 'Check and use one year throughout.',
      },
    },
    sheet: {
      'zh-CN': {
        what: '工作表名“{words}”写的是{stated}年，表内年度是{expected}年。',
        why: '工作表可能由上年文件另存而来，名称没有改，数据也要核对。',
        fix: '核对表内数据属于哪一年，改正工作表名或表内年度。',
      },
      en: {
        what: 'The sheet’s name “{words}” says {stated}, while the form on it is for {expected}.',
        why: 'The sheet may have been saved from last year’s file; its figures want checking too.',
        fix: 'See which year the figures belong to; correct the sheet’s name or the year in the form.',
      },
    },
    text: {
      'zh-CN': {
        what: '文字中说的是{stated}年（“{words}”），本表年度是{expected}年。',
        why: '这段文字可能沿用了上年的内容，所述情况和数据与本年度不符。',
        fix: '核对后把文字改为{expected}年的情况；确实说的是往年情况的，写明与本年的关系。',
      },
      en: {
        what: 'The text speaks of {stated} (“{words}”), while the form is for {expected}.',
        why: 'The text may have been copied from last year, and what it tells may not be about this one.',
        fix: 'Rewrite it for {expected}; where it does mean an earlier year, say how that bears on this one.',
      },
    },
  },
  reasons: {
    noYear: { 'zh-CN': '表中没有写明年度', en: 'no form says which year it is for' },
  },
  *run(context) {
    const { forms } = context.recognition;
    const common = commonYear(forms);
    let compared = 0;
    for (const form of forms) {
      const own = yearOf(context.recognition, form);
      if (own === null) continue;
      compared++;
      const anchors = refsOf(form.year?.ref ?? common?.ref);
      if (common && form.year && form.year.value !== common.value) yield otherForm(form, common);
      yield* headDrafts(context, form, own, anchors);
      yield* textDrafts(form, own, anchors);
      yield* dateDrafts(form, own, anchors);
    }
    if (common) for (const draft of otherSheets(context, common)) yield draft;
    if (compared === 0) yield { notChecked: 'noYear' };
  },
};

/** Sheets of other years on purpose. */
const PAST_ON_PURPOSE = /决算|上年|往年|历年|历史|汇总|目录|参考|规划|对比|明细账/;
const HEAD_ROWS = 4;

/** The heads of sheets in which no form was recognised: a table of basic facts of last year lies beside this year's form. */
function* otherSheets({ workbook, recognition }: CheckContext, common: Year): Iterable<FindingDraft> {
  const withForm = new Set(recognition.forms.map(({ sheet }) => sheet));
  for (const sheet of workbook.sheets) {
    if (withForm.has(sheet.name) || OWN_SHEETS.has(sheet.name.trim())) continue;
    const { ref } = indexSheet(sheet);
    const heads = sheet.rows
      .slice(0, HEAD_ROWS)
      .flatMap(({ row, cells }) => cells.map(({ column, text }) => ({ ref: ref(row, column), text })))
      .filter(({ text }) => saysWhichYear(text) && !PAST_ON_PURPOSE.test(text));
    const mentions = heads.flatMap((field) => yearMentions(field.text).map((one) => ({ ...one, field })));
    const isOwn = mentions.some(({ year: value }) => value === common.value);
    const other = mentions.find((one) => one.isFiscal && !isYearOfWork(one, common.value));
    if (isOwn || !other) continue;
    const data = { form: shortText(other.field.text), stated: other.year, expected: common.value };
    yield { message: 'form', data, ref: other.field.ref, related: [common.ref], ...texts(data) };
  }
}

type Year = NonNullable<Form['year']>;

/** The year most forms have; null where sheets are named by their own years, as in a collection of several years. */
function commonYear(forms: readonly Form[]): Year | null {
  const dated = forms.filter(({ year: one }) => one !== null);
  const years = new Set(dated.map((form) => form.year!.value));
  const isCollection =
    years.size > 1 && dated.every((form) => form.sheet.includes(String(form.year!.value).slice(2)));
  if (isCollection) return null;
  const counts = new Map<number, number>();
  for (const form of dated) counts.set(form.year!.value, (counts.get(form.year!.value) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return dated.find((form) => counts.get(form.year!.value) === most)?.year ?? null;
}

function otherForm(form: Form, common: Year): FindingDraft {
  const data = { form: formName(form), stated: form.year!.value, expected: common.value };
  return { message: 'form', data, ref: form.year!.ref, related: [common.ref], ...texts(data) };
}

function* headDrafts(
  context: CheckContext,
  form: Form,
  own: number,
  anchors: readonly CellRef[],
): Iterable<FindingDraft> {
  const isWork = form.year !== null && isNamedByWork(context, form.year);
  const isFiscalYearOf = (one: YearMention) => isWork && one.isFiscal && one.year === own - 1;
  for (const field of [...headFields(context, form), ...measureHeads(form)]) {
    const mentions = yearMentions(field.text);
    if (mentions.some(({ year: value }) => value === own)) continue;
    const wrong = mentions.find((one) => one.year !== own && !isYearOfWork(one, own) && !isFiscalYearOf(one));
    if (wrong) yield draftOf('head', wrong.year, own, wrong.words, field.ref, anchors);
  }
  const names = yearMentions(form.sheet);
  if (names.length > 0 && names.every((one) => one.year !== own && !isYearOfWork(one, own))) {
    const ref = form.title?.ref ?? form.year?.ref ?? anchors[0];
    if (ref) yield draftOf('sheet', names[0]!.year, own, form.sheet, ref, anchors);
  }
}

/** Self-evaluation is made in the year after: "2024年部门整体支出绩效自评表（2023年度）". */
function isYearOfWork({ year: value, isFiscal }: YearMention, own: number): boolean {
  return value === own + 1 && !isFiscal;
}

/** The form's year was read from words such as "2024年…自评表", without 度. */
function isNamedByWork({ workbook }: CheckContext, { value, ref }: Year): boolean {
  const sheet = sheetNamed(workbook, ref.sheet);
  const text = sheet ? (indexSheet(sheet).cell(ref.row, ref.column)?.text ?? '') : '';
  return yearMentions(text).some((one) => one.year === value && !one.isFiscal && text.includes('年'));
}

/** The cells above a form's first table that say what it is and for which year; goals and remarks are texts. */
function* headFields({ workbook }: CheckContext, form: Form): Iterable<Field> {
  const sheet = sheetNamed(workbook, form.sheet);
  if (!sheet) return;
  const first = Math.min(...form.tables.map(({ headerTop }) => headerTop), form.range.bottom + 1);
  const { ref } = indexSheet(sheet);
  for (const { row, cells } of sheet.rows) {
    if (row >= first) break;
    if (row < form.range.top) continue;
    for (const cell of cells) {
      const isName = form.projectName?.ref.row === row && form.projectName.ref.column === cell.column;
      if (!isName && saysWhichYear(cell.text)) yield { ref: ref(row, cell.column), text: cell.text };
    }
  }
}

const YEAR_ALONE =
  /^[（(]?\s*(?:(?:预算|评价|自评|会计|所属|考核)?年度?\s*[:：]\s*)?20\d\d\s*(?:年\s*)?(?:度\s*)?[)）]?$/;
const TITLE = /(?:表|报告|情况)\s*(?:[（(][^（()）]*[)）])?$/;
const LONGEST_TITLE = 50;

function saysWhichYear(text: string): boolean {
  const line = text.trim();
  return YEAR_ALONE.test(line) || (line.length <= LONGEST_TITLE && TITLE.test(line));
}

/** Columns that hold this year's amounts, targets and results. */
const MEASURES: readonly ColumnRole[] = [
  'initialBudget',
  'annualBudget',
  'spent',
  'target',
  'actual',
  'weight',
  'score',
];

function* measureHeads(form: Form): Iterable<Field> {
  for (const table of form.tables) {
    if (table.kind === 'baseData') continue;
    for (const role of MEASURES) {
      const head = table.heads[role];
      if (head && !/上年|往年|历史|决算公开/.test(head.text)) yield head;
    }
  }
}

function* textDrafts(form: Form, own: number, anchors: readonly CellRef[]): Iterable<FindingDraft> {
  for (const { field, claim } of textClaims(form, own))
    yield draftOf('text', claim.year, own, claim.words, field.ref, anchors);
}

function draftOf(
  message: string,
  stated: number,
  expected: number,
  words: string,
  ref: CellRef,
  related: readonly CellRef[],
): FindingDraft {
  const data = { stated, expected, words };
  return { message, data, ref, related, ...texts(data) };
}

function texts({ stated, expected }: { stated: number; expected: number }) {
  return { stated: String(stated), expected: String(expected) };
}

/** A result that is a date and nothing else: 2023年11月20日, 2023年12月底前. */
const DATE_ALONE =
  /^\s*(20\d\d)\s*年\s*(?:\d{1,2}\s*月\s*(?:\d{1,2}\s*[日号])?)?\s*(?:底|前|底前|之前|中旬|[上下]旬)?\s*$/;

/** Dates of an earlier year as results of rows whose target is a date of the form's own: left from last year's form. */
function* dateDrafts(form: Form, own: number, anchors: readonly CellRef[]): Iterable<FindingDraft> {
  for (const { target, actual } of form.indicators) {
    const done = actual && DATE_ALONE.exec(actual.text)?.[1];
    if (!done || Number(done) >= own || !target?.text.includes(`${own}年`)) continue;
    yield draftOf('text', Number(done), own, actual.text.trim(), actual.ref, anchors);
  }
}
