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
  /** All notes and headings that are written: "H9 草稿：…". */
  readonly notes?: readonly string[];
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
  {
    file: '04-equals-band',
    findings: ['JX304 G4'],
    scores: 'G4 36c, G5 20c, G6 30c',
    totals: ['G7 86'],
  },
  {
    file: '05-bare-figure-in-completion',
    findings: ['JX304 G4', 'JX304 G6', 'JX311 G7'],
    scores: 'G4 34c, G5 17c, G6 15c, G7 20s',
    totals: ['G8 86'],
  },
  {
    file: '06-reach-or-ratio',
    findings: ['JX306 H4'],
    scores: 'H4 27c, H5 25c, H6 19c, H7 20c',
    writes: ['H4 27', 'H8 91'],
  },
  {
    file: '07-nothing-filled-full-points',
    findings: ['JX207 E9', 'JX207 E10', 'JX207 E11'],
    totals: ['G13 100'],
    writes: [],
  },
  {
    file: '08-first-three-quarters',
    findings: ['JX306 G8'],
    silent: ['JX203'],
    scores: 'G8 18.93c, G9 30s',
    totals: ['G12 98.93'],
    writes: ['G8 18.93', 'G12 98.93'],
  },
  {
    file: '09-trend-note',
    findings: ['JX306 G9', 'JX205 E10'],
    scores: 'G9 12c, G10 0c',
    writes: ['G9 12', 'G10 0', 'G12 82'],
    notes: [
      'H9 草稿：单位面积用水量较上年下降2.4%，未达到目标下降3%，按完成比例得12分，扣3分。',
      'H10 草稿：配套设施收入下降1.5%，目标为增长6%，方向相反，得0分，扣15分。',
    ],
  },
  {
    file: '10-sign-against-name',
    findings: ['JX202 D8', 'JX202 D9'],
    scores: 'G8 30s, G9 20s',
    totals: ['G12 100'],
    writes: [],
  },
  { file: '11-sources-across', findings: ['JX101 F5', 'JX103 H5'], totals: ['G10 100'], writes: [] },
  {
    file: '12-label-pairs-unrecognised',
    findings: ['JX401 D4', 'JX401 F4', 'JX401 D6', 'JX401 F6'],
    writes: [],
  },
  {
    file: '13-points-in-names',
    findings: ['JX306 F4', 'JX301 F5', 'JX307 F7'],
    scores: 'F4 22.5c, F5 15c, F6 30c, F7 30c',
    totals: ['F8 97.5'],
    writes: ['F4 22.5', 'F5 15', 'F8 87.5'],
  },
  { file: '14-same-indicator-two-families', findings: ['JX209 C9'], writes: [] },
  { file: '15-offices-under-prefixed-labels', findings: [], department: '某县某局', writes: [] },
  {
    file: '16-unit-with-star',
    findings: ['JX306 G8', 'JX206 E9'],
    scores: 'G8 22.5c, G9 25c',
    writes: ['G8 22.5', 'G12 97.5'],
  },
  { file: '17-summary-of-projects', findings: ['JX309 G5'], totals: [], writes: [] },
  { file: '18-sound-form-and-its-notes', findings: [], writes: [], notes: [] },
  { file: '19-goal-of-last-year', findings: ['JX501 B8', 'JX501 E8'], writes: [] },
  { file: '20-cost-against-spent', findings: ['JX503 E8'], writes: [] },
  { file: '21-second-sheet-other-year', findings: ['JX501 A1', 'JX502 B2'], writes: [] },
  { file: '22-nested-sources', findings: [], totals: ['G16 100'], writes: [] },
  { file: '23-numbered-sources', findings: [], totals: ['G16 100'], writes: [] },
  { file: '24-two-splits', findings: [], totals: ['G13 99.8'], writes: [] },
  { file: '25-nested-tasks', findings: [], totals: ['G16 100'], writes: [] },
  { file: '26-base-data-after-parts', findings: [] },
  { file: '27-total-in-its-label', findings: ['JX303 A7'], totals: ['A7 100'], writes: ['A7 总分：100分'] },
];
