import { decimalText, type Exact } from '../number/exact';
import { readStandard } from '../rules';
import { type Gap, gapsOf } from '../rules/run/gaps';
import { partSumOff } from '../rules/run/part-sum';
import { standardOf } from '../scoring/standard-text';
import type { Field } from '../model/figure';
import type { Check, FindingDraft } from './check';
import { refsOf, rowName, scoredForms, type ScoredRow } from './shared/scored-forms';

/**
 * JX313: a printed standard that leaves a figure without a clause, or gives it two scores; parts whose points do not
 * make those of the row. Said whether or not today's figure falls there: the form is at fault, not the filler. One
 * finding a row, the gravest kind; all figures it was found at are named.
 */
export const standardGap: Check = {
  code: 'JX313',
  id: 'standard-gap',
  severity: 'warning',
  docs: {
    'zh-CN': {
      what: '评分标准本身有漏洞：相邻两档之间有数值没有规定得分（如“大于90%”与“小于90%”之间的90%），同一数值落在两档、得分不同，或者各分项的分值加起来不等于本指标分值。不论本年数值是否正好落在那里都提示。',
      why: '数值一旦落在漏洞里，不同的人会打出不同的分，得分无法核对，这一行也不能自动计算。',
      fix: '由制定评分标准的单位补齐档次、写明含或不含、调整分项分值；暂不能改表的，在“评分口径”表中写明按哪一种理解计分。',
      basis: '本表“评分标准”栏：各档应当既不遗漏也不重叠，分项分值之和应等于指标分值。',
    },
    en: {
      what: 'The standard itself has a hole: a figure between two bands has no score ("over 90%" and "under 90%" leave 90%), one figure lies in two bands with different scores, or the points of the parts do not make those of the indicator. Said whether or not this year’s figure falls there.',
      why: 'A figure that falls into the hole is scored differently by different people; the score cannot be checked, nor worked out.',
      fix: 'Whoever lays down the standard should close the bands, say which end is taken in, or mend the points of the parts; until then, write in the sheet 评分口径 which reading counts.',
      basis:
        'The standards column of the form: bands should neither leave out nor overlap, and the parts should make the points of the indicator.',
    },
  },
  messages: {
    none: {
      'zh-CN': {
        what: '“{name}”的评分标准没有规定{figure}为{shown}时的得分（{clauses}）。',
        why: '数值落在这里时没有一档适用，得分因人而异，也无法核对。',
        fix: '请在评分标准中补上这一档，或写明含不含档次的起止数；也可在“评分口径”表中写明按哪种理解计分。',
      },
      en: {
        what: 'The standard of "{name}" gives no score when {figure} is {shown} ({clauses}).',
        why: 'No band holds such a figure, so its score depends on who gives it and cannot be checked.',
        fix: 'Add the band, or say whether the ends are taken in; or write in the sheet 评分口径 which reading counts.',
      },
    },
    two: {
      'zh-CN': {
        what: '“{name}”的评分标准在{figure}为{shown}时有两档同时适用、得分不同（{clauses}）。',
        why: '同一数值按两档得出两个分数，得分因人而异，也无法核对。',
        fix: '请改正档次的起止数，使各档不重叠；也可在“评分口径”表中写明按哪种理解计分。',
      },
      en: {
        what: 'Under the standard of "{name}", two bands with different scores hold when {figure} is {shown} ({clauses}).',
        why: 'One figure has two scores, so the score depends on who gives it and cannot be checked.',
        fix: 'Correct the ends so that no two bands overlap; or write in the sheet 评分口径 which reading counts.',
      },
    },
    meeting: {
      'zh-CN': {
        what: '“{name}”的评分标准没有写明{shown}属于哪一档（{clauses}）。',
        why: '“以上”“以下”都包括本数，数值正好是{shown}时两档都适用，程序不替人取舍。',
        fix: '请在评分标准中写明“含”或“不含”；数值不会正好落在这里的，可不处理。',
      },
      en: {
        what: 'The standard of "{name}" does not say which band takes {shown} in ({clauses}).',
        why: 'Both 以上 and 以下 include their number; at just {shown} both bands hold and none is chosen for you.',
        fix: 'Write 含 or 不含 at the ends; where no figure will ever be just that, leave it.',
      },
    },
    refused: {
      'zh-CN': {
        what: '“{name}”在{place}的“按此理解”（“{reading}”）没有采用：没有读懂，或者仍有漏洞、与分值不符。',
        why: '没有读懂的口径不会用来计分，本行仍按评分标准原文处理。',
        fix: '请把“按此理解”改写得更直白，如“满意度≥95%得6分；90%≤满意度<95%得4分；满意度<90%得0分”。',
      },
      en: {
        what: 'The wording in {place} for "{name}" ("{reading}") does not count: it was not understood, has a hole itself, or does not make the points.',
        why: 'A wording that is not understood is never scored by; the row stands as its standard is printed.',
        fix: 'Write it more plainly: one band after another, each with its bounds and its points, such as "满意度≥95%得6分；满意度<95%得0分".',
      },
    },
    sum: {
      'zh-CN': {
        what: '“{name}”的评分标准各分项合计{stated}分，与本指标分值{expected}分不等（{clauses}）。',
        why: '分项全部满足也得不到或会超过本指标分值，得分无法核对。',
        fix: '请核对分项分值和指标分值，使两者相等；设有最高分的，写明“最高得{expected}分”。',
      },
      en: {
        what: 'The parts of the standard of "{name}" make {stated} points, the indicator has {expected} ({clauses}).',
        why: 'With every part met the score would fall short of the indicator’s points or pass them.',
        fix: 'Make the points of the parts and of the indicator agree; where there is a cap, write it ("最高得{expected}分").',
      },
    },
  },
  reasons: {
    noStandard: { 'zh-CN': '表内没有印出评分标准', en: 'no form prints scoring standards' },
  },
  *run(context) {
    let looked = 0;
    for (const { rows } of scoredForms(context)) {
      for (const row of rows) {
        const field = printedStandard(row);
        if (!field || !row.weight || row.weight.compare(0) <= 0) continue;
        looked++;
        const draft = row.score.reading ? refused(row, field) : draftOf(row, field, row.weight);
        if (draft) yield draft;
      }
    }
    if (looked === 0) yield { notChecked: 'noStandard' };
  },
};

/** The cell of the row that prints its standard; a template's own standard is not the form's fault. */
function printedStandard({ indicator }: ScoredRow): Field | null {
  const text = indicator && standardOf(indicator, null)?.text;
  if (!text) return null;
  const columns = [indicator.standard, indicator.explanation, indicator.formula];
  return columns.find((field) => field?.text.trim() === text) ?? null;
}

/** A wording of 评分口径 that could not be proven does not count; one that counts settles the standard. */
function refused(row: ScoredRow, field: Field): FindingDraft | null {
  const { reading } = row.score;
  if (!reading || reading.isUsed) return null;
  return {
    message: 'refused',
    data: { name: rowName(row), place: reading.place, reading: reading.text },
    ref: field.ref,
    related: refsOf(reading.ref, row.weightRef),
    stated: reading.text,
  };
}

function draftOf(row: ScoredRow, field: Field, weight: Exact): FindingDraft | null {
  const name = rowName(row);
  const related = refsOf(row.weightRef);
  const rule = readStandard(field.text, { max: weight, indicator: row.score.name });
  const gaps = gapsOf(rule);
  for (const kind of ['two', 'none'] as const) {
    const found = gaps.filter((gap) => gap.kind === kind);
    if (found.length > 0) return gapDraft(kind, name, field, found, related);
  }
  const off = partSumOff(field.text, weight);
  if (off) {
    const texts = { stated: decimalText(off.sum), expected: decimalText(weight) };
    return {
      message: 'sum',
      data: { name, ...texts, clauses: quoted(off.parts) },
      ref: field.ref,
      related,
      ...texts,
    };
  }
  const meetings = gaps.filter((gap) => gap.kind === 'meeting');
  return meetings.length > 0
    ? { ...gapDraft('meeting', name, field, meetings, related), severity: 'info' }
    : null;
}

function gapDraft(
  message: string,
  name: string,
  field: Field,
  gaps: readonly Gap[],
  related: FindingDraft['related'],
): FindingDraft {
  const clauses = quoted([...new Set(gaps.flatMap((gap) => gap.clauses))]);
  const shown = gaps.map((gap) => gap.shown).join('、');
  return {
    message,
    data: { name, figure: gaps[0]!.name, shown, clauses },
    ref: field.ref,
    related,
    stated: shown,
  };
}

const quoted = (clauses: readonly string[]): string => clauses.map((clause) => `“${clause}”`).join('、');
