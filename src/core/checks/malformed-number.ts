import { refKey } from '../model/address';
import type { Field } from '../model/figure';
import type { Form, IndicatorRow } from '../model/form';
import { indexSheet, sheetNamed, type Workbook } from '../model/grid';
import { memoByText } from '../number/memo';
import { findMalformed, isMalformedNumber } from '../number/malformed';
import type { Check, FindingDraft } from './check';
import { shortText } from './shared/format';
import { figuresOf } from './shared/figures';

/** JX401: a number that cannot be one. */
export const malformedNumber: Check = {
  code: 'JX401',
  id: 'malformed-number',
  severity: 'error',
  docs: {
    'zh-CN': {
      what: '应填数字的地方出现不成立的数，如“2,2097.11”（千分号位置不对）、“12.3.4”（两个小数点）、“100%%”、“1O0”（字母O）。日期、章节号、并列的几个数不在此列。',
      why: '这样的数不能参与计算，人工也可能读错一位。',
      fix: '核对原始数据后重新录入。',
      basis: '数字书写规则：千分号每三位一个，小数点只有一个（《出版物上数字用法》GB/T 15835）。',
    },
    en: {
      what: 'Where a number is expected stands something that cannot be one: "2,2097.11" (a comma out of place), "12.3.4" (two points), "100%%", "1O0" (the letter O). Dates, section numbers and lists are passed over.',
      why: 'It cannot be used in any calculation, and a reader may mistake it by a digit.',
      fix: 'Enter it again from the source data.',
      basis: 'Rules for writing numbers: a comma every three digits, a single decimal point (GB/T 15835).',
    },
  },
  messages: {
    malformed: {
      'zh-CN': {
        what: '“{text}”不是一个成立的数字，请检查千分号、小数点和百分号。',
        why: '系统无法读取这个数，相关的合计、比率和得分都不能核对。',
        fix: '核对原始数据后重新录入。',
      },
      en: {
        what: '"{text}" cannot be a number; look at its commas, decimal point and percent sign.',
        why: 'It cannot be read, so no total, rate or score that rests on it can be compared.',
        fix: 'Enter it again from the source data.',
      },
    },
  },
  *run({ workbook, recognition }) {
    for (const form of recognition.forms) {
      const figures = figuresOf(form).map(({ figure }) => figure);
      for (const figure of figures) if (figure.isMalformed) yield draftOf(figure, figure.text);
      yield* amongMoney(workbook, form, new Set(figures.map(({ ref }) => refKey(ref))));
      for (const row of form.indicators) {
        for (const draft of rowDrafts(row)) if (draft) yield draft;
      }
    }
    if (recognition.forms.length === 0) yield { notChecked: 'noForm' };
  },
};

/** A cell of nothing but figures that stands among the money without a part of its own (实际到位资金), and is no number either. */
function* amongMoney(workbook: Workbook, form: Form, read: ReadonlySet<string>): Iterable<FindingDraft> {
  const sheet = sheetNamed(workbook, form.sheet);
  const tables = form.tables.filter(({ kind }) => kind === 'funds');
  if (!sheet || !tables.length) return;
  const place = indexSheet(sheet).ref;
  for (const { row, cells } of sheet.rows) {
    for (const { column, kind, text } of cells) {
      if (kind !== 'text' || !FIGURES_ONLY.test(text)) continue;
      const ref = place(row, column);
      const isInside = tables.some(({ range, columns }) => {
        const first = Math.min(...MONEY.flatMap((role) => columns[role] ?? []));
        return row >= range.top && row <= range.bottom && column >= first && column <= range.right;
      });
      if (isInside && !read.has(refKey(ref)) && faultyValue(text)) yield draftOf({ ref, text }, text.trim());
    }
  }
}

const FIGURES_ONLY = /^\s*\d[\d,，.．]*\d\s*$/;
const MONEY = ['initialBudget', 'annualBudget', 'spent'] as const;

function rowDrafts(row: IndicatorRow): (FindingDraft | null)[] {
  return [
    ofValue(row.target),
    ofValue(row.actual),
    ofValue(row.completion),
    ofNote(row.deductionNote),
    ofNote(row.deviationReason),
  ];
}

function ofValue(field: Field | null): FindingDraft | null {
  const faulty = field && faultyValue(field.text);
  return faulty ? draftOf(field, faulty) : null;
}

function ofNote(field: Field | null): FindingDraft | null {
  const faulty = field && findMalformed(field.text)[0];
  return faulty ? draftOf(field, faulty.text) : null;
}

/** 1,2,3 and 3、5 are lists. */
const LIST = /^\d{1,2}(?:[,，、]\d{1,2})+\D*$/;
/** 2023.11.30前 */
const DATE = /^(?:19|20)\d\d([./-])\d{1,2}\1\d{1,2}(?!\d)/;
const SIGN = /^\s*[≥≤＞＜><=＝≧≦]+\s*/;

/** The faulty number of a value cell, as the whole cell or within its words. */
const faultyValue: (text: string) => string | null = memoByText((text) => {
  const bare = text.replace(SIGN, '').trim();
  if (bare.length <= 20 && !LIST.test(bare) && !DATE.test(bare) && isMalformedNumber(bare))
    return text.trim();
  return findMalformed(text)[0]?.text ?? null;
});

function draftOf({ ref }: Field, text: string): FindingDraft {
  const shown = shortText(text);
  return { message: 'malformed', data: { text: shown }, ref, stated: shown };
}
