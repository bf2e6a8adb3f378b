import type { EvidenceAnswer } from '../../app/session/session';
import type { MissingInput } from '../../core/model/score';

/** What was typed or chosen so far, by the name of the missing input. */
export type Typed = Readonly<Record<string, string>>;

const BARE_NUMBER = /^[+-]?[\d,，]+(?:\.\d+)?$/;
const SPOKEN_UNIT = /^[%％‰]$|元$/;

/** The answers to be saved: those that were filled in. A bare number takes the unit that was asked for. */
export function answersOf(missing: readonly MissingInput[], typed: Typed, source: string): EvidenceAnswer[] {
  return missing.flatMap((input) => {
    const value = (typed[input.name] ?? '').trim();
    return value === '' ? [] : [{ input, value: withUnit(value, input), source: source.trim() }];
  });
}

function withUnit(value: string, { kind, unit }: MissingInput): string {
  const wantsUnit = kind === 'figure' && unit !== null && SPOKEN_UNIT.test(unit) && BARE_NUMBER.test(value);
  return wantsUnit ? value + unit : value;
}
