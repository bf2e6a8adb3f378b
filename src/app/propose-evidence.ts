import { conceptKey } from '../core/facts/aliases';
import type { MissingInput } from '../core/model/score';
import { isRateUnit, MONEY_UNITS } from '../core/number/units';
import type { Mention, Prose } from '../core/prose/types';

/** A figure that the scores wait for and a text tells: a person decides whether it is the one. */
export interface Proposal {
  readonly input: MissingInput;
  /** As the text writes it. */
  readonly value: string;
  /** The paragraph, from 1, and the place of the figure in it. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  /** The words around it. */
  readonly quote: string;
}

/** A name shorter than this is that of too many figures. */
const SHORTEST_NAME = 4;
/** Words about a figure that make it no fact of the year. */
const GOAL = /目标|预期|应当|力争|标准|要求|不低于|不超过/;

/**
 * The figures of a text that answer what the scores still need, by their names and the other names of the same thing. Where
 * the text tells two of one name, nobody can say which, and none is offered.
 * @param year that of the forms, where it is told
 */
export function proposeEvidence(
  { passages, paragraphs }: Prose,
  missing: readonly MissingInput[],
  year: number | null,
): Proposal[] {
  const told = new Map<string, Mention[]>();
  for (const mention of passages.flatMap(({ mentions }) => mentions)) {
    const key = conceptKey(mention.name, year);
    if (key.length < SHORTEST_NAME || !isFact(mention, year)) continue;
    told.set(key, [...(told.get(key) ?? []), mention]);
  }
  return missing.flatMap((input) => {
    if (input.kind !== 'figure') return [];
    const found = (told.get(conceptKey(input.name, year)) ?? []).filter((mention) => fits(input, mention));
    const [first] = found;
    if (!first || found.some(({ amount }) => !amount.equals(first.amount))) return [];
    return [toProposal(input, first, passages[first.paragraph]!, paragraphs[first.paragraph]!)];
  });
}

function isFact({ flow, isOpen, isLastYear, label, year: own }: Mention, year: number | null): boolean {
  if ((flow !== 'stock' && flow !== 'rate') || isOpen || isLastYear || GOAL.test(label)) return false;
  return own === null || year === null || own === year;
}

function fits({ unit }: MissingInput, { family, unit: own }: Mention): boolean {
  if (unit === null) return family !== '';
  if (MONEY_UNITS.has(unit)) return family === 'money';
  return isRateUnit(unit) ? family === 'rate' : unit === own;
}

function toProposal(
  input: MissingInput,
  mention: Mention,
  { rawIndex, sentences }: Prose['passages'][number],
  text: string,
): Proposal {
  const { from, to } = sentences[mention.sentence]!;
  return {
    input,
    value: mention.text,
    paragraph: mention.paragraph + 1,
    start: rawIndex(mention.from),
    end: rawIndex(mention.to - 1) + 1,
    quote: text.slice(rawIndex(from), to > from ? rawIndex(to - 1) + 1 : rawIndex(from)).trim(),
  };
}
