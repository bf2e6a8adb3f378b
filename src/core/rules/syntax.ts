import { parse } from './grammar/standard.generated.js';

/** What the grammar gives back, before any meaning is put to it. Places are those of the parsed text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ExprSyntax =
  | { readonly type: 'name'; readonly text: string }
  | { readonly type: 'weight' }
  | { readonly type: 'number'; readonly raw: string; readonly unit: string | null; readonly label?: string }
  | {
      readonly type: 'sum' | 'product' | 'total' | 'absolute' | 'least' | 'greatest';
      readonly parts: readonly { readonly op: '+' | '-' | '×' | '/'; readonly expr: ExprSyntax }[];
    };

export type AmountSyntax =
  | { readonly type: 'points'; readonly value: string }
  | { readonly type: 'share'; readonly value: string }
  | { readonly type: 'range'; readonly from: string; readonly to: string };

export interface AwardSyntax extends Span {
  readonly kind:
    | 'give'
    | 'paren'
    | 'bare'
    | 'heading'
    | 'full'
    | 'award'
    | 'zero'
    | 'deduct'
    | 'add'
    | 'judge'
    | 'proportional'
    | 'formula'
    | 'void'
    | 'cap'
    | 'totalCap';
  readonly amount?: AmountSyntax | null;
  readonly scope: 'whole' | 'part' | null;
  readonly isEach: boolean;
  /** "共3分": a sum stated, not an award. */
  readonly isTotal: boolean;
  readonly name?: string;
  readonly expr?: ExprSyntax;
  readonly how?: 'discretion' | 'prose' | 'unstated';
  readonly mode?: 'give' | 'deduct';
  readonly value?: string;
  readonly verb?: 'deduct' | 'add' | null;
}

export interface TailSyntax {
  readonly type: 'floor' | 'cap';
  readonly cap: string | null;
  readonly verb: 'deduct' | 'add' | null;
}

export type PieceSyntax =
  | ({ readonly type: 'definition'; readonly left: string; readonly expr: ExprSyntax } & Span)
  | ({
      readonly type: 'statement';
      readonly condition: Span;
      readonly award: AwardSyntax;
      readonly tails: readonly TailSyntax[];
    } & Span);

export interface SentenceSyntax {
  readonly pieces: readonly PieceSyntax[];
  readonly rest: Span;
}

export interface QuantitySyntax {
  readonly raw: string;
  readonly unit: string | null;
}

export interface LimitSyntax {
  readonly op: '>' | '<' | '≥' | '≤' | '=' | '≠' | '>=' | '<=';
  readonly value: QuantitySyntax;
  /** sign: said outright · legal: 以上/以下, which include their number by law · soft: the end of a range · bare: a number alone. */
  readonly mark: 'sign' | 'legal' | 'soft' | 'bare';
}

export type ConditionSyntax =
  | {
      readonly type: 'step';
      readonly before: string;
      readonly after: string;
      readonly size: string;
      readonly unit: string;
      readonly direction: 'over' | 'under' | 'both' | null;
      readonly object: string;
      /** "每低于100%一个百分点": where the steps begin. */
      readonly bound?: LimitSyntax;
      readonly isEach: boolean;
    }
  | {
      readonly type: 'count';
      readonly before: string;
      readonly after: string;
      readonly verb: string;
      readonly size: string;
      readonly unit: string;
      readonly isEach: boolean;
    }
  | { readonly type: 'band'; readonly measure: string; readonly limits: readonly LimitSyntax[] }
  | {
      readonly type: 'compare';
      readonly left: string;
      readonly op: LimitSyntax['op'];
      readonly right: string;
    }
  | { readonly type: 'text'; readonly text: string };

/** Without one of these a sentence awards and defines nothing. */
const SCORING_CUE = /分|扣|加|酌|按|依|比例|考核|适用|评价|一票|[=×]/;
/** Without one of these a condition is words only. */
const MEASURING_CUE =
  /[0-9零一二两三四五六七八九十半百<>≥≤=每]|于|超|不足|不到|不满|未达|未满|未突破|达不到|不达/;

/** Splits a sentence into statements and definitions; never throws. */
export function parseSentence(text: string): SentenceSyntax {
  if (!SCORING_CUE.test(text)) return { pieces: [], rest: { start: 0, end: text.length } };
  return parse(text, { startRule: 'Sentence' }) as SentenceSyntax;
}

/** Reads what an award hangs on; plain text when nothing measurable is in it. Never throws. */
export function parseCondition(text: string): ConditionSyntax {
  if (!MEASURING_CUE.test(text)) return { type: 'text', text };
  return parse(text, { startRule: 'Condition' }) as ConditionSyntax;
}

/** As {@link parseCondition}, but never a step or a count: "低于1%" is a band. */
export function parseComparison(text: string): ConditionSyntax {
  return parse(text, { startRule: 'Comparison' }) as ConditionSyntax;
}

/** Reads arithmetic over names; null when the text is none. */
export function parseExpression(text: string): ExprSyntax | null {
  try {
    return parse(text, { startRule: 'Expression' }) as ExprSyntax;
  } catch {
    return null;
  }
}
