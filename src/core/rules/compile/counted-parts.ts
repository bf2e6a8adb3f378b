import type { Needs } from './needs';
import type { Base, Counted, Unit } from './program';

const HELD = ['符合要求项数', '满足项数', '达标项数'];
const LACKING = ['不符合要求项数', '不满足项数', '未达标项数', '缺项数'];

/** Checks added up; where they are worth the same, a number of them answers for all. */
export function addedUp(parts: readonly Unit[], needs: Needs, isWhole: boolean): Base {
  const counted = isWhole ? countedOf(parts, needs) : null;
  return counted ? { type: 'sum', parts, counted } : { type: 'sum', parts };
}

function countedOf(parts: readonly Unit[], needs: Needs): Counted | null {
  const each = parts[0]!.max;
  if (parts.length < 2 || !parts.every((part) => part.max.equals(each) && isPlainCheck(part))) return null;
  const need = (name: string, aliases: readonly string[]): Counted['held'] =>
    needs.hide({ name, kind: 'count', text: name, unit: '项', options: [], aliases: [...aliases] }, false);
  return { held: need('符合项数', HELD), lacking: need('不符合项数', LACKING), each };
}

/** All or nothing, with no provisos. */
const isPlainCheck = ({ base, max, changes, vetoes, exemptions, voids }: Unit): boolean =>
  base.type === 'check' &&
  base.win.type === 'points' &&
  base.win.low.equals(max) &&
  base.lose.type === 'points' &&
  base.lose.high.n === 0n &&
  changes.length + vetoes.length + exemptions.length + voids.length === 0;
