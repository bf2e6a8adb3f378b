import type { Exact } from '../../number/exact';
import type { Op } from '../../words/comparisons';
import type { Expression } from './expressions';

/** What a part of a step counts: a whole one, nothing, or its share. */
export type StepRounding = 'up' | 'down' | 'proportional';

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
      readonly takes?: boolean;
    }
  /** `basis`: the share by which points are given, when the text names it ("按支付比例得分"). */
  | { readonly type: 'ratio'; readonly basis: string }
  | { readonly type: 'formula'; readonly expr: Expression; readonly name: string }
  | { readonly type: 'deduct'; readonly amount: Amount }
  | { readonly type: 'add'; readonly amount: Amount }
  | { readonly type: 'void' };

/** One end of a band. `strength`: 3 an exact value, 2 said outright, 1 以上/以下 (inclusive by law), 0 the unmarked end of a range. */
export interface Limit {
  readonly op: Op;
  readonly value: Exact;
  readonly unit: string | null;
  readonly strength: 0 | 1 | 2 | 3;
  /** Said in words (及以上) rather than by a sign. */
  readonly isWord?: boolean;
}

export type Scope = 'whole' | 'part' | null;

/** A condition on one figure. */
export interface FigureBand {
  readonly measure: string;
  readonly limits: readonly Limit[];
  readonly isAbsolute: boolean;
  readonly words: string;
}

export interface Common {
  /** The words as printed. */
  readonly text: string;
  readonly length: number;
  /** The printed words of the condition alone. */
  readonly said: string;
  /** The number of the item it stands under, when that item holds nothing else. */
  readonly label: string | null;
  /** The sentence it stands in: what is said in one breath belongs together. */
  readonly sentence: number;
  /** Its turn in the text. */
  readonly place: number;
  /** The mark before it. */
  readonly after: 'start' | 'comma' | 'semicolon' | 'stop';
}

/** A sentence part with a meaning. */
export type Statement = Common &
  (
    | { readonly kind: 'definition'; readonly name: string; readonly expr: Expression }
    | ({
        readonly kind: 'band';
        readonly award: Award;
        /** A further condition in words, which must hold too. */
        readonly also: string | null;
        /** Bands of other figures that must hold too ("企业数≥100家且兑现率≥95%"). */
        readonly withBands: readonly FigureBand[];
        readonly isBare: boolean;
        /** The change of a figure against another time: 较上年减少. */
        readonly relation?: {
          readonly left: string;
          readonly reference: string;
          /** By how much it is worse than a target, whose sign says which side is worse. */
          readonly isWorse?: boolean;
          /** The figure over a number of its own: how much of a mark is reached. */
          readonly of?: Limit;
          /** The one less the other, both shares. */
          readonly isGap?: boolean;
        };
        readonly scope: Scope;
      } & FigureBand)
    | {
        readonly kind: 'step';
        readonly measure: string;
        readonly direction: 'over' | 'under' | 'both' | null;
        readonly size: Exact;
        readonly unit: string;
        readonly threshold: Limit | null;
        /** "每低计划面积5%": the figure that steps are counted from. */
        readonly reference: string | null;
        readonly sign: 1 | -1;
        readonly amount: Amount;
        readonly cap: Exact | null;
        readonly isEach: boolean;
        /** The word by which things fall short (少, 缺): a count of them answers too. */
        readonly verb: string;
        /** The points that steps are counted from, when the text names them ("在4分基础上再扣1分"). */
        readonly start?: Exact;
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
        readonly isEach: boolean;
        readonly amount: Amount;
        readonly cap: Exact | null;
        /** What is counted, when the sentence lists it. */
        readonly members?: readonly string[];
      }
    | {
        readonly kind: 'text';
        readonly condition: string;
        readonly award: Award;
        readonly isElse: boolean;
        readonly scope: Scope;
        readonly isEach: boolean;
        readonly cap: Exact | null;
        /** A colon follows: what comes next spells it out. */
        readonly opens?: boolean;
        /** Heard when it is told, and not asked for. */
        readonly isAside?: boolean;
      }
    | {
        readonly kind: 'compare';
        readonly condition: string;
        readonly left: string;
        readonly op: Op;
        readonly right: string;
        readonly award: Award;
        readonly scope: Scope;
      }
    | { readonly kind: 'standard'; readonly limit: Limit }
    | { readonly kind: 'rounding'; readonly mode: StepRounding }
    /** `of`: what the cap is put on when it names it ("两项合计最多扣3分"). */
    | { readonly kind: 'cap'; readonly value: Exact; readonly verb: 'deduct' | 'add' | 'score' | null }
    /** "最低得1分": what is left at least. */
    | { readonly kind: 'least'; readonly value: Exact }
    /** "（因不可抗力造成的除外）": where the loss before does not count. */
    | { readonly kind: 'exception'; readonly condition: string }
    /** "就高不就低": of several awards the highest alone counts. */
    | { readonly kind: 'highest' }
    | { readonly kind: 'totalCap'; readonly value: Exact }
    | { readonly kind: 'heading'; readonly value: Exact; readonly condition: string }
    /** `isSoft`: "根据…情况评分", which says nothing of its own beside a mechanical rule. */
    | { readonly kind: 'judge'; readonly isSoft: boolean; readonly condition: string }
    /** Words that give or take points and were not understood. */
    | { readonly kind: 'unread' }
    | { readonly kind: 'context' }
  );

/** Whether a statement gives or takes points, or leaves that to a person: all but caps, headings and what only tells. */
export const hasPoints = (statement: Statement) => 'award' in statement || 'amount' in statement;

export type StatementOf<K extends Statement['kind']> = Extract<Statement, { readonly kind: K }>;
