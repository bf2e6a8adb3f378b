import { type Exact, ONE } from '../../number/exact';
import { sideOf } from '../match';
import { pointsOf } from '../read/literals';
import { isGeneric } from '../read/names';
import { familyOf } from './scale';
import { areExclusive, isSameMeasure, type Positive } from './group';
import { isMissed } from './passes/missed';
import type { Sorted } from './sorted';

/** "年度预算执行率(6分):≥95%得6分": bands without a name of their own measure what the heading names. */
export function titled(own: Sorted, title: string): void {
  own.bands.forEach((band, i) => {
    if (band.measure === '' || isGeneric(band.measure)) own.bands[i] = { ...band, measure: title };
  });
}

/** Bands that name no figure measure the one that the others name. */
export function nameBands(own: Sorted): void {
  const names = [
    ...new Set(own.bands.map(({ measure }) => measure).filter((name) => !isGeneric(name) && name !== '')),
  ];
  const [name] = names;
  if (name === undefined || !names.every((other) => isSameMeasure(other, name))) return;
  own.bands.forEach((band, i) => {
    if (band.measure === '') own.bands[i] = { ...band, measure: name };
  });
}

const FINDING = /^(?:发现|发生|出现|存在|有|达到)?$/;

/** "每发现虚报1亩扣0.05分，虚报面积超过50亩的不得分": how much there is of what is counted. */
function isAmountOf(
  { name, unit }: Sorted['counts'][number],
  { measure, limits }: Sorted['bands'][number],
): boolean {
  const core = name.replace(/^(?:发现|发生|出现|存在|查出)/, '');
  const rest = measure.startsWith(core) ? measure.slice(core.length) : null;
  return core.length > 1 && rest !== null && limits[0]!.unit === unit && AMOUNT.test(rest);
}

const AMOUNT = /^(?:面积|数量?|次数|人数|户数|个数|件数|起数|总数|总量)?$/;

export function settle(own: Sorted, max: Exact): void {
  const hasBase = own.texts.length + own.formulas.length + own.ratios.length + own.counts.length > 0;
  const scale = own.bands.filter(({ award }) => award.type !== 'zero' && award.type !== 'deduct');
  // A band of another figure that only takes points off, or everything, is a proviso.
  const [count] = own.counts;
  if (count && own.counts.length === 1)
    own.bands.forEach((band, i) => {
      const isAmount = isAmountOf(count, band);
      if (band.award.type !== 'zero' || !(isAmount || FINDING.test(band.measure))) return;
      if (isAmount) own.counts[0] = { ...count, aliases: [...count.aliases, band.measure] };
      own.bands[i] = { ...band, measure: count.name };
    });
  const isLadder =
    own.bands.length > 1 &&
    scale.length === 0 &&
    own.bands.some(({ award }) => award.type === 'deduct') &&
    own.bands.every((band) => isSameMeasure(band.measure, own.bands[0]!.measure));
  for (const band of isLadder ? [] : [...own.bands]) {
    if (band.award.type !== 'zero' && band.award.type !== 'deduct') continue;
    const isOwn =
      scale.some((other) => isSameMeasure(band.measure, other.measure)) ||
      own.steps.some((step) => isSameMeasure(band.measure, step.measure));
    if (isOwn || (scale.length === 0 && !hasBase)) continue;
    own.bands.splice(own.bands.indexOf(band), 1);
    if (band.award.type === 'zero') own.zeros.push(band);
    else own.deductBands.push(band);
  }
  // "得分=执行率×10（超过100%得10分）" says of the formula only that it stops at full marks.
  if (own.formulas.length === 1) {
    for (const band of [...own.bands]) {
      const isBeyond = band.limits.every(({ op, value }) => (op === '>' || op === '≥') && value.equals(ONE));
      const isFull =
        band.award.type === 'full' ||
        (band.award.type === 'give' && pointsOf(band.award.amount, max).equals(max));
      if (isBeyond && isFull && band.sentence === own.formulas[0]!.sentence && own.bands.length === 1)
        own.bands.splice(own.bands.indexOf(band), 1);
    }
  }
  settleCounted(own);
  settleDenied(own, max);
  settleShortfalls(own);
  if (own.counts.some(({ isEarning }) => isEarning))
    own.zeros.splice(
      0,
      own.zeros.length,
      ...own.zeros.filter(
        (zero) => zero.kind !== 'text' || zero.scope === 'whole' || !isMissed(zero.condition),
      ),
    );
  if (own.bands.length === 0) {
    for (const other of [...own.others]) {
      if (other.award.type !== 'ratio' && other.award.type !== 'formula') continue;
      own.others.splice(own.others.indexOf(other), 1);
      (other.award.type === 'ratio' ? own.ratios : own.formulas).push(other);
    }
  }
}

/** 个 and 个项目, 亩 and 万亩 count the same. */
const isSameThing = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one) || familyOf(one) === familyOf(other);

/** "完成率100%得4分，每少一场扣0.1分": what is counted in another unit than the figure is told itself. */
function settleCounted(own: Sorted): void {
  const [band, ...more] = own.bands;
  if (!band || more.length > 0 || band.award.type === 'zero') return;
  const units = band.limits.map(({ unit }) => unit);
  for (const step of [...own.steps]) {
    const isOther = units.every((unit) => unit !== null && !isSameThing(unit, step.unit));
    const isCounted = !/[%‰元]$/.test(step.unit) && !step.unit.endsWith('分');
    if (
      !isOther ||
      !isCounted ||
      step.sign > 0 ||
      step.threshold ||
      step.reference ||
      sideOf(step.verb) === null
    )
      continue;
    own.steps.splice(own.steps.indexOf(step), 1);
    const { text, length, said, label, sentence, place, after, verb, size, unit, sign, amount, cap } = step;
    own.counts.push({
      ...{ text, length, said, label, sentence, place, after, size, unit, sign, amount, cap },
      ...{ kind: 'count', name: verb, aliases: [text], words: text, isEarning: false, isEach: true },
    });
  }
}

const BEYOND = /^(?:超过|超出|高于|大于|低于|少于)(?:部分|标准|要求|目标|比例)?$/;

/** "登记完整的得3分，登记不完整的扣3分": all that there is, taken for the contrary, is nothing got. */
function settleDenied(own: Sorted, max: Exact): void {
  for (const deduct of [...own.deducts]) {
    if (deduct.award.type !== 'deduct' || !pointsOf(deduct.award.amount, max).equals(max)) continue;
    const isContrary =
      own.texts.length > 1 ||
      own.texts.some((text) => text.kind === 'text' && areExclusive(text.condition, deduct.condition));
    if (!isContrary || own.texts.length === 0) continue;
    own.deducts.splice(own.deducts.indexOf(deduct), 1);
    own.zeros.push({ ...deduct, award: { type: 'zero' } });
  }
}

/** "≥95%得满分，未达到的按比例得分": what is said about missing the band. */
function settleShortfalls(own: Sorted): void {
  const isScale = own.bands.length > 0;
  if (!isScale || own.others.length) return;
  for (const list of [own.ratios, own.formulas, own.zeros, own.judges] as Positive[][]) {
    for (const each of [...list]) {
      if (
        each.kind !== 'text' ||
        !(isMissed(each.condition) || BEYOND.test(each.condition) || each.condition === '') ||
        each.scope === 'whole'
      )
        continue;
      list.splice(list.indexOf(each), 1);
      own.others.push(each);
    }
  }
}
