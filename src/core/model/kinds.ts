/** The words by which findings, tables and scores are told apart, as reports give them out. */

export type Severity = 'error' | 'warning' | 'info';

export type TableKind = 'funds' | 'tasks' | 'indicators' | 'scoring' | 'baseData';

/** How a score came about; see SCORING, "three states". */
export type ScoreState = 'computed' | 'judged' | 'stated';
