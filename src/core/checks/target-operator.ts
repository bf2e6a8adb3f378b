import type { Sentence } from '../text';
import type { Field } from '../model/figure';
import type { IndicatorRow } from '../model/form';
import { oddOperator } from '../scoring/targets';
import type { Check, FindingDraft } from './check';
import { shortText } from './shared/format';
import { type MeasuredRow, measuredRows, nameOf } from './shared/indicator-rows';
import { absent } from './shared/reasons';

/** JX202: a comparison sign typed in an odd way. */
export const targetOperator: Check = {
  code: 'JX202',
  id: 'target-operator',
  severity: 'info',
  looksAtScores: false,
  docs: {
    'zh-CN': {
      what: '指标值、计算公式或指标内容中的比较符号写法不规范：用书名号“》”代替“≥”，用“﹥”“≥≥”，写成“100百分比”，或符号丢失成“?95%”。',
      why: '符号不规范，指标是“不少于”还是“不超过”容易读错，系统也难以自动计分。',
      fix: '改用“≥”“≤”“＝”等规范符号，百分数用“%”。',
      basis:
        '绩效指标应“指向明确、细化量化”（《中央部门项目支出核心绩效目标和指标设置及取值指引》，财预〔2021〕101号）。',
    },
    en: {
      what: 'A comparison sign in a target, formula or description is typed in an odd way: the title mark 》 for ≥, ﹥ or a doubled sign, 百分比 for %, or a sign lost as in "?95%".',
      why: 'Whether at least or at most is meant is easily misread, by people and by any automatic scoring.',
      fix: 'Use ≥, ≤, = and %.',
      basis:
        'Guidelines for setting core performance targets and indicators of central departments (Caiyu [2021] No. 101): indicators must be definite and quantified.',
    },
  },
  messages: {
    odd: {
      'zh-CN': {
        what: '“{text}”中的“{typed}”不是规范的比较符号，应为“{meant}”。',
        why: '符号不规范，指标方向容易读错。',
        fix: '把“{typed}”改为“{meant}”（或按本意改为＞、＜）。',
      },
      en: {
        what: 'In "{text}" the sign "{typed}" is no regular comparison sign; "{meant}" is probably meant.',
        why: 'With an irregular sign the direction of the indicator is easily misread.',
        fix: 'Replace "{typed}" by "{meant}" (or by > or <, as intended).',
      },
    },
    percent: {
      'zh-CN': {
        what: '“{text}”中的“{typed}”应写作“{meant}”。',
        why: '写法不规范，指标值可能读错。',
        fix: '改用“{meant}”。',
      },
      en: {
        what: 'In "{text}", "{typed}" should be written "{meant}".',
        why: 'An irregular way of writing may be misread.',
        fix: 'Write "{meant}".',
      },
    },
    lost: {
      'zh-CN': {
        what: '“{text}”中的“{typed}”像是丢失的比较符号。',
        why: '符号丢失，看不出指标是“不少于”还是“不超过”。',
        fix: '按批复的绩效目标补上“≥”“≤”等符号。',
      },
      en: {
        what: 'In "{text}" the "{typed}" looks like a comparison sign that was lost.',
        why: 'Without the sign nobody can tell whether at least or at most is meant.',
        fix: 'Restore ≥ or ≤ from the approved target.',
      },
    },
    against: {
      'zh-CN': {
        what: '“{name}”的指标值“{text}”符号与指标方向相反，应为“{meant}”，本行没有计分。',
        why: '按名称这项指标{better}越好，符号反了，完成与否会判断反。',
        fix: '按批复的绩效目标核对“≥”“≤”；符号无误的，把指标名称写清楚。',
      },
      en: {
        what: 'The target "{text}" of "{name}" has its sign against the indicator; "{meant}" is probably meant, and the row was not scored.',
        why: 'By its name {better} is better here; with the sign reversed, met and missed change places.',
        fix: 'Compare ≥ and ≤ with the approved target; if the sign is right, make the name say so.',
      },
    },
  },
  *run(context) {
    const { recognition } = context;
    let looked = 0;
    for (const measured of measuredRows(context)) {
      if (measured.reading.isAgainstName) yield againstDraft(measured);
    }
    const seen = new Set<Field['ref']>();
    for (const { indicators } of recognition.forms) {
      for (const row of indicators) {
        looked++;
        for (const field of fieldsOf(row)) {
          if (seen.has(field.ref)) continue;
          seen.add(field.ref);
          const draft = draftOf(field);
          if (draft) yield draft;
        }
      }
    }
    if (looked === 0) yield absent(recognition, 'noIndicators');
  },
};

function fieldsOf({ target, actual, explanation, formula, standard }: IndicatorRow): Field[] {
  return [target, actual, explanation, formula, standard].filter((field): field is Field => field !== null);
}

function draftOf(field: Field): FindingDraft | null {
  const odd = oddOperator(field.text);
  if (!odd) return null;
  const { kind, typed, meant } = odd;
  const message = kind === 'percent-word' ? 'percent' : kind === 'lost-sign' ? 'lost' : 'odd';
  const data = { text: around(field.text, typed), typed, meant };
  return { message, data, ref: field.ref, stated: typed, expected: meant };
}

const LESS: Sentence = { 'zh-CN': '越小', en: 'less' };
const MORE: Sentence = { 'zh-CN': '越大', en: 'more' };

function againstDraft(measured: MeasuredRow): FindingDraft {
  const { row, reading } = measured;
  const isAtLeast = reading.direction === 'at-least';
  const data = {
    name: nameOf(measured),
    text: shortText(row.target),
    meant: isAtLeast ? '≤' : '≥',
    better: isAtLeast ? LESS : MORE,
  };
  const related = [row.name.ref];
  const stated = data.text;
  return {
    message: 'against',
    data,
    ref: row.target!.ref,
    related,
    stated,
    expected: data.meant,
    severity: 'warning',
  };
}

const CONTEXT = 14;

/** The words around the sign, since it may stand in a long standard. */
function around(text: string, typed: string): string {
  const at = text.indexOf(typed);
  const from = Math.max(0, at - CONTEXT);
  const to = at + typed.length + CONTEXT;
  return shortText((from > 0 ? '…' : '') + text.slice(from, to) + (to < text.length ? '…' : ''));
}
