import type { CellRef } from '../model/address';
import type { Figure } from '../model/figure';
import type { Form } from '../model/form';
import { type Exact, HUNDRED } from '../number/exact';
import { CONVENTIONS } from '../scoring/conventions';
import { gradeOf, readGrade } from '../scoring/grade';
import type { Check, CheckContext, FindingDraft } from './check';
import { gradeLimits } from './shared/grade-limits';
import { isBonusRow, pointsOf, pointsText, refsOf, scoredForms } from './shared/scored-forms';
import type { ScoredForm, ScoredRow } from './shared/scored-forms';

/**
 * JX309: the grade does not match the total.
 *
 * The limits are those the form prints, else those of its template or the settings. A form with neither may follow
 * any limits in use: a grade that only other limits give is a warning.
 */
export const grade: Check = {
  code: 'JX309',
  id: 'grade',
  severity: 'error',
  docs: {
    'zh-CN': {
      what: '填写的等级（优、良、中、差），与总分所在的档次不符。表中印有分档的按表中分档，没有的按90分、80分、60分划档；本地另有分档的可在设置中选择。',
      why: '等级用于公开和与预算安排挂钩，必须由总分得出。',
      fix: '核对总分后改正等级；本地分档不同的，在设置中选择相应的计分口径。',
      basis:
        '《项目支出绩效评价管理办法》（财预〔2020〕10号）第十八条：90（含）—100分为优、80（含）—90分为良、60（含）—80分为中、60分以下为差。',
    },
    en: {
      what: 'The grade stated is not the one that the total falls into. Limits printed in the form come first; otherwise 90, 80 and 60. Other local limits can be chosen in the settings.',
      why: 'The grade is published and bears on next year’s budget, so it must follow from the total.',
      fix: 'Check the total, then correct the grade; if the office uses other limits, choose its convention in the settings.',
      basis:
        'Measures for the performance evaluation of project expenditure (Caiyu [2020] No. 10), article 18: excellent from 90, good from 80, fair from 60, poor below.',
    },
  },
  messages: {
    printed: {
      'zh-CN': {
        what: '总分{total}分，按本表分档应为“{expected}”，填的是“{stated}”。',
        why: '等级必须由总分按本表分档得出。',
        fix: '核对总分后，把等级改为“{expected}”。',
      },
      en: {
        what: 'A total of {total} is “{expected}” by the limits printed in the form; “{stated}” is stated.',
        why: 'The grade must follow from the total by the limits of the form.',
        fix: 'Check the total, then correct the grade to “{expected}”.',
      },
    },
    usual: {
      'zh-CN': {
        what: '总分{total}分，按{limits}分划档应为“{expected}”，填的是“{stated}”。',
        why: '等级必须由总分得出，否则公开和结果应用都会出错。',
        fix: '核对总分后，把等级改为“{expected}”；本地分档不同的，在设置中选择。',
      },
      en: {
        what: 'A total of {total} is “{expected}” by the limits {limits}; “{stated}” is stated.',
        why: 'The grade must follow from the total; it is published and used.',
        fix: 'Check the total, then correct the grade to “{expected}”; local limits can be chosen in the settings.',
      },
    },
  },
  reasons: {
    noGrade: { 'zh-CN': '表中没有同时填写总分和等级', en: 'no form states both a total and a grade' },
  },
  *run(context) {
    let compared = 0;
    for (const form of context.recognition.forms) {
      for (const graded of gradedProjects(form)) {
        compared++;
        const draft = compare(context, form, graded);
        if (draft) yield draft;
      }
    }
    for (const scored of scoredForms(context)) {
      const graded = gradedOf(scored);
      if (!graded) continue;
      compared++;
      const draft = compare(context, scored.form, graded);
      if (draft) yield draft;
    }
    if (compared === 0) yield { notChecked: 'noGrade' };
  },
};

interface Graded {
  readonly word: string;
  readonly ref: CellRef;
  readonly value: Exact;
  readonly total: Figure | null;
  readonly totalRef: CellRef | null;
}

/** The grade stated and the total it goes with: as typed, else as worked out. Null when one is missing. */
function gradedOf({ form, total, rows }: ScoredForm): Graded | null {
  const stated = form.grade?.stated;
  const word = stated ? readGrade(stated.text) : null;
  const figure = total?.stated?.value ? total.stated : form.headScore;
  const value = figure?.value ?? (isScored(rows) ? (total?.score ?? null) : null);
  const points = pointsOf(form.total?.weight ?? null);
  if (!word || !value || (points && !points.equals(HUNDRED))) return null;
  return {
    word,
    ref: stated!.ref,
    value,
    total: figure ?? null,
    totalRef: figure?.ref ?? total?.ref ?? null,
  };
}

/** The projects of a list, each with the grade beside its score. */
function gradedProjects({ projects = [] }: Form): Graded[] {
  return projects.flatMap(({ score, grade }) => {
    const word = grade && readGrade(grade.text);
    if (!word || !score.value || score.value.compare(HUNDRED) > 0) return [];
    return [{ word, ref: grade.ref, value: score.value, total: score, totalRef: score.ref }];
  });
}

/** Without a stated total the sum speaks only for a form whose rows all have their scores. */
function isScored(rows: readonly ScoredRow[]): boolean {
  const wanted = rows.filter((row) => !isBonusRow(row) && !row.indicator?.isInapplicable && row.weight);
  return wanted.length > 0 && wanted.every(({ score }) => score.score !== null);
}

function compare(context: CheckContext, form: Form, graded: Graded): FindingDraft | null {
  const { word, value } = graded;
  const { limits, source, ref } = gradeLimits(context, form);
  const expected = gradeOf(value, limits, word);
  if (expected === word) return null;
  const fitsOther =
    source === 'usual' && CONVENTIONS.some(({ grades }) => gradeOf(value, grades, word) === word);
  const related = refsOf(graded.totalRef, ref);
  const data = { total: pointsText(value), expected, stated: word };
  return {
    message: source === 'printed' ? 'printed' : 'usual',
    data: source === 'printed' ? data : { ...data, limits: limits.join('/') },
    ref: graded.ref,
    related,
    stated: word,
    expected,
    severity: fitsOther ? 'warning' : undefined,
  };
}
