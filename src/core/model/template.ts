import type { Sentence } from '../text';
/**
 * What is known about one printed form beyond what its cells say. Data only; numbers are decimal strings.
 * Recognition never needs a template: it only names the form and supplies what the form does not print.
 */
export interface Template {
  readonly id: string;
  readonly name: Sentence;
  /** The regulation or document the form comes from. */
  readonly basis: string;
  /** Words of the title, any of which must occur (spaces and brackets ignored). */
  readonly titleWords: readonly string[];
  /** Words of header cells or row labels that tell this form from others, with their weight in the choice. */
  readonly signature: readonly { readonly words: string; readonly points: number }[];
  /** The scoring convention the form's regulation lays down; see `scoring/conventions.ts`. */
  readonly convention: string;
  /** Standards the form itself does not print, by indicator name (normalised): the field's own rule language. */
  readonly standards: readonly TemplateStandard[];
  readonly bonusCap: string | null;
}

export interface TemplateStandard {
  readonly indicator: string;
  readonly aliases: readonly string[];
  readonly standard: string;
  /** The definition of the rate, when it stands apart from the standard. */
  readonly formula?: string;
}
