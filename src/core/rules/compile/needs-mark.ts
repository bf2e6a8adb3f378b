import type { Expression } from '../read/expressions';
import type { FactNeed } from '../types';
import type { Calc, Measure } from './program';

export interface OpenNeed {
  name: string;
  kind: FactNeed['kind'];
  text: string;
  unit: string | null;
  options: string[];
  aliases: string[];
  readonly isStandIn?: boolean;
}

export interface Tick {
  readonly need: OpenNeed;
  readonly label: string | null;
  /** Where in the text it stands, and whether it speaks for points or against them. */
  readonly place: number;
  readonly isFor: boolean;
}

/** What was asked for at some moment. */
export interface NeedsMark {
  readonly list: readonly OpenNeed[];
  readonly hidden: readonly OpenNeed[];
  readonly ticks: readonly Tick[];
  readonly figures: readonly (readonly [string, OpenNeed])[];
  readonly measures: readonly (readonly [string, Measure])[];
  readonly counted: readonly (readonly [string, Calc])[];
  readonly definitions: readonly (readonly [string, { readonly name: string; readonly expr: Expression }])[];
}

/** Puts a map back as it was. */
export function refill<K, V>(map: Map<K, V>, entries: readonly (readonly [K, V])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}
