import { textIn, type Language } from '../../text';
import { letterTexts } from './texts';

/** What becomes of a finding: it goes back, may be mended later (以后整改), or is a fault of this program (系统误报). */
export const CHOICES = ['return', 'later', 'falseAlarm'] as const;
export type Choice = (typeof CHOICES)[number];

/** What a reviewer decided about a finding. */
export interface Decided {
  readonly choice: Choice;
  /** 审核意见; empty without one. */
  readonly note: string;
}

/** A condition of the bureau's line that a file does not meet, with what it has. */
export type Unmet =
  | { readonly what: 'unreadable' | 'noForm' | 'grade' }
  | { readonly what: 'returned'; readonly value: number }
  | { readonly what: 'errors' | 'difference'; readonly value: number; readonly most: number };

/** What a reviewer has to say of a file. */
export interface Opinion {
  /** By the fingerprint of the finding; nobody decided about the others. */
  readonly decisions: ReadonlyMap<string, Decided>;
  /** Null where the bureau drew no line; what is not met otherwise, nothing for a file that may be handed in. */
  readonly unmet: readonly Unmet[] | null;
}

/** Of a file that nobody has looked at. */
export const NO_OPINION: Opinion = { decisions: new Map(), unmet: null };

/** What was decided about a finding, or that nothing was. */
export function choiceOf({ fingerprint }: { readonly fingerprint: string }, opinion: Opinion): Choice | null {
  return opinion.decisions.get(fingerprint)?.choice ?? null;
}

/** Whether an office has to mend a finding now: an error unless it was set aside, anything else when it was sent back. */
export function isToMend(
  finding: { readonly fingerprint: string; readonly severity: string },
  opinion: Opinion,
): boolean {
  const choice = choiceOf(finding, opinion);
  return choice === null ? finding.severity === 'error' : choice === 'return';
}

/** A condition that is not met, in words. */
export function unmetText(one: Unmet, language: Language): string {
  const { what, ...data } = one;
  return textIn(letterTexts, language, `unmet.${what}`, data);
}
