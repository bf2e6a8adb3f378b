import { CellSet, type CellRef } from '../model/address';
import type { Field } from '../model/figure';
import type { Form, IndicatorRow } from '../model/form';
import { memoByText } from '../number/memo';
import type { Check, CheckContext, FindingDraft } from './check';
import { cellsOf } from './shared/cells';
import { shortText } from './shared/format';
import { isUnusedLine, isUnusedRow } from './shared/indicator-rows';

/** JX403: hint text or a placeholder of the blank form left in. */
export const placeholder: Check = {
  code: 'JX403',
  id: 'placeholder',
  severity: 'warning',
  docs: {
    'zh-CN': {
      what: '填写处还留着空白表的提示语或占位符，如“对照年度目标，说明……（100字以内）”“请填写……”“XX项目”“****”，或者“……”“指标1：”等未用的指标行。表头、填报说明中的提示不在此列；整张表都没有填写的不提示。',
      why: '提示语没有替换，说明该处没有填写，公开后也不严肃。',
      fix: '按实际情况填写；不用的指标行删去。',
      basis: '各地绩效自评表填报说明。',
    },
    en: {
      what: 'Where something should have been filled in, the blank form’s hint or placeholder still stands: "（100字以内）", 请填写…, XX项目, ****, or an unused line such as …… or 指标1：. Headings and instructions are left out, and so is a form that is wholly blank.',
      why: 'A hint left in means that nothing was filled in, and looks careless once published.',
      fix: 'Fill in what is asked for; delete unused lines.',
      basis: 'Instructions of the local self-evaluation forms.',
    },
  },
  messages: {
    hint: {
      'zh-CN': {
        what: '“{text}”是表格的提示语，没有替换成实际内容。',
        why: '提示语没有替换，等于没有填写。',
        fix: '按提示填写实际内容，并删去提示语。',
      },
      en: {
        what: '"{text}" is a hint of the blank form that was not replaced.',
        why: 'A hint left in means that nothing was filled in.',
        fix: 'Fill in what is asked for and delete the hint.',
      },
    },
    mark: {
      'zh-CN': {
        what: '“{text}”中的“{mark}”是占位符，没有替换成实际内容。',
        why: '占位符没有替换，内容不完整。',
        fix: '把“{mark}”换成实际内容。',
      },
      en: {
        what: 'In "{text}" the placeholder "{mark}" was not replaced.',
        why: 'With a placeholder left in, the text is incomplete.',
        fix: 'Replace "{mark}" by what is meant.',
      },
    },
    nameless: {
      'zh-CN': {
        what: '有{count}行指标填了内容，名称却还是空白表的“{text}”。',
        why: '看不出考核的是什么，也无法与绩效目标表核对。',
        fix: '在“{text}”后面补填指标名称。',
      },
      en: {
        what: '{count} indicators are filled in and still called "{text}" as in the blank form.',
        why: 'Nobody can tell what was measured, or hold it to the goals that were set.',
        fix: 'Add the name of the indicator after "{text}".',
      },
    },
    lines: {
      'zh-CN': {
        what: '还有{count}行空白表的占位指标（如“{text}”）没有删去。',
        why: '占位的指标行会被误认为漏填。',
        fix: '删去不用的指标行；需要的，补填指标名称。',
      },
      en: {
        what: '{count} unused indicator lines of the blank form (such as "{text}") were not deleted.',
        why: 'Unused lines look like indicators that were left out.',
        fix: 'Delete them, or give them their names.',
      },
    },
  },
  reasons: {
    blank: { 'zh-CN': '表格还没有填写', en: 'the form has not been filled in' },
  },
  *run(context) {
    const { recognition } = context;
    let looked = 0;
    for (const form of recognition.forms) {
      if (!isFilled(form)) continue;
      looked++;
      const drafts = valuesOf(form).flatMap((field) => draftOf(field) ?? []);
      yield* drafts;
      const told = new CellSet();
      for (const { ref } of drafts) told.add(ref);
      yield* wholeMarks(context, form, told);
      yield* linesDrafts(context, form);
    }
    if (looked === 0) yield { notChecked: recognition.forms.length > 0 ? 'blank' : 'noForm' };
  },
};

/** Whether somebody has filled the form at all: a target or score in a named row, or an amount. */
function isFilled({ indicators, funds, tasks, baseData }: Form): boolean {
  const isNamed = (row: IndicatorRow) => row.name.text.trim() !== '' && !isUnusedRow(row);
  return (
    indicators.some((row) => isNamed(row) && (row.target || row.actual || row.score)) ||
    funds.some(({ spent, annualBudget, initialBudget }) => spent || annualBudget || initialBudget) ||
    tasks.some(({ amounts }) => amounts.some(({ figure }) => figure)) ||
    baseData.length > 0
  );
}

/** Labels under which a form prints its own instructions. */
const INSTRUCTIONS = /^(?:注|备注|填[报表写]|说明$|附注|要求)/;

/** The cells that a person fills in, each once. */
function valuesOf(form: Form): Field[] {
  const fields: (Field | null)[] = [form.title, form.department, form.projectName];
  for (const row of form.indicators) {
    fields.push(row.name, row.target, row.actual, row.deductionNote, row.deviationReason);
  }
  for (const { label, reason } of form.funds) fields.push(label, reason);
  for (const { name } of form.tasks) fields.push(name);
  for (const { label, field } of form.texts) {
    if (!INSTRUCTIONS.test(label) && !/^(?:注|备注|说明|填[报表])/.test(field.text.trim()))
      fields.push(field);
  }
  const seen = new CellSet();
  return fields.filter(
    (field): field is Field => field !== null && field.text.trim() !== '' && seen.add(field.ref),
  );
}

const LIMIT_OF_WORDS =
  /[（(【\[]?(?:限|不超过|控制在|不少于)?\s*\d{2,4}\s*个?字(?:以内|以下|左右|内)[）)】\]]?/;
const ASKS_TO_FILL =
  /^[（(【\[]?(?:请|此处|这里|须|需|应)?(?:在此|根据|按照?|对照|结合|简要|逐项|据实|如实|详细)?[^，。；]{0,14}[，,]?(?:填写|简述|阐述|列明|列示|描述|说明|概述)[^。]{0,40}$/;
const STARTS_LIKE_A_HINT =
  /^[（(【\[]?(?:请|此处|这里|对照|须填|需填|应填|简要(?:说明|描述|填写|概述|阐述)|填写)/;
const MARK =
  /(?<![A-Za-z\d])[XxＸｘ×]{2,}(?![A-Za-z\d])|[*＊﹡]{3,}|[_＿]{3,}|[□]{2,}|[○〇]{2,}(?=[市县区局年])|(?<![\d零〇一二三四五六七八九])[○]{2,}/;

/** Longer texts are somebody's own. */
const LONGEST_HINT = 80;

function draftOf({ ref, text }: Field): FindingDraft | null {
  const said = saidOf(text);
  return said && { ...said, ref };
}

/** What is said of a text, wherever it stands. */
const saidOf = memoByText((text): Omit<FindingDraft, 'ref'> | null => {
  const plain = text.trim();
  if (plain.length <= LONGEST_HINT && isHint(plain)) {
    return { message: 'hint', data: { text: shortText(plain) }, stated: shortText(plain) };
  }
  const mark = MARK.exec(plain);
  if (!mark) return null;
  const from = Math.max(0, mark.index - 10);
  const data = { text: shortText(plain.slice(from, mark.index + 20)), mark: mark[0] };
  return { message: 'mark', data, stated: data.mark };
});

/** Numbered instructions that the form prints in a cell are no answer, but nobody is to replace them. */
const NUMBERED = /^1[.、．][\s\S]*2[.、．]/;

function isHint(text: string): boolean {
  if (NUMBERED.test(text)) return false;
  if (LIMIT_OF_WORDS.test(text) && !/稿|篇|征文|文章|信息|报告|课文/.test(text)) return true;
  return STARTS_LIKE_A_HINT.test(text) && ASKS_TO_FILL.test(text);
}

const plainHead = (text: string) => text.replace(/\s+/g, '');

/** Cells that hold nothing but a sign or word of what is still to come, in a row that somebody named. */
const WHOLE_MARK =
  /^(?:[XxＸｘ×]{2,}|[*＊﹡]{2,}|…+|\.{3,}|·{3,}|[（(]?待(?:补充|填写?|填报|定|完善|核实|核定|统计|确认)[)）]?|暂缺|暂无数据|未填)[。.]?$/;

function* wholeMarks({ workbook }: CheckContext, form: Form, told: CellSet): Iterable<FindingDraft> {
  const cellAt = cellsOf(workbook);
  for (const ref of answerCells(form)) {
    const text = cellAt(ref)?.text.trim() ?? '';
    if (!WHOLE_MARK.test(text) || !told.add(ref)) continue;
    yield { message: 'mark', data: { text, mark: text }, ref, stated: text };
  }
}

/** The cells of named rows in which a value or a reason is asked for. */
function* answerCells(form: Form): Iterable<CellRef> {
  for (const { name, cells } of form.indicators) {
    if (name.text.trim() === '' || isUnusedLine(name.text)) continue;
    for (const role of ANSWERS) if (cells[role]) yield cells[role];
  }
  for (const { cells } of form.funds) for (const role of AMOUNTS) if (cells[role]) yield cells[role];
  for (const { amounts } of form.tasks) for (const { ref } of amounts) yield ref;
}

const ANSWERS = ['target', 'actual', 'completion', 'score', 'deductionNote', 'deviationReason'] as const;
const AMOUNTS = ['initialBudget', 'annualBudget', 'spent', 'executionRate', 'score'] as const;

/** The lines of a form's tables that have no name of their own, in the column of the deepest names: a finding for those unused, one for the others. */
function linesDrafts({ workbook }: CheckContext, form: Form): FindingDraft[] {
  const filled = new CellSet();
  for (const row of form.indicators) if (!isUnusedRow(row)) filled.add(row.name.ref);
  const cellAt = cellsOf(workbook);
  const cells = form.tables.flatMap((table) => {
    const column = table.columns.level3;
    if (column === undefined || (table.kind !== 'indicators' && table.kind !== 'scoring')) return [];
    const found: Field[] = [];
    // A header printed again at a page break is no line of indicators.
    const head = plainHead(table.heads.level3?.text ?? '');
    for (let row = table.headerBottom + 1; row <= table.range.bottom; row++) {
      const ref = { sheet: table.sheet, row, column };
      const text = cellAt(ref)?.text.trim() ?? '';
      if (isUnusedLine(text) && plainHead(text) !== head) found.push({ ref, text });
    }
    return found;
  });
  const unused = cells.filter(({ ref }) => !filled.has(ref));
  return [
    ...linesDraft('lines', unused),
    ...linesDraft(
      'nameless',
      cells.filter(({ ref }) => filled.has(ref)),
    ),
  ];
}

function linesDraft(message: 'lines' | 'nameless', cells: readonly Field[]): FindingDraft[] {
  const [first, ...others] = cells;
  if (!first) return [];
  const data = { count: cells.length, text: first.text };
  const related = others.map(({ ref }) => ref);
  return [{ message, data, ref: first.ref, related, stated: first.text, severity: 'info' }];
}
