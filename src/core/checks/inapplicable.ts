import { type Exact, HUNDRED, ZERO } from '../number/exact';
import type { Check, FindingDraft } from './check';
import { isBonusRow, pointsText, refsOf, rowName, scoredForms } from './shared/scored-forms';
import type { ScoredForm, ScoredRow } from './shared/scored-forms';

/**
 * JX311: a row that does not apply keeps its points, which were neither left out nor moved to other rows.
 *
 * Left out: the row carries no points, or the total is converted (score ÷ points that apply × 100). Moved: the row
 * carries none and the rest adds up. A standard that gives points to offices it does not concern is obeyed.
 */
export const inapplicable: Check = {
  code: 'JX311',
  id: 'inapplicable',
  severity: 'warning',
  docs: {
    'zh-CN': {
      what: '写明“不适用”“不考核”“无此项”的指标，分值仍留在原处：或者照样得分，或者留空而总分没有折算。评分标准规定此种情形得满分的不在此列。',
      why: '不考核的指标得了分，总分虚高；分值留空不折算，单位平白失分。',
      fix: '把该项分值移给其他指标（改两处分值，使合计仍为100分），或者去掉该项、按“实得分÷适用分值×100”折算总分。',
      basis: '各地绩效自评通知：不适用的指标不计分，其分值调整到其他指标，或按适用指标折算为百分制。',
    },
    en: {
      what: 'An indicator marked as not applicable keeps its points where they are: it still scores, or it is blank and the total was not converted. A standard that grants the points in this case is left alone.',
      why: 'Points for a row that is not assessed inflate the total; points left blank without converting are lost for nothing.',
      fix: 'Move the points to other indicators (change both, so that the total stays 100), or leave the row out and convert the total: score ÷ points that apply × 100.',
      basis:
        'Local notices on self-evaluation: indicators that do not apply are not scored; their points are moved to others or the total is converted to a hundred.',
    },
  },
  messages: {
    scored: {
      'zh-CN': {
        what: '“{name}”写明不适用或不考核，却仍得{stated}分（分值{weight}分），分值没有移走也没有剔除。',
        why: '不考核的指标不应得分，否则总分虚高。',
        fix: '把{weight}分移到说明中的指标或其他指标，本项分值和得分清空；或按适用分值折算总分。',
      },
      en: {
        what: '"{name}" is marked as not applicable and still scores {stated} of {weight}; its points were neither moved nor left out.',
        why: 'A row that is not assessed earns nothing, or the total comes out too high.',
        fix: 'Move the {weight} points to the indicator named in the note or to others and clear this row, or convert the total.',
      },
    },
    lost: {
      'zh-CN': {
        what: '“{name}”写明不适用或不考核，没有得分，但{weight}分仍计在100分之内，总分也没有折算。',
        why: '分值既没有移走也没有折算，总分凭空少了{weight}分。',
        fix: '把{weight}分移给其他指标，或按“实得分÷适用分值×100”折算总分。',
      },
      en: {
        what: '"{name}" is marked as not applicable and scores nothing, yet its {weight} points still count in the hundred and the total was not converted.',
        why: 'Points that are neither moved nor converted are lost for nothing: {weight} in all.',
        fix: 'Move the {weight} points to other indicators, or convert the total: score ÷ points that apply × 100.',
      },
    },
  },
  reasons: {
    none: {
      'zh-CN': '已打分的表中没有写明不适用的指标',
      en: 'no scored form has an indicator marked as not applicable',
    },
  },
  *run(context) {
    let compared = 0;
    for (const scored of scoredForms(context)) {
      if (scored.rows.every(({ stated }) => !stated)) continue;
      for (const row of scored.rows) {
        if (!row.indicator?.isInapplicable || isBonusRow(row)) continue;
        compared++;
        const draft = compare(scored, row);
        if (draft) yield draft;
      }
    }
    if (compared === 0) yield { notChecked: 'none' };
  },
};

function compare(scored: ScoredForm, row: ScoredRow): FindingDraft | null {
  const { weight, stated, score, weightRef, indicator } = row;
  if (!weight || weight.compare(ZERO) <= 0 || !score.ref || grantsPoints(row)) return null;
  const hasScore = Boolean(stated && stated.compare(ZERO) > 0);
  if (!hasScore && !isLost(scored)) return null;
  const data = { name: rowName(row), weight: pointsText(weight), stated: pointsText(stated ?? ZERO) };
  const { deductionNote, explanation, target, actual } = indicator!;
  return {
    message: hasScore ? 'scored' : 'lost',
    data,
    ref: score.ref,
    related: refsOf(weightRef, deductionNote?.ref, explanation?.ref, target?.ref, actual?.ref),
    stated: data.stated,
    expected: '0',
    gap: hasScore ? data.stated : data.weight,
  };
}

const GRANTS =
  /(?:不涉及|没有|无|不适用|不考核|涉密|未发生|不需要)[^；;。\n]{0,30}(?:直接得分|满分|得\s*\d|计\s*\d|不扣分|视同|得分)/;

/** The form's standard grants the points to offices that the indicator does not concern. */
function grantsPoints({ indicator, score }: ScoredRow): boolean {
  if (score.state !== 'stated' && score.stated?.value && score.score?.equals(score.stated.value)) return true;
  return [indicator?.standard, indicator?.formula].some((field) => field && GRANTS.test(field.text));
}

/** Blank rows that do not apply, all points still adding up to 100, and a total that is the plain sum. */
function isLost({ rows, total, isPerHundred }: ScoredForm): boolean {
  const stated = total?.stated?.value;
  if (!stated || isPerHundred) return false;
  const add = (values: readonly (Exact | null)[]) =>
    values.reduce<Exact>((sum, value) => (value ? sum.add(value) : sum), ZERO);
  const items = rows.filter((row) => !isBonusRow(row));
  return (
    add(items.map(({ weight }) => weight)).equals(HUNDRED) &&
    add(rows.map((row) => row.stated)).equals(stated)
  );
}
