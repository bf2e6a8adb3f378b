import type { Exact } from '../number/exact';
import type { StepRounding } from './rounding';
import type { ExprSyntax } from './syntax';

/** Points as printed, or a share of the weight ("得80%分值"). */
export type Amount =
  { readonly type: 'points'; readonly value: Exact } | { readonly type: 'share'; readonly value: Exact };

export type Award =
  | { readonly type: 'give'; readonly amount: Amount; readonly form: 'paren' | 'bare' | 'verb' }
  | { readonly type: 'full' }
  /** "得分" with no number: full points for what stands before it. */
  | { readonly type: 'earned' }
  | { readonly type: 'zero' }
  /** Left to a person; the bounds when the text names them ("酌情扣1-3分"). */
  | {
      readonly type: 'judge';
      readonly low: Exact | null;
      readonly high: Exact | null;
    }
  | { readonly type: 'ratio' }
  | { readonly type: 'formula'; readonly expr: ExprSyntax }
  | { readonly type: 'deduct'; readonly amount: Amount }
  | { readonly type: 'add'; readonly amount: Amount }
  | { readonly type: 'void' };

/** One end of a band. `strength`: 3 an exact value, 2 said outright, 1 以上/以下 (inclusive by law), 0 the unmarked end of a range. */
export interface Limit {
  readonly op: '>' | '≥' | '<' | '≤' | '=' | '≠';
  readonly value: Exact;
  readonly unit: string | null;
  readonly strength: 0 | 1 | 2 | 3;
}

interface Common {
  /** The words as printed. */
  readonly text: string;
  readonly length: number;
  /** The printed words of the condition alone. */
  readonly said: string;
  /** The number of the item it stands under, when that item holds nothing else. */
  label: string | null;
  /** The sentence it stands in: what is said in one breath belongs together. */
  sentence: number;
  /** Its turn in the text. */
  place: number;
}

/** A sentence part with a meaning. */
export type Statement = Common &
  (
    | { readonly kind: 'definition'; readonly name: string; readonly expr: ExprSyntax }
    | {
        readonly kind: 'band';
        readonly measure: string;
        readonly limits: readonly Limit[];
        readonly words: string;
        readonly award: Award;
        /** A further condition in words, which must hold too. */
        readonly also: string | null;
        /** Bands of other figures that must hold too ("企业数≥100家且兑现率≥95%"). */
        readonly withBands: readonly {
          readonly measure: string;
          readonly limits: readonly Limit[];
          readonly words: string;
        }[];
        readonly isBare: boolean;
        readonly scope: 'whole' | 'part' | null;
      }
    | {
        readonly kind: 'step';
        readonly measure: string;
        readonly direction: 'over' | 'under' | 'both' | null;
        readonly size: Exact;
        readonly unit: string;
        readonly threshold: Limit | null;
        readonly sign: 1 | -1;
        readonly amount: Amount;
        readonly cap: Exact | null;
      }
    | {
        readonly kind: 'count';
        readonly name: string;
        readonly aliases: readonly string[];
        readonly words: string;
        readonly size: Exact;
        readonly unit: string;
        readonly sign: 1 | -1;
        /** "每符合一项得1分": earns points from nothing. */
        readonly isEarning: boolean;
        readonly amount: Amount;
        readonly cap: Exact | null;
      }
    | {
        readonly kind: 'text';
        readonly condition: string;
        readonly award: Award;
        readonly isElse: boolean;
        readonly scope: 'whole' | 'part' | null;
        readonly isEach: boolean;
        readonly cap: Exact | null;
      }
    | {
        readonly kind: 'compare';
        readonly condition: string;
        readonly left: string;
        readonly op: Limit['op'];
        readonly right: string;
        readonly award: Award;
        readonly scope: 'whole' | 'part' | null;
      }
    | { readonly kind: 'standard'; readonly limit: Limit }
    | { readonly kind: 'rounding'; readonly mode: StepRounding }
    | { readonly kind: 'cap'; readonly value: Exact; readonly verb: 'deduct' | 'add' | null }
    | { readonly kind: 'totalCap'; readonly value: Exact }
    | { readonly kind: 'heading'; readonly value: Exact; readonly condition: string }
    /** `isSoft`: "根据…情况评分", which says nothing of its own beside a mechanical rule. */
    | { readonly kind: 'judge'; readonly isSoft: boolean; readonly condition: string }
    | { readonly kind: 'context' }
  );

export type StatementOf<K extends Statement['kind']> = Extract<Statement, { readonly kind: K }>;
