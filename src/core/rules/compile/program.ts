import type { Exact } from '../../number/exact';
import type { StepRounding } from '../read/statement';
import type { Limit } from '../read/statement';
import type { FactNeed } from '../types';

/** The executable form of a rule. */
export interface RuleProgram {
  readonly unit: Unit;
  /** Every need, those too that only stand in for another (a tick for a figure). */
  readonly needs: readonly FactNeed[];
}

/** Arithmetic whose names are resolved to figures. */
export type Calc =
  | { readonly type: 'figure'; readonly need: FactNeed }
  | { readonly type: 'measure'; readonly measure: Measure }
  | { readonly type: 'constant'; readonly value: Exact; readonly unit: string | null; readonly words: string }
  | { readonly type: 'weight' }
  /** How many of the listed items hold. */
  | { readonly type: 'held'; readonly items: readonly Condition[]; readonly isLacking: boolean }
  /** By which part of the second the first is worse than it; the sign printed with the second says which side is worse. */
  | { readonly type: 'worse'; readonly parts: readonly { readonly calc: Calc }[] }
  /**
   * How far one figure lies beyond another: the difference of two shares or two counts, the part of the second for a step in per cent.
   */
  | {
      readonly type: 'beyond';
      readonly of: Calc;
      readonly from: Calc;
      readonly side: 'over' | 'under';
      readonly isShare: boolean;
    }
  | {
      readonly type: 'sum' | 'product' | 'absolute' | 'least' | 'greatest';
      readonly parts: readonly { readonly op: '+' | '-' | '×' | '/'; readonly calc: Calc }[];
    };

/** A figure that may be given itself or worked out by its definition. */
export interface Measure {
  readonly need: FactNeed;
  readonly definition: Calc | null;
}

/** Points between two bounds; equal bounds are a certain number. */
export interface Points {
  readonly low: Exact;
  readonly high: Exact;
}

export type Condition =
  /** `denies`: the tick of which this one is the contrary. */
  | { readonly type: 'tick'; readonly need: FactNeed; readonly words: string; readonly denies?: FactNeed }
  | {
      readonly type: 'band';
      readonly measure: Measure;
      readonly limits: readonly Limit[];
      readonly words: string;
      /** The condition ticked as a whole instead of measured. */
      readonly tick?: FactNeed;
    }
  | {
      readonly type: 'compare';
      readonly left: Calc;
      readonly op: Limit['op'];
      readonly right: Calc;
      /** A rate defined as left ÷ right, which answers the comparison with 1. */
      readonly rate: Measure | null;
      readonly tick: FactNeed;
      readonly words: string;
    }
  /** On which side of a target its sign puts what is good. */
  | {
      readonly type: 'direction';
      readonly need: FactNeed;
      readonly side: 'more' | 'less';
      readonly words: string;
    }
  | { readonly type: 'all'; readonly parts: readonly Condition[]; readonly words: string };

export type Outcome =
  | ({ readonly type: 'points' } & Points)
  /** value ÷ threshold × max ("按比例得分"); threshold null: the value is itself the share reached. */
  | { readonly type: 'ratio'; readonly threshold: Exact | null }
  | { readonly type: 'calc'; readonly calc: Calc }
  /** On the straight line between two points. */
  | { readonly type: 'line'; readonly from: LineEnd; readonly to: LineEnd };

/** A figure and the points it gives. */
export interface LineEnd {
  readonly value: Exact;
  readonly points: Exact;
}

export interface Band {
  readonly limits: readonly Limit[];
  readonly outcome: Outcome;
  /** "90%≤满意度<95%", as printed. */
  readonly words: string;
  readonly text: string;
  readonly also: Condition | null;
}

/** A condition with what it gives. */
export interface Case {
  readonly condition: Condition;
  readonly outcome: Outcome;
  readonly words: string;
  readonly text: string;
}

export interface Option {
  readonly words: string;
  readonly text: string;
  readonly label: string | null;
  readonly outcome: Outcome;
}

/** Parts of equal points, of which a number holds and the rest does not. */
export interface Counted {
  readonly held: FactNeed;
  readonly lacking: FactNeed;
  readonly each: Exact;
}

/** Where a unit's points come from before deductions. */
export type Base =
  /** `silences`: its tick says that no deduction is due. `isAll`: without what is ticked there is nothing (否则不得分). */
  | {
      readonly type: 'full';
      readonly tick: Condition | null;
      readonly text: string;
      readonly silences?: boolean;
      readonly isAll?: boolean;
    }
  /** Nothing, or what is given to everyone (基本分2分), before additions. */
  | { readonly type: 'none'; readonly points?: Exact }
  | {
      readonly type: 'scale';
      readonly measure: Measure;
      readonly bands: readonly Band[];
      readonly otherwise: Outcome | null;
      readonly steps: readonly Step[];
      /** A scale of one band may be ticked instead of measured. */
      readonly tick: Condition | null;
      /** Bands that words name (持平, 下降) may be chosen instead of measured. */
      readonly grade: FactNeed | null;
    }
  | { readonly type: 'choice'; readonly need: FactNeed; readonly options: readonly Option[] }
  | {
      readonly type: 'check';
      readonly condition: Condition;
      /** Ticks that say the opposite, or name another fault that takes everything whatever the condition says. */
      readonly against: readonly { readonly condition: Condition; readonly isAnother: boolean }[];
      readonly win: Outcome;
      readonly lose: Outcome;
      /** The condition as printed. */
      readonly words: string;
      readonly text: string;
    }
  /** `counted`: how many of alike parts hold, told at once instead of one by one. */
  | { readonly type: 'sum'; readonly parts: readonly Unit[]; readonly counted?: Counted }
  /** The one case that holds; two that hold together must give the same. */
  | { readonly type: 'cases'; readonly cases: readonly Case[]; readonly otherwise: Outcome | null }
  | { readonly type: 'calc'; readonly calc: Calc; readonly text: string }
  /** The share reached × max; full when the tick says so. */
  | {
      readonly type: 'share';
      readonly measure: Measure;
      readonly tick: Condition | null;
      readonly text: string;
    }
  /** A full mark on a tick, else the other base. */
  | { readonly type: 'either'; readonly tick: Condition; readonly rest: Unit; readonly text: string }
  /** A list without points: everything, nothing, or for a person. */
  | { readonly type: 'list'; readonly items: readonly FactNeed[] }
  /** Counted points collected elsewhere ("累计加分"). */
  | { readonly type: 'collected'; readonly need: FactNeed; readonly text: string }
  | { readonly type: 'unknown'; readonly text: string };

export interface Step {
  readonly direction: 'over' | 'under' | 'both';
  readonly size: Exact;
  readonly unit: string;
  readonly threshold: Exact;
  /** Points a whole step, signed. */
  readonly points: Exact;
  /** The points that deductions are counted from; null for all there are. */
  readonly start: Exact | null;
  readonly cap: Exact | null;
  /** What a part of a step counts, when the text says so. */
  readonly rounding: StepRounding | null;
  readonly text: string;
  /** How many are short or over, told itself. */
  readonly gap: FactNeed | null;
}

export type Change =
  | {
      readonly type: 'count';
      readonly need: FactNeed;
      /** Ticks of the listed items that give the count too: those not met (deductions) or met (earnings). */
      readonly items: readonly FactNeed[];
      /** The items are faults: those that hold are counted off. */
      readonly isOfFaults: boolean;
      readonly size: Exact;
      readonly points: Exact;
      readonly cap: Exact | null;
      readonly rounding: StepRounding | null;
      readonly text: string;
    }
  | {
      readonly type: 'fixed';
      readonly condition: Condition;
      /** Null: how much is left to a person. */
      readonly points: Exact | null;
      readonly text: string;
    }
  /** Steps of what is over or short, told itself: 超出=2万元. */
  | {
      readonly type: 'excess';
      readonly need: FactNeed;
      /** From the figures themselves, when the text compares two. */
      readonly worked: Calc | null;
      /** The need is the figure itself, which tells how far it lies beyond. */
      readonly isWorkedOut?: boolean;
      readonly size: Exact;
      readonly points: Exact;
      readonly cap: Exact | null;
      readonly rounding: StepRounding | null;
      readonly text: string;
    }
  | { readonly type: 'unknown'; readonly text: string };

/** A scored unit: a whole standard or a part of one with its own maximum. */
export interface Unit {
  readonly label: string | null;
  readonly max: Exact;
  readonly base: Base;
  readonly changes: readonly Change[];
  /** Together, deductions or additions count at most this much. */
  readonly changeCap: Exact | null;
  readonly vetoes: readonly Veto[];
  /** Full marks when one holds: the indicator does not apply. */
  readonly exemptions: readonly Veto[];
  /** No score at all when one holds. */
  readonly voids: readonly Veto[];
  /** What is left at least, whatever is taken off. */
  readonly least: Exact | null;
  /** A total that the score must not pass, with the figure of the total before it. */
  readonly totalCap: { readonly limit: Exact; readonly need: FactNeed } | null;
}

export interface Veto {
  readonly condition: Condition;
  readonly text: string;
  /** `unclear`: the text may mean the part or the whole indicator. */
  readonly reach: 'unit' | 'whole' | 'unclear';
  /**
   * An exception from a loss, which must be told before anything is lost: it gives back everything, or, beside several losses, what only
   * a person can tell.
   */
  readonly exception?: 'full' | 'open';
  /** A share of what the condition denies: above nothing, it shows that there was some. */
  readonly disproof?: Measure;
  /** How often the fault was found whose gravity the condition speaks of: never shows that it was not grave. */
  readonly ofCount?: FactNeed;
  /** Holds only when somebody says so; nobody is asked. */
  readonly isAside?: boolean;
}
