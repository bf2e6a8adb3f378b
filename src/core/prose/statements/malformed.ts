import { findMalformed } from '../../number/malformed';
import type { Claim, Passage } from '../types';

/** Numbers that cannot be one: "2,2097.11". */
export function readMalformed(passages: readonly Passage[]): Claim[] {
  return passages.flatMap(({ raw, index }) =>
    findMalformed(raw).map(({ text, start, end }): Claim => {
      const span = { paragraph: index, start, end };
      return {
        ...span,
        kind: 'malformed',
        verdict: 'contradicts',
        why: null,
        operands: [{ ...span, text, role: 'stated' }],
        stated: text,
        expected: grouped(text),
        gap: null,
        working: '',
      };
    }),
  );
}

/** The digits as they should be grouped; null when there is more than one point. */
function grouped(text: string): string | null {
  const [whole, part, ...more] = text.replace(/[,，]/g, '').split('.');
  if (more.length) return null;
  return whole!.replace(/\B(?=(?:\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
}
