import { HUNDRED, ZERO } from '../number/exact';
import { findQuantities, type Quantity } from '../number/quantity';
import { KNOWN_UNITS } from '../number/units';
import { unitsDiffer } from '../scoring/targets';
import type { Check } from './check';
import { shortText } from './shared/format';
import { measuredRows, nameOf } from './shared/indicator-rows';
import { absent } from './shared/reasons';

/** JX204: target and actual carry different units; a hint where one counts sets and the other the pieces of them. */
export const indicatorUnit: Check = {
  code: 'JX204',
  id: 'indicator-unit',
  severity: 'warning',
  looksAtScores: false,
  docs: {
    'zh-CN': {
      what: '指标值与实际完成值的计量单位不同，如“5000份”对“20670张”、“12次”对“300人次”。可以换算的（天与日、元与万元）和通用的量词（个与家）不提示。',
      why: '单位不同就不能直接比较，完成率和得分没有依据。',
      fix: '按指标值的单位重新统计实际完成值；指标值单位有误的，在说明中注明。',
      basis: '各地绩效自评表填报说明：实际完成值与年度指标值的计量单位、口径应一致。',
    },
    en: {
      what: 'Target and actual are counted in different units: 份 against 张, 次 against 人次. Convertible units (天 and 日, 元 and 万元) and general measure words (个 and 家) are passed over.',
      why: 'Values in different units cannot be compared, so neither completion nor score has a ground.',
      fix: 'Count the actual value in the target’s unit; if the target’s unit is wrong, say so in the note.',
      basis: 'Instructions of the local self-evaluation forms: target and actual are to be measured alike.',
    },
  },
  messages: {
    differs: {
      'zh-CN': {
        what: '“{name}”指标值“{target}”与实际完成值“{actual}”的计量单位不一致。',
        why: '单位不同不能直接比较，完成程度无法判断。',
        fix: '按指标值的单位重新填写实际完成值，或说明换算口径。',
      },
      en: {
        what: '"{name}": the target "{target}" and the actual value "{actual}" are counted in different units.',
        why: 'Different units cannot be compared, so nobody can tell how far the target was reached.',
        fix: 'Enter the actual value in the target’s unit, or say how they convert.',
      },
    },
    sets: {
      'zh-CN': {
        what: '“{name}”指标值“{target}”、实际完成值“{actual}”，一个按套计，一个按件计。',
        why: '一套可能有几件，口径不同会影响完成程度的判断。',
        fix: '确认两者的计量口径一致；一致的，统一写法即可。',
      },
      en: {
        what: '"{name}": of the target "{target}" and the actual value "{actual}" one counts sets, the other pieces.',
        why: 'A set may hold several pieces, so the two may not be the same measure.',
        fix: 'See that both count the same; if so, write them alike.',
      },
    },
    scale: {
      'zh-CN': {
        what: '“{name}”指标值“{target}”与实际完成值“{actual}”数量级悬殊，可能漏写或多写了“万”“亿”。',
        why: '按两种单位读，一种完成、一种没有完成，本行没有计分。',
        fix: '把实际完成值连同单位写全，与指标值一致。',
      },
      en: {
        what: '"{name}": the target "{target}" and the actual "{actual}" are orders of magnitude apart; a 万 or 亿 may have slipped.',
        why: 'Read in one unit the target is met, in the other it is missed, so the row was not scored.',
        fix: 'Write the actual value with its unit in full, as the target has it.',
      },
    },
  },
  *run(context) {
    let looked = 0;
    for (const measured of measuredRows(context)) {
      const { target, actual } = measured.row;
      if (!target || !actual) continue;
      looked++;
      if (measured.reading.isScaleDoubtful) {
        const data = { name: nameOf(measured), target: shortText(target), actual: shortText(actual) };
        yield { message: 'scale', data, ref: actual.ref, related: [target.ref], stated: data.actual };
        continue;
      }
      const { reading } = measured;
      // Without a unit in the target there is nothing to differ from.
      if (!reading.target?.unit) continue;
      // None is none, whatever it is counted in: 零发生, 0起.
      if (isNone(reading.target) && reading.actual && isNone(reading.actual)) continue;
      // Read without a column of units the two are what the row says of them.
      if (!measured.row.unit && reading.actual?.unit === reading.target.unit) continue;
      const data = { name: nameOf(measured), target: shortText(target), actual: shortText(actual) };
      if (!unitsDiffer(target.text, actual.text)) {
        if (isSetAgainstPieces(reading.target.unit, reading.actual?.unit))
          yield {
            message: 'sets',
            data,
            ref: actual.ref,
            related: [target.ref],
            stated: data.actual,
            severity: 'info',
          };
        continue;
      }
      if (!isToldApart(reading.target.unit, actual.text)) continue;
      if (reachesAsMark(reading.target, actual.text, data.name)) continue;
      yield { message: 'differs', data, ref: actual.ref, related: [target.ref], stated: data.actual };
    }
    if (looked === 0) yield absent(context.recognition, 'noActual');
  },
};

const PIECES = new Set(['个', '台', '部', '辆', '架']);

const isNone = ({ value }: Quantity): boolean => value.equals(ZERO);

/** A satisfaction of 91.2分 reaches one of 90 % for whoever asked for it out of a hundred. */
function reachesAsMark(target: Quantity, actual: string, name: string): boolean {
  if (target.unit !== '%' || !/满意|测评/.test(name)) return false;
  const wanted = target.value.mul(HUNDRED);
  return findQuantities(actual).some(
    ({ quantity: { unit, value } }) =>
      unit === '分' && value.compare(wanted) >= 0 && value.compare(HUNDRED) <= 0,
  );
}

/** Whether one unit is a set and the other a piece of it that is counted alike; 台套 and 台（套） are either. */
function isSetAgainstPieces(target: string, actual: string | null | undefined): boolean {
  if (!actual) return false;
  return (target === '套' && PIECES.has(actual)) || (actual === '套' && PIECES.has(target));
}

/**
 * Whether both units are units by name (热线 behind 12345 is none) and count different things: 次 against 次/月 is the same
 * count over another period.
 */
function isToldApart(target: string, actual: string): boolean {
  const wanted = headOf(target);
  const heads = findQuantities(actual).flatMap(({ quantity }) =>
    quantity.unit ? [headOf(quantity.unit)] : [],
  );
  return KNOWN_UNITS.has(wanted) && heads.some((head) => KNOWN_UNITS.has(head)) && !heads.includes(wanted);
}

/** What a unit counts, without what it is counted by. */
function headOf(unit: string): string {
  return unit.split('/')[0]!;
}
