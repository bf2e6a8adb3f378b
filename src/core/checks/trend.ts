import type { IndicatorRow } from '../model/form';
import { parseQuantity } from '../number/quantity';
import { saysAtMost } from '../words/comparisons';
import { DENIAL, endsInDenial } from '../words/denials';
import type { Check } from './check';
import { shortText } from './shared/format';
import { measuredRows, nameOf } from './shared/indicator-rows';
import { absent } from './shared/reasons';

/** JX205: the name or target says down and the actual says up, or the reverse. */
export const trend: Check = {
  code: 'JX205',
  id: 'trend',
  severity: 'error',
  looksAtScores: false,
  docs: {
    'zh-CN': {
      what: '指标名称或指标值要求“下降”，实际完成值却写“增加”“上升”；或者要求“增长”“提升”，实际完成值却写“下降”“减少”。完成值中两种说法都有的不提示。',
      why: '变化方向与目标相反，说明目标没有完成，或者填写有误，不能按完成计分。',
      fix: '核对数据；确实未完成的，如实扣分并说明原因；填反的，改正。',
      basis: '绩效自评应“全面、客观”反映目标完成情况（《项目支出绩效评价管理办法》，财预〔2020〕10号）。',
    },
    en: {
      what: 'The name or target asks for a fall (下降) and the actual value reports a rise (增加, 上升), or the reverse. An answer that speaks of both is passed over.',
      why: 'A change against the target means that the target was missed, or that something was entered wrongly; it cannot score as reached.',
      fix: 'Check the data; if the target was missed, deduct the points and give the reason; if the words were interchanged, correct them.',
      basis:
        'Self-evaluation must be complete and objective: Measures for the performance evaluation of project expenditure (Caiyu [2020] No. 10).',
    },
  },
  messages: {
    up: {
      'zh-CN': {
        what: '“{name}”要求“{wanted}”，实际完成值却写“{said}”，方向相反。',
        why: '变化方向与目标相反，不能视为完成。',
        fix: '核对数据：确实上升的，如实扣分并说明原因；填写有误的，改正。',
      },
      en: {
        what: '"{name}" asks for a fall ({wanted}), but the actual value says "{said}".',
        why: 'A change against the target cannot count as reached.',
        fix: 'Check the data: if it did rise, deduct the points and give the reason; else correct the words.',
      },
    },
    down: {
      'zh-CN': {
        what: '“{name}”要求“{wanted}”，实际完成值却写“{said}”，方向相反。',
        why: '变化方向与目标相反，不能视为完成。',
        fix: '核对数据：确实下降的，如实扣分并说明原因；填写有误的，改正。',
      },
      en: {
        what: '"{name}" asks for a rise ({wanted}), but the actual value says "{said}".',
        why: 'A change against the target cannot count as reached.',
        fix: 'Check the data: if it did fall, deduct the points and give the reason; else correct the words.',
      },
    },
  },
  reasons: {
    noTrend: { 'zh-CN': '没有要求下降或提升的指标', en: 'no indicator asks for a rise or a fall' },
  },
  *run(context) {
    let looked = 0;
    for (const measured of measuredRows(context)) {
      const { row } = measured;
      const wanted = row.actual ? wantedTrend(row) : null;
      if (!wanted) continue;
      looked++;
      const said = contrary(row.actual!.text, wanted.trend);
      if (!said) continue;
      const data = { name: nameOf(measured), wanted: shortText(wanted.words), said: shortText(said) };
      yield {
        message: wanted.trend === 'down' ? 'up' : 'down',
        data,
        ref: row.actual!.ref,
        related: [row.name.ref, row.target!.ref],
        stated: said,
        expected: wanted.words,
      };
    }
    if (looked === 0) yield absent(context.recognition, 'noTrend');
  },
};

type Trend = 'up' | 'down';

const DOWN = /下降|降低|减少|压减|缩减|削减/;
const UP = /增长|上升|提高|提升|增加/;
/** Words that are names of measures or actions, not of a trend. */
const NOT_A_TREND =
  /(?:下降|减少|降低|增长|提升|提高|增加)(?:措施|行动|工程|计划|方案|项目|能力)|节能降耗|减灾|减排|增殖/g;

/** A change that is to stay within a limit: less of it, or the contrary, keeps it too. */
const isLimited = (words: string): boolean => saysAtMost(words) || words.includes('控制');

/** What the target asks for, else what the name does; null when neither says, or both trends occur. */
function wantedTrend({
  target,
  name,
}: IndicatorRow): { readonly trend: Trend; readonly words: string } | null {
  for (const { text } of [target!, name]) {
    const words = text.replace(NOT_A_TREND, '');
    const [down, up] = [DOWN.exec(words), UP.exec(words)];
    if ((down && up) || ((down ?? up) && isLimited(words))) return null;
    const found = down ?? up;
    if (!found) continue;
    // 不增加 is kept by a fall as well as by nothing at all; only a rise goes against it.
    const isDenied = endsInDenial(words.slice(0, found.index));
    const trend = (found === down) === isDenied ? 'up' : 'down';
    return { trend, words: text === name.text ? found[0] : text.trim() };
  }
  return null;
}

const NOT_DENIED = `(?<!${DENIAL})`;
const AMOUNT = '(?:了|约|近|达|为|至|到|：|:)?\\s*[\\d０-９]';
/** A rise with its size, or as the whole answer: 提升 and 提高 of something else are no rise of the thing itself. */
const RISE = new RegExp(`[^，。；,;]{0,12}${NOT_DENIED}(?:增加|上升|增长|升高|反弹)${AMOUNT}[\\d.]*[%％‰]?`);
const WHOLE_RISE = new RegExp(
  `^(?:同比|比上年|较上年|较去年|有所|略有|明显|大幅)*${NOT_DENIED}(?:增加|上升|增长|升高|反弹)`,
);
const LEAD =
  '(?:(?:20)?\\d\\d年)?[，,]?(?:同比|比上年|较上年|较去年|比去年|与上年相比|有所|略有|明显|大幅|[，,])*';
const FALL = new RegExp(`^${LEAD}(?:下降|减少|降低|下滑|回落)`);

/** The words of an actual value that say the contrary of what is wanted; null when it says nothing clear. */
function contrary(actual: string, wanted: Trend): string | null {
  const text = actual.trim();
  if (wanted === 'down') {
    if (/下降|降低|减少|压减|下滑|回落|降幅/.test(text)) return null;
    return (WHOLE_RISE.exec(text) ?? RISE.exec(text))?.[0].trim() ?? null;
  }
  if (UP.test(text)) return null;
  const fall = FALL.exec(text);
  if (fall) return text.slice(0, 20);
  const quantity = parseQuantity(text);
  return quantity && quantity.value.s < 0n ? text : null;
}
