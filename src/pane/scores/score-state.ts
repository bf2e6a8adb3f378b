import { refKey } from '../../core/model/address';
import type { RowScore } from '../../core/model/score';
import type { ScoreFilter } from '../navigator';

/** What is to be told of a row: how its score came about, or what it waits for. */
export type ShownState = 'computed' | 'judged' | 'stated' | 'missing' | 'person';

/** A row whose score stands as typed says why: data are missing, or only a person can judge. */
export function shownState(row: RowScore): ShownState {
  if (row.state !== 'stated') return row.state;
  if (row.missing.length > 0) return 'missing';
  return row.judgement.length > 0 || !row.score ? 'person' : 'stated';
}

/** Whether a typed score lies outside its row's points, so that it counts only as far as they go. */
export function isLimited(row: RowScore): boolean {
  const { state, stated, weight } = row;
  if (state !== 'stated' || !stated?.value || !weight || !isDifferent(row)) return false;
  return stated.value.compare(weight) > 0 || stated.value.compare(0) < 0;
}

/** How a score came about; a row that was not worked out says what kept it from that. */
export function shownMethod(row: RowScore): RowScore['method'] | 'waiting' | 'person' | 'limited' {
  if (isLimited(row)) return 'limited';
  if (row.state !== 'stated' || row.method === 'none' || row.method === 'bonus') return row.method;
  return row.missing.length > 0 ? 'waiting' : 'person';
}

/** Whether the score that counts is another than the one in the cell. */
export function isDifferent({ stated, score }: RowScore): boolean {
  return score !== null && !stated?.value?.equals(score);
}

/** Whether a row has to do with points at all: many forms list indicators without weights or scores. */
export function isScored({ weight, stated, score, ref }: RowScore): boolean {
  return weight !== null || stated !== null || score !== null || ref !== null;
}

/** Whether a filter shows a row. */
export function isShown(row: RowScore, filter: ScoreFilter): boolean {
  if (!isScored(row)) return false;
  if (filter === 'all') return true;
  return filter === 'different' ? isDifferent(row) : shownState(row) === filter;
}

/** What a row is known by in the window: its score cell, or its place where the form has no score column. */
export function scoreKey({ ref, form, table, indicator, fund }: RowScore): string {
  return ref ? refKey(ref) : [form, table, indicator ?? '', fund ?? ''].join('/');
}
