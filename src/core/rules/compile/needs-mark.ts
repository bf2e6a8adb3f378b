import type { FactNeed } from '../types';
import type { Calc } from './program';

export interface OpenNeed {
  name: string;
  kind: FactNeed['kind'];
  text: string;
  unit: string | null;
  options: string[];
  aliases: string[];
  isPartOfOne?: boolean;
  readonly isStandIn?: boolean;
}

export interface Tick {
  readonly need: OpenNeed;
  readonly label: string | null;
  /** Where in the text it stands, and whether it speaks for points or against them. */
  readonly place: number;
  readonly isFor: boolean;
}

/** How much was asked for at some moment; nothing that was asked for is taken back or replaced until then. */
export interface NeedsMark {
  readonly list: number;
  readonly hidden: number;
  readonly ticks: number;
  readonly figures: number;
  readonly measures: number;
  readonly definitions: number;
  /** What is counted may be defined anew, and is kept as it was. */
  readonly counted: ReadonlyMap<string, Calc>;
}

/** Forgets the entries of a map that came after the first so many. */
export function shorten<K>(map: Map<K, unknown>, size: number): void {
  if (map.size <= size) return;
  let at = 0;
  for (const key of map.keys()) {
    if (at >= size) map.delete(key);
    at += 1;
  }
}
