import type { ClaimKind, ClaimVerdict } from './kinds';
import type { CellRef } from '../model/address';
import type { Exact } from '../number/exact';
import type { Quantity } from '../number/quantity';

export type { ClaimKind, ClaimVerdict };

/** Why a statement was read and not checked. */
export type Unchecked =
  'no-base' | 'maybe-partial' | 'several-readings' | 'about' | 'zero-base' | 'open-list';

/** A stretch of a text. `paragraph` counts from 0; `start` and `end` are offsets in it, `end` excluded. */
export interface Span {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** A figure that takes part in a statement. */
export interface Operand extends Span {
  readonly text: string;
  readonly role:
    'stated' | 'whole' | 'part' | 'numerator' | 'denominator' | 'now' | 'before' | 'change' | 'same';
  /** Where it is a figure of a table: its cell. Its span is then that of the figure held to it. */
  readonly cell?: CellRef;
}

/** A figure of a table, to which the text is held. */
export interface TableFigure {
  readonly name: string;
  readonly quantity: Quantity;
  readonly ref: CellRef;
  /** A target of the row, which a text may repeat: it explains a figure, and none is held to it. */
  readonly isGoal?: true;
  /** The year of its form, where it is told. */
  readonly year: number | null;
}

/** A statement of a text with its verdict. Its span is the sentence part that states it. */
export interface Claim extends Span {
  readonly kind: ClaimKind;
  readonly verdict: ClaimVerdict;
  readonly why: Unchecked | null;
  readonly operands: readonly Operand[];
  /** The figure that is held to the others, as written. */
  readonly stated: string;
  /** What would agree, with the unit of `stated`; null where nothing can be said. */
  readonly expected: string | null;
  readonly gap: string | null;
  /** The sum written out ("92.06+6.08=98.14"), for the sentence of a finding. */
  readonly working: string;
}

/** How a number stands in its sentence. */
export type Flow = 'stock' | 'change' | 'share' | 'rate';

/** A quantity of a text with what its sentence says of it. Places are those of the folded paragraph. */
export interface Mention {
  readonly paragraph: number;
  /** Index in the paragraph's list of mentions. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly text: string;
  /** In 元 for money, a fraction for rates. */
  readonly amount: Exact;
  /** `amount` as a float: only to pass over readings that are far off. */
  readonly size: number;
  /** Stated digits after the point of `amount`; null: exact (counts). */
  readonly decimals: number | null;
  readonly unit: string | null;
  /** Amounts of one family can be added: money, %, or the unit itself. */
  readonly family: string;
  /** 约, 近, 余, 超: the number is not meant exactly. */
  readonly isOpen: boolean;
  /** The words before it in its clause. */
  readonly label: string;
  /** Its name without years, verbs and fillers. */
  readonly name: string;
  readonly flow: Flow;
  /** +1 or −1 for a change. */
  readonly sign: 1 | -1;
  readonly role: 'budget' | 'actual' | null;
  readonly year: number | null;
  readonly isLastYear: boolean;
  readonly sentence: number;
  /** The ；-part of the paragraph it stands in. */
  readonly part: number;
  /** How many brackets it stands in. */
  readonly depth: number;
}

/** A paragraph made ready to be read. */
export interface Passage {
  readonly index: number;
  readonly raw: string;
  readonly text: string;
  rawIndex(at: number): number;
  readonly mentions: readonly Mention[];
  /** Where sentences and their ；-parts begin and end in the folded text. */
  readonly sentences: readonly { readonly from: number; readonly to: number }[];
  readonly parts: readonly { readonly from: number; readonly to: number }[];
  /** Matching brackets, by place of the opening one. */
  readonly brackets: ReadonlyMap<number, number>;
}

/** The name under which the paragraphs of a text stand beside the tables of its document. */
export const TEXT_SHEET = '正文';

/** What was read of a text. */
export interface Prose {
  readonly paragraphs: readonly string[];
  readonly passages: readonly Passage[];
  /** In the order of the text. */
  readonly claims: readonly Claim[];
}

/**
 * What reads texts. It is handed to whoever checks: a window fetches it when there is a text to read, after its first
 * result.
 */
export interface ProseReader {
  /**
   * Reads the text of a report.
   * @param paragraphs one each, as typed
   * @param figures those of its tables, and of the workbook beside it
   */
  report(paragraphs: readonly string[], figures?: readonly TableFigure[]): Prose;
  /** Reads the text of a cell; the same text is read once. */
  cell(text: string): Pick<Prose, 'paragraphs' | 'claims'>;
}
