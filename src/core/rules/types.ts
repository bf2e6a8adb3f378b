import type { CellRef } from '../model/address';
import type { Exact } from '../number/exact';
import type { Quantity } from '../number/quantity';

export type ClauseKind =
  | 'definition'
  | 'band'
  | 'proportional'
  | 'step'
  | 'item'
  | 'checklist'
  | 'choice'
  | 'override'
  | 'group'
  | 'full'
  | 'bonus'
  | 'context'
  | 'judgement';

/** One understood piece of a standard, for showing back. */
export interface Clause {
  readonly kind: ClauseKind;
  /** The words of the standard it was read from. */
  readonly text: string;
  /** How it was read, in plain Chinese: "满意度在 90%（含）到 95%（不含）之间：得 4 分". */
  readonly reading: string;
}

/** A figure, count, tick or grade that a rule wants. */
export interface FactNeed {
  /** "固定资产利用率", "不符合要求", or the number of a checklist item "1". */
  readonly name: string;
  readonly kind: 'figure' | 'count' | 'check' | 'choice';
  /** The condition as printed. */
  readonly text: string;
  /** The unit the rule expects (% , 分, 项 …), when it says. */
  readonly unit: string | null;
  /** The grades to choose from, for a choice. */
  readonly options: readonly string[];
  /** Other names that would do: the aliases known to the rule itself (a definition's left side, the words around a count). */
  readonly aliases: readonly string[];
  /** The standard prints its bounds as parts of one (≤1, 每超过0.01), and so a bare number below 2 is one. */
  readonly isPartOfOne?: boolean;
  /** Only stands in for another need (少=1篇 for how many there are), and is never taken for a fact of another name. */
  readonly isStandIn?: boolean;
}

export interface Fact {
  readonly name: string;
  readonly value: Quantity | boolean | string;
  /** Where it stands in the workbook; empty when given by hand. */
  readonly refs: readonly CellRef[];
  /** The same figure as it stands elsewhere, in full or rounded; left out where it is known in one way only. */
  readonly other?: Quantity;
}

/** Finds facts by need: the command line's `--fact` list, or the workbook's figures (see `facts/`). */
export interface FactSource {
  find(need: FactNeed): Fact | null;
}

/** A standard's text as it was read. `program` is the executable form; only `rules/` looks inside. */
export interface Rule {
  readonly text: string;
  readonly max: Exact;
  readonly clauses: readonly Clause[];
  /** 0…1: share of the scoring words that was understood. */
  readonly understood: number;
  /** The words left to a person. */
  readonly judgement: readonly string[];
  /** Everything a full evaluation may ask for. */
  readonly needs: readonly FactNeed[];
  readonly program: unknown;
}

/** The outcome of running a rule on facts. */
export interface Evaluation {
  /** Null: needs a person or a figure. Not rounded; limited to 0…max. */
  readonly score: Exact | null;
  /** True when a tick or a choice took part (state "judged", else "computed"). */
  readonly isJudged: boolean;
  readonly missing: readonly FactNeed[];
  readonly used: readonly { readonly need: FactNeed; readonly fact: Fact }[];
  /** The clauses that decided, as printed. */
  readonly applied: readonly string[];
  /** The formula with its numbers, "18/20×5=4.5"; empty when there is none. */
  readonly formula: string;
  /** What was measured and which clause held, as a Chinese phrase for the deduction note: "公众满意度90%，处于“90%≤满意度<95%”档". */
  readonly measured: string;
}
