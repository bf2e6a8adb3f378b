/**
 * What small inputs of other offices must give; the files are tests/fixtures/cases/NAME.xlsx. Each stands for a kind.
 */
export interface Case {
  readonly file: string;
  /** All errors and warnings, "JX101 F5", sorted or not; an empty list for a sound form. */
  readonly findings?: readonly string[];
  /** Codes with cells that must be among the findings (of any severity). */
  readonly says?: readonly string[];
  /** Codes, or codes with cells, that must not be said. */
  readonly silent?: readonly string[];
  /** Scores that must be among those worked out: "G4 36c". */
  readonly scores?: string;
  /** "G15 98.75", one a form. */
  readonly totals?: readonly string[];
  /** All that the recalculation writes: "I25 4". Notes and headings are left out. */
  readonly writes?: readonly string[];
  /** The first form's department. */
  readonly department?: string;
}

export const cases: readonly Case[] = [
  {
    file: '01-block-of-points-before',
    findings: [],
    scores: 'G8 6s, G10 6s, H6 9.75c',
    totals: ['G15 98.75'],
    writes: [],
  },
  { file: '02-parts-carry-points', findings: [], totals: ['G13 100'], writes: [] },
  {
    file: '03-task-total-carries-points',
    findings: [],
    scores: 'H7 9.6c',
    totals: ['H12 99.6'],
    writes: [],
  },
  { file: '22-nested-sources', findings: [], totals: ['G16 100'], writes: [] },
  { file: '23-numbered-sources', findings: [], totals: ['G16 100'], writes: [] },
  { file: '24-two-splits', findings: [], totals: ['G13 99.8'], writes: [] },
  { file: '25-nested-tasks', findings: [], totals: ['G16 100'], writes: [] },
  { file: '26-base-data-after-parts', findings: [] },
  { file: '27-total-in-its-label', findings: ['JX303 A7'], totals: ['A7 100'], writes: ['A7 总分：100分'] },
];
